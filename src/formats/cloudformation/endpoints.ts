import { templateConsumers } from '../../catalog/cloudformation.ts'
import type { Consumer, EndpointTypeRule, UseRow } from '../../catalog/consumers.ts'
import type { CertificateUse, Endpoint, Listener, Redirect, Reference, ServedName, Viewer } from '../../model/endpoint.ts'
import { isGiven } from '../../model/given.ts'
import type { Place } from '../../model/source.ts'
import { type Alternatives, type Case, type Guard, known, only, type Value } from '../../model/value.ts'
import { get, isNull, type Node } from '../../syntax/node.ts'
import { balancerOf } from './balancers.ts'
import { under } from './doubts.ts'
import { existing } from './existence.ts'
import { follow, listAt, neverEmpty, type Occurrence, outcomesOf, valueAt } from './follow.ts'
import { itemsIn } from './lists.ts'
import { alternatives, hostnameOf, textOrNull, truth } from './model-values.ts'
import { redirectsIn } from './redirects.ts'
import { type Certificates, referenceTo } from './references.ts'
import type { Resolved } from './resolved.ts'
import type { Stack } from './stack.ts'
import type { Resource } from './template.ts'

/** An endpoint while rules and records of other resources are still being joined to it. */
export interface EndpointDraft extends Endpoint {
  readonly resource: Resource
  readonly hostnames: ServedName[]
  readonly uses: CertificateUse[]
  readonly listeners: ListenerDraft[]
}

interface ListenerDraft extends Listener {
  readonly redirects?: Redirect[]
}

const consumerOf = new Map<string, Consumer>(
  templateConsumers.flatMap((consumer) => consumer.resources.map((type) => [type, consumer] as const)),
)

export function endpointOf(resource: Resource, stack: Stack, certificates: Certificates): EndpointDraft | undefined {
  const consumer = consumerOf.get(resource.type)
  return consumer && existing(resource, stack, (exists) => draftOf(resource, exists, consumer, stack, certificates))
}

function draftOf(
  resource: Resource,
  exists: Guard,
  consumer: Consumer,
  stack: Stack,
  certificates: Certificates,
): EndpointDraft | undefined {
  const { properties, at, logicalId } = resource
  if (consumer.enabledBy && isOff(valueAt(properties, consumer.enabledBy, stack, at).map(({ value }) => value))) return undefined
  const uses = consumer.uses.flatMap((row) => usesOf(row, consumer, resource, stack, certificates))
  return {
    resource,
    id: stack.titleOf(logicalId),
    service: consumer.service,
    serviceName: consumer.name,
    at,
    exists,
    module: '',
    region: only<string>(resource.region ?? stack.region),
    account: stack.account,
    coverage: consumer.coverage,
    hostnames: consumer.hostnames.flatMap((path) => served(properties, path, stack, at)),
    uses,
    listeners: listenersOf(consumer, resource, stack, uses),
    ...(consumer.listener?.balancer && { balancer: balancerOf(resource, consumer.listener.balancer, stack) }),
    ...(consumer.viewer && { viewer: viewerOf(consumer.viewer, resource, stack) }),
    ...(consumer.endpointType && { endpointType: endpointTypeOf(consumer.endpointType, resource, stack) }),
  }
}

function viewerOf({ sslSupport, ownCertificate }: NonNullable<Consumer['viewer']>, resource: Resource, stack: Stack): Viewer {
  const read = (path: string) => neverEmpty(valueAt(resource.properties, path, stack, resource.at), resource.at)
  return { sslSupport: alternatives(read(sslSupport), textOrNull), ownCertificate: alternatives(read(ownCertificate), truth) }
}

/** Of several types in one list, there is no telling. */
function endpointTypeOf(path: string, { properties, at }: Resource, stack: Stack): Alternatives<string | null> {
  const types = listAt(properties, path, stack, at)
  if (types.length > 1 && types.some(({ when }) => when.length === 0))
    return only<string | null>({ known: false, why: 'there is more than one type of endpoint', at })
  return upperCase(
    alternatives(neverEmpty(types.length === 0 ? [{ when: [], value: { kind: 'nothing', at } }] : types, at), textOrNull),
  )
}

function isOff(values: readonly Resolved[]): boolean {
  return values.length > 0 && values.every((value) => value.kind === 'text' && value.value === 'false')
}

function served(properties: Node | undefined, path: string, stack: Stack, at: Place): ServedName[] {
  return listAt(properties, path, stack, at).flatMap(({ when, value }) => {
    // A user pool domain without a dot is a prefix of Cognito's own name.
    if (value.kind === 'nothing' || (value.kind === 'text' && !value.value.includes('.'))) return []
    return [{ hostname: hostnameOf(value), when, from: 'alias' as const }]
  })
}

function usesOf(row: UseRow, consumer: Consumer, resource: Resource, stack: Stack, certificates: Certificates): CertificateUse[] {
  const { properties, at } = resource
  const found = follow(properties, row.path, stack, at)
  const isSingle = found.every(({ when }) => when.length > 0) || found.length === 1
  const ofList = (occurrence: Occurrence) => occurrence.node?.kind === 'list'
  const made = (certificate: CertificateUse['certificate'], place: Place, when: Guard, role: CertificateUse['role']) =>
    useOf(row, certificate, place, when, role, regionRule(row.region, properties, stack, at))
  if (isSingle && !found.some(ofList) && !consumer.listener?.block) {
    const outcomes = neverEmpty(
      found.flatMap((occurrence) => withIam(row, occurrence, stack)),
      at,
    )
    const isNothing = outcomes.every(({ value }) => value.kind === 'nothing')
    const isNeeded =
      row.role === 'default' && consumer.listener && consumer.uses.filter(({ role }) => role === 'default').length === 1
    if (isNothing && !isNeeded) return []
    const place = found.find(({ node }) => node)?.at ?? found[0]?.at ?? at
    return [made(iamReferences(referenceTo(outcomes, certificates)), place, [], row.role)]
  }
  return found.flatMap((occurrence) => {
    const items = under(occurrence.when, stack, () =>
      ofList(occurrence) ? itemsIn(occurrence.node, stack) : outcomesOf({ ...occurrence, when: [] }, stack),
    )
    return items
      .filter(({ value }) => value.kind !== 'nothing')
      .map(({ when, value }, index) => {
        const role = row.role === 'default' && index > 0 ? 'additional' : row.role
        return made(referenceTo([{ when: [], value }], certificates), value.at, [...occurrence.when, ...when], role)
      })
  })
}

/** The id of an IAM server certificate stands beside the ARN, marked so that it is not taken for one. */
const iamMark = 'iam-server-certificate-id'

function withIam({ iamId }: UseRow, occurrence: Occurrence, stack: Stack) {
  const outcomes = outcomesOf(occurrence, stack)
  const id = iamId === undefined ? undefined : get(occurrence.holder, iamId)
  if (!id || isNull(id)) return outcomes
  return outcomes.map((outcome) =>
    outcome.value.kind === 'nothing'
      ? { when: outcome.when, value: { kind: 'text' as const, at: id.at, value: iamMark } }
      : outcome,
  )
}

function iamReferences([first, ...others]: Alternatives<Reference | null>): Alternatives<Reference | null> {
  const one = (each: (typeof others)[number]) => {
    const { value } = each
    if (!value.known || value.value?.how !== 'literal' || value.value.text !== iamMark) return each
    const other: Reference = { how: 'other', kind: 'iam-server-certificate', title: 'an IAM server certificate', at: value.at }
    return { when: each.when, value: known<Reference | null>(other, value.at) }
  }
  return [one(first), ...others.map(one)]
}

function useOf(
  { path, takesIamServerCertificate, iamId, endpointTypes }: UseRow,
  certificate: CertificateUse['certificate'],
  at: Place,
  when: Guard,
  role: CertificateUse['role'],
  rule: CertificateUse['regionRule'],
): CertificateUse {
  return {
    attribute: path,
    at,
    when,
    role,
    regionRule: rule,
    takesIamServerCertificate: takesIamServerCertificate === true || (iamId !== undefined && certificate.some(isIam)),
    certificate,
    isGiven: givenAs(certificate),
    ...(endpointTypes && { endpointTypes }),
    // CloudFormation goes on only when the certificate is issued.
    waitsFor: () => true,
    dependsOn: [],
  }
}

/** A parameter, an import or an attribute is something, whatever it is; a deployer who leaves one empty has no certificate, and no deploy either. */
function givenAs(certificate: CertificateUse['certificate']): Alternatives<boolean> {
  const [first, ...others] = certificate
  const one = ({ when, value }: typeof first): Case<boolean> => ({ when, value: isThere(value) })
  return [one(first), ...others.map(one)]
}

function isThere(value: Value<Reference | null>): Value<boolean> {
  if (!value.known) return value.same === undefined ? value : known(true, value.at, value.trail)
  if (value.value?.how === 'literal' && value.value.text.trim() === '')
    return { known: false, why: 'whether a certificate is given in place of an empty text', at: value.at }
  return known(value.value !== null, value.at, value.trail)
}

function isIam({ value }: { readonly value: Value<Reference | null> }): boolean {
  return value.known && value.value?.how === 'other'
}

function regionRule(row: UseRow['region'], properties: Node | undefined, stack: Stack, at: Place): CertificateUse['regionRule'] {
  if (typeof row === 'string') return only(known(row, at))
  const types = listAt(properties, row.path, stack, at)
  return alternatives(neverEmpty(types.length === 0 ? [{ when: [], value: { kind: 'nothing', at } }] : types, at), (value) =>
    ruleFor(value, row),
  )
}

function ruleFor(value: Resolved, { absent, types, unknown }: EndpointTypeRule): Value<'us-east-1' | 'same' | 'any'> {
  if (value.kind === 'nothing') return known(absent, value.at)
  if (value.kind === 'text') return known(types[value.value.toUpperCase()] ?? 'any', value.at)
  if (unknown) return known(unknown, value.at)
  return { known: false, why: 'the type of the endpoint is not known', at: value.at }
}

function listenersOf(
  { listener, coverage }: Consumer,
  { properties, at }: Resource,
  stack: Stack,
  uses: readonly CertificateUse[],
): ListenerDraft[] {
  if (!listener) return []
  const blocks = listener.block
    ? follow(properties, listener.block, stack, at).flatMap(({ node }) => (node?.kind === 'list' ? node.items : []))
    : [properties]
  return blocks.map((block): ListenerDraft => {
    const place = listener.block ? (block?.at ?? at) : at
    const read = (path: string) => alternatives(neverEmpty(valueAt(block, path, stack, place), place), textOrNull)
    return {
      at: place,
      protocol: listener.protocol
        ? upperCase(read(listener.protocol))
        : only(known<string | null>(listener.protocolIs ?? null, place)),
      policy: listener.policy ? read(listener.policy) : only(known<string | null>(null, place)),
      ...(listener.weakDefault !== undefined && { weakDefault: listener.weakDefault }),
      customCertificate:
        coverage === 'refused' && listener.weakDefault ? customCertificate(uses, place) : only(known(true, place)),
      ...(listener.port && { port: read(listener.port) }),
      ...(listener.balancer && { redirects: redirectsIn(block, 'DefaultActions', stack, place) }),
    }
  })
}

function upperCase([first, ...others]: Alternatives<string | null>): Alternatives<string | null> {
  const one = ({ when, value }: (typeof others)[number]) => ({
    when,
    value: value.known && value.value !== null ? { ...value, value: value.value.toUpperCase() } : value,
  })
  return [one(first), ...others.map(one)]
}

function customCertificate(uses: readonly CertificateUse[], at: Place): Alternatives<boolean> {
  const use = uses.find(({ role }) => role === 'default')
  return use ? isGiven(use) : only(known(false, at))
}
