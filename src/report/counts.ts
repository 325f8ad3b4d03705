import type { Finding, NotEvaluated } from '../result.ts'
import type { Severity } from '../rule.ts'

/** From grave to mild. */
export const severities: readonly Severity[] = ['error', 'warning', 'note']

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** "2 errors, 1 note", "no findings". */
export function countsOf(findings: readonly Finding[]): string {
  const parts = severities.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return number === 0 ? [] : [count(number, severity)]
  })
  return parts.length === 0 ? 'no findings' : parts.join(', ')
}

/** The reasons why something was not evaluated, with their numbers, the most frequent first. */
export function reasonsOf(notEvaluated: readonly NotEvaluated[]): (readonly [why: string, number: number])[] {
  const numbers = new Map<string, number>()
  for (const { why } of notEvaluated) numbers.set(why, (numbers.get(why) ?? 0) + 1)
  return Array.from(numbers).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
