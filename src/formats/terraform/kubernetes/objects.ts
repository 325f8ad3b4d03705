import type { Guard } from '../../../model/value.ts'
import { type Entry, isNull, mapNode, type Node, scalarNode, unknownNode } from '../../../syntax/node.ts'
import { mergeAll, mergeValues } from '../../helm/merge.ts'
import { setValue } from '../../helm/set-value.ts'
import { valuesObjects } from '../../helm/values.ts'
import { type KubeObject, objectsOf } from '../../kubernetes/object.ts'
import type { Nested } from '../body.ts'
import type { ResourceInstance } from '../instance.ts'
import { headerOf } from '../module.ts'
import { bodyOf } from '../resources/paths.ts'
import { type TfValue, withoutFailures } from '../value.ts'
import { nodeOf, type Origins } from './node.ts'
import { documentOf } from './text.ts'

/** An object of Kubernetes that a resource makes, and when there is one. */
export interface DeclaredObject extends KubeObject {
  readonly exists: Guard
}

/** What resources of the providers `kubernetes`, `kubectl` and `helm` make, as far as load balancers are concerned. */
export function objectsIn(instance: ResourceInstance, from: Origins): DeclaredObject[] {
  return (
    makers[instance.type]?.(instance, from).map((object) => ({ ...object, exists: instance.exists, writtenIn: 'code' })) ?? []
  )
}

const makers: Readonly<Record<string, (instance: ResourceInstance, from: Origins) => KubeObject[]>> = {
  helm_release: releaseObjects,
  kubernetes_ingress: ingressObject,
  kubernetes_ingress_v1: ingressObject,
  kubernetes_service: serviceObject,
  kubernetes_service_v1: serviceObject,
  kubernetes_manifest: (instance, from) =>
    objectsOf(nodeOf(bodyOf(instance).read('manifest'), from), 'code').map((object) => withAddress(object, instance)),
  kubectl_manifest: (instance, from) => {
    const document = documentOf(bodyOf(instance).read('yaml_body'), from)
    return document ? objectsOf(document, 'code').map((object) => withAddress(object, instance)) : []
  },
}

/** Messages call it as the code does. */
function withAddress(object: KubeObject, instance: ResourceInstance): KubeObject {
  return { ...object, id: instance.address, at: headerOf(instance) }
}

/**
 * `values` in their order, then what `set` says: blocks, or a list of objects since version 3 of the provider. What of these is not known
 * may say anything.
 */
function releaseObjects(instance: ResourceInstance, from: Origins): KubeObject[] {
  const body = bodyOf(instance)
  const merged = mergeAll(valuesDocuments(withoutFailures(body.read('values')), from))
  const { blocks, unknown } = body.nested('set')
  const open = unknown === undefined ? undefined : unknownNode(body.at, unknown)
  const values = blocks.reduce(
    (before, { read }) => {
      const name = read('name')
      return name.kind === 'string' ? setValue(before, name.value, nodeOf(read('value'), from)) : unknownNode(name.at, openSet)
    },
    mergeValues(merged, open),
  )
  return values
    ? valuesObjects(values).map((object) => ({ ...object, id: `${object.id} of ${instance.address}`, at: headerOf(instance) }))
    : []
}

const openSet = 'the name of a value that is set is not known'

function valuesDocuments(values: TfValue, from: Origins): (Node | undefined)[] {
  if (values.kind === 'null') return []
  const open = unknownNode(values.at, 'not all values are known')
  if (values.kind !== 'list') return [open]
  const documents = values.items.map((value) => documentOf(value, from))
  return values.rest ? [...documents, open] : documents
}

function ingressObject(instance: ResourceInstance, from: Origins): KubeObject[] {
  const body = bodyOf(instance)
  const [spec] = body.nested('spec').blocks
  const node = (nested: Nested | undefined, name: string) => (nested ? nodeOf(nested.read(name), from) : undefined)
  const list = (nested: Nested | undefined, name: string, make: (block: Nested) => Node): Node | undefined => {
    if (!nested) return undefined
    const { blocks, unknown } = nested.nested(name)
    return { kind: 'list', at: nested.at, items: blocks.map(make), ...(unknown !== undefined && { open: unknown }) }
  }
  const backend = (block: Nested): Node => {
    const [service] = block.nested('service').blocks
    const [port] = service?.nested('port').blocks ?? []
    // The old resource has flat fields.
    return fields(block, {
      service:
        service &&
        fields(service, {
          name: node(service, 'name'),
          port: port && fields(port, { name: node(port, 'name'), number: node(port, 'number') }),
        }),
      serviceName: node(block, 'service_name'),
      servicePort: node(block, 'service_port'),
    })
  }
  const rule = (block: Nested): Node => {
    const [http] = block.nested('http').blocks
    const paths = list(http, 'path', (path) => fields(path, { backend: firstOf(path, 'backend', backend) }))
    return fields(block, { host: node(block, 'host'), http: http && fields(http, { paths }) })
  }
  return [
    made(instance, from, 'Ingress', 'networking.k8s.io', {
      ingressClassName: node(spec, 'ingress_class_name'),
      rules: list(spec, 'rule', rule),
      tls: list(spec, 'tls', (tls) => fields(tls, { hosts: node(tls, 'hosts'), secretName: node(tls, 'secret_name') })),
      defaultBackend: spec && (firstOf(spec, 'default_backend', backend) ?? firstOf(spec, 'backend', backend)),
    }),
  ]
}

function serviceObject(instance: ResourceInstance, from: Origins): KubeObject[] {
  const [spec] = bodyOf(instance).nested('spec').blocks
  const read = (name: string) => spec && nodeOf(spec.read(name), from)
  const ports = spec?.nested('port')
  const items = ports?.blocks.map((port) =>
    fields(port, {
      port: nodeOf(port.read('port'), from),
      name: nodeOf(port.read('name'), from),
      protocol: nodeOf(port.read('protocol'), from),
    }),
  )
  return [
    made(instance, from, 'Service', '', {
      type: read('type'),
      loadBalancerClass: read('load_balancer_class'),
      ports: spec && items && { kind: 'list', at: spec.at, items, ...(ports?.unknown !== undefined && { open: ports.unknown }) },
    }),
  ]
}

function made(
  instance: ResourceInstance,
  from: Origins,
  kind: string,
  group: string,
  spec: Readonly<Record<string, Node | undefined>>,
): KubeObject {
  const body = bodyOf(instance)
  const [metadata] = body.nested('metadata').blocks
  const name = metadata ? metadata.read('name') : undefined
  const annotations = metadata ? nodeOf(metadata.read('annotations'), from) : unknownNode(body.at, 'the metadata are not known')
  const at = headerOf(instance)
  return {
    kind,
    group,
    name: textOf(name),
    namespace: textOf(metadata?.read('namespace')),
    id: instance.address,
    at,
    node: fields(body, {
      kind: scalarNode(at, kind),
      metadata: fields(body, { annotations: isNull(annotations) ? mapNode(at, new Map()) : annotations }),
      spec: fields(body, spec),
    }),
    writtenIn: 'code',
  }
}

function textOf(value: TfValue | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined
}

function firstOf(block: Nested, name: string, make: (block: Nested) => Node): Node | undefined {
  const [first] = block.nested(name).blocks
  return first && make(first)
}

function fields({ at }: Nested, given: Readonly<Record<string, Node | undefined>>): Node {
  const entries = new Map<string, Entry>()
  for (const [key, value] of Object.entries(given)) if (value && !isNull(value)) entries.set(key, { keyAt: value.at, value })
  return mapNode(at, entries)
}
