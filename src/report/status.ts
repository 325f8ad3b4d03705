import type { CertificateReport, Grade } from '../model/health.ts'
import { belowZone, type MissingRecord, withoutDot, zoneLine } from '../model/validation-record.ts'
import { sentence } from '../model/wording.ts'
import { coloured, type Palette, plain } from './palette.ts'
import { harmless, printable } from './printable.ts'
import { cells, headings, recordsByZone, route53Command, sortedReports, summaryOf } from './status-parts.ts'
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

/** The table, problems first; then each problem with what to do, and the records that are missing. */
export function statusReport(reports: readonly CertificateReport[], context: StatusContext): string {
  const palette = context.colors ? coloured : plain
  const sorted = sortedReports(reports)
  const lines = [...table(sorted, palette)]
  for (const report of sorted) if (report.health.problem !== undefined) lines.push('', ...explained(report, context, palette))
  for (const [zone, records] of recordsByZone(sorted, context.zoneOf)) lines.push(...zoneLines(zone, records, palette))
  for (const arn of context.notFound)
    lines.push('', `${palette.severity.error('not found:')} ACM has no certificate ${printable(arn)}.`)
  for (const sentence of context.unavailable)
    lines.push('', ...wrap(`${palette.severity.warning('not asked:')} ${printable(sentence)}`, context.width))
  const summary = summaryOf(sorted, context.unavailable, (text, grade) => painted(grade, palette)(text))
  lines.push('', palette.strong(sentence(`${summary}.`)))
  return `${lines.map(harmless).join('\n')}\n`
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

function zoneLines(zone: string, records: readonly MissingRecord[], palette: Palette): string[] {
  const shown = printable(zone)
  const lines = ['', palette.strong(`Records for ${shown}`), '', `  ${palette.strong('Route 53')}, with the id of the zone:`]
  lines.push(`    ${route53Command(records)}`)
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
