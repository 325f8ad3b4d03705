import type { Place } from '../../model/source.ts'
import { both, type Guard, type Step } from '../../model/value.ts'
import type { Expression, Kind } from '../../syntax/typescript.ts'
import { guarded, sure } from '../outcome.ts'
import type { Evaluation } from './evaluation.ts'
import type { World } from './instances.ts'
import {
  type Assigned,
  type Call,
  type ClassInfo,
  type Field,
  lookup,
  type Parameter,
  type PatternStep,
  type Scope,
  type Variable,
} from './scope.ts'
import { type Evaluated, nothing, type Outcomes, through, unresolved } from './values.ts'

/** What names come to: variables with all that is assigned to them, and parameters with what the file hands to them. */
export interface Bindings {
  named(node: Kind<'Identifier'>, scope: Scope): Outcomes
  parameter(binding: Parameter): Outcomes
  /** What it was at first, unless it was assigned something else. `home`: the scope that the name is of. */
  withAssigned(base: Outcomes, assigned: readonly Assigned[], home: Scope | undefined, name: string): Outcomes
  /** A construct has no place of its own where it is used: the use has. */
  atUse(outcomes: Outcomes, place: Place): Outcomes
  /** A circle has no value. */
  withoutCircle(key: Variable | Parameter | Field, find: () => Outcomes): Outcomes
  /** What something comes to in one of several instances of a class. */
  inInstance(info: ClassInfo, call: Call, find: () => Outcomes): Outcomes
  /** What is not known under one name in one function is one thing. */
  identity(name: string, scope: number): string
}

export function bindingsOf(evaluation: Evaluation, world: World): Bindings {
  const { at } = evaluation
  const running = new Set<unknown>()
  const worked = new Map<Variable, Outcomes>()
  const names = new Map<string, Map<number, string>>()

  return { named, parameter, withAssigned, atUse, withoutCircle, inInstance, identity }

  function named(node: Kind<'Identifier'>, scope: Scope): Outcomes {
    const place = at(node)
    const binding = lookup(node.name, scope)
    const unknown = (why: string, same?: string) => sure<Evaluated>(unresolved(place, why, same))
    if (!binding) return unknown(`\`${node.name}\` is not declared in this file`, identity(node.name, -1))
    switch (binding.kind) {
      case 'import':
        if (binding.imported) return sure<Evaluated>({ kind: 'imported', at: place, imported: binding.imported })
        return unknown(`\`${node.name}\` comes from ${binding.from}`, identity(node.name, binding.scope.id))
      case 'class':
        return sure<Evaluated>({ kind: 'class', at: place, info: binding.info })
      case 'opaque':
        return unknown(binding.why, identity(node.name, binding.scope.id))
      case 'variable':
        return atUse(
          remembered(binding, () => variable(binding)),
          place,
        )
      case 'parameter':
        return atUse(
          withoutCircle(binding, () => parameter(binding)),
          place,
        )
    }
  }

  /** A construct has no place of its own where it is used: the use has. */
  function atUse(outcomes: Outcomes, place: Place): Outcomes {
    return outcomes.map(({ when, value }) => {
      const isText = value.kind === 'text' || value.kind === 'scalar' || value.kind === 'nothing'
      const isComposite = value.kind === 'object' || value.kind === 'list'
      return isText || isComposite ? { when, value } : { when, value: { ...value, at: place } }
    })
  }

  /** What a name stands for is worked out once. */
  function remembered(binding: Variable, find: () => Outcomes): Outcomes {
    const outcomes = worked.get(binding) ?? withoutCircle(binding, find)
    if (!running.has(binding)) worked.set(binding, outcomes)
    return outcomes
  }

  /** A circle has no value. */
  function withoutCircle(key: Variable | Parameter | Field, find: () => Outcomes): Outcomes {
    const place = 'at' in key ? key.at : at({ type: '', start: 0, end: 0 })
    if (running.has(key)) return sure<Evaluated>(unresolved(place, 'it is made of itself'))
    running.add(key)
    try {
      return find()
    } finally {
      running.delete(key)
    }
  }

  function variable(binding: Variable): Outcomes {
    const { name, scope, first, assigned, isTouched, isPassed } = binding
    const base = first ? evaluation.evaluate(first, scope) : sure(nothing(binding.at))
    const whole = withAssigned(base, assigned, scope, name)
    const found = stepped(whole, binding.steps, scope, binding.at)
    const step: Step = { note: `\`${name}\``, at: binding.at }
    return found.map(({ when, value }) => {
      if (value.kind === 'unknown')
        return { when, value: isTouched || value.same !== undefined ? value : { ...value, same: identity(name, scope.id) } }
      const open = isTouched
        ? `\`${name}\` is changed further on`
        : isPassed
          ? `\`${name}\` is handed to a function, which may change it`
          : undefined
      const isComposite = value.kind === 'object' || value.kind === 'list'
      return { when, value: through(open !== undefined && isComposite ? { ...value, open } : value, [step]) }
    })
  }

  /** What it was at first, unless it was assigned something else under what conditions there are. */
  function withAssigned(base: Outcomes, assigned: readonly Assigned[], home: Scope | undefined, name: string): Outcomes {
    let outcomes = base
    for (const { value, scope } of assigned) {
      const unknown = sure<Evaluated>(unresolved(at(value), `\`${name}\` is assigned in several places`))
      const way = wayTo(scope, home)
      if (!way) return unknown
      if (way === 'never') continue
      const [assumption, ...others] = way
      const now = guarded(way, evaluation.evaluate(value, scope))
      if (!assumption) outcomes = now
      else if (others.length > 0) return unknown
      else {
        const { condition, is } = assumption
        const opposite: Guard = assumption.not ? [{ condition, is }] : [{ condition, is, not: true }]
        outcomes = [...now, ...guarded(opposite, outcomes)]
      }
    }
    return outcomes
  }

  /** The conditions between a scope and the one that a name is of; undefined where a function or a loop lies between. */
  function wayTo(scope: Scope, home: Scope | undefined): Guard | 'never' | undefined {
    let guard: Guard = []
    for (let inner: Scope | undefined = scope; inner && inner !== home; inner = inner.parent) {
      if (inner.isLoop) return undefined
      const { condition, parent } = inner
      if (condition && parent) {
        const decision = evaluation.decide(condition.test, parent)
        if (decision === !condition.is) return 'never'
        const more = typeof decision === 'boolean' ? [] : condition.is ? decision.yes : decision.no
        const joined = both(guard, more)
        if (!joined) return 'never'
        guard = joined
      }
      if (inner.callable) return home ? undefined : guard
    }
    return guard
  }

  function stepped(outcomes: Outcomes, path: readonly PatternStep[], scope: Scope, place: Place): Outcomes {
    let found = outcomes
    for (const { key, fallback } of path) {
      found = found.flatMap(({ when, value }) => guarded(when, evaluation.property(value, key, place)))
      if (fallback) found = orElse(found, fallback, scope)
    }
    return found
  }

  function orElse(outcomes: Outcomes, fallback: Expression, scope: Scope): Outcomes {
    return outcomes.flatMap((outcome) => {
      if (outcome.value.kind === 'nothing') return guarded(outcome.when, evaluation.evaluate(fallback, scope))
      if (outcome.value.kind !== 'unknown') return [outcome]
      const { value } = outcome
      return [{ when: outcome.when, value: unresolved(value.at, value.why) }]
    })
  }

  function parameter(binding: Parameter): Outcomes {
    const { name, scope, callable, index, fallback, isReassigned } = binding
    const { constructs } = callable
    const same = isReassigned ? undefined : identity(name, scope.id)
    const giver = constructs ? `whoever makes \`${constructs.name}\`` : `whoever calls \`${callable.name}\``
    const unknown = sure<Evaluated>(unresolved(binding.at, `\`${name}\` is given by ${giver}`, same))
    const calls = constructs && !isReassigned ? evaluation.sitesOf(constructs) : undefined
    if (!constructs || !calls || calls.length === 0 || calls.length > 16)
      return isReassigned && constructs ? sure<Evaluated>(unresolved(binding.at, `\`${name}\` is changed`)) : unknown
    return calls.flatMap((call) =>
      inInstance(constructs, call, () => {
        const handed = evaluation.argument(call, index)
        const whole = fallback ? orElse(handed, fallback, scope) : handed
        const found = stepped(whole, binding.steps, scope, binding.at)
        const step: Step = { note: `an argument of \`${constructs.name}\``, at: at(call.node) }
        return found.map(({ when, value }) => ({ when, value: value.kind === 'unknown' ? value : through(value, [step]) }))
      }),
    )
  }

  function inInstance(info: ClassInfo, call: Call, find: () => Outcomes): Outcomes {
    const calls = evaluation.sitesOf(info) ?? []
    const meant = calls.length < 2 ? call : world.get(info)
    if (meant === call) return find()
    return meant ? [] : guarded([{ condition: `instance of ${info.name}`, is: String(calls.indexOf(call)) }], find())
  }

  /** What is not known under one name in one function is one thing. The first function that has a name keeps it as it is written. */
  function identity(name: string, scope: number): string {
    const byScope = names.get(name) ?? new Map<number, string>()
    names.set(name, byScope)
    const found = byScope.get(scope) ?? (byScope.size === 0 ? name : `${name}@${byScope.size + 1}`)
    byScope.set(scope, found)
    return `\${${found}}`
  }
}
