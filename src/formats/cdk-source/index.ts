import type { Deployment, Unevaluated } from '../../model/model.ts'
import type { Source } from '../../model/source.ts'
import { parseTypeScript } from '../../syntax/typescript.ts'
import type { Adapted } from '../adapter.ts'
import { assembledProjects } from '../cdk/markers.ts'
import type { RegionOf } from '../kubernetes/region.ts'
import { isWithin } from '../paths.ts'
import { deploymentOf } from './deployment.ts'
import { cdkFile } from './file.ts'
import { mayBeCdkSource } from './markers.ts'

export interface CdkSourceInput {
  /** Whatever was read; what is no source of the CDK is passed over. */
  readonly files: readonly Source[]
  readonly regionOf: RegionOf
}

/** In characters. Nobody writes as much by hand. */
const longest = 1_000_000

/**
 * Source of the CDK to the model: one deployment for each file that has to do with certificates. A project that is there synthesised
 * is judged by that, which says more.
 */
export function adaptCdkSource({ files, regionOf }: CdkSourceInput): Adapted {
  const synthesised = assembledProjects(files)
  const isSynthesised = ({ path }: Source) => synthesised.some((project) => isWithin(project, path))
  const candidates = files.filter((source) => mayBeCdkSource(source) && !isSynthesised(source))
  const deployments: Deployment[] = []
  const unevaluated: Unevaluated[] = []
  const failures: { what: string; message: string }[] = []
  for (const source of candidates) {
    const start = { source, start: 0, end: 0 }
    if (source.text.length > longest) {
      unevaluated.push({ why: `a file of more than ${longest} characters`, at: start })
      continue
    }
    const { program, fault } = parseTypeScript(source)
    if (fault) unevaluated.push({ why: `a file whose syntax is not understood: ${fault.message}`, at: fault.at })
    if (!program) continue
    try {
      const deployment = deploymentOf(cdkFile(source, program, regionOf(source.path)))
      if (deployment) deployments.push(deployment)
    } catch (error) {
      // A tree may be deep where its text has no brackets.
      if (error instanceof RangeError) unevaluated.push({ why: 'a file that is nested too deeply', at: start })
      else failures.push({ what: `source ${source.path}`, message: error instanceof Error ? error.message : String(error) })
    }
  }
  return { deployments, files: candidates.length, faults: [], unevaluated, failures }
}
