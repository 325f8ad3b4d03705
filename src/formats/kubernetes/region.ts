import { albPrefix } from '../../model/annotation.ts'
import { parseArn } from '../../model/arn.ts'
import { partitionOf, type Region } from '../../model/region.ts'
import type { Place, Source } from '../../model/source.ts'
import { type Known, known, type Step, type Value } from '../../model/value.ts'
import type { KubeObject } from './object.ts'
import { annotationsOf } from './settings.ts'

/** The region that is given for a file: by the configuration, or by the cluster that the same code declares. */
export type RegionOf = (path: string) => GivenRegion | undefined

export interface GivenRegion {
  readonly region: Region
  readonly at: Place
  /** What it came through; the configuration unless said otherwise. */
  readonly trail?: readonly Step[]
}

/**
 * The region of the cluster that objects go to: from the configuration, else from other ARNs of the same load balancer, else from a
 * folder that is called like a region. Unknown where these disagree or say nothing.
 */
export function clusterRegion(objects: readonly KubeObject[], regionOf: RegionOf): Value<Region> {
  for (const find of [configured(regionOf), fromArns, fromFolder]) {
    const found = objects.flatMap(find)
    const [first] = found
    if (!first) continue
    if (found.every(({ value }) => value === first.value)) return first
    return { known: false, why: 'it is in several regions, by what is written', at: first.at }
  }
  const at = objects[0]?.at ?? { source: { path: '', text: '' }, start: 0, end: 0 }
  return { known: false, why: 'the region of the cluster is not in the code', at, same: '${cluster.region}' }
}

type Found = ReturnType<typeof known<Region>>

function configured(regionOf: RegionOf): (object: KubeObject) => Found[] {
  return (object) => {
    const given = regionOf(homeOf(object).path) ?? regionOf(object.at.source.path)
    return given ? [known(given.region, given.at, given.trail ?? [{ note: 'the configuration', at: given.at }])] : []
  }
}

/** Annotations whose ARNs are of the load balancer's own region. */
const regional = ['wafv2-acl-arn', 'auth-idp-cognito']

function fromArns({ node }: KubeObject): Found[] {
  const found: Found[] = []
  for (const [key, { value }] of annotationsOf(node).given) {
    const suffix = key.startsWith(albPrefix) ? key.slice(albPrefix.length) : undefined
    if (suffix === undefined || !value.known || !(regional.includes(suffix) || suffix.startsWith('actions.'))) continue
    for (const [text] of value.value.matchAll(/arn:aws[a-z-]*:(?:wafv2|cognito-idp|elasticloadbalancing):[^\s"',}]+/g)) {
      const region = parseArn(text)?.region
      if (region !== undefined && partitionOf(region))
        found.push(known(region, value.at, [{ note: `the ARN of \`${suffix}\``, at: value.at }]))
    }
  }
  return found
}

/** The file that says where an object goes. */
function homeOf({ deployedFrom, at }: KubeObject): Source {
  return deployedFrom ?? at.source
}

function fromFolder(object: KubeObject): Found[] {
  const found = folderRegion(homeOf(object))
  return found ? [found] : []
}

/** The region that a file's folders are called by, when it is one. */
export function folderRegion(source: Source): Known<Region> | undefined {
  const named = source.path
    .split('/')
    .slice(0, -1)
    .filter((folder) => partitionOf(folder))
  const last = named.at(-1)
  if (last === undefined || named.some((folder) => folder !== last)) return undefined
  const at = startOf(source)
  return known(last, at, [{ note: `the folder \`${last}\``, at }])
}

function startOf(source: Source): Place {
  return { source, start: 0, end: 0 }
}
