import { type Location, lineText } from '../model/source.ts'
import type { Finding, NotEvaluated, Result } from '../result.ts'
import { count, reasonsOf, severities } from './counts.ts'
import { excerpt } from './excerpt.ts'
import type { Report, ReportContext } from './index.ts'
import { coloured, type Palette, plain } from './palette.ts'
import { harmless, printable } from './printable.ts'
import { textWidth } from './width.ts'
import { wrap } from './wrap.ts'

/** Lines longer than this are hard to read, however wide the terminal is. */
const mostColumns = 120
const fewestColumns = 40

export const terminal: Report = (result, context) => {
  const palette = context.colors ? coloured : plain
  const shown = context.quiet ? result.findings.filter(({ severity }) => severity === 'error') : result.findings
  const lines = findingsLines(shown, context)
  if (context.verbose && !context.quiet) lines.push(...placesNotEvaluated(result.notEvaluated, palette))
  lines.push(...summaryLines(result, context, palette))
  return `${lines.map(harmless).join('\n')}\n`
}

type Shown = Pick<ReportContext, 'sourceOf' | 'colors' | 'width'>

/** The findings alone, grouped by file, with an empty line after each. */
export function findingsLines(findings: readonly Finding[], context: Shown): string[] {
  const palette = context.colors ? coloured : plain
  const width = Math.min(mostColumns, Math.max(fewestColumns, context.width))
  const lines: string[] = []
  let file: string | undefined
  for (const finding of findings) {
    if (finding.location.file !== file) {
      file = finding.location.file
      lines.push(palette.strong(printable(file)), '')
    }
    lines.push(...findingLines(finding, context, palette, width), '')
  }
  return lines
}

/**
 *   error: what is wrong and what it will do
 *     ╭─ main.tf:12:14  rule-id
 *  12 │   aliases = ["example.com"]
 *     │              ━━━━━━━━━━━━━
 *     ├─ acm.tf:3:17  the certificate has this name only
 *   3 │   domain_name = "*.example.com"
 *     │                 ───────────────
 *     ╰─ what to do
 */
function findingLines(finding: Finding, context: Shown, palette: Palette, width: number): string[] {
  const { severity, location, related } = finding
  const paint = palette.severity[severity]
  const digits = Math.max(2, ...[location, ...related.map((each) => each.location)].map(({ line }) => String(line).length))
  const margin = ' '.repeat(digits + 2)

  const [first = '', ...rest] = wrap(`${severity}: ${printable(finding.message)}`, width - 2)
  const title = palette.strong(paint(`${severity}:`)) + palette.strong(first.slice(severity.length + 1))
  const lines = [`  ${title}`, ...rest.map((line) => `  ${palette.strong(line)}`)]
  lines.push(`${margin}${palette.faint('╭─')} ${place(location)}  ${palette.faint(finding.rule)}`)
  lines.push(...codeLines(location, '━', paint))
  for (const { note, location: other } of related) {
    lines.push(...noteLines(other, printable(note)))
    lines.push(...codeLines(other, '─', palette.faint))
  }
  const remedy = wrap(printable(finding.remedy), width - margin.length - 3)
  lines.push(...remedy.map((line, index) => `${margin}${index === 0 ? palette.faint('╰─') : '  '} ${line}`))
  return lines

  /** A note goes beside its place if there is room, else below it. */
  function noteLines(at: Location, note: string): string[] {
    const head = `${margin}${palette.faint('├─')} ${place(at)}`
    const room = width - margin.length - 3
    if (textWidth(place(at)) + 2 + textWidth(note) <= room) return [`${head}  ${note}`]
    return [head, ...wrap(note, room).map((line) => `${margin}${palette.faint('│')}  ${line}`)]
  }

  function codeLines(at: Location, underline: string, colour: (text: string) => string): string[] {
    const source = context.sourceOf(at.file)
    const line = source ? lineText(source, at.line) : ''
    if (line.trim() === '') return []
    const end = at.endLine > at.line ? line.trimEnd().length : at.endColumn - 1
    const { text, indent, length } = excerpt(line, at.column - 1, end, width - margin.length - 2)
    const bar = palette.faint('│')
    const number = palette.faint(String(at.line).padStart(digits + 1))
    return [`${number} ${bar} ${text}`, `${margin}${bar} ${' '.repeat(indent)}${colour(underline.repeat(length))}`]
  }
}

function place({ file, line, column }: Location): string {
  return `${printable(file)}:${line}:${column}`
}

function summaryLines(result: Result, context: ReportContext, palette: Palette): string[] {
  const lines = [counts(result.findings, palette)]
  if (context.quiet) return lines
  const { files, deployments, certificates, endpoints } = result.stats
  lines.push(
    palette.faint(
      `Read ${count(files, 'file')} with ${count(deployments, 'deployment')}, ${count(certificates, 'certificate')} and ${count(endpoints, 'endpoint')}.`,
    ),
  )
  const { length } = result.suppressed
  if (length > 0) lines.push(palette.faint(`Suppressed in the code: ${count(length, 'finding')}.`))
  lines.push(...reasonsNotEvaluated(result.notEvaluated, context.verbose, palette))
  return lines
}

function counts(findings: readonly Finding[], palette: Palette): string {
  const parts = severities.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return number === 0 ? [] : [palette.severity[severity](count(number, severity))]
  })
  return palette.strong(parts.length === 0 ? palette.good('No findings.') : `${parts.join(', ')}.`)
}

const mostReasons = 5

/** The most frequent reasons. To be silent about what could not be checked would look like having found nothing there. */
function reasonsNotEvaluated(notEvaluated: readonly NotEvaluated[], verbose: boolean, palette: Palette): string[] {
  if (notEvaluated.length === 0) return []
  const reasons = reasonsOf(notEvaluated)
  const shown = reasons.slice(0, verbose || reasons.length === mostReasons + 1 ? reasons.length : mostReasons)
  const lines = [`Not evaluated: ${notEvaluated.length}${verbose ? '' : palette.faint(' (--verbose shows where)')}`]
  const digits = String(shown[0]?.[1] ?? 0).length
  for (const [why, number] of shown) lines.push(palette.faint(`  ${String(number).padStart(digits)} × ${printable(why)}`))
  if (shown.length < reasons.length) lines.push(palette.faint(`  and ${count(reasons.length - shown.length, 'further reason')}`))
  return lines
}

function placesNotEvaluated(notEvaluated: readonly NotEvaluated[], palette: Palette): string[] {
  if (notEvaluated.length === 0) return []
  const lines = [palette.strong('Not evaluated'), '']
  for (const { why, location } of notEvaluated) lines.push(`  ${place(location)}  ${palette.faint(printable(why))}`)
  return [...lines, '']
}
