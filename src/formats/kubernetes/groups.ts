import type { IngressGroup } from '../../model/ingress.ts'
import { type GroupedIngress, unknownGroup } from './ingress.ts'
import { clusterRegion, type RegionOf } from './region.ts'

/** A group with the objects that its members come from. */
export interface Grouping {
  readonly group: IngressGroup
  readonly members: readonly GroupedIngress[]
}

/**
 * Ingresses by the group that they belong to; one without an explicit group is alone.
 * Source: aws-load-balancer-controller, pkg/ingress/group_loader.go, sortGroupMembers.
 */
export function groupsOf(ingresses: readonly GroupedIngress[], regionOf: RegionOf): Grouping[] {
  const groups = new Map<string | GroupedIngress, GroupedIngress[]>()
  for (const ingress of ingresses) {
    const key = ingress.group === undefined || ingress.group === unknownGroup ? ingress : ingress.group
    groups.set(key, [...(groups.get(key) ?? []), ingress])
  }
  return Array.from(groups, ([key, unordered]) => {
    const members = [...unordered].sort((a, b) => a.order - b.order || byName(a, b))
    const name = typeof key === 'string' ? key : key.group
    const id = name === undefined || name === unknownGroup ? (members[0]?.ingress.id ?? 'Ingress') : `IngressGroup ${name}`
    const region = clusterRegion(
      members.map(({ object }) => object),
      regionOf,
    )
    return { group: { id, name, members: members.map(({ ingress }) => ingress), region }, members }
  })
}

function byName({ object: a }: GroupedIngress, { object: b }: GroupedIngress): number {
  const name = ({ namespace = '', name: own, id }: GroupedIngress['object']) => `${namespace}/${own ?? id}`
  return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0
}
