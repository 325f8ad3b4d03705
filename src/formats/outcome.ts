import { both, type Guard } from '../model/value.ts'

/** One outcome of something that hangs on conditions, and those under which it is so. */
export interface Outcome<T> {
  readonly when: Guard
  readonly value: T
}

export function sure<T>(value: T): Outcome<T>[] {
  return [{ when: [], value }]
}

/** Outcomes that hold under further conditions; those that contradict them are left out. */
export function guarded<T>(when: Guard, outcomes: readonly Outcome<T>[]): Outcome<T>[] {
  if (when.length === 0) return [...outcomes]
  return outcomes.flatMap((outcome) => {
    const joined = both(when, outcome.when)
    return joined ? [{ when: joined, value: outcome.value }] : []
  })
}

/** What is there under one condition, and what is there otherwise. Of several conditions it is not told which one fails. */
export function perhaps<T>({ when, value }: Outcome<T>, otherwise: T): Outcome<T>[] {
  const [assumption, ...rest] = when
  if (!assumption || rest.length > 0) return [{ when, value }]
  const { condition, is } = assumption
  const opposite = assumption.not ? { condition, is } : { condition, is, not: true as const }
  return [
    { when, value },
    { when: [opposite], value: otherwise },
  ]
}

/** More outcomes than this are not kept apart. */
const mostOutcomes = 64

/** Every combination of outcomes that can be at once; undefined when there are too many. */
export function combined<T, U>(
  sets: readonly (readonly Outcome<T>[])[],
  make: (values: readonly T[]) => U,
): Outcome<U>[] | undefined {
  let rows: { when: Guard; values: T[] }[] = [{ when: [], values: [] }]
  for (const outcomes of sets) {
    const next: typeof rows = []
    for (const row of rows) {
      for (const { when, value } of outcomes) {
        const joined = both(row.when, when)
        if (joined) next.push({ when: joined, values: [...row.values, value] })
      }
    }
    if (next.length > mostOutcomes) return undefined
    rows = next
  }
  return rows.map(({ when, values }) => ({ when, value: make(values) }))
}
