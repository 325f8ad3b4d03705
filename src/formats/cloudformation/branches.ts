import type { Guard } from '../../model/value.ts'
import { isNull, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { guarded, sure } from '../outcome.ts'
import { decide } from './conditions.ts'
import { under } from './doubts.ts'
import { resolve } from './intrinsics.ts'
import { nothing, type Outcome, type Resolved } from './resolved.ts'
import type { Stack } from './stack.ts'

/** A node with the outcomes of `Fn::If` at its top. */
export interface Version {
  readonly when: Guard
  /** Undefined where it is left out. */
  readonly node: Node | undefined
}

export function versions(node: Node | undefined, stack: Stack): Version[] {
  if (!node || isNull(node)) return [{ when: [], node: undefined }]
  if (node.kind !== 'map' || node.entries.size !== 1) return [{ when: [], node }]
  const condition = node.entries.get('Fn::If')?.value
  if (condition) {
    return branches(condition, stack).flatMap(({ when, value }) => {
      const outcomes = versions(value, stack).map((version) => ({ when: version.when, value: version.node }))
      return guarded(when, outcomes).map((outcome) => ({ when: outcome.when, node: outcome.value }))
    })
  }
  return [{ when: [], node: textOf(node.entries.get('Ref')?.value) === 'AWS::NoValue' ? undefined : node }]
}

/** What `Fn::If` comes to. */
export function chosen(value: Node, at: Node['at'], stack: Stack): Outcome[] {
  return branches(value, stack).flatMap(({ when, value: branch }) =>
    guarded(when, branch ? under(when, stack, () => resolve(branch, stack)) : sure<Resolved>(nothing(at))),
  )
}

/** The branches of an `Fn::If` that can be taken, and when. */
function branches(value: Node, stack: Stack): Outcome<Node | undefined>[] {
  const [name, yes, no] = itemsOf(value)
  const decision = decide(textOf(name) ?? '', stack)
  if (typeof decision === 'boolean') return sure(decision ? yes : no)
  return [
    { when: decision.yes, value: yes },
    { when: decision.no, value: no },
  ]
}
