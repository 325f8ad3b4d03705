import type { Location } from '../model/source.ts'
import type { Finding, Related, Result } from '../result.ts'
import type { Severity } from '../rule.ts'
import { count, countsOf, reasonsOf } from './counts.ts'
import type { Report, ReportContext } from './index.ts'
import { cell, codeSpan, link, markdownText } from './markdown-text.ts'

/** For a file, a wiki, the summary of a job: counts, a table for each file, the details of each finding below it. */
export const markdown: Report = (result, context) => {
  const parts = [`## acm-lint: ${countsOf(result.findings)}`, ...tables(result.findings, context), evaluated(result)]
  return `${parts.join('\n\n')}\n`
}

export type Links = Pick<ReportContext, 'linkTo' | 'pageOf'>

const icons: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', note: 'ℹ️' }

/** A table for each file, in which findings follow each other as in the file. */
export function tables(findings: readonly Finding[], links: Links): string[] {
  const byFile = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { file } = finding.location
    byFile.set(file, [...(byFile.get(file) ?? []), finding])
  }
  return [...byFile].map(([file, ofFile]) => {
    const rows = ofFile.map((finding) => {
      const { severity, message, location, remedy, rule } = finding
      const line = links.linkTo?.(location)
      const cells = [
        `${icons[severity]} ${severity}`,
        line === undefined ? String(location.line) : `[${location.line}](${line})`,
        `${markdownText(message)} ${markdownText(remedy)}`.trim(),
        link(rule, links.pageOf(rule)),
      ]
      return `| ${cells.map(cell).join(' | ')} |`
    })
    return [`### ${codeSpan(file)}`, '', '| | line | | rule |', '|---|---|---|---|', ...rows].join('\n')
  })
}

/** One finding as a section of a comment: what and why, where, what belongs to it, what to do. */
export function findingSection({ severity, message, location, related, remedy, rule }: Finding, links: Links): string {
  const lines = [
    `${icons[severity]} **${severity}** at ${placed(location, links)}`,
    '',
    markdownText(message),
    '',
    `<details><summary>How to fix it${related.length > 0 ? `, and ${count(related.length, 'place')} that belong${related.length === 1 ? 's' : ''} to it` : ''}</summary>`,
    '',
    markdownText(remedy),
    ...(related.length > 0 ? ['', ...related.map((each) => relatedLine(each, links))] : []),
    '',
    `Rule ${link(rule, links.pageOf(rule))}`,
    '',
    '</details>',
  ]
  return lines.join('\n')
}

function relatedLine({ note, location }: Related, links: Links): string {
  return `- ${placed(location, links)}: ${markdownText(note)}`
}

function placed(location: Location, { linkTo }: Links): string {
  return link(`${location.file}:${location.line}`, linkTo?.(location))
}

/** What the run has looked at, and what it could not tell. */
export function evaluated({ stats, notEvaluated, suppressed }: Result): string {
  const { files, deployments, certificates, endpoints } = stats
  const sentences = [
    `Read ${count(files, 'file')} with ${count(deployments, 'deployment')}, ${count(certificates, 'certificate')} and ${count(endpoints, 'endpoint')}.`,
    ...(suppressed.length > 0 ? [`Suppressed in the code: ${count(suppressed.length, 'finding')}.`] : []),
  ]
  if (notEvaluated.length === 0) return sentences.join(' ')
  const reasons = reasonsOf(notEvaluated)
  const shown = reasons.slice(0, mostReasons).map(([why, number]) => `- ${number} × ${markdownText(why)}`)
  const others = reasons.length > mostReasons ? [`- and ${count(reasons.length - mostReasons, 'further reason')}`] : []
  return [
    sentences.join(' '),
    '',
    `<details><summary>Not evaluated: ${notEvaluated.length}</summary>`,
    '',
    ...shown,
    ...others,
    '',
    '</details>',
  ].join('\n')
}

const mostReasons = 20
