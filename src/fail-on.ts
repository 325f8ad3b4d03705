import type { Result } from './result.ts'
import type { Severity } from './rule.ts'

/** From which severity on findings make a run fail. */
export type FailOn = Severity | 'never'

export const failOns: readonly FailOn[] = ['error', 'warning', 'note', 'never']

const grades: readonly Severity[] = ['note', 'warning', 'error']

export function isFailure({ findings }: Pick<Result, 'findings'>, failOn: FailOn): boolean {
  if (failOn === 'never') return false
  return findings.some(({ severity }) => grades.indexOf(severity) >= grades.indexOf(failOn))
}
