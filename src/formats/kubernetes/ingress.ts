import { albPrefix, annotation, isTrue, type Setting } from '../../model/annotation.ts'
import type { CertificateUse } from '../../model/endpoint.ts'
import type { Backend, Ingress, IngressHost, ListenPorts } from '../../model/ingress.ts'
import type { Value } from '../../model/value.ts'
import { entriesOf, get, isNull, isWholeList, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { type Classes, classify } from './classes.ts'
import { hostnameOf } from './hostnames.ts'
import { readListenPorts } from './listen-ports.ts'
import type { KubeObject } from './object.ts'
import { annotationsOf } from './settings.ts'
import { type Surroundings, usesOf } from './uses.ts'

/** An Ingress with what puts it into a group. */
export interface GroupedIngress {
  readonly ingress: Ingress
  readonly object: KubeObject
  /** The group's explicit name, or its shape; `unknownGroup` where nothing of it is known; undefined where there is none. */
  readonly group: string | undefined
  readonly order: number
}

/** An Ingress as the AWS Load Balancer Controller reads it; undefined for one that is another controller's. */
export function ingressOf(object: KubeObject, classes: Classes, surroundings: Surroundings): GroupedIngress | undefined {
  const annotations = annotationsOf(object.node)
  const classified = classify(object, annotations, classes)
  if (!classified) return undefined
  const { parameters, className } = classified
  const given = (suffix: string) => annotation(annotations, `${albPrefix}${suffix}`)
  const fromClass = (field: 'certificates' | 'sslPolicy' | 'sslRedirect' | 'group') =>
    typeof parameters === 'object' ? parameters[field] : undefined
  const certificates = certificateSource(object, fromClass('certificates'), given, surroundings)
  const hosts = hostsOf(object.node)
  const backends = backendsOf(object.node)
  const groupSetting = fromClass('group') ?? given('group.name')
  const order = given('group.order')
  return {
    ingress: {
      id: object.id,
      at: object.at,
      writtenIn: object.writtenIn,
      annotations,
      ...hosts,
      tlsSecrets: secretsOf(object.node),
      classParameters: parameters,
      className,
      listenPorts: listenPortsOf(object, certificates.source, given),
      certificateSource: certificates.source,
      uses: certificates.uses,
      sslRedirect: fromClass('sslRedirect') ?? given('ssl-redirect'),
      sslPolicy: fromClass('sslPolicy') ?? given('ssl-policy'),
      ...backends,
    },
    object,
    group: groupSetting === 'open' ? unknownGroup : groupSetting && nameOf(groupSetting.value),
    order: typeof order === 'object' && order.value.known ? Number.parseInt(order.value.value, 10) || 0 : 0,
  }
}

/** Two of these may or may not be one group. */
export const unknownGroup = '${group.name}'

type Given = (suffix: string) => Setting | 'open' | undefined

function nameOf(value: Value<string>): string {
  return value.known ? value.value : (value.same ?? unknownGroup)
}

/** Source: pkg/ingress/model_build_listener.go, computeIngressExplicitTLSCertARNs; model_builder.go for created certificates. */
function certificateSource(
  { writtenIn }: KubeObject,
  fromClass: Setting | undefined,
  given: Given,
  surroundings: Surroundings,
): { source: Ingress['certificateSource']; uses: CertificateUse[] } {
  if (fromClass) return { source: 'class-parameters', uses: usesOf(fromClass, writtenIn, surroundings) }
  const setting = given('certificate-arn')
  if (setting === 'open') return { source: 'unknown', uses: [] }
  const uses = setting ? usesOf(setting, writtenIn, surroundings) : []
  if (uses.length > 0) return { source: 'annotation', uses }
  const create = given('create-acm-cert')
  if (create === 'open' || (create && !create.value.known)) return { source: 'unknown', uses: [] }
  return { source: create?.value.known && isTrue(create.value.value) ? 'created' : 'discovery', uses: [] }
}

/** Without `listen-ports`, HTTPS on 443 where certificates are named, else HTTP on 80: `spec.tls` plays no part. */
function listenPortsOf({ node, at }: KubeObject, source: Ingress['certificateSource'], given: Given): ListenPorts {
  const setting = given('listen-ports')
  if (setting === 'open') return { kind: 'unknown', why: 'not all annotations are known', at }
  const written = get(node, 'metadata', 'annotations', `${albPrefix}listen-ports`)
  if (setting && written) return readListenPorts(written)
  if (source === 'unknown') return { kind: 'unknown', why: 'not all annotations are known', at }
  const ports = [source !== 'discovery' ? ({ port: 443, protocol: 'HTTPS' } as const) : ({ port: 80, protocol: 'HTTP' } as const)]
  return { kind: 'known', ports, at, isDefault: true }
}

function hostsOf(node: Node): Pick<Ingress, 'hosts' | 'hostsComplete'> {
  const rules = get(node, 'spec', 'rules')
  const tls = get(node, 'spec', 'tls')
  const hosts = [
    ...itemsOf(rules).flatMap((rule) => hostOf(get(rule, 'host'), 'rules')),
    ...itemsOf(tls).flatMap((item) => itemsOf(get(item, 'hosts')).flatMap((host) => hostOf(host, 'tls'))),
  ]
  const hostsComplete =
    isWholeList(rules) &&
    isWholeList(tls) &&
    itemsOf(rules).every(({ kind }) => kind !== 'unknown') &&
    itemsOf(tls).every((item) => item.kind !== 'unknown' && isWholeList(get(item, 'hosts')))
  return { hosts, hostsComplete }
}

function hostOf(node: Node | undefined, place: IngressHost['in']): IngressHost[] {
  if (node === undefined || isNull(node) || textOf(node) === '') return []
  return [{ hostname: hostnameOf(node), when: [], from: 'host-header', in: place }]
}

function secretsOf(node: Node): Ingress['tlsSecrets'] {
  return itemsOf(get(node, 'spec', 'tls')).flatMap((item) => {
    const secret = entriesOf(item).get('secretName')?.value
    return secret === undefined || isNull(secret) || textOf(secret) === '' ? [] : [secret.at]
  })
}

/** Of `networking.k8s.io/v1`, and of the old `v1beta1` form. */
function backendsOf(node: Node): Pick<Ingress, 'backends' | 'backendsComplete'> {
  const rules = get(node, 'spec', 'rules')
  const paths = itemsOf(rules).map((rule) => get(rule, 'http', 'paths'))
  const written = [
    ...['defaultBackend', 'backend'].map((field) => get(node, 'spec', field)),
    ...paths.flatMap((list) => itemsOf(list).map((path) => get(path, 'backend'))),
  ]
  const backends: Backend[] = []
  let isComplete = isWholeList(rules) && paths.every(isWholeList)
  for (const backend of written) {
    if (backend === undefined || isNull(backend)) continue
    const service = textOf(get(backend, 'service', 'name')) ?? textOf(get(backend, 'serviceName'))
    const port = get(backend, 'service', 'port', 'name') ?? get(backend, 'servicePort')
    if (service === undefined) isComplete = false
    else backends.push({ service, port: textOf(port), at: backend.at })
    if (port?.kind === 'unknown') isComplete = false
  }
  return { backends, backendsComplete: isComplete }
}
