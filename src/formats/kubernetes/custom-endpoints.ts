import { type CustomConsumer, customConsumers } from '../../catalog/custom-resources.ts'
import type { CertificateUse, Endpoint, Reference } from '../../model/endpoint.ts'
import { known, only, type Value } from '../../model/value.ts'
import { get, isNull, itemsOf, type Node, textOf, textValue } from '../../syntax/node.ts'
import type { DeclaredCertificate } from './certificates.ts'
import { hostnameOf } from './hostnames.ts'
import type { KubeObject } from './object.ts'
import { filledIn } from './placeholders.ts'
import { type Surroundings, singleUse, useOf } from './uses.ts'

/** What ACK and Crossplane make of their objects: distributions and listeners. */
export function customEndpoint(
  object: KubeObject,
  certificates: readonly DeclaredCertificate[],
  surroundings: Surroundings,
): Endpoint | undefined {
  const consumer = customConsumers.find(({ kind, groups }) => kind === object.kind && groups.includes(object.group))
  if (!consumer) return undefined
  const base = get(object.node, ...consumer.base)
  const uses = usesIn(object, consumer, base, certificates, surroundings)
  const { at } = object
  return {
    id: object.id,
    service: consumer.service,
    serviceName: consumer.name,
    at,
    exists: [],
    module: '',
    region: only(regionOf(base, object)),
    account: { known: false, why: 'the account of the operator is not in the code', at },
    coverage: consumer.coverage,
    hostnames: (consumer.hostnames ? follow(base, consumer.hostnames) : []).map((node) => ({
      hostname: hostnameOf(node),
      when: [],
      from: 'alias',
    })),
    uses,
    listeners: follow(base, consumer.policy ?? []).map((node) => ({
      at,
      protocol: only<string | null>(consumer.protocol ? protocolOf(base, consumer.protocol, at) : known('HTTPS', at)),
      policy: only<string | null>(textValue(node)),
      customCertificate: only(known(uses.length > 0, at)),
    })),
  }
}

function usesIn(
  { writtenIn }: KubeObject,
  { certificate, reference, region }: CustomConsumer,
  base: Node | undefined,
  certificates: readonly DeclaredCertificate[],
  surroundings: Surroundings,
): CertificateUse[] {
  const key = certificate.join('.')
  const written = follow(base, certificate).map((node) => singleUse(key, textValue(node), writtenIn, surroundings, 'default'))
  const named = follow(base, reference).map((node): CertificateUse => {
    const name = textOf(node)
    const found = certificates.find(({ object }) => name !== undefined && object.name === name)
    const given: Value<Reference | null> = found
      ? known({ how: 'bare', certificate: found.certificate }, node.at)
      : { known: false, why: 'the certificate object is not in the code', at: node.at }
    return useOf(reference.join('.'), only(given), node.at, 'default')
  })
  return [...written, ...named].map((use) => ({
    ...use,
    regionRule: only(known(region, use.at)),
    takesIamServerCertificate: region === 'same',
  }))
}

/** Every value at the end of a path that may lead through lists. */
function follow(node: Node | undefined, path: readonly string[]): Node[] {
  if (node === undefined || isNull(node) || node.kind === 'unknown') return []
  if (node.kind === 'list') return itemsOf(node).flatMap((item) => follow(item, path))
  const [key, ...rest] = path
  return key === undefined ? (node.kind === 'scalar' ? [node] : []) : follow(get(node, key), rest)
}

function protocolOf(base: Node | undefined, path: readonly string[], at: KubeObject['at']): Value<string | null> {
  const [node] = follow(base, path)
  return node ? textValue(node) : known(null, at)
}

function regionOf(base: Node | undefined, { at }: KubeObject): Value<string> {
  const region = get(base, 'region')
  if (region !== undefined && !isNull(region)) return filledIn(textValue(region))
  return { known: false, why: 'the region of the operator is not in the code', at, same: '${cluster.region}' }
}
