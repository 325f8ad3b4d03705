import type { Certificate } from './certificate.ts'
import type { DnsRecord } from './dns.ts'
import type { DnsView } from './dns-view.ts'
import { type Hostname, isWithin, parent, withoutWildcard } from './hostname.ts'
import { both, combinations, type Guard, holdsWherever, type Known } from './value.ts'

/** Who issues for ACM. Source: ACM User Guide, "Configure a CAA record". */
const issuersOfAcm: ReadonlySet<string> = new Set(['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com'])

/** A name that CAA records keep ACM from issuing a certificate for. */
export interface Refusal {
  readonly name: Known<Hostname>
  /** Where the records are that decide: at the name itself, or at the next one above that has any. */
  readonly at: Hostname
  readonly records: readonly [DnsRecord, ...DnsRecord[]]
  readonly tag: 'issue' | 'issuewild'
  /** Who may issue; empty: nobody. */
  readonly issuers: readonly string[]
}

/** The names of each certificate that are refused, if some are whatever else holds. */
export function refusalsIn(
  certificates: readonly Certificate[],
  records: readonly DnsRecord[],
): [Certificate, readonly Refusal[]][] {
  const visible = records.filter(({ isPrivate, validates }) => !isPrivate && !validates)
  if (!visible.some(isCaa)) return []
  return certificates.flatMap((certificate) =>
    certificate.kind === 'requested' ? [[certificate, refusals(certificate, visible)] as [Certificate, readonly Refusal[]]] : [],
  )
}

function refusals(certificate: Certificate, records: readonly DnsRecord[]): readonly Refusal[] {
  const rows = combinations(certificate.exists, certificate.names) ?? []
  const found = rows.map(({ when, values: [list] }) =>
    list.known
      ? list.value.names.flatMap(({ hostname }) => (hostname.known ? (refusalOf(hostname, when, records) ?? []) : []))
      : [],
  )
  const [first = []] = found
  return found.every((refused) => refused.length > 0) ? first : []
}

function isCaa({ type }: DnsRecord): boolean {
  return type.known && type.value === 'CAA'
}

/** Source: RFC 8659, section 3: the search climbs from the name to the root and stops where there are records. */
function refusalOf(name: Known<Hostname>, when: Guard, records: readonly DnsRecord[]): Refusal | undefined {
  const there = records.filter(({ exists }) => both(exists, when) !== undefined)
  // One whose name or type is not known may be nearer.
  if (there.some((record) => !record.type.known || (isCaa(record) && !record.name.known))) return undefined
  for (let at = withoutWildcard(name.value); at !== ''; at = parent(at)) {
    const here = there.filter((record) => record.name.known && record.name.value === at)
    // What an alias leads to has a say of its own, and a record of `*` stands at every name that has none.
    if (here.some((record) => !isCaa(record)) || (here.length === 0 && there.some((record) => standsAt(record, at))))
      return undefined
    const [record, ...others] = here
    if (record) return judge(name, at, [record, ...others], when)
  }
  return undefined
}

function standsAt({ name }: DnsRecord, at: Hostname): boolean {
  return name.known && name.value.startsWith('*.') && isWithin(parent(at), name.value.slice(2))
}

function judge(name: Known<Hostname>, at: Hostname, records: Refusal['records'], when: Guard): Refusal | undefined {
  const isCertain = records.every(({ exists }) => holdsWherever(exists, when))
  const properties = records.flatMap(({ values }) =>
    values.known ? values.value.map(({ value }) => propertyOf(value)) : [undefined],
  )
  if (!isCertain || properties.includes(undefined)) return undefined
  const verdict = verdictOf(
    name.value,
    properties.flatMap((property) => property ?? []),
  )
  return verdict && { name, at, records, ...verdict }
}

interface Property {
  readonly tag: string
  readonly issuer: string
}

/** Undefined when ACM may issue: it is among the issuers, or the records say nothing of issuing. Source: RFC 8659, sections 4.2 and 4.3. */
function verdictOf(name: Hostname, properties: readonly Property[]): Pick<Refusal, 'tag' | 'issuers'> | undefined {
  const isWild = name.startsWith('*.') && properties.some(({ tag }) => tag === 'issuewild')
  const tag = isWild ? 'issuewild' : 'issue'
  const issuers = properties.flatMap((property) => (property.tag === tag ? property.issuer : []))
  if (issuers.length === 0 || issuers.some((issuer) => issuersOfAcm.has(issuer))) return undefined
  return { tag, issuers: issuers.filter((issuer) => issuer !== '') }
}

/** The names of a certificate that are refused by what DNS answers, if some are whatever else holds. */
export function answeredRefusals({ kind, exists, names }: Certificate, { caa }: DnsView): readonly Omit<Refusal, 'records'>[] {
  if (kind !== 'requested') return []
  const found = (combinations(exists, names) ?? []).map(({ values: [list] }) =>
    (list.known ? list.value.names : []).flatMap(({ hostname: name }) => {
      const answer = name.known ? caa.get(withoutWildcard(name.value)) : undefined
      if (!name.known || !answer) return []
      const verdict = verdictOf(
        name.value,
        answer.records.map(({ tag, value }) => ({ tag: tag.toLowerCase(), issuer: issuerOf(value) })),
      )
      return verdict ? [{ name, at: answer.at, ...verdict }] : []
    }),
  )
  const [first = []] = found
  return found.every((refused) => refused.length > 0) ? first : []
}

/** `0 issue "letsencrypt.org; validationmethods=dns-01"`. An empty issuer is nobody. */
function propertyOf(text: string): Property | undefined {
  const [, tag, value] = /^\s*\d+\s+([a-z0-9]+)\s+"?([^"]*)"?\s*$/i.exec(text) ?? []
  if (tag === undefined || value === undefined) return undefined
  return { tag: tag.toLowerCase(), issuer: issuerOf(value) }
}

/** What comes after a semicolon are conditions of the issuer's own. */
function issuerOf(value: string): string {
  return (value.split(';')[0] ?? '').trim().toLowerCase()
}
