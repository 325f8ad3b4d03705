import { type Assumption, both, type Guard } from './value.ts'

/** More combinations than this are not worked through. */
const mostSteps = 512

/**
 * Conditions under which one guard holds and none of the others does: those of the one, and what is assumed beyond. Undefined when there are
 * none, or when conditions are made of each other, so that it cannot be told from their texts whether they hold together.
 */
export function gap(given: Guard, others: readonly Guard[]): Guard | undefined {
  const conditions = new Set([given, ...others].flatMap((guard) => guard.map(({ condition }) => condition)))
  if ([...conditions].some((one) => [...conditions].some((other) => one !== other && haveToDo(one, other)))) return undefined
  let steps = mostSteps
  const without = (guard: Guard, [first, ...rest]: readonly Guard[]): Guard | undefined => {
    if (!first) return guard
    for (const assumption of first) {
      if (steps-- < 0) return undefined
      const joined = both(guard, [opposite(assumption)])
      const found = joined && without(joined, rest)
      if (found) return found
    }
    return undefined
  }
  return without(given, others)
}

function opposite({ condition, is, not }: Assumption): Assumption {
  return not ? { condition, is } : { condition, is, not: true }
}

/** Whether two conditions speak of the same things. What a condition with nothing but a name is made of is not to be seen. */
function haveToDo(one: string, other: string): boolean {
  const [a, b] = [namesIn(one), namesIn(other)]
  return a.size === 0 || b.size === 0 || [...a].some((name) => b.has(name))
}

function namesIn(condition: string): ReadonlySet<string> {
  if (/^(?:not )*condition |^\$\{condition \d+\}$/.test(condition)) return new Set()
  return new Set(condition.replace(/"[^"]*"/g, '').match(/[A-Za-z_][\w.:-]*/g) ?? [])
}
