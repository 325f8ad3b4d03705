import type { Finding } from '../result.ts'
import type { Severity } from '../rule.ts'
import { severities } from './counts.ts'
import type { Report } from './index.ts'
import { printable } from './printable.ts'

/** Workflow commands, which GitHub Actions shows beside the code. */
export const github: Report = ({ findings }) => {
  const lines = annotations(findings)
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** Of each type, GitHub shows no more of one step. */
const most = 10
const types: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/** The gravest first; where there are too many of a type, the last one says so. */
export function annotations(findings: readonly Finding[]): string[] {
  return severities.flatMap((severity) => {
    const all = findings.filter((finding) => finding.severity === severity)
    if (all.length <= most) return all.map(annotation)
    const rest = all.slice(most - 1)
    return [
      ...all.slice(0, most - 1).map(annotation),
      command(types[severity], { title: 'acm-lint' }, `${rest.length} more ${severity}s: the log and the summary have them all.`),
    ]
  })
}

function annotation({ rule, severity, message, remedy, location }: Finding): string {
  const { file, line, column, endLine, endColumn } = location
  const isOneLine = endLine === line
  return command(
    types[severity],
    {
      file,
      line: String(line),
      endLine: String(endLine),
      // GitHub takes columns only where a place lies on one line.
      ...(isOneLine && { col: String(column), endColumn: String(endColumn) }),
      title: `acm-lint: ${rule}`,
    },
    [message, remedy].filter((text) => text !== '').join('\n'),
  )
}

/**
 * Source: actions/toolkit, packages/core/src/command.ts: what a value and what a property has to hide.
 */
export function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const hidden = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const shown = Object.entries(properties)
    .map(([key, value]) => `${key}=${hidden(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',')
  const lines = message.split('\n').map(printable).join('\n')
  return `::${name}${shown === '' ? '' : ` ${shown}`}::${hidden(lines)}`
}
