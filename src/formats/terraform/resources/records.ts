import type { DnsRecord, ValidatedName } from '../../../model/dns.ts'
import { type Hostname, hostname } from '../../../model/hostname.ts'
import { both, type Guard, known, type Value } from '../../../model/value.ts'
import { attributeOf } from '../attributes.ts'
import type { ResourceInstance } from '../instance.ts'
import { attribute, headerOf } from '../module.ts'
import { nothing, optionsOf, possible, shape, type TfValue, withoutFailures } from '../value.ts'
import { asBool, asString, single, unknownAt } from './convert.ts'
import { hostnameOf } from './names.ts'
import { bodyOf, follow, read } from './paths.ts'
import { instancesBehind, type Registry } from './references.ts'

/** Which attributes of a resource are what of a DNS record. */
interface RecordKind {
  readonly provider: DnsRecord['provider']
  readonly content: readonly string[]
}

const kinds: ReadonlyMap<string, RecordKind> = new Map([
  ['aws_route53_record', { provider: 'route53', content: ['records'] }],
  ['cloudflare_record', { provider: 'cloudflare', content: ['content', 'value'] }],
  ['cloudflare_dns_record', { provider: 'cloudflare', content: ['content'] }],
])

export function isRecord(type: string): boolean {
  return kinds.has(type)
}

/** Certificates are validated by CNAMEs and restricted by CAA; other records only name what is served. */
export function mayConcernCertificates(instance: ResourceInstance): boolean {
  const type = read(instance, 'type')
  return type.kind !== 'string' || type.value === 'CNAME' || type.value === 'CAA'
}

export function recordOf(instance: ResourceInstance, declared: Registry): DnsRecord {
  const kind = kinds.get(instance.type) as RecordKind
  const readHere = (name: string) => possible(read(instance, name), instance.exists)
  const content = possible(contentOf(instance, kind), instance.exists)
  const names = recordNames(instance)
  const validates =
    validatedBy(content, declared, instance.exists) ?? validatedBy(read(instance, 'name'), declared, instance.exists)
  return {
    id: instance.address,
    at: headerOf(instance),
    exists: instance.exists,
    provider: kind.provider,
    zone: single(readHere('zone_id'), asString),
    name:
      names.length === 1 && names[0]
        ? names[0].hostname
        : unknownAt(headerOf(instance), 'it depends on a condition that is not known'),
    type: single(readHere('type'), asString),
    overwrites: single(readHere('allow_overwrite'), asBool),
    contentIsKnown: validates !== undefined || optionsOf(content).every(({ value }) => isFollowed(value)),
    ...(validates && { validates }),
  }
}

/** A text, or what a named resource assigns: not something that could be a validation option without our seeing it. */
function isFollowed(value: TfValue): boolean {
  return value.kind === 'string' || value.kind === 'null' || (value.kind === 'unknown' && value.reference !== undefined)
}

function contentOf(instance: ResourceInstance, { content }: RecordKind): TfValue {
  const name = content.find((candidate) => attribute(instance.block.body, candidate))
  const value = name === undefined ? nothing(headerOf(instance)) : withoutFailures(read(instance, name))
  return value.kind === 'list' && value.items.length > 0 ? (value.items[0] as TfValue) : value
}

const optionField = /^resource_record_(?:name|value)\((.*)\)$/

/** The validation option that a record's name or content is, if it is the same in every case that can be. */
export function validatedBy(value: TfValue, declared: Registry, exists: Guard): ValidatedName | undefined {
  let found: { instance: ResourceInstance; domain: string; from: TfValue } | undefined
  for (const { when, value: plain } of optionsOf(withoutFailures(value))) {
    if (!both(exists, when)) continue
    if (plain.kind !== 'unknown' || plain.reference?.instance.type !== 'aws_acm_certificate') return undefined
    const domain = optionField.exec(plain.reference.attribute)?.[1]
    if (domain === undefined || (found && (found.instance !== plain.reference.instance || found.domain !== domain)))
      return undefined
    found = { instance: plain.reference.instance, domain, from: plain }
  }
  return found && { certificate: declared.certificate(found.instance), domain: domainValue(found.domain, found.from) }
}

function domainValue(domain: string, from: TfValue): Value<Hostname> {
  if (domain === '?') return { known: false, why: 'the validated name is not known', at: from.at }
  return domain.includes('${')
    ? { known: false, why: 'a part of the validated name is not known', at: from.at, same: domain }
    : known(domain, from.at)
}

/** The full name in each case that can be: what is not already below its zone is put there, as the provider does. */
export function recordNames(instance: ResourceInstance): { readonly when: Guard; readonly hostname: Value<Hostname> }[] {
  const zone = zoneName(instance)
  return optionsOf(possible(read(instance, 'name'), instance.exists)).map(({ when, value }) => ({
    when,
    hostname: fullName(value, zone),
  }))
}

function fullName(name: TfValue, zone: Hostname | undefined): Value<Hostname> {
  const written = hostnameOf(name)
  const text = written.known ? written.value : written.same
  if (text === undefined) return written
  if (zone === undefined) {
    // A validation record is written with its full name: nobody makes up `_3639ac514e785e898d2646601fa951d5`.
    const same = text.startsWith('_') ? { same: text } : {}
    return { known: false, why: 'the zone of the record is not known', at: name.at, ...same }
  }
  const full = text === '' || text === '@' ? zone : text === zone || text.endsWith(`.${zone}`) ? text : `${text}.${zone}`
  // An unknown part may already hold the zone.
  if (full !== text && text.endsWith('}'))
    return { known: false, why: 'whether the name already ends in its zone is not known', at: name.at }
  return full.includes('${')
    ? { known: false, why: 'a part of the name is not known', at: name.at, same: full }
    : known(full, name.at, name.trail)
}

function zoneName(instance: ResourceInstance): Hostname | undefined {
  const id = possible(read(instance, 'zone_id'), instance.exists)
  const [zone, ...others] = instancesBehind(id, ['zone_id', 'id'])
  // In another zone it is another name.
  if (others.length + 1 < optionsOf(id).length || others.some((other) => other.instance !== zone?.instance)) return undefined
  if (!zone || !/^(?:data\.)?(?:aws_route53_zone|cloudflare_zone)$/.test(zone.instance.type)) return undefined
  const configured = attribute(zone.instance.block.body, 'name') ? 'name' : 'zone'
  const value = attributeOf(zone.instance, configured, headerOf(zone.instance))
  const text = shape(value)
  return text === undefined || text === '' ? undefined : hostname(text)
}

/** What a record points at: an alias target, or the content of a CNAME. */
export function targetOf(instance: ResourceInstance): TfValue {
  const [alias] = follow(bodyOf(instance), 'alias.name')
  return alias && alias.value.kind !== 'null' ? alias.value : contentOf(instance, kinds.get(instance.type) as RecordKind)
}
