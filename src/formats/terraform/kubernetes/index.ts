import type { Unevaluated } from '../../../model/model.ts'
import type { Region } from '../../../model/region.ts'
import type { Known } from '../../../model/value.ts'
import { type LoadBalancers, loadBalancersOf } from '../../kubernetes/deployment.ts'
import { unevaluatedObjects } from '../../kubernetes/unevaluated.ts'
import type { ResourceInstance } from '../instance.ts'
import type { Registry } from '../resources/references.ts'
import { origins } from './node.ts'
import { objectsIn } from './objects.ts'

/** What a cluster makes of the objects and releases that a root declares. */
export function balancersOf(
  instances: readonly ResourceInstance[],
  declared: Registry,
  clusterRegion: Known<Region> | undefined,
): LoadBalancers & { readonly unevaluated: readonly Unevaluated[] } {
  const from = origins(declared)
  const objects = instances.flatMap((instance) => objectsIn(instance, from))
  const region = clusterRegion && { region: clusterRegion.value, at: clusterRegion.at, trail: clusterRegion.trail ?? [] }
  const balancers = loadBalancersOf(objects, { byArn: new Map(), referenceOf: from.referenceOf }, () => region)
  return { ...balancers, unevaluated: unevaluatedObjects(balancers) }
}
