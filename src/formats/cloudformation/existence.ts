import type { Guard } from '../../model/value.ts'
import { decide } from './conditions.ts'
import type { Stack } from './stack.ts'
import type { Resource } from './template.ts'

/** When a resource is there; undefined: never. */
export function existence({ condition }: Resource, stack: Stack): Guard | undefined {
  if (condition === undefined) return []
  const decision = decide(condition, stack)
  if (typeof decision === 'boolean') return decision ? [] : undefined
  return decision.yes
}
