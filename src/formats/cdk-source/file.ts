import type { Place, Source } from '../../model/source.ts'
import type { Program } from '../../syntax/typescript.ts'
import type { GivenRegion } from '../kubernetes/region.ts'
import { type Evaluator, evaluatorOf } from './evaluate.ts'
import { type Places, placesOf } from './places.ts'
import { readProgram } from './program.ts'
import type { Call, Reading } from './scope.ts'
import type { Evaluated } from './values.ts'

/** A file with what is needed to work out what it says. */
export interface CdkFile {
  readonly source: Source
  readonly reading: Reading
  readonly evaluator: Evaluator
  readonly places: Places
  /** It reaches below its constructs, and sets there what decides about TLS. */
  readonly isOverridden: boolean
  /** A title for messages, as in the path of a construct: `SiteStack/Certificate`. Unique in the file. */
  titleOf(call: Call, fallback: string, id?: Evaluated): string
}

export function cdkFile(source: Source, program: Program, region: GivenRegion | undefined): CdkFile {
  const reading = readProgram(program, source)
  const places: Places = placesOf(() => evaluator, region)
  const evaluator: Evaluator = evaluatorOf(reading, (of, key, at: Place) => places.attribute(of, key, at))
  const titles = new Map<Call, string>()
  const taken = new Set<string>()
  /** The id of the construct that another is made in. */
  const scopeOf = (call: Call): string | undefined => {
    const [only, ...others] = evaluator.argument(call, 0)
    if (only?.value.kind !== 'made' || others.length > 0) return undefined
    const [id] = evaluator.argument(only.value.call, 1)
    return plainText(id?.value)
  }
  return {
    source,
    reading,
    evaluator,
    places,
    isOverridden: overrides.test(source.text),
    titleOf(call, fallback, id) {
      const found = titles.get(call)
      if (found !== undefined) return found
      const own = plainText(id) ?? call.name ?? fallback
      const owner = call.scope.owner?.name ?? scopeOf(call)
      const wanted = owner === undefined ? own : `${owner}/${own}`
      let title = wanted
      for (let number = 2; taken.has(title); number++) title = `${wanted} ${number}`
      taken.add(title)
      titles.set(call, title)
      return title
    },
  }
}

function plainText(id: Evaluated | undefined): string | undefined {
  return id?.kind === 'text' && /^[\w./ -]+$/.test(id.value) ? id.value : undefined
}

const overrides =
  /\.add(?:Property)?(?:Deletion)?Override\(\s*['"`][^'"`\n]*(?:ViewerCertificate|Alias|Certificate|Policy|Protocol)|\.(?:viewerCertificate|sslPolicy|distributionConfig|certificateArn|certificates|validationMethod|domainValidationOptions)\s*=[^=]/
