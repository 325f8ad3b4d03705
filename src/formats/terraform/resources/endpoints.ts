import { type Consumer, consumers, type EndpointTypeRule, type UseRow } from '../../../catalog/consumers.ts'
import type { CertificateUse, Endpoint, Listener, Redirect, Reference, ServedName, Viewer } from '../../../model/endpoint.ts'
import { isGiven } from '../../../model/given.ts'
import type { Place } from '../../../model/source.ts'
import { type Alternatives, both, known, only } from '../../../model/value.ts'
import type { Nested } from '../body.ts'
import { listedDependencies } from '../dependents.ts'
import type { ResourceInstance } from '../instance.ts'
import { headerOf } from '../module.ts'
import { accountOf, regionOf } from '../providers.ts'
import { distributeItems, optionsOf, type TfValue, text, withoutFailures } from '../value.ts'
import { balancerOf } from './balancers.ts'
import { alternatives, asBool, asString, asStringOrNull } from './convert.ts'
import { hostnameOf } from './names.ts'
import { absence, bodyOf, follow, type Occurrence, together } from './paths.ts'
import { redirectsIn } from './redirects.ts'
import { type Registry, referenceTo } from './references.ts'

/** An endpoint while rules and records of other resources are still being joined to it. */
export interface EndpointDraft extends Endpoint {
  readonly instance: ResourceInstance
  readonly hostnames: ServedName[]
  readonly uses: CertificateUse[]
  readonly listeners: ListenerDraft[]
}

interface ListenerDraft extends Listener {
  readonly redirects?: Redirect[]
}

const consumerOf = new Map<string, Consumer>(
  consumers.flatMap((consumer) => consumer.resources.map((resource) => [resource, consumer] as const)),
)

export function isConsumer(type: string): boolean {
  return consumerOf.has(type)
}

export function endpointOf(instance: ResourceInstance, declared: Registry): EndpointDraft | undefined {
  const consumer = consumerOf.get(instance.type)
  if (!consumer) return undefined
  const body = bodyOf(instance)
  if (consumer.enabledBy && follow(body, consumer.enabledBy).every(({ value }) => value.kind === 'bool' && !value.value))
    return undefined
  const uses = consumer.uses.flatMap((row) => usesOf(row, consumer, instance, body, declared))
  const draft: EndpointDraft = {
    instance,
    id: instance.address,
    service: consumer.service,
    serviceName: consumer.name,
    at: headerOf(instance),
    exists: instance.exists,
    module: instance.scope.module.path,
    region: alternatives(regionOf(instance), asString),
    account: accountOf(instance),
    coverage: consumer.coverage,
    hostnames: [],
    uses,
    listeners: listenersOf(consumer, body, uses),
    ...(consumer.listener?.balancer && { balancer: balancerOf(body.read(consumer.listener.balancer)) }),
    ...(consumer.viewer && { viewer: viewerOf(consumer.viewer, body) }),
    ...(consumer.endpointType && {
      endpointType: alternatives(distributeItems(valueAt(consumer.endpointType, body)), typeOfEndpoint),
    }),
  }
  for (const path of consumer.hostnames)
    for (const { value, when } of follow(body, path)) serve(draft, value, when, { from: 'alias' })
  return draft
}

/** Adds hostnames (one, or a list of them) to what an endpoint serves. */
export function serve(
  draft: EndpointDraft,
  value: TfValue,
  when: ServedName['when'],
  origin: Pick<ServedName, 'from' | 'by' | 'repeated'>,
): void {
  for (const option of optionsOf(withoutFailures(value))) {
    const joined = both(when, option.when)
    if (!joined) continue
    const plain = option.value
    if (plain.kind === 'null') continue
    if (plain.kind === 'list') {
      for (const item of plain.items) serve(draft, item, joined, origin)
      if (plain.rest?.kind === 'unknown') serve(draft, plain.rest, joined, { ...origin, repeated: true })
      continue
    }
    if (plain.kind === 'string' && plain.value === '') continue
    // A user pool domain without a dot is a prefix of Cognito's own name.
    if (plain.kind === 'string' && !plain.value.includes('.')) continue
    draft.hostnames.push({
      hostname: { ...hostnameOf(plain), at: plain.readAt ?? plain.at },
      when: joined,
      ...origin,
    })
  }
}

function usesOf(row: UseRow, consumer: Consumer, instance: ResourceInstance, body: Nested, declared: Registry): CertificateUse[] {
  const found = follow(body, row.path).filter((occurrence) => matches(row, occurrence))
  const use = (value: TfValue, at: Place, when: CertificateUse['when']): CertificateUse => ({
    attribute: row.path,
    at,
    when,
    role: row.role,
    regionRule: regionRule(row.region, body),
    takesIamServerCertificate: row.takesIamServerCertificate ?? false,
    ...(row.endpointTypes && { endpointTypes: row.endpointTypes }),
    certificate: referenceTo(value, declared),
    ...dependencies(instance, declared),
  })
  const isOptional =
    row.role !== 'default' || !consumer.listener || consumer.uses.filter(({ role }) => role === 'default').length > 1
  const isRepeated =
    row.where !== undefined ||
    consumer.listener?.block !== undefined ||
    row.role === 'client' ||
    found.some(({ value }) => value.kind === 'list')
  if (!isRepeated) {
    const all = [...found, ...absence(found, body)]
    const value = together(all, (occurrence) => withIamId(row, occurrence))
    return isNothing(value) && isOptional ? [] : [withIam(use(value, found[0]?.at ?? body.at, []), row)]
  }
  return found
    .filter(({ value }) => !(isNothing(value) && (isOptional || row.where)))
    .flatMap(({ value, at, when }) => listed(value, row).map((item) => use(item, at, when)))
}

/** What the declaration that holds a use waits for. */
export function dependencies(instance: ResourceInstance, declared: Registry): Pick<CertificateUse, 'waitsFor' | 'dependsOn'> {
  return {
    waitsFor: (wait) => declared.comesAfter(instance, wait),
    dependsOn: listedDependencies(instance).map(({ address, at }) => ({ address, at })),
  }
}

function matches({ where }: UseRow, { block }: Occurrence): boolean {
  return Object.entries(where ?? {}).every(([name, pattern]) => {
    const value = block.read(name)
    return value.kind === 'string' && pattern.test(value.value)
  })
}

function isNothing(value: TfValue): boolean {
  return value.kind === 'null' || (value.kind === 'string' && value.value === '')
}

function listed(value: TfValue, { commaList }: UseRow): TfValue[] {
  if (value.kind === 'list') return [...value.items]
  if (commaList && value.kind === 'string') return value.value.split(',').map((part) => ({ ...value, value: part.trim() }))
  return [value]
}

/** The id of an IAM server certificate, marked so that it is not taken for an ARN. */
const iamMark = 'iam-server-certificate-id'

function withIamId({ iamId }: UseRow, { value, block }: Occurrence): TfValue {
  if (!iamId || !isNothing(value)) return value
  const id = block.read(iamId)
  return isNothing(id) ? value : text(id.at, iamMark)
}

function withIam(use: CertificateUse, { iamId }: UseRow): CertificateUse {
  if (!iamId) return use
  const [first, ...others] = use.certificate.map((one) => {
    if (!one.value.known || one.value.value?.how !== 'literal' || one.value.value.text !== iamMark) return one
    const other: Reference = {
      how: 'other',
      kind: 'iam-server-certificate',
      title: 'an IAM server certificate',
      at: one.value.at,
    }
    return { when: one.when, value: known<Reference | null>(other, one.value.at) }
  })
  const isNamed = use.certificate.some(
    ({ value }) => value.known && value.value?.how === 'literal' && value.value.text === iamMark,
  )
  return first && isNamed ? { ...use, certificate: [first, ...others], takesIamServerCertificate: true } : use
}

function regionRule(row: UseRow['region'], body: Nested): CertificateUse['regionRule'] {
  const at = body.at
  if (typeof row === 'string') return only(known(row, at))
  const types = together(follow(body, row.path))
  const [first, ...others] = alternatives(types, (value) => ruleFor(value, row))
  const one = ({ when, value }: typeof first): typeof first => ({
    when,
    value: value.known || row.unknown === undefined ? value : known(row.unknown, value.at),
  })
  return [one(first), ...others.map(one)]
}

function typeOfEndpoint(value: TfValue): string | null | undefined {
  if (value.kind === 'list')
    return value.items.length === 1 && value.items[0] && !value.rest ? typeOfEndpoint(value.items[0]) : undefined
  return upperCase(value)
}

/** What a path of attributes that occurs once comes to; null where it is not given. */
function valueAt(path: string, block: Nested): TfValue {
  const found = follow(block, path)
  return together([...found, ...absence(found, block)])
}

function viewerOf({ sslSupport, ownCertificate }: NonNullable<Consumer['viewer']>, body: Nested): Viewer {
  return {
    sslSupport: alternatives(valueAt(sslSupport, body), asStringOrNull),
    ownCertificate: alternatives(valueAt(ownCertificate, body), asBool),
  }
}

function ruleFor(value: TfValue, { absent, types }: EndpointTypeRule): 'us-east-1' | 'same' | 'any' | undefined {
  if (value.kind === 'null') return absent
  if (value.kind === 'list' && value.items.length === 1 && value.items[0])
    return ruleFor(value.items[0], { path: '', absent, types })
  return value.kind === 'string' ? (types[value.value.toUpperCase()] ?? 'any') : undefined
}

function listenersOf({ listener, coverage }: Consumer, body: Nested, uses: readonly CertificateUse[]): ListenerDraft[] {
  if (!listener) return []
  const blocks = listener.block ? body.nested(listener.block).blocks : [body]
  return blocks.map((block) => ({
    at: block.at,
    protocol: listener.protocol
      ? alternatives(valueAt(listener.protocol, block), upperCase)
      : only(known<string | null>(listener.protocolIs ?? null, block.at)),
    policy: listener.policy
      ? alternatives(valueAt(listener.policy, block), asStringOrNull)
      : only(known<string | null>(null, block.at)),
    ...(listener.weakDefault !== undefined && { weakDefault: listener.weakDefault }),
    customCertificate:
      coverage === 'refused' && listener.weakDefault ? customCertificate(uses, block) : only(known(true, block.at)),
    ...(listener.port && { port: alternatives(valueAt(listener.port, block), asStringOrNull) }),
    ...(listener.balancer && { redirects: redirectsIn(block, 'default_action') }),
  }))
}

function upperCase(value: TfValue): string | null | undefined {
  const written = asStringOrNull(value)
  return typeof written === 'string' ? written.toUpperCase() : written
}

function customCertificate(uses: readonly CertificateUse[], block: Nested): Alternatives<boolean> {
  const use = uses.find(({ role }) => role === 'default')
  return use ? isGiven(use) : only(known(false, block.at))
}
