import type { Guard } from './value.ts'

/**
 * The cases that there are where nobody says otherwise than by default. None under a guard that holds only where somebody does: who switches
 * something on that is off by default gives it what it needs as well.
 */
export function usualCases<C extends { readonly when: Guard }>(cases: readonly C[], given: Guard): readonly C[] {
  if (given.some(({ byDefault }) => byDefault === false)) return []
  return cases.filter(({ when }) => when.every((assumption) => assumption.byDefault || given.includes(assumption)))
}

/**
 * What has to hold for something to be so in every case: nothing, or what holds by default, where only the usual cases are so. Undefined when
 * these are not so either.
 */
export function soWhen<C extends { readonly when: Guard }>(
  cases: readonly C[],
  given: Guard,
  isSo: (one: C) => boolean,
): Guard | undefined {
  if (cases.length > 0 && cases.every(isSo)) return []
  const usual = usualCases(cases, given)
  const [first] = usual
  return first && usual.every(isSo) ? first.when.filter((assumption) => !given.includes(assumption)) : undefined
}
