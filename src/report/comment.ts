import type { Result } from '../result.ts'
import { count, countsOf, severities } from './counts.ts'
import type { Links } from './markdown.ts'
import { findingSection } from './markdown.ts'
import { markdownText } from './markdown-text.ts'

/** GitHub takes 65,536 characters. */
const mostText = 60_000

export interface CommentParts extends Links {
  /** The first line, by which the comment is found again. */
  readonly marker: string
  /** Of our own making: `[abc1234](…)`. */
  readonly commit: string
  /** Where everything can be read. */
  readonly summary: string
  /** What belongs above the findings: what could not be asked. */
  readonly notices: readonly string[]
}

/** The comment on a pull request: the gravest findings first, each whole or not at all. */
export function commentBody(result: Result, parts: CommentParts): string {
  const { marker, commit, summary, notices } = parts
  const head = [marker, `### acm-lint: ${countsOf(result.findings)}`, ...notices.map((notice) => `> ${markdownText(notice)}`)]
  const foot = `${looked(result)} Commit ${commit} · [all of it](${summary})`
  if (result.findings.length === 0) return [...head, `All clear. ${foot}`].join('\n\n')

  const sorted = severities.flatMap((severity) => result.findings.filter((finding) => finding.severity === severity))
  const sections: string[] = []
  let left = mostText - [...head, foot].join('\n\n').length - 200
  for (const finding of sorted) {
    const section = findingSection(finding, parts)
    left -= section.length + 2
    if (left < 0) break
    sections.push(section)
  }
  const missing = sorted.length - sections.length
  const rest = missing > 0 ? [`**${count(missing, 'more finding')}** in the [summary](${summary}).`] : []
  return [...head, ...sections, ...rest, foot].join('\n\n')
}

function looked({ stats, notEvaluated }: Result): string {
  const unknown = notEvaluated.length > 0 ? ` Not evaluated: ${notEvaluated.length}.` : ''
  return `Looked at ${count(stats.certificates, 'certificate')} and ${count(stats.endpoints, 'endpoint')}.${unknown}`
}
