import type { Endpoint, ServedName } from '../../model/endpoint.ts'
import type { AwsGateway, GatewayListener, ListenerConfiguration } from '../../model/gateway.ts'
import { hostname } from '../../model/hostname.ts'
import { get, isNull, isWholeList, itemsOf, type Node, textOf, textValue } from '../../syntax/node.ts'
import { balancer, listenerWith, unknownUse } from './endpoints.ts'
import type { KubeObject } from './object.ts'
import { filledIn } from './placeholders.ts'
import { clusterRegion, type RegionOf } from './region.ts'
import { settingAt } from './settings.ts'
import { type Surroundings, usesOf } from './uses.ts'

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
    const named = textOf(get(own ?? get(gatewayClass?.node, 'spec', 'parametersRef'), 'name'))
    const configuration = named === undefined ? undefined : configurations.find(({ name }) => name === named)
    const gateway = gatewayOf(object, configuration, surroundings)
    return [{ gateway, endpoints: endpointsOf(gateway, object, routes, regionOf, named !== undefined && !configuration) }]
  })
}

function gatewayOf(object: KubeObject, configuration: KubeObject | undefined, surroundings: Surroundings): AwsGateway {
  const listeners = get(object.node, 'spec', 'listeners')
  return {
    id: object.id,
    at: object.at,
    listeners: itemsOf(listeners).map(listenerOf),
    listenersComplete: isWholeList(listeners),
    configurations: configuration ? configurationsOf(configuration, surroundings) : [],
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

function configurationsOf({ node, writtenIn }: KubeObject, surroundings: Surroundings): ListenerConfiguration[] {
  return itemsOf(get(node, 'spec', 'listenerConfigurations')).flatMap((item): ListenerConfiguration[] => {
    const protocolPort = settingAt(item, 'protocolPort')
    if (!protocolPort) return []
    const first = settingAt(item, 'defaultCertificate')
    const more = get(item, 'certificates')
    const uses = [
      ...(first ? usesOf(first, writtenIn, surroundings) : []),
      ...itemsOf(more).flatMap((arn, index) => {
        const setting = { key: 'certificates', keyAt: more?.at ?? item.at, value: filledIn(textValue(arn)) }
        return usesOf(setting, writtenIn, surroundings, first || index > 0 ? 'additional' : 'default')
      }),
    ]
    const policy = settingAt(item, 'sslPolicy')
    return [{ protocolPort, uses, ...(policy && { sslPolicy: policy }) }]
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
    const configuration = gateway.configurations.find((each) => matches(each, listener))
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

/** `HTTPS:443`, whatever its case. */
export function matches({ protocolPort }: ListenerConfiguration, { protocol, port }: GatewayListener): boolean {
  const { value } = protocolPort
  return value.known && value.value.toUpperCase() === `${protocol}:${port}`
}

/** The listener's own hostname, or else those of the routes that name the Gateway. */
function hostnamesOf(
  node: Node | undefined,
  gateway: KubeObject,
  { name }: GatewayListener,
  routes: readonly KubeObject[],
): ServedName[] {
  const own = served(get(node, 'hostname'))
  const fromRoutes = routes.flatMap((route) => {
    const isAttached = itemsOf(get(route.node, 'spec', 'parentRefs')).some((parent) => {
      const section = textOf(get(parent, 'sectionName'))
      return textOf(get(parent, 'name')) === gateway.name && (section === undefined || section === name)
    })
    return isAttached ? itemsOf(get(route.node, 'spec', 'hostnames')).flatMap((host) => served(host, route.id)) : []
  })
  return own.length > 0 && own.every(({ hostname: each }) => each.known && !each.value.startsWith('*.'))
    ? own
    : [...own, ...fromRoutes]
}

function served(node: Node | undefined, by?: string): ServedName[] {
  if (node === undefined || isNull(node)) return []
  const value = filledIn(textValue(node))
  const name = value.known ? { ...value, value: hostname(value.value) } : value
  return [{ hostname: name, when: [], from: 'host-header', ...(by !== undefined && { by }) }]
}
