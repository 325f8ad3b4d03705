import type { Place } from './source.ts'

/** A place that a value came through on its way: "variable `domain`", "argument `aliases` of module `site`". */
export interface Step {
  readonly note: string
  readonly at: Place
}

export interface Known<T> {
  readonly known: true
  readonly value: T
  /** Where it is written. */
  readonly at: Place
  /** What it came through, nearest to the writing first. Absent when it was written where it is used. */
  readonly trail?: readonly Step[]
}

export interface Unknown {
  readonly known: false
  /** A sentence for people, without a full stop: "variable `domain` has no default". */
  readonly why: string
  readonly at: Place
  readonly trail?: readonly Step[]
  /**
   * An identity: two unknowns with one `same` are equal though unknown. For strings it is their shape, with what is not
   * known in braces: `www.${var.domain}`.
   */
  readonly same?: string
}

/** A rule cannot read `.value` before it has looked at `.known`: the compiler refuses. */
export type Value<T> = Known<T> | Unknown

/**
 * One undecided condition and the outcome assumed for it: `{ condition: '${var.env}', is: 'prod' }`, or that it is something
 * else: `{ condition: '${var.env}', is: 'prod', not: true }`.
 */
export interface Assumption {
  readonly condition: string
  readonly is: string
  readonly not?: true
  /**
   * True: it holds unless whoever deploys the code says otherwise, as the default of a parameter makes it so. False: it does not unless
   * they do.
   */
  readonly byDefault?: boolean
}

/** What has to hold for something to exist or to be so; empty: always. */
export type Guard = readonly Assumption[]

export interface Case<T> {
  readonly when: Guard
  readonly value: Value<T>
}

/**
 * What a value can be, one case for each outcome of the conditions that could not be decided. Nearly always one case whose
 * guard is empty. Never empty.
 */
export type Alternatives<T> = readonly [Case<T>, ...Case<T>[]]

export function known<T>(value: T, at: Place, trail?: readonly Step[]): Known<T> {
  return trail ? { known: true, value, at, trail } : { known: true, value, at }
}

/** A string, or the shape of one that is partly unknown. */
export function shapeOf(value: Value<string>): string | undefined {
  return value.known ? value.value : value.same
}

/** Two values that are known to be equal, or unknown with one identity. */
export function isSame(a: Value<string>, b: Value<string>): boolean {
  return a.known && b.known ? a.value === b.value : !a.known && !b.known && a.same !== undefined && a.same === b.same
}

export function only<T>(value: Value<T>): Alternatives<T> {
  return [{ when: [], value }]
}

function contradict(a: Assumption, b: Assumption): boolean {
  if (a.condition !== b.condition) return false
  if (a.not && b.not) return false
  return a.not || b.not ? a.is === b.is : a.is !== b.is
}

function implies(a: Assumption, b: Assumption): boolean {
  if (a.condition !== b.condition) return false
  return a.not === b.not ? a.is === b.is : !a.not && a.is !== b.is
}

/** Both guards at once; undefined when they contradict each other. */
export function both(a: Guard, b: Guard): Guard | undefined {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const joined = [...a]
  for (const assumption of b) {
    if (joined.some((other) => contradict(other, assumption))) return undefined
    if (!joined.some((other) => implies(other, assumption))) joined.push(assumption)
  }
  return joined
}

/** Whether a guard holds wherever another does, as far as their own assumptions tell. */
export function holdsWherever(guard: Guard, other: Guard): boolean {
  return both(other, guard)?.length === other.length
}

type Values<A extends readonly Alternatives<unknown>[]> = {
  [K in keyof A]: A[K] extends Alternatives<infer T> ? Value<T> : never
}

/** More combinations than this are not worked through: they count as not evaluated. */
export const mostCombinations = 256

/**
 * Every combination of the alternatives that can hold at once, so that values under one condition are compared with their
 * likes only. Undefined when there are too many.
 */
export function combinations<A extends readonly Alternatives<unknown>[]>(
  given: Guard,
  ...alternatives: A
): { when: Guard; values: Values<A> }[] | undefined {
  let rows: { when: Guard; values: Value<unknown>[] }[] = [{ when: given, values: [] }]
  for (const cases of alternatives) {
    const next: typeof rows = []
    for (const row of rows) {
      for (const { when, value } of cases) {
        const joined = both(row.when, when)
        if (joined) next.push({ when: joined, values: [...row.values, value] })
      }
    }
    if (next.length > mostCombinations) return undefined
    rows = next
  }
  return rows as { when: Guard; values: Values<A> }[]
}

/** Whether a test holds in every combination that can be, and there is at least one. */
export function always<const A extends readonly Alternatives<unknown>[]>(
  given: Guard,
  alternatives: A,
  test: (...values: Values<A>) => boolean,
): boolean {
  const rows = combinations(given, ...alternatives)
  return rows !== undefined && rows.length > 0 && rows.every(({ values }) => test(...values))
}

/** What each of several cases comes to, if every one comes to something, and there is at least one. */
export function inEveryCase<T, U>(cases: readonly T[], find: (one: T) => U | undefined): readonly [U, ...U[]] | undefined {
  const all: U[] = []
  for (const one of cases) {
    const found = find(one)
    if (found === undefined) return undefined
    all.push(found)
  }
  const [first, ...others] = all
  return first === undefined ? undefined : [first, ...others]
}

/** The one value that every alternative agrees on, if each is known and they are equal. */
export function agreed<T extends string | number | boolean | null>(
  given: Guard,
  alternatives: Alternatives<T>,
): Known<T> | undefined {
  const rows = combinations(given, alternatives)
  const first = rows?.[0]?.values[0]
  if (!rows || !first?.known) return undefined
  return rows.every(({ values: [value] }) => value.known && value.value === first.value) ? first : undefined
}
