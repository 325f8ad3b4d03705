import type { Place } from '../../model/source.ts'
import type { BinaryOperator } from '../../syntax/hcl/tree.ts'
import { entryOf, evaluated } from './entries.ts'
import { opaque } from './shape.ts'
import { asText, bool, failing, number, shape, type TfValue, unknown } from './value.ts'

export function not(at: Place, operand: TfValue): TfValue {
  const value = toBool(operand)
  if (value !== undefined) return bool(at, !value)
  const same = shape(operand)
  return unknown(at, whyOf(operand), same === undefined ? undefined : negated(same))
}

function negated(same: string): string {
  const inner = same.replace(/^\$\{|\}$/g, '')
  return inner.startsWith('!') ? `\${${inner.slice(1)}}` : `\${!${inner}}`
}

export function negative(at: Place, operand: TfValue): TfValue {
  const value = toNumber(operand)
  return value === undefined ? unknown(at, whyOf(operand)) : number(at, -value)
}

/** One binary operator over values without alternatives. */
export function binary(at: Place, operator: BinaryOperator, left: TfValue, right: TfValue): TfValue {
  switch (operator) {
    case '&&':
    case '||':
      return logical(at, operator, left, right)
    case '==':
    case '!=': {
      const equal = areEqual(left, right)
      if (equal !== undefined) return bool(at, operator === '==' ? equal : !equal)
      // `x == true` is x.
      const [compared, truth] = left.kind === 'bool' ? [right, left] : [left, right]
      if (truth.kind === 'bool' && compared.kind === 'unknown')
        return truth.value === (operator === '==') ? compared : not(at, compared)
      return symbolic(at, operator, left, right)
    }
  }
  const [a, b] = [toNumber(left), toNumber(right)]
  if (a === undefined || b === undefined) return symbolic(at, operator, left, right)
  switch (operator) {
    case '+':
      return number(at, a + b)
    case '-':
      return number(at, a - b)
    case '*':
      return number(at, a * b)
    case '/':
      return b === 0 ? failing(at, 'division by zero') : number(at, a / b)
    case '%':
      return b === 0 ? failing(at, 'division by zero') : number(at, a % b)
    case '<':
      return bool(at, a < b)
    case '>':
      return bool(at, a > b)
    case '<=':
      return bool(at, a <= b)
    case '>=':
      return bool(at, a >= b)
  }
}

function logical(at: Place, operator: '&&' | '||', left: TfValue, right: TfValue): TfValue {
  const decisive = operator === '||'
  const [a, b] = [toBool(left), toBool(right)]
  if (a === decisive || b === decisive) return bool(at, decisive)
  if (a !== undefined && b !== undefined) return bool(at, !decisive)
  // `true && x` is x: its identity is kept.
  if (a !== undefined) return unknown(at, whyOf(right), shape(right))
  if (b !== undefined) return unknown(at, whyOf(left), shape(left))
  return symbolic(at, operator, left, right)
}

function symbolic(at: Place, operator: BinaryOperator, left: TfValue, right: TfValue): TfValue {
  const why = left.kind === 'unknown' ? left.why : whyOf(right)
  // `"a" == var.x` and `var.x == "a"` are one condition.
  const isTurned = (operator === '==' || operator === '!=') && left.kind !== 'unknown' && right.kind === 'unknown'
  const [a, b] = isTurned ? [quoted(right), quoted(left)] : [quoted(left), quoted(right)]
  if (a === undefined || b === undefined) return unknown(at, why)
  // A condition and its opposite are one condition.
  return unknown(at, why, operator === '!=' ? opaque(`!${a} == ${b}`) : opaque(`${a} ${operator} ${b}`))
}

function quoted(value: TfValue): string | undefined {
  return value.kind === 'string' ? JSON.stringify(value.value) : shape(value)
}

function whyOf(value: TfValue): string {
  return value.kind === 'unknown' ? value.why : 'it is not a single value'
}

/** What AWS assigns is neither null nor empty once it exists. */
const alwaysAssigned = new Set(['arn', 'id', 'certificate_arn'])

function isAssigned(value: TfValue): boolean {
  return value.kind === 'unknown' && value.reference !== undefined && alwaysAssigned.has(value.reference.attribute)
}

/** Whether two values are equal; undefined when it cannot be told. */
export function areEqual(a: TfValue, b: TfValue): boolean | undefined {
  if (a.kind === 'unknown' || b.kind === 'unknown') {
    const [one, other] = a.kind === 'unknown' ? [a, b] : [b, a]
    if (isAssigned(one) && (other.kind === 'null' || (other.kind === 'string' && other.value === ''))) return false
    return one.kind === 'unknown' && one.same !== undefined && one.same === shape(other) ? true : undefined
  }
  if (a.kind === 'null' || b.kind === 'null') return a.kind === b.kind
  if (a.kind === 'list' && b.kind === 'list') {
    if (a.rest || b.rest) return undefined
    if (a.items.length !== b.items.length) return false
    return allEqual(a.items.map((item, index) => areEqual(item, b.items[index] as TfValue)))
  }
  if (a.kind === 'object' && b.kind === 'object') {
    if (a.rest || b.rest) return undefined
    if (a.entries.size !== b.entries.size) return false
    return allEqual(
      evaluated(a.entries).map(([key, value]) =>
        b.entries.has(key) ? areEqual(value, entryOf(b.entries, key) as TfValue) : false,
      ),
    )
  }
  if (a.kind === 'either' || b.kind === 'either') return undefined
  const [x, y] = [asText(a), asText(b)]
  if (x === undefined || y === undefined) return x === undefined && y === undefined ? undefined : false
  if (a.kind === b.kind) return x === y
  // `"1" == 1` is false in Terraform, but `"true"` from a tfvars file is often a bool by its variable's type.
  return x === y ? undefined : false
}

function allEqual(results: readonly (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false
  return results.includes(undefined) ? undefined : true
}

export function toBool(value: TfValue): boolean | undefined {
  if (value.kind === 'bool') return value.value
  if (value.kind === 'string' && (value.value === 'true' || value.value === 'false')) return value.value === 'true'
  // Terraform 0.11: conditions are often numbers.
  if (value.kind === 'number') return value.value !== 0
  return undefined
}

export function toNumber(value: TfValue): number | undefined {
  if (value.kind === 'number') return value.value
  if (value.kind === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.value)) return Number(value.value)
  return undefined
}
