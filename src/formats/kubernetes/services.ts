import { annotation, nlbPrefix, type Setting } from '../../model/annotation.ts'
import type { Endpoint } from '../../model/endpoint.ts'
import { hostname } from '../../model/hostname.ts'
import type { LoadBalancerService, ServicePort } from '../../model/service.ts'
import { get, isWholeList, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { balancer, listenerWith } from './endpoints.ts'
import type { KubeObject } from './object.ts'
import { clusterRegion, type RegionOf } from './region.ts'
import { annotationsOf } from './settings.ts'
import { type Surroundings, usesOf } from './uses.ts'

const controlledClasses: ReadonlySet<string> = new Set(['service.k8s.aws/nlb', 'eks.amazonaws.com/nlb'])
const controlledTypes: ReadonlySet<string> = new Set(['external', 'nlb-ip'])
const hostnameAnnotation = 'external-dns.alpha.kubernetes.io/hostname'

/** A Service that AWS makes a load balancer for; undefined for any other. */
export function serviceOf(object: KubeObject, surroundings: Surroundings): LoadBalancerService | undefined {
  const { node, id, at, writtenIn } = object
  const type = get(node, 'spec', 'type')
  if (type?.kind === 'scalar' && type.value !== null && type.text !== 'LoadBalancer') return undefined
  const annotations = annotationsOf(node)
  const isOurs = [...annotations.given.keys()].some((key) => key.startsWith(nlbPrefix))
  const loadBalancerClass = get(node, 'spec', 'loadBalancerClass')
  const isControlled = controlledClasses.has(textOf(loadBalancerClass) ?? '')
  if (!isOurs && !isControlled) return undefined
  const certificates = annotations.given.get(`${nlbPrefix}ssl-cert`)
  return {
    id,
    at,
    writtenIn,
    annotations,
    controller: controllerOf(loadBalancerClass, annotation(annotations, `${nlbPrefix}type`)),
    ports: portsOf(get(node, 'spec', 'ports')),
    uses: certificates ? usesOf(certificates, writtenIn, surroundings) : [],
  }
}

/** Source: aws-load-balancer-controller, docs/guide/service/nlb.md; kubernetes/cloud-provider-aws, docs/service_controller.md. */
function controllerOf(
  loadBalancerClass: Node | undefined,
  type: Setting | 'open' | undefined,
): LoadBalancerService['controller'] {
  if (loadBalancerClass?.kind === 'unknown') return 'unknown'
  if (controlledClasses.has(textOf(loadBalancerClass) ?? '')) return 'aws-load-balancer-controller'
  if (type === 'open' || (type && !type.value.known)) return 'unknown'
  if (type?.value.known && controlledTypes.has(type.value.value)) return 'aws-load-balancer-controller'
  return textOf(loadBalancerClass) ? 'unknown' : 'in-tree'
}

function portsOf(node: Node | undefined): ServicePort[] | undefined {
  if (node === undefined || !isWholeList(node)) return undefined
  const ports: ServicePort[] = []
  for (const item of itemsOf(node)) {
    const port = textOf(get(item, 'port'))
    const name = get(item, 'name')
    if (port === undefined || !/^\d+$/.test(port) || name?.kind === 'unknown') return undefined
    const protocol = get(item, 'protocol')
    if (protocol?.kind === 'unknown') return undefined
    ports.push({ port: Number(port), name: textOf(name), protocol: textOf(protocol)?.toUpperCase() ?? 'TCP', at: item.at })
  }
  return ports.length === 0 ? undefined : ports
}

/** The TLS listeners of a Service's load balancer. */
export function serviceEndpoint(service: LoadBalancerService, object: KubeObject, regionOf: RegionOf): Endpoint | undefined {
  const { id, at, annotations, uses, controller } = service
  if (uses.length === 0) return undefined
  const policy = annotations.given.get(`${nlbPrefix}ssl-negotiation-policy`)
  const names = annotations.given.get(hostnameAnnotation)?.value
  return {
    ...balancer(id, controller === 'in-tree' ? 'elb-service' : 'nlb-service', at, clusterRegion([object], regionOf)),
    hostnames:
      names?.known !== true
        ? []
        : names.value.split(',').map((name) => ({
            hostname: { ...names, value: hostname(name) },
            when: [],
            from: 'record' as const,
          })),
    uses,
    listeners: policy ? [listenerWith(policy, 'TLS', at)] : [],
  }
}
