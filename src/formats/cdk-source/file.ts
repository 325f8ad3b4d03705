import type { Place, Source } from '../../model/source.ts'
import type { Program } from '../../syntax/typescript.ts'
import type { GivenRegion } from '../kubernetes/region.ts'
import { type Evaluator, evaluatorOf } from './evaluate.ts'
import type { World } from './instances.ts'
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
  /** The same where certain instances of its classes are meant. */
  within(world: World): CdkFile
  /** A title for messages, as in the path of a construct: `SiteStack/Certificate`. Unique in the file. */
  titleOf(call: Call, fallback: string, id?: Evaluated): string
}

export function cdkFile(source: Source, program: Program, region: GivenRegion | undefined): CdkFile {
  const reading = readProgram(program, source)
  const isOverridden = overrides.test(source.text)
  const titles = new Map<Call, string>()
  const taken = new Set<string>()
  return within(new Map())

  function within(world: World): CdkFile {
    const places: Places = placesOf(() => evaluator, region)
    const evaluator: Evaluator = evaluatorOf(reading, world, (of, key, at: Place) => places.attribute(of, key, at))
    return {
      source,
      reading,
      evaluator,
      places,
      isOverridden,
      within,
      titleOf(call, fallback, id) {
        const found = titles.get(call)
        if (found !== undefined) return found
        const title = unique(wantedTitle(call, plainText(id) ?? call.name ?? fallback, evaluator))
        titles.set(call, title)
        return title
      },
    }
  }

  function unique(wanted: string): string {
    let title = wanted
    for (let number = 2; taken.has(title); number++) title = `${wanted} ${number}`
    taken.add(title)
    return title
  }
}

function wantedTitle(call: Call, own: string, { argument }: Evaluator): string {
  const owner = call.scope.owner?.name ?? scopeId(call, argument)
  return owner === undefined ? own : `${owner}/${own}`
}

/** The id of the construct that another is made in. */
function scopeId(call: Call, argument: Evaluator['argument']): string | undefined {
  const [only, ...others] = argument(call, 0)
  if (only?.value.kind !== 'made' || others.length > 0) return undefined
  const [id] = argument(only.value.call, 1)
  return plainText(id?.value)
}

function plainText(id: Evaluated | undefined): string | undefined {
  return id?.kind === 'text' && /^[\w./ -]+$/.test(id.value) ? id.value : undefined
}

const overrides =
  /\.add(?:Property)?(?:Deletion)?Override\(\s*['"`](?:DomainName|[^'"`\n]*(?:ViewerCertificate|Alias|Certificate|Policy|Protocol|AlternativeNames|Validation|KeyAlgorithm))|\.(?:viewerCertificate|sslPolicy|distributionConfig|certificateArn|certificates|subjectAlternativeNames|validationMethod|domainValidationOptions|keyAlgorithm)\s*=[^=]/
