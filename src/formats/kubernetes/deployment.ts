import type { Certificate } from '../../model/certificate.ts'
import { servingsOf } from '../../model/coverage.ts'
import type { Deployment, Unevaluated, Variant, WrittenArn } from '../../model/model.ts'
import { unevaluatedIn } from '../../model/unevaluated.ts'
import { typedTargetsIn } from '../typed-targets.ts'
import { certificateOf, type DeclaredCertificate } from './certificates.ts'
import { classesOf, unclassified } from './classes.ts'
import { customEndpoint } from './custom-endpoints.ts'
import { groupEndpoints } from './endpoints.ts'
import { gatewaysOf } from './gateways.ts'
import { groupsOf } from './groups.ts'
import { ingressOf } from './ingress.ts'
import type { KubeObject } from './object.ts'
import type { RegionOf } from './region.ts'
import { serviceEndpoint, serviceOf } from './services.ts'
import { unevaluatedObjects } from './unevaluated.ts'
import type { Surroundings } from './uses.ts'
import { writtenArnsIn } from './written-arns.ts'

export interface ObjectSet {
  readonly name: string
  readonly objects: readonly KubeObject[]
  /** ARNs that are written where there are no objects, as in values. */
  readonly writtenArns?: readonly WrittenArn[]
  readonly unevaluated?: readonly Unevaluated[]
  readonly variant?: Variant
}

/** What one deployment's objects come to; undefined when they have nothing to do with certificates. */
export function deploymentOf(set: ObjectSet, regionOf: RegionOf): Deployment | undefined {
  const declared = set.objects.flatMap((object) => certificateOf(object) ?? [])
  const loadBalancers = loadBalancersOf(set.objects, { byArn: byArn(declared) }, regionOf, declared)
  const certificates = declared.map(({ certificate }) => certificate)
  const writtenArns = [...(set.writtenArns ?? []), ...set.objects.flatMap(writtenArnsIn)]
  const { endpoints, ingressGroups, services, gateways } = loadBalancers
  const typedTargets = set.objects.flatMap(({ node }) => typedTargetsIn(node))
  const unclear = unclassified(set.objects)
  const found = [certificates, endpoints, ingressGroups, services, gateways, writtenArns, typedTargets, unclear]
  if (found.every(({ length }) => length === 0)) return undefined
  const servings = servingsOf(endpoints)
  return {
    name: set.name,
    format: 'kubernetes',
    ...(set.variant && { variant: set.variant }),
    isComplete: true,
    certificates,
    ...loadBalancers,
    records: [],
    waits: [],
    servings,
    writtenArns,
    typedTargets,
    unevaluated: [
      ...(set.unevaluated ?? []),
      ...unclear,
      ...unevaluatedIn(endpoints, servings),
      ...unevaluatedObjects(loadBalancers),
    ],
  }
}

export type LoadBalancers = Pick<Deployment, 'endpoints' | 'ingressGroups' | 'services' | 'gateways'>

/** What the controllers of a cluster make of objects. */
export function loadBalancersOf(
  objects: readonly KubeObject[],
  surroundings: Surroundings,
  regionOf: RegionOf,
  declared: readonly DeclaredCertificate[] = [],
): LoadBalancers {
  const classes = classesOf(objects)
  const ingresses = objects
    .filter(({ kind, group }) => kind === 'Ingress' && (group === 'networking.k8s.io' || group === 'extensions'))
    .flatMap((object) => ingressOf(object, classes, surroundings) ?? [])
  const groupings = groupsOf(ingresses, regionOf)
  const services = objects.flatMap((object) => {
    const service = object.kind === 'Service' && object.group === '' ? serviceOf(object, surroundings) : undefined
    return service ? [{ service, object }] : []
  })
  const gateways = gatewaysOf(objects, surroundings, regionOf)
  return {
    endpoints: [
      ...groupings.flatMap(groupEndpoints),
      ...services.flatMap(({ service, object }) => serviceEndpoint(service, object, regionOf) ?? []),
      ...gateways.flatMap(({ endpoints }) => endpoints),
      ...objects.flatMap((object) => customEndpoint(object, declared, surroundings) ?? []),
    ],
    ingressGroups: groupings.map(({ group }) => group),
    services: services.map(({ service }) => service),
    gateways: gateways.map(({ gateway }) => gateway),
  }
}

function byArn(declared: readonly DeclaredCertificate[]): ReadonlyMap<string, Certificate> {
  return new Map(declared.flatMap(({ arn, certificate }) => (arn === undefined ? [] : [[arn, certificate] as const])))
}
