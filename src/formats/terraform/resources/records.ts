import type { DnsRecord, ValidatedName } from '../../../model/dns.ts'
import type { Hostname } from '../../../model/hostname.ts'
import { both, type Guard, type Known, known, type Value } from '../../../model/value.ts'
import { attributeOf } from '../attributes.ts'
import type { ResourceInstance } from '../instance.ts'
import { attribute, headerOf } from '../module.ts'
import { nothing, optionsOf, possible, type TfValue, withoutFailures } from '../value.ts'
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
  const zone = zoneOf(instance)
  const validates =
    validatedBy(content, declared, instance.exists) ?? validatedBy(read(instance, 'name'), declared, instance.exists)
  return {
    id: instance.address,
    at: headerOf(instance),
    exists: instance.exists,
    provider: kind.provider,
    zone: single(readHere('zone_id'), asString),
    zoneName: zone ? nameOf(zone) : unknownAt(headerOf(instance), 'the zone of the record is not known'),
    ...(zone && isPrivate(zone) && { isPrivate: true }),
    ...(zone && isPublicLookup(zone) && { isInExistingZone: true }),
    name:
      names.length === 1 && names[0]
        ? names[0].hostname
        : unknownAt(headerOf(instance), 'it depends on a condition that is not known'),
    type: single(readHere('type'), asString),
    values: valuesOf(instance, kind),
    overwrites: single(readHere('allow_overwrite'), asBool),
    contentIsKnown: validates !== undefined || optionsOf(content).every(({ value }) => isFollowed(value)),
    ...(validates && { validates }),
  }
}

/** A text, or what a named resource assigns: not something that could be a validation option without our seeing it. */
function isFollowed(value: TfValue): boolean {
  return value.kind === 'string' || value.kind === 'null' || (value.kind === 'unknown' && value.reference !== undefined)
}

function contentOf(instance: ResourceInstance, kind: RecordKind): TfValue {
  const value = wholeContentOf(instance, kind)
  return value.kind === 'list' && value.items.length > 0 ? (value.items[0] as TfValue) : value
}

function wholeContentOf(instance: ResourceInstance, { content }: RecordKind): TfValue {
  const name = content.find((candidate) => attribute(instance.block.body, candidate))
  return name === undefined ? nothing(headerOf(instance)) : withoutFailures(read(instance, name))
}

function valuesOf(instance: ResourceInstance, kind: RecordKind): DnsRecord['values'] {
  const content = possible(wholeContentOf(instance, kind), instance.exists)
  if (content.kind === 'null' && kind.provider === 'cloudflare') return caaOf(instance)
  const items = content.kind === 'list' && !content.rest ? content.items : [content]
  const texts = items.map((item) => single(item, asString))
  return allKnown(texts) ? known(texts, content.at) : unknownAt(content.at, 'what the record answers with is not known')
}

/** Cloudflare has what a CAA record says in parts; flags do not matter here. */
function caaOf(instance: ResourceInstance): DnsRecord['values'] {
  const parts = ['data.tag', 'data.value'].map((path) => {
    const [part, ...others] = follow(bodyOf(instance), path)
    return part && others.length === 0 ? single(part.value, asString) : unknownAt<string>(headerOf(instance), 'it is given twice')
  })
  const [tag, value] = parts
  if (!tag?.known || !value?.known) return unknownAt(headerOf(instance), 'what the record answers with is not known')
  return known([known(`0 ${tag.value} "${value.value}"`, value.at)], value.at)
}

function allKnown<T>(values: readonly Value<T>[]): values is Known<T>[] {
  return values.every((value) => value.known)
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
  const zone = zoneOf(instance)
  const name = zone && nameOf(zone)
  const text = name?.known ? name.value : name?.same
  return optionsOf(possible(read(instance, 'name'), instance.exists)).map(({ when, value }) => ({
    when,
    hostname: fullName(value, text === '' ? undefined : text),
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

/** The zone of a record, if it is one of the code or looked up by its name. */
function zoneOf(instance: ResourceInstance): ResourceInstance | undefined {
  const id = possible(read(instance, 'zone_id'), instance.exists)
  const [zone, ...others] = instancesBehind(id, ['zone_id', 'id'])
  // In another zone it is another name.
  if (others.length + 1 < optionsOf(id).length || others.some((other) => other.instance !== zone?.instance)) return undefined
  return zone && /^(?:data\.)?(?:aws_route53_zone|cloudflare_zone)$/.test(zone.instance.type) ? zone.instance : undefined
}

function nameOf(zone: ResourceInstance): Value<Hostname> {
  const configured = attribute(zone.block.body, 'name') ? 'name' : 'zone'
  const name = hostnameOf(attributeOf(zone, configured, headerOf(zone)))
  return name.known && name.value === '' ? unknownAt(name.at, 'the zone has no name') : name
}

function isPrivate(zone: ResourceInstance): boolean {
  const setting = read(zone, 'private_zone')
  return (setting.kind === 'bool' && setting.value) || bodyOf(zone).nested('vpc').blocks.length > 0
}

/** Those of the VPC that is given are private as well. */
function isPublicLookup(zone: ResourceInstance): boolean {
  const setting = read(zone, 'private_zone')
  const isPublic = setting.kind === 'null' || (setting.kind === 'bool' && !setting.value)
  return zone.type === 'data.aws_route53_zone' && isPublic && read(zone, 'vpc_id').kind === 'null'
}

/** The zones that are made, and those that NS records delegate. */
export function madeZones(zones: readonly ResourceInstance[], records: readonly ResourceInstance[]): Value<Hostname>[] {
  const delegating = records.filter((record) => {
    const type = read(record, 'type')
    return type.kind === 'string' && type.value === 'NS'
  })
  return [...zones.map(nameOf), ...delegating.flatMap((record) => recordNames(record).map(({ hostname }) => hostname))]
}

/** What a record points at: an alias target, or the content of a CNAME. */
export function targetOf(instance: ResourceInstance): TfValue {
  const [alias] = follow(bodyOf(instance), 'alias.name')
  return alias && alias.value.kind !== 'null' ? alias.value : contentOf(instance, kinds.get(instance.type) as RecordKind)
}
