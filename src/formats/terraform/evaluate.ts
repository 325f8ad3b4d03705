import type { Place } from '../../model/source.ts'
import type { Conditional, Expression, Node, ObjectExpression, Splat } from '../../syntax/hcl/tree.ts'
import { getAttribute, getIndex } from './access.ts'
import { evaluateFor, opened } from './collections.ts'
import { type Later, later } from './entries.ts'
import { callFunction } from './functions/index.ts'
import { type Scope, tooMuch } from './instance.ts'
import { resolveName } from './names.ts'
import { binary, negative, not, toBool } from './operators.ts'
import { opaque } from './shape.ts'
import { evaluateTemplate } from './template.ts'
import {
  asText,
  bool,
  distribute,
  either,
  failing,
  list,
  nothing,
  number,
  object,
  shape,
  type TfValue,
  text,
  unknown,
} from './value.ts'

export function placeOf({ start, end }: Node, scope: Scope): Place {
  return { source: scope.source, start, end }
}

/** The value of an expression. Never throws; what cannot be worked out is unknown with the reason. */
export function evaluate(expression: Expression, scope: Scope): TfValue {
  const at = placeOf(expression, scope)
  if (scope.module.root.steps-- <= 0) return unknown(at, tooMuch)
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value, at)
    case 'template':
      return evaluateTemplate(expression.parts, at, scope)
    case 'variable':
      return resolveName(expression, scope)
    case 'item':
      return scope.item ?? failing(at, 'a splat stands at nothing')
    case 'get':
      // `data.aws_lb.main` and `module.site` are names of their own, not attributes of something called `data`.
      return resolveName(expression, scope) ?? getAttribute(at, evaluate(expression.object, scope), expression.name)
    case 'index':
      return getIndex(at, evaluate(expression.object, scope), evaluate(expression.key, scope))
    case 'splat':
      return splat(expression, scope)
    case 'call':
      return callFunction(expression, scope)
    case 'unary': {
      const apply = expression.operator === '!' ? not : negative
      return distribute(at, [evaluate(expression.operand, scope)], ([plain]) => apply(at, plain as TfValue))
    }
    case 'binary': {
      const operands = [evaluate(expression.left, scope), evaluate(expression.right, scope)]
      return distribute(at, operands, ([left, right]) => binary(at, expression.operator, left as TfValue, right as TfValue))
    }
    case 'conditional':
      return conditional(expression, scope)
    case 'tuple':
      return list(
        at,
        expression.items.map((item) => evaluate(item, scope)),
      )
    case 'object':
      return objectValue(expression, scope)
    case 'for':
      return evaluateFor(expression, scope)
    case 'parentheses':
      return evaluate(expression.inner, scope)
  }
}

function literal(value: string | number | boolean | null, at: Place): TfValue {
  if (typeof value === 'string') return text(at, value)
  if (typeof value === 'number') return number(at, value)
  return value === null ? nothing(at) : bool(at, value)
}

function conditional(expression: Conditional, scope: Scope): TfValue {
  const at = placeOf(expression, scope)
  const condition = evaluate(expression.condition, scope)
  return distribute(at, [condition], ([plain]) => {
    const decided = toBool(plain as TfValue)
    if (decided !== undefined) return evaluate(decided ? expression.then : expression.otherwise, scope)
    if (plain?.kind === 'unknown' && plain.fails) return plain
    const same = (plain && shape(plain)) ?? opaque(`condition ${scope.module.root.serial++}`)
    const [ifTrue, ifFalse] = assumptions(same)
    return either(at, [
      { when: [ifTrue], value: evaluate(expression.then, scope) },
      { when: [ifFalse], value: evaluate(expression.otherwise, scope) },
    ])
  })
}

const equality = /^\$\{(!?)(.+) == "([^"]*)"\}$/

/** What is assumed in either branch. `x == "a"` speaks about x, so that it fits with what else depends on x. */
function assumptions(same: string) {
  const [, negation, subject, is] = equality.exec(same) ?? []
  if (subject !== undefined && is !== undefined && !/ (?:==|&&|\|\|) /.test(subject)) {
    const holds = { condition: `\${${subject}}`, is }
    const fails = { ...holds, not: true as const }
    return negation ? ([fails, holds] as const) : ([holds, fails] as const)
  }
  const negated = same.startsWith('${!')
  const condition = negated ? `\${${same.slice(3)}` : same
  const holds = { condition, is: 'true' }
  const fails = { condition, is: 'true', not: true as const }
  return negated ? ([fails, holds] as const) : ([holds, fails] as const)
}

function objectValue(expression: ObjectExpression, scope: Scope): TfValue {
  const at = placeOf(expression, scope)
  const entries = new Map<string, TfValue | Later>()
  let rest: TfValue | undefined
  for (const item of expression.items) {
    const key = evaluate(item.key, scope)
    const name = asText(key)
    if (name !== undefined)
      entries.set(name, isWritten(item.value) ? evaluate(item.value, scope) : later(at, () => evaluate(item.value, scope)))
    else rest = unknown(at, 'a key of the map is not known')
  }
  return object(at, entries, rest)
}

/** What is there without any work. */
function isWritten({ kind }: Expression): boolean {
  return kind === 'literal'
}

function splat(expression: Splat, scope: Scope): TfValue {
  const at = placeOf(expression, scope)
  return distribute(at, [evaluate(expression.object, scope)], ([plain]) => {
    const value = plain as TfValue
    const each = (item: TfValue) => evaluate(expression.each, { ...scope, item })
    if (value.kind === 'list') return list(at, value.items.map(each), value.rest && each(value.rest), value.fixed)
    if (value.kind === 'null') return list(at, [])
    if (value.kind === 'unknown') {
      if (value.fails) return value
      const open = opened(value)
      return open.kind === 'object' && open.rest ? list(at, [], each(open.rest)) : value
    }
    // A splat over what is no list sees a list of one.
    return list(at, [each(value)])
  })
}
