import type { Place } from '../../model/source.ts'
import { both, type Guard, type Step } from '../../model/value.ts'
import { type AnyNode, type Expression, isExpression, type Kind, placeOf, unwrapped } from '../../syntax/typescript.ts'
import { combined, guarded, type Outcome, sure } from '../outcome.ts'
import { member, nameOf } from './imports.ts'
import {
  type Assigned,
  type Call,
  type ClassInfo,
  type Field,
  lookup,
  type Parameter,
  type PatternStep,
  type Reading,
  type Scope,
  type Variable,
} from './program.ts'
import {
  type Composite,
  type Construct,
  type Evaluated,
  nothing,
  type Outcomes,
  shapeOf,
  text,
  through,
  unresolved,
} from './values.ts'

/** What is not known of where a stack goes is for others to say: see `places.ts`. */
export type PlaceAttribute = (of: ClassInfo | Call, key: 'region' | 'account', at: Place) => Outcomes

export interface Evaluator {
  readonly at: (node: AnyNode) => Place
  evaluate(expression: Expression, scope: Scope): Outcomes
  /** What lies under a path of properties: `viewerCertificate.aliases`. */
  follow(outcomes: Outcomes, ...path: readonly string[]): Outcomes
  /** The items of a list, each with the conditions under which it is there; `open`: why there may be others. */
  items(outcomes: Outcomes): Items
  /** An argument of a call; nothing where it is not given. */
  argument(call: Call, index: number): Outcomes
  /** The conditions under which a scope is entered at all; undefined: never. */
  guardOf(scope: Scope): Guard | undefined
  /** Where a class of this file is made; undefined when others may do so too. */
  sitesOf(info: ClassInfo): readonly Call[] | undefined
  /** What of several instances of a class this one is. */
  instanceGuard(info: ClassInfo, call: Call): Guard
}

export interface Items {
  readonly items: Outcomes
  readonly open?: string
}

/** More steps than any real file needs. */
const mostSteps = 200_000
const deepest = 60
const mostOutcomes = 64
/** In characters. No name and no ARN is longer. */
const longestText = 10_000

export function evaluatorOf(reading: Reading, placeAttribute: PlaceAttribute): Evaluator {
  const { source } = reading
  const at = (node: AnyNode) => placeOf(node, source)
  let steps = 0
  let depth = 0
  const running = new Set<unknown>()
  const worked = new Map<Variable, Outcomes>()
  const sites = sitesByClass(reading)
  const names = new Map<string, Map<number, string>>()

  return { at, evaluate, follow, items, argument, guardOf, sitesOf: (info) => sites.get(info), instanceGuard }

  function evaluate(expression: Expression, scope: Scope): Outcomes {
    const node = unwrapped(expression)
    const unknown = (why: string, same?: string) => sure<Evaluated>(unresolved(at(node), why, same))
    if (++steps > mostSteps) return unknown('the file needs more steps than are taken')
    if (depth > deepest) return unknown('it goes through too many others')
    depth++
    try {
      const outcomes = resultOf(node, scope)
      return outcomes.length > mostOutcomes ? unknown('it depends on too many conditions') : outcomes
    } finally {
      depth--
    }
  }

  function resultOf(node: Expression, scope: Scope): Outcomes {
    const place = at(node)
    const unknown = (why: string, same?: string) => sure<Evaluated>(unresolved(place, why, same))
    switch (node.type) {
      case 'StringLiteral':
        return sure<Evaluated>(text(place, node.value))
      case 'NumericLiteral':
      case 'BooleanLiteral':
        return sure<Evaluated>({ kind: 'scalar', at: place, value: node.value })
      case 'NullLiteral':
        return sure(nothing(place))
      case 'TemplateLiteral': {
        const pieces = node.quasis.flatMap(({ value }, index): Outcomes[] => {
          const fixed = sure<Evaluated>(text(place, value.cooked ?? value.raw))
          const inserted = node.expressions[index]
          return inserted && isExpression(inserted) ? [fixed, evaluate(inserted, scope)] : [fixed]
        })
        return concatenated(pieces, place)
      }
      case 'Identifier':
        return node.name === 'undefined' ? sure(nothing(place)) : named(node, scope)
      case 'ThisExpression':
        return scope.owner ? sure<Evaluated>({ kind: 'self', at: place, info: scope.owner }) : unknown('`this` is not known here')
      case 'ObjectExpression':
        return sure<Evaluated>({ kind: 'object', at: place, node, scope })
      case 'ArrayExpression':
        return sure<Evaluated>({ kind: 'list', at: place, node, scope })
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return memberOf(node, scope)
      case 'ConditionalExpression': {
        const decision = decide(node.test, scope)
        if (typeof decision === 'boolean') return evaluate(decision ? node.consequent : node.alternate, scope)
        return [
          ...guarded(decision.yes, evaluate(node.consequent, scope)),
          ...guarded(decision.no, evaluate(node.alternate, scope)),
        ]
      }
      case 'LogicalExpression':
        return logical(node, scope)
      case 'BinaryExpression':
        if (node.operator !== '+' || node.left.type === 'PrivateName') return unknown('it is worked out when the code runs')
        return concatenated([evaluate(node.left, scope), evaluate(node.right, scope)], place)
      case 'NewExpression':
        return made(node, scope)
      case 'CallExpression':
      case 'OptionalCallExpression':
        return called(node as Kind<'CallExpression'>, scope)
      default:
        return unknown('it is worked out when the code runs')
    }
  }

  /** Texts joined; what is not known leaves its shape. */
  function concatenated(pieces: readonly Outcomes[], place: Place): Outcomes {
    const joined = combined(pieces, (values) => {
      const shapes = values.map(shapeOf)
      const trail = values.flatMap((value) => value.trail ?? [])
      const stranger = values.find((value) => value.kind !== 'text' && value.kind !== 'scalar')
      const shape = shapes.includes(undefined) ? undefined : shapes.join('')
      if ((shape?.length ?? 0) > longestText) return unresolved(place, 'it is too long')
      if (!stranger) return through(text(place, shape ?? ''), trail)
      return through(
        unresolved(place, stranger.kind === 'unknown' ? stranger.why : 'it is known only when the stack is deployed', shape),
        trail,
      )
    })
    return joined ?? sure<Evaluated>(unresolved(place, 'it depends on too many conditions'))
  }

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
    const base = first ? evaluate(first, scope) : sure(nothing(binding.at))
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
      const now = guarded(way, evaluate(value, scope))
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
        const decision = decide(condition.test, parent)
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
      found = found.flatMap(({ when, value }) => guarded(when, property(value, key, place)))
      if (fallback) found = orElse(found, fallback, scope)
    }
    return found
  }

  function orElse(outcomes: Outcomes, fallback: Expression, scope: Scope): Outcomes {
    return outcomes.flatMap((outcome) => {
      if (outcome.value.kind === 'nothing') return guarded(outcome.when, evaluate(fallback, scope))
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
    const calls = constructs && !isReassigned ? sites.get(constructs) : undefined
    if (!constructs || !calls || calls.length === 0 || calls.length > 16)
      return isReassigned && constructs ? sure<Evaluated>(unresolved(binding.at, `\`${name}\` is changed`)) : unknown
    return calls.flatMap((call) => {
      const handed = argument(call, index)
      const whole = fallback ? orElse(handed, fallback, scope) : handed
      const found = stepped(whole, binding.steps, scope, binding.at)
      const step: Step = { note: `an argument of \`${constructs.name}\``, at: at(call.node) }
      const guard = instanceGuard(constructs, call)
      return guarded(
        guard,
        found.map(({ when, value }) => ({ when, value: value.kind === 'unknown' ? value : through(value, [step]) })),
      )
    })
  }

  function instanceGuard(info: ClassInfo, call: Call): Guard {
    const calls = sites.get(info) ?? []
    return calls.length < 2 ? [] : [{ condition: `instance of ${info.name}`, is: String(calls.indexOf(call)) }]
  }

  function argument({ node, scope }: Call, index: number): Outcomes {
    const before = node.arguments.slice(0, index + 1)
    if (before.some(({ type }) => type === 'SpreadElement'))
      return sure<Evaluated>(unresolved(at(node), 'it is among the arguments of another call'))
    const found = node.arguments[index]
    return found && isExpression(found) ? evaluate(found, scope) : sure(nothing(at(node)))
  }

  function memberOf(node: Kind<'MemberExpression'> | Kind<'OptionalMemberExpression'>, scope: Scope): Outcomes {
    const place = at(node)
    const holder = evaluate(node.object, scope)
    const { property: key } = node
    if (!node.computed && key.type === 'Identifier')
      return holder.flatMap(({ when, value }) => guarded(when, property(value, key.name, place)))
    if (!isExpression(key)) return sure<Evaluated>(unresolved(place, 'it is private'))
    const keys = evaluate(key, scope)
    const found = holder.flatMap((one) =>
      keys.flatMap((other) => {
        const when = both(one.when, other.when)
        const name = shapeOf(other.value)
        if (!when) return []
        const isKnown = name !== undefined && !name.includes('${')
        return guarded(
          when,
          isKnown ? property(one.value, name, place) : sure<Evaluated>(unresolved(place, 'which one it is, is not known')),
        )
      }),
    )
    return found
  }

  function property(value: Evaluated, key: string, place: Place): Outcomes {
    const unknown = (why: string, same?: string) => sure<Evaluated>(unresolved(place, why, same))
    switch (value.kind) {
      case 'nothing':
        return sure<Evaluated>({ ...value })
      case 'object':
        return guarded([], entry(value, key)).map(({ when, value: inner }) => ({ when, value: through(inner, value.trail) }))
      case 'list': {
        const { items: found, open } = items(sure<Evaluated>(value))
        const item = /^\d+$/.test(key) && open === undefined ? found[Number(key)] : undefined
        return item && item.when.length === 0 ? [item] : unknown('it is worked out when the code runs')
      }
      case 'imported':
        return sure<Evaluated>({ ...value, at: place, imported: member(value.imported, [key]) })
      case 'self':
        return fieldOf(value.info, key, place, 'this')
      case 'instance':
        return instanceField(value, key, place)
      case 'made':
      case 'static':
      case 'method':
        return attribute(value, key, place)
      case 'unknown': {
        const inner = /^\$\{([^{}]+)\}$/.exec(value.same ?? '')?.[1]
        return unknown(value.why, inner === undefined ? undefined : `\${${inner}.${key}}`)
      }
      default:
        return unknown('it is worked out when the code runs')
    }
  }

  /** The last one of a name counts; what a spread brings along may come instead. */
  function entry(value: Composite, key: string): Outcomes {
    const { node, scope, open } = value
    if (open !== undefined) return sure<Evaluated>(unresolved(value.at, open))
    if (node.type !== 'ObjectExpression') return []
    return before(node.properties.length)

    function before(end: number): Outcomes {
      for (let index = end - 1; index >= 0; index--) {
        const part = node.type === 'ObjectExpression' ? node.properties[index] : undefined
        if (!part) continue
        if (part.type === 'SpreadElement') {
          return evaluate(part.argument, scope).flatMap((spread): Outcomes => {
            if (spread.value.kind === 'unknown') return [{ when: spread.when, value: unresolved(at(part), spread.value.why) }]
            if (spread.value.kind !== 'object') return guarded(spread.when, before(index))
            const holder = spread.value
            return guarded(spread.when, property(holder, key, at(part))).flatMap((found) =>
              found.value.kind === 'nothing' && !has(holder, key) ? guarded(found.when, before(index)) : [found],
            )
          })
        }
        const name = keyOf(part)
        if (name === undefined) {
          const [only] = isExpression(part.key) ? evaluate(part.key, scope) : []
          const shape = only && shapeOf(only.value)
          if (shape === undefined || shape.includes('${'))
            return sure<Evaluated>(unresolved(at(part), 'a name of it is not known'))
          if (shape !== key) continue
        } else if (name !== key) continue
        if (part.type === 'ObjectMethod') return sure<Evaluated>(unresolved(at(part), 'it is a function'))
        return isExpression(part.value)
          ? evaluate(part.value, scope)
          : sure<Evaluated>(unresolved(at(part), 'it is worked out when the code runs'))
      }
      return sure(nothing(value.at))
    }
  }

  function has({ node }: Composite, key: string): boolean {
    return (
      node.type === 'ObjectExpression' && node.properties.some((part) => part.type !== 'SpreadElement' && keyOf(part) === key)
    )
  }

  function fieldOf(info: ClassInfo, key: string, place: Place, title: string): Outcomes {
    const field = info.fields.get(key)
    const same = identity(`${title}.${key}`, info.scope.id * 1000 + reading.classes.indexOf(info))
    if (!field) {
      if (key === 'region' || key === 'account') return placeAttribute(info, key, place)
      return sure<Evaluated>(unresolved(place, `\`${key}\` of \`${info.name}\` is not set in this file`, same))
    }
    if (field.parameter) {
      const { parameter: binding } = field
      return atUse(
        withoutCircle(binding, () => parameter(binding)),
        place,
      )
    }
    if (field.isTouched || field.assigned.length === 0)
      return sure<Evaluated>(unresolved(place, `\`${key}\` of \`${info.name}\` is changed further on`))
    const found = withoutCircle(field, () => withAssigned(sure(nothing(place)), field.assigned, undefined, key))
    const [first] = field.assigned
    const step: Step = { note: `\`${title}.${key}\``, at: first ? at(first.value) : place }
    return atUse(
      found.map(({ when, value }) => {
        if (value.kind === 'unknown') return { when, value: value.same === undefined ? { ...value, same } : value }
        return { when, value: value.kind === 'nothing' ? value : through(value, [step]) }
      }),
      place,
    )
  }

  /** A field of one instance: what holds of the others does not matter. */
  function instanceField({ info, call }: Evaluated & { kind: 'instance' }, key: string, place: Place): Outcomes {
    if ((key === 'region' || key === 'account') && !info.fields.has(key)) return placeAttribute(call, key, place)
    return guarded(instanceGuard(info, call), fieldOf(info, key, place, call.name ?? info.name))
  }

  function attribute(value: Construct, key: string, place: Place): Outcomes {
    if (/^certificate(?:Arn|Id|Ref)$/.test(key)) return sure<Evaluated>({ ...value, at: place })
    const zone = zoneName(value, key)
    if (zone) return zone
    if (value.name === 'core.Stack' && (key === 'region' || key === 'account')) return placeAttribute(value.call, key, place)
    const title = value.call.name ?? value.name.slice(value.name.lastIndexOf('.') + 1)
    return sure<Evaluated>(
      unresolved(
        place,
        `\`${title}\` says it when the stack is deployed`,
        identity(`${title}.${key}`, value.call.node.start ?? 0),
      ),
    )
  }

  function zoneName({ name, call }: Construct, key: string): Outcomes | undefined {
    if (key !== 'zoneName') return undefined
    const own = zoneNames[name]
    return own === undefined ? undefined : follow(argument(call, 2), own)
  }

  function items(outcomes: Outcomes): Items {
    const found: Outcome<Evaluated>[] = []
    let open: string | undefined
    for (const { when, value } of outcomes) {
      if (value.kind === 'nothing') continue
      if (value.kind !== 'list' || value.node.type !== 'ArrayExpression') {
        open ??= value.kind === 'unknown' ? value.why : 'it is no list that is written out'
        continue
      }
      open ??= value.open
      for (const element of value.node.elements) {
        if (!element) continue
        if (element.type === 'SpreadElement') {
          const inner = items(evaluate(element.argument, value.scope))
          found.push(...guarded(when, inner.items))
          open ??= inner.open
        } else
          found.push(
            ...guarded(when, evaluate(element, value.scope)).map((item) => ({
              ...item,
              value: through(item.value, value.trail),
            })),
          )
      }
    }
    return open === undefined ? { items: found } : { items: found, open }
  }

  function follow(outcomes: Outcomes, ...path: readonly string[]): Outcomes {
    let found = outcomes
    for (const key of path) found = found.flatMap(({ when, value }) => guarded(when, property(value, key, value.at)))
    return found
  }

  function made(node: Kind<'NewExpression'>, scope: Scope): Outcomes {
    const place = at(node)
    const call = reading.callOf.get(node)
    const unknown = sure<Evaluated>(unresolved(place, 'what it makes is not in this file'))
    if (!call || !isExpression(node.callee)) return unknown
    const [only, ...others] = evaluate(node.callee, scope)
    if (!only || others.length > 0) return unknown
    const { value } = only
    if (value.kind === 'imported') return sure<Evaluated>({ kind: 'made', at: place, name: nameOf(value.imported), call })
    return value.kind === 'class' ? sure<Evaluated>({ kind: 'instance', at: place, info: value.info, call }) : unknown
  }

  function called(node: Kind<'CallExpression'>, scope: Scope): Outcomes {
    const place = at(node)
    const call = reading.callOf.get(node)
    const { callee } = node
    const unknown = (title: string) => sure<Evaluated>(unresolved(place, `it is what \`${title}\` returns`))
    const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
    if (!isMember || callee.property.type !== 'Identifier' || callee.computed)
      return unknown(callee.type === 'Identifier' ? callee.name : 'a function')
    const method = callee.property.name
    return evaluate(callee.object, scope).flatMap(({ when, value }): Outcomes => {
      if (value.kind === 'imported' && call)
        return [{ when, value: { kind: 'static', at: place, name: `${nameOf(value.imported)}.${method}`, call } }]
      if ((value.kind === 'made' || value.kind === 'static' || value.kind === 'method') && call && method !== 'toString')
        return [{ when, value: { kind: 'method', at: place, name: method, call } }]
      if (value.kind === 'text' || value.kind === 'unknown') {
        if (method === 'toString') return [{ when, value }]
        if (value.kind === 'text' && method === 'toLowerCase')
          return [{ when, value: { ...value, value: value.value.toLowerCase() } }]
        if (value.kind === 'text' && method === 'trim') return [{ when, value: { ...value, value: value.value.trim() } }]
      }
      if (value.kind === 'list' && method === 'join' && call) return guarded(when, joined(value, call))
      return guarded(when, unknown(method))
    })
  }

  function joined(list: Composite, call: Call): Outcomes {
    const place = at(call.node)
    const { items: found, open } = items(sure<Evaluated>(list))
    if (open !== undefined || found.some(({ when }) => when.length > 0))
      return sure<Evaluated>(unresolved(place, 'it is joined of what is not known'))
    const [delimiter] = argument(call, 0)
    const between =
      !delimiter || delimiter.value.kind === 'nothing' ? ',' : delimiter.value.kind === 'text' ? delimiter.value.value : undefined
    if (between === undefined) return sure<Evaluated>(unresolved(place, 'it is joined of what is not known'))
    return concatenated(
      found.flatMap((item, index) => (index === 0 ? [[item]] : [sure<Evaluated>(text(place, between)), [item]])),
      place,
    )
  }

  function logical({ operator, left, right }: Kind<'LogicalExpression'>, scope: Scope): Outcomes {
    return evaluate(left, scope).flatMap((outcome): Outcomes => {
      const { when, value } = outcome
      const truth = truthOf(value)
      const isGiven = operator === '??' ? (value.kind === 'unknown' ? undefined : value.kind !== 'nothing') : truth
      if (isGiven === undefined) {
        if (operator !== '&&')
          return [{ when, value: unresolved(value.at, value.kind === 'unknown' ? value.why : 'it is not known') }]
        const decision = decide(left, scope)
        if (typeof decision === 'boolean') return [outcome]
        return [
          ...guarded(when, guarded(decision.yes, evaluate(right, scope))),
          ...guarded(when, guarded(decision.no, sure(nothing(value.at)))),
        ]
      }
      const takesRight = operator === '&&' ? isGiven : !isGiven
      return takesRight
        ? guarded(when, evaluate(right, scope))
        : [operator === '&&' ? { when, value: nothing(value.at) } : outcome]
    })
  }

  /** Whether a test holds: known, or the conditions under which it does and does not. */
  function decide(test: Expression, scope: Scope): boolean | { readonly yes: Guard; readonly no: Guard } {
    const node = unwrapped(test)
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
    const outcomes = evaluate(node, scope)
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
    const [one, ...others] = evaluate(left, scope)
    const [other, ...more] = evaluate(right, scope)
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

  /** What is not known under one name in one function is one thing. The first function that has a name keeps it as it is written. */
  function identity(name: string, scope: number): string {
    const byScope = names.get(name) ?? new Map<number, string>()
    names.set(name, byScope)
    const found = byScope.get(scope) ?? (byScope.size === 0 ? name : `${name}@${byScope.size + 1}`)
    byScope.set(scope, found)
    return `\${${found}}`
  }
}

/** Where the name of a hosted zone stands: the property of the third argument. */
const zoneNames: Readonly<Record<string, string>> = {
  'aws-route53.HostedZone': 'zoneName',
  'aws-route53.PublicHostedZone': 'zoneName',
  'aws-route53.HostedZone.fromLookup': 'domainName',
  'aws-route53.HostedZone.fromHostedZoneAttributes': 'zoneName',
  'aws-route53.PublicHostedZone.fromPublicHostedZoneAttributes': 'zoneName',
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

function keyOf({ key, computed }: { readonly key: AnyNode; readonly computed?: boolean }): string | undefined {
  const node = key as Expression
  if (node.type === 'StringLiteral') return node.value
  if (node.type === 'NumericLiteral') return String(node.value)
  return node.type === 'Identifier' && !computed ? node.name : undefined
}

/** Where each class is made. Of one that others extend it is not known. */
function sitesByClass({ calls, classes }: Reading): Map<ClassInfo, Call[] | undefined> {
  const found = new Map<ClassInfo, Call[] | undefined>(classes.map((info) => [info, []]))
  const classOf = (expression: AnyNode | undefined, scope: Scope): ClassInfo | undefined => {
    const node = expression as Expression | undefined
    const binding = node?.type === 'Identifier' ? lookup(node.name, scope) : undefined
    return binding?.kind === 'class' ? binding.info : undefined
  }
  for (const call of calls) {
    const info = call.node.type === 'NewExpression' ? classOf(call.node.callee, call.scope) : undefined
    if (info) found.get(info)?.push(call)
  }
  for (const { superClass, scope } of classes) {
    const base = classOf(superClass, scope)
    if (base) found.set(base, undefined)
  }
  return found
}
