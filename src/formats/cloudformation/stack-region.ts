import type { Region } from '../../model/region.ts'
import { known, type Value } from '../../model/value.ts'
import { folderRegion, type RegionOf } from '../kubernetes/region.ts'
import type { Configuration } from './parameters.ts'
import type { Template } from './template.ts'

/** In this order: the configuration of acm-lint, that of a tool, the template, the folder. */
export function regionFor(
  { source, region }: Template,
  configuration: Configuration | undefined,
  regionOf: RegionOf,
): Value<Region> {
  const sources = configuration && configuration.source !== source ? [configuration.source, source] : [source]
  for (const { path } of sources) {
    const given = regionOf(path)
    if (given) return known(given.region, given.at, given.trail ?? [{ note: 'the configuration', at: given.at }])
  }
  const said = configuration?.region ?? region
  if (said) return said
  for (const each of sources) {
    const byFolder = folderRegion(each)
    if (byFolder) return byFolder
  }
  const at = { source, start: 0, end: 0 }
  return { known: false, why: 'the region of the stack is not in the code', at, same: `\${region of ${source.path}}` }
}
