import { type CertificateReport, type Grade, grades } from '../model/health.ts'
import { changeBatch, type MissingRecord, withoutDot } from '../model/validation-record.ts'
import { count } from './counts.ts'
import { printable } from './printable.ts'

export const headings = ['name', 'region', 'status', 'validation', 'days left', 'in use', 'renewal'] as const

/** Problems first. */
export function sortedReports(reports: readonly CertificateReport[]): CertificateReport[] {
  const key = ({ certificate: { names, region, arn } }: CertificateReport) => `${names[0]} ${region} ${arn}`
  return [...reports].sort(
    (a, b) => grades.indexOf(a.health.grade) - grades.indexOf(b.health.grade) || (key(a) < key(b) ? -1 : 1),
  )
}

/** A row below the headings. */
export function cells({ certificate, days }: CertificateReport): string[] {
  const { names, region, status, validation, type, isInUse, renewal } = certificate
  const [primary = '', ...others] = names.map(printable)
  return [
    others.length === 0 ? primary : `${primary} +${others.length}`,
    region,
    status,
    type === 'AMAZON_ISSUED' ? (validation ?? '–') : type.toLowerCase(),
    days === undefined ? '–' : String(days),
    isInUse ? 'yes' : 'no',
    renewal?.status ?? (renewal?.isEligible ? 'eligible' : '–'),
  ]
}

/** The records that are missing, each once, by zone. */
export function recordsByZone(
  reports: readonly CertificateReport[],
  zoneOf: (name: string) => string | undefined,
): (readonly [zone: string, records: readonly MissingRecord[]])[] {
  const zones = new Map<string, Map<string, MissingRecord>>()
  for (const record of reports.flatMap(({ missing }) => missing)) {
    const zone = zoneOf(withoutDot(record.name)) ?? withoutDot(record.domains[0] ?? record.name)
    const known = zones.get(zone) ?? new Map<string, MissingRecord>()
    zones.set(zone, known.set(record.name, record))
  }
  return [...zones].sort(([a], [b]) => (a < b ? -1 : 1)).map(([zone, records]) => [zone, [...records.values()]])
}

/** A command for a shell: what could end the quotes is no part of a name in DNS. */
export function route53Command(records: readonly MissingRecord[]): string {
  const batch = printable(JSON.stringify(changeBatch(records))).replaceAll("'", '')
  return `aws route53 change-resource-record-sets --hosted-zone-id ZONE_ID --change-batch '${batch}'`
}

const nouns: Readonly<Record<Grade, string>> = { broken: 'broken', pending: 'pending', 'at-risk': 'at risk', fine: 'fine' }

/** "3 certificates: 1 broken, 2 fine", "no certificates"; where nothing could be asked, that nothing is known. */
export function summaryOf(
  reports: readonly CertificateReport[],
  unavailable: readonly string[],
  painted: (text: string, grade: Grade) => string = (text) => text,
): string {
  if (reports.length === 0) return unavailable.length > 0 ? 'nothing is known of any certificate' : 'no certificates'
  const parts = grades.flatMap((grade) => {
    const { length } = reports.filter(({ health }) => health.grade === grade)
    return length === 0 ? [] : [painted(`${length} ${nouns[grade]}`, grade)]
  })
  return `${count(reports.length, 'certificate')}: ${parts.join(', ')}`
}
