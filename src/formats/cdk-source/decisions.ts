import { both, type Guard } from '../../model/value.ts'
import { type Expression, isExpression, type Kind, unwrapped } from '../../syntax/typescript.ts'
import { guarded, type Outcome, sure } from '../outcome.ts'
import type { Evaluation } from './evaluation.ts'
import type { Reading, Scope } from './scope.ts'
import { type Evaluated, nothing, type Outcomes, unresolved } from './values.ts'

/** Whether a test holds: known, or the conditions under which it does and does not. */
export type Decision = boolean | { readonly yes: Guard; readonly no: Guard }

/** What hangs on conditions. */
export interface Decisions {
  decide(test: Expression, scope: Scope): Decision
  /** Each way in which a test may turn out. */
  turnsOf(test: Expression, scope: Scope): Outcome<boolean>[]
  logical(node: Kind<'LogicalExpression'>, scope: Scope): Outcomes
  /** The conditions under which a scope is entered at all; undefined: never. */
  guardOf(scope: Scope): Guard | undefined
}

export function decisionsOf(evaluation: Evaluation, { source }: Reading): Decisions {
  const { at } = evaluation
  return { decide, turnsOf, logical, guardOf }

  function logical({ operator, left, right }: Kind<'LogicalExpression'>, scope: Scope): Outcomes {
    return evaluation.evaluate(left, scope).flatMap((outcome): Outcomes => {
      const { when, value } = outcome
      const truth = truthOf(value)
      const isGiven = operator === '??' ? (value.kind === 'unknown' ? undefined : value.kind !== 'nothing') : truth
      if (isGiven === undefined) {
        if (operator !== '&&')
          return [{ when, value: unresolved(value.at, value.kind === 'unknown' ? value.why : 'it is not known') }]
        const decision = decide(left, scope)
        if (typeof decision === 'boolean') return [outcome]
        return [
          ...guarded(when, guarded(decision.yes, evaluation.evaluate(right, scope))),
          ...guarded(when, guarded(decision.no, sure(nothing(value.at)))),
        ]
      }
      const takesRight = operator === '&&' ? isGiven : !isGiven
      return takesRight
        ? guarded(when, evaluation.evaluate(right, scope))
        : [operator === '&&' ? { when, value: nothing(value.at) } : outcome]
    })
  }

  function turnsOf(test: Expression, scope: Scope): Outcome<boolean>[] {
    const decision = decide(test, scope)
    if (typeof decision === 'boolean') return sure(decision)
    const turns = evaluation.evaluate(test, scope).map(({ when, value }) => ({ when, value: truthOf(value) }))
    if (turns.length > 1 && turns.every((turn): turn is Outcome<boolean> => turn.value !== undefined)) return turns
    return [
      { when: decision.yes, value: true },
      { when: decision.no, value: false },
    ]
  }

  function decide(test: Expression, scope: Scope): Decision {
    const node = unwrapped(test)
    if (node.type === 'LogicalExpression' && node.operator !== '??') {
      const [left, right] = [decide(node.left, scope), decide(node.right, scope)]
      // What one side says in any case is so.
      const decisive = node.operator === '||'
      if (left === decisive || right === decisive) return decisive
      if (typeof left === 'boolean') return right
      if (typeof right === 'boolean') return left
    }
    if (node.type === 'UnaryExpression' && node.operator === '!') {
      const decision = decide(node.argument, scope)
      return typeof decision === 'boolean' ? !decision : { yes: decision.no, no: decision.yes }
    }
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator) && isExpression(node.left)) {
      const isNegated = node.operator.startsWith('!')
      const decision = compared(node.left, node.right, scope) ?? compared(node.right, node.left, scope)
      if (decision !== undefined) {
        if (typeof decision === 'boolean') return decision !== isNegated
        return isNegated ? { yes: decision.no, no: decision.yes } : decision
      }
      return opaque(node, scope)
    }
    const outcomes = evaluation.evaluate(node, scope)
    const truths = outcomes.map(({ value }) => truthOf(value))
    if (outcomes.length > 0 && truths.every((truth) => truth === true)) return true
    if (outcomes.length > 0 && truths.every((truth) => truth === false)) return false
    const [first, second] = outcomes
    if (outcomes.length === 2 && first && second && !truths.includes(undefined))
      return truths[0] ? { yes: first.when, no: second.when } : { yes: second.when, no: first.when }
    const same = outcomes.length === 1 && first?.value.kind === 'unknown' ? first.value.same : undefined
    return same === undefined ? opaque(node, scope) : either({ condition: `${same} is given`, is: 'true' })
  }

  function compared(left: Expression, right: Expression, scope: Scope) {
    const [one, ...others] = evaluation.evaluate(left, scope)
    const [other, ...more] = evaluation.evaluate(right, scope)
    if (!one || !other || others.length + more.length > 0) return undefined
    if (other.value.kind === 'nothing') {
      if (one.value.kind === 'unknown')
        return one.value.same === undefined ? undefined : invert(either({ condition: `${one.value.same} is given`, is: 'true' }))
      return one.value.kind === 'nothing'
    }
    if (other.value.kind !== 'text' && other.value.kind !== 'scalar') return undefined
    const wanted = String(other.value.value)
    if (one.value.kind === 'text' || one.value.kind === 'scalar') return String(one.value.value) === wanted
    if (one.value.kind === 'nothing') return false
    return one.value.kind === 'unknown' && one.value.same !== undefined
      ? either({ condition: one.value.same, is: wanted })
      : undefined
  }

  function opaque(node: Expression, scope: Scope) {
    let home: Scope | undefined = scope
    while (home && !home.callable) home = home.parent
    const { start, end } = at(node)
    return either({ condition: `${source.text.slice(start, Math.min(end, start + 200))} (${home?.id ?? 0})`, is: 'true' })
  }

  function guardOf(scope: Scope): Guard | undefined {
    let guard: Guard = []
    for (let inner: Scope | undefined = scope; inner; inner = inner.parent) {
      const { condition, parent } = inner
      if (!condition || !parent) continue
      const decision = decide(condition.test, parent)
      if (decision === !condition.is) return undefined
      const more = typeof decision === 'boolean' ? [] : condition.is ? decision.yes : decision.no
      const joined = both(guard, more)
      if (!joined) return undefined
      guard = joined
    }
    return guard
  }
}

function either(assumption: { condition: string; is: string }): { yes: Guard; no: Guard } {
  return { yes: [assumption], no: [{ ...assumption, not: true }] }
}

function invert({ yes, no }: { yes: Guard; no: Guard }): { yes: Guard; no: Guard } {
  return { yes: no, no: yes }
}

function truthOf(value: Evaluated): boolean | undefined {
  switch (value.kind) {
    case 'unknown':
    case 'imported':
    case 'method':
      return undefined
    case 'nothing':
      return false
    case 'text':
      return value.value !== ''
    case 'scalar':
      return Boolean(value.value)
    default:
      return true
  }
}
