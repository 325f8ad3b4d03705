import type { Known } from './value.ts'

/**
 * Whoever deploys a template may give its parameters other values than their defaults, and then such that fit together. What comes from the
 * defaults of the same parameters, or from none, is compared as it is.
 */
export function mayBeGivenOthers(...values: readonly Known<string>[]): boolean {
  return new Set(values.map(defaultsOf)).size > 1
}

/** The parameters whose defaults a value comes from: a default stands in the template that uses it, what is given stands elsewhere. */
function defaultsOf({ at, trail = [] }: Known<string>): string {
  const parameters = trail.filter(({ note }) => note.startsWith('parameter '))
  const isDefault = parameters.some((step) => step.at.source === at.source)
  return isDefault ? parameters.map(({ note }) => note).join() : ''
}
