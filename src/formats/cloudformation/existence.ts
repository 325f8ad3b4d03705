import type { Guard } from '../../model/value.ts'
import { decide } from './conditions.ts'
import { doubting, under } from './doubts.ts'
import type { Stack } from './stack.ts'
import type { Resource } from './template.ts'

/** When a resource is there; undefined: never. */
export function existence({ condition }: Resource, stack: Stack): Guard | undefined {
  if (condition === undefined) return []
  const decision = decide(condition, stack)
  if (typeof decision === 'boolean') return decision ? [] : undefined
  return decision.yes
}

/** What a resource comes to where it is there; undefined where it never is. */
export function existing<T>(resource: Resource, stack: Stack, work: (exists: Guard) => T): T | undefined {
  return doubting('forgotten', stack, () => {
    const exists = existence(resource, stack)
    return exists && under(exists, stack, () => work(exists))
  })
}
