import type { AcmCertificate, CnameRecord, DomainValidationStatus } from './acm-certificate.ts'

/** A validation record, and the names that wait for it: a domain and its wildcard share one. */
export interface MissingRecord extends CnameRecord {
  readonly domains: readonly string[]
}

/** The records of what is not validated yet, each once. */
export function missingRecords({ status, validations = [], renewal }: AcmCertificate): MissingRecord[] {
  const isPending = ({ status: own }: DomainValidationStatus) => own !== 'SUCCESS'
  const waiting =
    status === 'PENDING_VALIDATION'
      ? validations.filter(isPending)
      : renewal?.status === 'PENDING_VALIDATION'
        ? (renewal.validations ?? []).filter(isPending)
        : []
  const records = new Map<string, { name: string; value: string; domains: string[] }>()
  for (const { domain, record } of waiting) {
    if (!record) continue
    const known = records.get(record.name) ?? { ...record, domains: [] }
    known.domains.push(domain)
    records.set(record.name, known)
  }
  return [...records.values()]
}

/** With its dot at the end, as Route 53 shows it. */
export function withDot(name: string): string {
  return name.endsWith('.') ? name : `${name}.`
}

export function withoutDot(name: string): string {
  return name.replace(/\.$/, '')
}

/** A name as Cloudflare's form takes it: without the zone, which it adds itself. `zone`: `example.com`. */
export function belowZone(name: string, zone: string): string {
  const whole = withoutDot(name)
  return whole.endsWith(`.${zone}`) ? whole.slice(0, -zone.length - 1) : whole
}

/** For `aws route53 change-resource-record-sets --change-batch`. */
export function changeBatch(records: readonly CnameRecord[]) {
  return {
    Comment: 'ACM validation records',
    Changes: records.map(({ name, value }) => ({
      Action: 'UPSERT',
      ResourceRecordSet: {
        Name: withDot(name),
        Type: 'CNAME',
        TTL: 300,
        ResourceRecords: [{ Value: withDot(value) }],
      },
    })),
  }
}

/** As a line of a zone file. */
export function zoneLine({ name, value }: CnameRecord): string {
  return `${withDot(name)} 300 IN CNAME ${withDot(value)}`
}

const mostRecords = 3

/** For messages: a sentence more, which names the records that are missing; nothing where none are known. */
export function recordsIn(records: readonly CnameRecord[]): string {
  if (records.length === 0) return ''
  const shown = records.slice(0, mostRecords).map(({ name, value }) => `\`${withDot(name)}\` → \`${withDot(value)}\``)
  const others = records.length > mostRecords ? `, and ${records.length - mostRecords} more` : ''
  return ` The ${records.length === 1 ? 'CNAME record' : 'CNAME records'} ${shown.join(', ')}${others} ${records.length === 1 ? 'is' : 'are'} missing.`
}
