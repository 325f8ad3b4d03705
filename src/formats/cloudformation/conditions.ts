import { both, type Guard } from '../../model/value.ts'
import { get, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { doubting } from './doubts.ts'
import { resolve } from './intrinsics.ts'
import { shapeOf } from './resolved.ts'
import type { Stack } from './stack.ts'

/** A condition that could not be decided: what has to hold for either outcome. */
export interface Open {
  readonly yes: Guard
  readonly no: Guard
}

export type Decision = boolean | Open

/** A named condition of a template. Where the template may be deployed with other values, no default decides it. */
export function decide(name: string, stack: Stack): Decision {
  if (!stack.isOpen || stack.doubted.at(-1) === 'none') return decided(name, stack)
  const decision = doubting('all', stack, () => decided(name, stack))
  const usual = typeof decision === 'boolean' ? undefined : byDefaults(name, stack)
  if (typeof decision === 'boolean' || typeof usual !== 'boolean') return decision
  const marked = (guard: Guard, byDefault: boolean): Guard => guard.map((assumption) => ({ ...assumption, byDefault }))
  return { yes: marked(decision.yes, usual), no: marked(decision.no, !usual) }
}

/** What the defaults make of a condition. */
export function byDefaults(name: string, stack: Stack): Decision {
  return doubting('none', stack, () => decided(name, stack))
}

function decided(name: string, stack: Stack): Decision {
  const node = get(stack.template.root, 'Conditions', name)
  const key = `condition ${name}`
  if (!node || stack.running.has(key)) return open(key)
  stack.running.add(key)
  try {
    return decisionOf(node, stack, key)
  } finally {
    stack.running.delete(key)
  }
}

function open(condition: string): Open {
  return { yes: [{ condition, is: 'true' }], no: [{ condition, is: 'false' }] }
}

/** `key`: what an outcome is called that is no plain comparison. */
function decisionOf(node: Node, stack: Stack, key: string): Decision {
  if (stack.budget.steps-- < 0) return open(key)
  const named = textOf(get(node, 'Condition'))
  if (named !== undefined) return decide(named, stack)
  const negated = itemsOf(get(node, 'Fn::Not'))[0]
  if (negated) return not(decisionOf(negated, stack, `not ${key}`))
  const all = get(node, 'Fn::And')
  if (all)
    return conjunction(
      itemsOf(all).map((item, index) => decisionOf(item, stack, `${key} ${index}`)),
      key,
    )
  const some = get(node, 'Fn::Or')
  if (some)
    return not(
      conjunction(
        itemsOf(some).map((item, index) => not(decisionOf(item, stack, `${key} ${index}`))),
        `not ${key}`,
      ),
    )
  const equals = itemsOf(get(node, 'Fn::Equals'))
  return equals.length === 2 ? comparison(equals, stack, key) : open(key)
}

function not(decision: Decision): Decision {
  return typeof decision === 'boolean' ? !decision : { yes: decision.no, no: decision.yes }
}

function conjunction(decisions: readonly Decision[], key: string): Decision {
  if (decisions.includes(false)) return false
  const left = decisions.filter((decision): decision is Open => typeof decision !== 'boolean')
  const [first] = left
  if (!first) return true
  if (left.length === 1) return first
  const yes = left.reduce<Guard | undefined>((guard, { yes: each }) => guard && both(guard, each), [])
  return yes ? { yes: [...yes, { condition: key, is: 'true' }], no: [{ condition: key, is: 'false' }] } : false
}

function comparison([left, right]: readonly Node[], stack: Stack, key: string): Decision {
  const [a, b] = [left, right].map((node) => {
    const outcomes = node ? resolve(node, stack) : []
    const [only] = outcomes
    return outcomes.length === 1 && only?.when.length === 0 ? only.value : undefined
  })
  if (!a || !b) return open(key)
  if (a.kind === 'text' && b.kind === 'text') return a.value === b.value
  const [known, unknown] = a.kind === 'text' ? [a, b] : [b, a]
  const condition = shapeOf(unknown)
  if (condition === undefined) return open(key)
  if (known.kind === 'text') return { yes: [{ condition, is: known.value }], no: [{ condition, is: known.value, not: true }] }
  return shapeOf(known) === condition ? true : open(key)
}
