import type { Endpoint, ServedName } from '../../model/endpoint.ts'
import { type AwsGateway, configurationOf, type GatewayListener, type ListenerConfiguration } from '../../model/gateway.ts'
import { get, isNull, isWholeList, itemsOf, type Node, textOf, textValue } from '../../syntax/node.ts'
import { balancer, listenerWith } from './endpoints.ts'
import { hostnameOf } from './hostnames.ts'
import type { KubeObject } from './object.ts'
import { clusterRegion, type RegionOf } from './region.ts'
import { settingAt } from './settings.ts'
import { type Surroundings, singleUse, unknownUse } from './uses.ts'

const gatewayGroup = 'gateway.networking.k8s.io'
const awsControllers: ReadonlySet<string> = new Set(['gateway.k8s.aws/alb', 'gateway.k8s.aws/nlb'])
const routeKinds: ReadonlySet<string> = new Set(['HTTPRoute', 'GRPCRoute', 'TLSRoute'])

export interface GatewayResult {
  readonly gateway: AwsGateway
  readonly endpoints: readonly Endpoint[]
}

/**
 * Gateways of the AWS Load Balancer Controller: of a class that the code declares with its controller's name, or that name a
 * LoadBalancerConfiguration themselves.
 * Source: aws-load-balancer-controller, pkg/gateway/model/model_build_listener.go, docs/guide/gateway.
 */
export function gatewaysOf(objects: readonly KubeObject[], surroundings: Surroundings, regionOf: RegionOf): GatewayResult[] {
  const classes = objects.filter(({ kind, node }) => {
    return kind === 'GatewayClass' && awsControllers.has(textOf(get(node, 'spec', 'controllerName')) ?? '')
  })
  const configurations = objects.filter(({ kind, group }) => kind === 'LoadBalancerConfiguration' && group === 'gateway.k8s.aws')
  const routes = objects.filter(({ kind, group }) => routeKinds.has(kind) && group === gatewayGroup)
  return objects.flatMap((object): GatewayResult[] => {
    if (object.kind !== 'Gateway' || object.group !== gatewayGroup) return []
    const className = textOf(get(object.node, 'spec', 'gatewayClassName'))
    const gatewayClass = classes.find(({ name }) => name !== undefined && name === className)
    const own = get(object.node, 'spec', 'infrastructure', 'parametersRef')
    if (!gatewayClass && textOf(get(own, 'kind')) !== 'LoadBalancerConfiguration') return []
    const shared = get(gatewayClass?.node, 'spec', 'parametersRef')
    const ownConfiguration = configurationNamed(own, object.namespace, configurations)
    const classConfiguration = configurationNamed(shared, textOf(get(shared, 'namespace')), configurations)
    const isOpen = ownConfiguration === 'missing' || classConfiguration === 'missing'
    const merged = mergedConfigurations(objectOf(ownConfiguration), objectOf(classConfiguration), surroundings)
    const gateway = gatewayOf(object, merged)
    return [{ gateway, endpoints: endpointsOf(gateway, object, routes, regionOf, isOpen) }]
  })
}

function configurationNamed(
  reference: Node | undefined,
  namespace: string | undefined,
  configurations: readonly KubeObject[],
): KubeObject | 'missing' | undefined {
  const name = textOf(get(reference, 'name'))
  if (name === undefined) return undefined
  return configurations.find((each) => each.name === name && mayBeOne(each.namespace, namespace)) ?? 'missing'
}

/** What does not say its namespace is put into one when it is applied. */
function mayBeOne(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

function objectOf(found: KubeObject | 'missing' | undefined): KubeObject | undefined {
  return found === 'missing' ? undefined : found
}

/** Source: pkg/gateway/lb_config_merger.go: the class's entry for a `protocolPort` holds, unless it says `prefer-gateway`. */
function mergedConfigurations(
  own: KubeObject | undefined,
  shared: KubeObject | undefined,
  surroundings: Surroundings,
): ListenerConfiguration[] {
  const ofGateway = own ? configurationsOf(own, surroundings, false) : []
  const ofClass = shared ? configurationsOf(shared, surroundings, true) : []
  const prefersGateway = textOf(get(shared?.node, 'spec', 'mergingMode')) === 'prefer-gateway'
  const [first, second] = prefersGateway ? [ofGateway, ofClass] : [ofClass, ofGateway]
  const keyOf = ({ protocolPort: { value } }: ListenerConfiguration) => (value.known ? value.value : undefined)
  const taken = new Set(first.map(keyOf))
  return [...first, ...second.filter((configuration) => !taken.has(keyOf(configuration)))]
}

function gatewayOf(object: KubeObject, configurations: readonly ListenerConfiguration[]): AwsGateway {
  const listeners = get(object.node, 'spec', 'listeners')
  return {
    id: object.id,
    at: object.at,
    listeners: itemsOf(listeners).map(listenerOf),
    // ListenerSets, where they are allowed, add further ones.
    listenersComplete: isWholeList(listeners) && isNull(get(object.node, 'spec', 'allowedListeners')),
    configurations,
  }
}

function listenerOf(node: Node): GatewayListener {
  const protocol = textOf(get(node, 'protocol'))?.toUpperCase()
  const port = Number(textOf(get(node, 'port')))
  const refs = get(node, 'tls', 'certificateRefs')
  const names = itemsOf(refs).flatMap((ref) => textOf(get(ref, 'name')) ?? [])
  const isPassedThrough = protocol === 'TLS' && textOf(get(node, 'tls', 'mode')) === 'Passthrough'
  return {
    name: textOf(get(node, 'name')) ?? '',
    at: node.at,
    protocol: isPassedThrough ? 'TCP' : protocol,
    port: Number.isInteger(port) ? port : undefined,
    certificateRefs: refs && itemsOf(refs).length > 0 ? { at: refs.at, names } : undefined,
  }
}

function configurationsOf(
  { node, writtenIn }: KubeObject,
  surroundings: Surroundings,
  isShared: boolean,
): ListenerConfiguration[] {
  return itemsOf(get(node, 'spec', 'listenerConfigurations')).flatMap((item): ListenerConfiguration[] => {
    const protocolPort = settingAt(item, 'protocolPort')
    if (!protocolPort) return []
    const first = settingAt(item, 'defaultCertificate')
    const arns = itemsOf(get(item, 'certificates')).map(textValue)
    const uses = [
      ...(first ? [singleUse('defaultCertificate', first.value, writtenIn, surroundings, 'default')] : []),
      ...arns.map((arn, index) => {
        return singleUse('certificates', arn, writtenIn, surroundings, first || index > 0 ? 'additional' : 'default')
      }),
    ]
    const policy = settingAt(item, 'sslPolicy')
    return [{ protocolPort, uses, isShared, ...(policy && { sslPolicy: policy }) }]
  })
}

/** One endpoint for each listener that ends TLS. */
function endpointsOf(
  gateway: AwsGateway,
  object: KubeObject,
  routes: readonly KubeObject[],
  regionOf: RegionOf,
  isOpen: boolean,
): Endpoint[] {
  const nodes = itemsOf(get(object.node, 'spec', 'listeners'))
  return gateway.listeners.flatMap((listener, index) => {
    const { protocol, port, at } = listener
    if ((protocol !== 'HTTPS' && protocol !== 'TLS') || port === undefined) return []
    const configuration = configurationOf(gateway, listener)
    const explicit = configuration?.uses ?? []
    const why = isOpen
      ? 'its LoadBalancerConfiguration is not in the code'
      : 'the controller looks for certificates by their hosts'
    return [
      {
        ...balancer(`${gateway.id} on port ${port}`, 'alb-gateway', at, clusterRegion([object], regionOf)),
        hostnames: hostnamesOf(nodes[index], object, listener, routes),
        uses: explicit.length > 0 ? explicit : [unknownUse(why, at)],
        listeners: configuration?.sslPolicy ? [listenerWith(configuration.sslPolicy, protocol, at)] : [],
      },
    ]
  })
}

/**
 * The listener's own hostname, or else those of the routes that name the Gateway, as far as a wildcard of the listener lets them in.
 * Source: Gateway API, Listener.hostname and HTTPRouteSpec.hostnames.
 */
function hostnamesOf(
  node: Node | undefined,
  gateway: KubeObject,
  { name }: GatewayListener,
  routes: readonly KubeObject[],
): ServedName[] {
  const [own] = served(get(node, 'hostname'))
  const limit = own?.hostname.known ? own.hostname.value : undefined
  if (own && limit !== undefined && !limit.startsWith('*.')) return [own]
  const fromRoutes = routes.flatMap((route) => {
    const isAttached = itemsOf(get(route.node, 'spec', 'parentRefs')).some((parent) => {
      const section = textOf(get(parent, 'sectionName'))
      const namespace = textOf(get(parent, 'namespace')) ?? route.namespace
      const isOfGateway = textOf(get(parent, 'name')) === gateway.name && mayBeOne(namespace, gateway.namespace)
      return isOfGateway && (section === undefined || section === name)
    })
    return isAttached ? itemsOf(get(route.node, 'spec', 'hostnames')).flatMap((host) => served(host, route.id)) : []
  })
  const isLetIn = ({ hostname }: ServedName) => limit === undefined || !hostname.known || hostname.value.endsWith(limit.slice(1))
  return [...(own ? [own] : []), ...fromRoutes.filter(isLetIn)]
}

function served(node: Node | undefined, by?: string): ServedName[] {
  if (node === undefined || isNull(node)) return []
  return [{ hostname: hostnameOf(node), when: [], from: 'host-header', ...(by !== undefined && { by }) }]
}
