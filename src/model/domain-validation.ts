import type { Certificate, DomainValidation, Name } from './certificate.ts'
import { relation, withoutWildcard } from './hostname.ts'
import type { Place } from './source.ts'
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

/** A name that no zone is given for, whatever else holds, and the others; none when that is not known. */
export function namesWithoutZone(certificate: Certificate, others: readonly Certificate[]): readonly Name[] {
  if (!certificate.domainValidation?.known) return []
  const entries = [certificate, ...others].flatMap((each) => entriesOf(each).map((entry) => ({ entry, exists: each.exists })))
  const rows = combinations(certificate.exists, certificate.names) ?? []
  const lacking = rows.map(({ when, values: [list] }) => {
    if (!list.known) return []
    return list.value.names.filter(
      (name) =>
        !entries.some(({ entry, exists }) => {
          const guard = both(when, exists)
          return guard && both(guard, entry.when) && mayHaveZone(entry) && mayBeFor(entry, name)
        }),
    )
  })
  const [first = []] = lacking
  return lacking.every((names) => names.length > 0) ? first : []
}

function mayHaveZone({ hostedZone }: DomainValidation): boolean {
  return hostedZone.some(({ value }) => !value.known || value.value !== null)
}
