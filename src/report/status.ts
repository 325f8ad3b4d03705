import { type CertificateReport, type Grade, grades } from '../model/health.ts'
import { belowZone, changeBatch, type MissingRecord, withoutDot, zoneLine } from '../model/validation-record.ts'
import { coloured, type Palette, plain } from './palette.ts'
import { harmless, printable } from './printable.ts'
import { textWidth } from './width.ts'
import { wrap } from './wrap.ts'

export interface StatusContext {
  readonly colors: boolean
  readonly width: number
  /** The registered domain that a name lies in: `example.co.uk`. */
  readonly zoneOf: (name: string) => string | undefined
  /** ARNs that the code names and that ACM does not have. */
  readonly notFound: readonly string[]
  /** What could not be asked, as sentences. */
  readonly unavailable: readonly string[]
}

const headings = ['name', 'region', 'status', 'validation', 'days left', 'in use', 'renewal'] as const

/** The table, problems first; then each problem with what to do, and the records that are missing. */
export function statusReport(reports: readonly CertificateReport[], context: StatusContext): string {
  const palette = context.colors ? coloured : plain
  const sorted = sortedReports(reports)
  const lines = [...table(sorted, palette)]
  for (const report of sorted) if (report.health.problem !== undefined) lines.push('', ...explained(report, context, palette))
  lines.push(...recordLines(sorted, context, palette))
  for (const arn of context.notFound)
    lines.push('', `${palette.severity.error('not found:')} ACM has no certificate ${printable(arn)}.`)
  for (const sentence of context.unavailable)
    lines.push('', ...wrap(`${palette.severity.warning('not asked:')} ${printable(sentence)}`, context.width))
  lines.push('', summary(sorted, palette))
  return `${lines.map(harmless).join('\n')}\n`
}

export function sortedReports(reports: readonly CertificateReport[]): CertificateReport[] {
  const key = ({ certificate: { names, region, arn } }: CertificateReport) => `${names[0]} ${region} ${arn}`
  return [...reports].sort(
    (a, b) => grades.indexOf(a.health.grade) - grades.indexOf(b.health.grade) || (key(a) < key(b) ? -1 : 1),
  )
}

function table(reports: readonly CertificateReport[], palette: Palette): string[] {
  if (reports.length === 0) return []
  const rows = reports.map(cells)
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => textWidth(row[column] ?? ''))))
  const line = (row: readonly string[], paint: (text: string, column: number) => string) =>
    row
      .map((cell, column) => paint(cell, column) + ' '.repeat((widths[column] ?? 0) - textWidth(cell)))
      .join('  ')
      .trimEnd()
  return [
    line(headings, palette.faint),
    ...rows.map((row, index) => {
      const grade = reports[index]?.health.grade ?? 'fine'
      return line(row, (cell, column) => (column === 2 ? painted(grade, palette)(cell) : cell))
    }),
  ]
}

function cells({ certificate, days }: CertificateReport): string[] {
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

function painted(grade: Grade, palette: Palette): (text: string) => string {
  if (grade === 'broken') return palette.severity.error
  return grade === 'fine' ? palette.good : palette.severity.warning
}

function explained({ certificate, health }: CertificateReport, context: StatusContext, palette: Palette): string[] {
  const title = `${printable(certificate.names[0] ?? certificate.arn)} in ${certificate.region}: `
  const lines = wrap(`${title}${health.problem} ${health.remedy ?? ''}`.trimEnd(), context.width)
  lines[0] = palette.strong(title) + (lines[0] ?? '').slice(title.length)
  return [...lines, palette.faint(`  ${printable(certificate.arn)}`)]
}

/** The records that are missing, each once, by zone, as three providers want them. */
function recordLines(reports: readonly CertificateReport[], { zoneOf }: StatusContext, palette: Palette): string[] {
  const zones = new Map<string, Map<string, MissingRecord>>()
  for (const record of reports.flatMap(({ missing }) => missing)) {
    const zone = zoneOf(withoutDot(record.name)) ?? withoutDot(record.domains[0] ?? record.name)
    const known = zones.get(zone) ?? new Map<string, MissingRecord>()
    zones.set(zone, known.set(record.name, record))
  }
  return [...zones]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([zone, byName]) => zoneLines(zone, [...byName.values()], palette))
}

function zoneLines(zone: string, records: readonly MissingRecord[], palette: Palette): string[] {
  const shown = printable(zone)
  const lines = ['', palette.strong(`Records for ${shown}`), '', `  ${palette.strong('Route 53')}, with the id of the zone:`]
  lines.push(`    aws route53 change-resource-record-sets --hosted-zone-id ZONE_ID --change-batch '${batchText(records)}'`)
  for (const { domains, name, value } of records) {
    lines.push('', `  ${palette.strong('Cloudflare')} (for ${domains.map(printable).join(', ')}):`)
    lines.push(`    CNAME   name    ${printable(belowZone(name, zone))}`)
    lines.push(`            target  ${printable(withoutDot(value))}`)
    lines.push('            proxy   DNS only')
  }
  lines.push('', `  ${palette.strong('A zone file')}:`)
  for (const record of records) lines.push(`    ${printable(zoneLine(record))}`)
  return lines
}

/** For a shell: what could end the quotes is no part of a name in DNS. */
function batchText(records: readonly MissingRecord[]): string {
  return printable(JSON.stringify(changeBatch(records))).replaceAll("'", '')
}

const nouns: Readonly<Record<Grade, string>> = { broken: 'broken', pending: 'pending', 'at-risk': 'at risk', fine: 'fine' }

function summary(reports: readonly CertificateReport[], palette: Palette): string {
  if (reports.length === 0) return palette.strong('No certificates.')
  const parts = grades.flatMap((grade) => {
    const { length } = reports.filter(({ health }) => health.grade === grade)
    return length === 0 ? [] : [painted(grade, palette)(`${length} ${nouns[grade]}`)]
  })
  return palette.strong(`${reports.length} certificate${reports.length === 1 ? '' : 's'}: ${parts.join(', ')}.`)
}
