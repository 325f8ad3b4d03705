import { albPrefix, nlbPrefix } from '../../model/annotation.ts'
import type { Place } from '../../model/source.ts'
import {
  type Entry,
  entriesOf,
  get,
  isNull,
  itemsOf,
  type MapNode,
  mapNode,
  type Node,
  scalarNode,
  textOf,
  truth,
  unknownNode,
} from '../../syntax/node.ts'
import { embeddedNode } from '../kubernetes/embedded.ts'
import { type KubeObject, objectsOf } from '../kubernetes/object.ts'

/** What is not in values may stand in the chart's templates. */
const elsewhere = 'the values do not say it, and the templates of the chart are not in the code'

/** A map of values that holds annotations, with the maps above it. */
interface Annotated {
  readonly kind: 'annotated'
  readonly annotations: MapNode
  readonly path: readonly string[]
  readonly owner: MapNode
}

/**
 * What a chart will probably make of values: wherever a map holds annotations of the controllers, the map that it stands in says the
 * rest, in the words that charts have in common (`enabled`, `className`, `hosts`, `tls`, `ports`). `isTaken`: of annotations, and the
 * path of the map that they stand in, whether a template of the chart was seen to make objects of them, or none.
 */
export function valuesObjects(
  values: Node,
  isTaken: (annotations: MapNode, path: readonly string[]) => boolean = () => false,
): KubeObject[] {
  return [...annotatedIn(values)].flatMap((annotated): KubeObject[] => {
    if (annotated.kind === 'map') return objectsOf(annotated, 'chart-values')
    const { annotations, path } = annotated
    if (isTaken(annotations, path)) return []
    const keys = [...annotations.entries.keys()]
    if (keys.some((key) => key.startsWith(albPrefix))) return [ingressObject(annotated)]
    return keys.some((key) => key.startsWith(nlbPrefix)) ? [serviceObject(annotated)] : []
  })
}

/** Also whole objects, as in `extraObjects`. */
function* annotatedIn(root: Node): Generator<Annotated | MapNode> {
  const seen = new Set<Node>()
  const pending: { node: Node; path: readonly string[] }[] = [{ node: root, path: [] }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, path } = next
    // What is aliased is one node.
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'list')
      pending.push(...node.items.map((item, index) => ({ node: unfolded(item), path: [...path, String(index)] })))
    if (node.kind !== 'map' || isOff(node)) continue
    if (node.entries.has('apiVersion') && node.entries.has('kind')) {
      yield node
      continue
    }
    for (const [key, { value }] of node.entries) {
      const below = [...path, key]
      if (value.kind === 'map' && /annotations$/i.test(key) && !key.startsWith('_') && !key.startsWith('x-'))
        yield { kind: 'annotated', annotations: value, path, owner: node }
      else pending.push({ node: value, path: below })
    }
  }
}

/** A whole object may also be a text, for a template to fill in (`extraDeploy`). */
function unfolded(item: Node): Node {
  const isObject = item.kind === 'scalar' && /^apiVersion:/m.test(item.text) && /^kind:/m.test(item.text)
  return (isObject && embeddedNode(item)) || item
}

/** `enabled: false` switches a map and all below it off, as charts and their dependencies have it; `state: absent` is Ansible's. */
function isOff(node: MapNode): boolean {
  if (textOf(node.entries.get('state')?.value) === 'absent') return true
  return ['enabled', 'enable', 'create'].some((key) => {
    const entry = node.entries.get(key)
    return entry !== undefined && !isNull(entry.value) && truth(entry.value) === false
  })
}

function ingressObject({ annotations, path, owner }: Annotated): KubeObject {
  const at = placeOfOwner(annotations, owner)
  const hosts = hostNodes(owner)
  const className = first(owner, ['className', 'ingressClassName', 'ingressClass', 'class'])
  const rules =
    hosts &&
    listOf(
      owner.at,
      hosts.map((host) => fields(host.at, { host })),
    )
  const tls = tlsNode(owner) ?? (hosts ? scalarNode(at, null) : undefined)
  const spec = fields(owner.at, { ingressClassName: className, rules, tls }, elsewhere)
  return object('Ingress', 'networking.k8s.io/v1', path, at, annotations, spec)
}

function serviceObject({ annotations, path, owner }: Annotated): KubeObject {
  const at = placeOfOwner(annotations, owner)
  const ports = portNodes(owner)
  const spec = fields(
    owner.at,
    {
      type: first(owner, ['type']),
      loadBalancerClass: first(owner, ['loadBalancerClass']) ?? scalarNode(at, null),
      ports: ports && listOf(owner.at, ports),
    },
    elsewhere,
  )
  return object('Service', 'v1', path, at, annotations, spec)
}

function object(
  kind: string,
  apiVersion: string,
  path: readonly string[],
  at: Place,
  annotations: MapNode,
  spec: Node,
): KubeObject {
  const metadata = fields(at, { annotations }, elsewhere)
  const slash = apiVersion.indexOf('/')
  return {
    kind,
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    name: undefined,
    namespace: undefined,
    id: path.length === 0 ? kind : path.join('.'),
    at,
    node: fields(at, { kind: scalarNode(at, kind), apiVersion: scalarNode(at, apiVersion), metadata, spec }),
    writtenIn: 'chart-values',
  }
}

/** The key of the annotations is what a reader finds. */
function placeOfOwner(annotations: MapNode, owner: MapNode): Place {
  for (const { keyAt, value } of owner.entries.values()) if (value === annotations) return keyAt
  return owner.at
}

function fields(at: Place, given: Readonly<Record<string, Node | undefined>>, open?: string): MapNode {
  const entries = new Map<string, Entry>()
  for (const [key, value] of Object.entries(given)) if (value) entries.set(key, { keyAt: value.at, value })
  return mapNode(at, entries, open)
}

function listOf(at: Place, items: readonly Node[]): Node {
  return { kind: 'list', at, items }
}

function first(owner: MapNode, keys: readonly string[]): Node | undefined {
  for (const key of keys) {
    const value = owner.entries.get(key)?.value
    if (value && !isNull(value) && value.kind !== 'map' && value.kind !== 'list') return value
  }
  return undefined
}

const hostKeys = ['hosts', 'host', 'hostname', 'hostnames', 'hostName', 'domain', 'domains', 'fqdn', 'extraHosts', 'rules']
const nameKeys = ['host', 'name', 'hostname', 'hostName', 'domain', 'fqdn']

/**
 * Hosts in all the shapes that charts have them in; undefined where the values speak of none. What an empty `hostname` or `extraHosts`
 * stands for is for the chart to say, such as a domain that all its parts share; empty `hosts` are none.
 */
function hostNodes(owner: MapNode): Node[] | undefined {
  const hosts = hostKeys.flatMap((key) => owner.entries.get(key)?.value ?? []).flatMap(hostsIn)
  return hosts.length === 0 && isNull(owner.entries.get('hosts')?.value) ? undefined : hosts
}

function hostsIn(node: Node): Node[] {
  if (node.kind === 'list') return node.items.flatMap(hostsIn)
  if (node.kind !== 'map') return isNull(node) || (node.kind === 'scalar' && node.text === '') ? [] : [node]
  for (const key of nameKeys) {
    const value = node.entries.get(key)?.value
    if (value && !isNull(value)) return value.kind === 'map' ? [unknownNode(value.at, 'it is not a text')] : hostsIn(value)
  }
  // `- http:` is a rule for every host; else hosts are keys, or values are hosts under keys of their own.
  if (node.entries.has('http') || node.entries.has('paths')) return []
  return [...node.entries].flatMap(([key, { keyAt, value }]) => {
    if (key.includes('.')) return [scalarNode(keyAt, key)]
    return value.kind === 'map' && nameKeys.some((each) => value.entries.has(each))
      ? hostsIn(value)
      : [unknownNode(keyAt, elsewhere)]
  })
}

/** `tls` as a list of an Ingress; undefined where the values do not speak of it. */
function tlsNode(owner: MapNode): Node | undefined {
  const given = ['tls', 'extraTls'].flatMap((key) => owner.entries.get(key)?.value ?? [])
  const [node] = given
  if (!node) return undefined
  const lists = given.filter(({ kind }) => kind === 'list')
  if (lists.length > 0) {
    const items = lists
      .flatMap(itemsOf)
      .map((item) => (item.kind === 'scalar' ? fields(item.at, { hosts: listOf(item.at, [item]) }) : item))
    return listOf(node.at, items)
  }
  // `tls: true`, or a map in a shape of the chart's own.
  const isEmpty = node.kind === 'map' ? node.entries.size === 0 || isOff(node) : truth(node) === false
  return isEmpty ? scalarNode(node.at, null) : unknownNode(node.at, 'the chart makes TLS of it in its own way')
}

/** Ports as a list, or by name; undefined where the values do not say them all. */
function portNodes(owner: MapNode): Node[] | undefined {
  const ports = owner.entries.get('ports')?.value
  const extra = itemsOf(owner.entries.get('extraPorts')?.value)
  if (ports?.kind === 'list') return [...ports.items, ...extra]
  if (ports?.kind === 'map') {
    const given = [...entriesOf(ports)].filter(([name]) => !isPortOff(owner, name))
    const named = given.map(([name, { keyAt, value }]) => {
      const port = value.kind === 'map' ? (get(value, 'exposedPort') ?? get(value, 'port')) : value
      return fields(keyAt, { name: scalarNode(keyAt, name), port })
    })
    return [...named, ...extra]
  }
  // One port alone has a name that the chart gives it, and perhaps others beside it.
  return undefined
}

/** `enableHttp: false`, as in the chart of ingress-nginx. */
function isPortOff(owner: MapNode, name: string): boolean {
  const entry = owner.entries.get(`enable${name.charAt(0).toUpperCase()}${name.slice(1)}`)
  return entry !== undefined && truth(entry.value) === false
}
