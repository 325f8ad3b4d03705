import type { Certificate, DomainValidation, Name } from './certificate.ts'
import { relation, withoutWildcard } from './hostname.ts'
import type { Place } from './source.ts'
import { mayBeSameAccount } from './validation.ts'
import { type Alternatives, agreed, both, combinations, type Guard, shapeOf, type Value } from './value.ts'

/** What an entry of `DomainValidationOptions` asks for that cannot be. `at`: what is wrong of it. */
export interface OptionFault {
  readonly kind: 'zone-with-email' | 'mail-domain-with-dns' | 'zone-prefix' | 'other-name'
  readonly at: Place
  readonly entry: DomainValidation
  /** As it is written, or its shape. */
  readonly text: string
}

/** At most one fault for each entry. */
export function optionFaults(certificate: Certificate): OptionFault[] {
  return entriesOf(certificate).flatMap((entry) => faultOf(entry, certificate) ?? [])
}

function entriesOf({ domainValidation }: Certificate): readonly DomainValidation[] {
  return domainValidation?.known ? domainValidation.value : []
}

function faultOf(entry: DomainValidation, certificate: Certificate): OptionFault | undefined {
  const given = both(certificate.exists, entry.when)
  if (!given) return undefined
  const method = agreed(given, certificate.validation)?.value
  const zone = alwaysGiven(given, entry.hostedZone)
  const mailDomain = alwaysGiven(given, entry.validationDomain)
  if (zone && method === 'EMAIL') return { kind: 'zone-with-email', ...zone, entry }
  if (mailDomain && method === 'DNS') return { kind: 'mail-domain-with-dns', ...mailDomain, entry }
  if (zone?.text.startsWith('/hostedzone/')) return { kind: 'zone-prefix', ...zone, entry }
  const domain = shapeOf(entry.domain)
  if (domain === undefined || method === undefined) return undefined
  return isOfNoName(entry, certificate, given) ? { kind: 'other-name', at: entry.domain.at, text: domain, entry } : undefined
}

/** What is given in every case. What is not known is given when it is at least known to be a text. */
function alwaysGiven(given: Guard, alternatives: Alternatives<string | null>): { at: Place; text: string } | undefined {
  const rows = combinations(given, alternatives) ?? []
  const texts = rows.map(({ values: [value] }) => (value.known ? (value.value ?? undefined) : value.same))
  const [first] = rows
  const [text] = texts
  return first && text !== undefined && !texts.includes(undefined) ? { at: first.values[0].at, text } : undefined
}

function isOfNoName(entry: DomainValidation, certificate: Certificate, given: Guard): boolean {
  const rows = combinations(given, certificate.names) ?? []
  return (
    rows.length > 0 &&
    rows.every(
      ({ values: [list] }) => list.known && list.value.complete && list.value.names.every((name) => !mayBeFor(entry, name)),
    )
  )
}

/**
 * Whether an entry is about a name, or may be. A name and its wildcard have one entry. Two values that come from different parameters are
 * perhaps given others.
 */
function mayBeFor({ domain }: DomainValidation, { hostname }: Name): boolean {
  const [entry, name] = [shapeOf(domain), shapeOf(hostname)]
  if (entry === undefined || name === undefined) return true
  const found = relation(withoutWildcard(entry), withoutWildcard(name))
  return found === 'covered' || found === 'unknown' || (domain.known && hostname.known && sourceOf(domain) !== sourceOf(hostname))
}

/** What a value came through: its parameters. */
function sourceOf({ trail = [] }: Value<string>): string {
  return [...new Set(trail.map(({ note }) => note))].sort().join()
}

/** A name that no zone is given for, whatever else holds; none when that is not known. */
export function namesWithoutZone(certificate: Certificate, isZoned: ZoneIndex): readonly Name[] {
  if (!certificate.domainValidation?.known) return []
  const own = zonesOf(certificate)
  const rows = combinations(certificate.exists, certificate.names) ?? []
  const lacking = rows.map(({ when, values: [list] }) => {
    if (!list.known) return []
    const open = list.value.names.filter((name) => !own.some((zoned) => mayHold(zoned, when) && mayBeFor(zoned.entry, name)))
    return open.filter((name) => !isZoned(certificate, name, when))
  })
  const [first = []] = lacking
  return lacking.every((names) => names.length > 0) ? first : []
}

/** An entry that may name a hosted zone, with the certificate that it is of. */
interface Zoned {
  readonly entry: DomainValidation
  readonly certificate: Certificate
}

function zonesOf(certificate: Certificate): Zoned[] {
  return entriesOf(certificate).flatMap((entry) => (mayHaveZone(entry) ? [{ entry, certificate }] : []))
}

function mayHaveZone({ hostedZone }: DomainValidation): boolean {
  return hostedZone.some(({ value }) => !value.known || value.value !== null)
}

function mayHold({ entry, certificate: { exists } }: Zoned, when: Guard): boolean {
  const guard = both(when, exists)
  return guard !== undefined && both(guard, entry.when) !== undefined
}

/** Whether an entry of another certificate may see to a name: its record is one for the whole account. */
export type ZoneIndex = (certificate: Certificate, name: Name, when: Guard) => boolean

/** Where something is known only in part, entries are gone through one by one. Of more than this, one is taken to be about it. */
const mostOpen = 1_000

/** All entries by what they may be about, so that each name meets only those. */
export function zonesIn(certificates: readonly Certificate[]): ZoneIndex {
  const byDomain = new Map<string, Zoned[]>()
  const bySource = new Map<string, Zoned[]>()
  const open: Zoned[] = []
  const all = certificates.flatMap(zonesOf)
  for (const zoned of all) {
    const { domain } = zoned.entry
    if (!domain.known) open.push(zoned)
    else {
      add(byDomain, withoutWildcard(domain.value), zoned)
      add(bySource, sourceOf(domain), zoned)
    }
  }
  return (certificate, name, when) => {
    const { hostname } = name
    if (!hostname.known) return all.length > mostOpen || mayBeOneOf(all, certificate, name, when)
    if (open.length > mostOpen || mayBeOneOf(open, certificate, name, when)) return true
    if (mayBeOneOf(byDomain.get(withoutWildcard(hostname.value)) ?? [], certificate, name, when)) return true
    const own = sourceOf(hostname)
    return [...bySource].some(([source, zoned]) => source !== own && mayBeOneOf(zoned, certificate, name, when))
  }
}

function mayBeOneOf(zones: readonly Zoned[], certificate: Certificate, name: Name, when: Guard): boolean {
  return zones.some(
    (zoned) =>
      zoned.certificate !== certificate &&
      mayBeSameAccount(zoned.certificate, certificate) &&
      mayHold(zoned, when) &&
      mayBeFor(zoned.entry, name),
  )
}

function add(groups: Map<string, Zoned[]>, key: string, zoned: Zoned): void {
  const group = groups.get(key)
  if (group) group.push(zoned)
  else groups.set(key, [zoned])
}
