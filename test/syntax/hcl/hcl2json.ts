import type { Block, Body, Conditional, Expression, Literal, TemplatePart } from '../../../src/syntax/hcl/tree.ts'

/**
 * Our tree as the JSON that hcl2json 0.3.3 makes, which is what `hcl2-parser` returns: blocks, attributes, lists, objects and
 * templates are structure, everything else is `${…}` around the text it was written as.
 */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  [name: string]: Json
}

/** Thrown where hcl2json gives up or panics on valid HCL. */
export const unrepresentable = Symbol('hcl2json cannot represent this')

export function toJson(text: string, { attributes, blocks }: Body): JsonObject {
  const result: JsonObject = {}
  for (const block of blocks) addBlock(text, result, block)
  for (const { name, value } of attributes) result[name] = fromExpression(text, value)
  return result
}

/** Labels become nested objects, and the blocks under one name a list, so a name cannot be used both with and without labels. */
function addBlock(text: string, body: JsonObject, { type, labels, body: content }: Block): void {
  let object = body
  let key = type
  for (const label of labels) {
    object[key] ??= {}
    const inner = object[key]
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) throw unrepresentable
    object = inner as JsonObject
    key = label.text
  }
  const others = object[key] ?? []
  if (!Array.isArray(others)) throw unrepresentable
  object[key] = [...others, toJson(text, content)]
}

function fromExpression(text: string, expression: Expression): Json {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'unary':
      return fromUnary(text, expression)
    case 'template': {
      const [first, ...others] = expression.parts
      if (first?.kind === 'interpolation' && others.length === 0) return fromExpression(text, first.value)
      return fromParts(text, expression.parts)
    }
    case 'tuple':
      return expression.items.map((item) => fromExpression(text, item))
    case 'object':
      return Object.fromEntries(expression.items.map(({ key, value }) => [fromKey(text, key), fromExpression(text, value)]))
    default:
      return written(text, expression)
  }
}

function fromUnary(text: string, expression: Extract<Expression, { kind: 'unary' }>): Json {
  const { operator, operand } = expression
  if (operand.kind !== 'literal' || typeof operand.value === 'string') return written(text, expression)
  if (operator === '-' && typeof operand.value === 'number') return -operand.value
  if (operator === '!' && typeof operand.value === 'boolean') return !operand.value
  throw unrepresentable
}

function fromKey(text: string, key: Expression): string {
  if (key.kind === 'literal' && text.slice(key.start, key.end) === 'null') throw unrepresentable
  return isReference(key) ? source(text, key) : inString(text, key)
}

function isReference(expression: Expression): boolean {
  if (expression.kind === 'get') return isReference(expression.object)
  if (expression.kind === 'index') return isReference(expression.object) && expression.key.kind === 'literal'
  return expression.kind === 'variable'
}

function fromParts(text: string, parts: readonly TemplatePart[]): string {
  return parts.map((part) => fromPart(text, part)).join('')
}

function fromPart(text: string, part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'interpolation':
      return inString(text, part.value)
    case 'if':
      return conditional(text, part.condition, fromParts(text, part.then), fromParts(text, part.otherwise))
    case 'each': {
      const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`
      return `%{for ${names} in ${source(text, part.collection)}}${fromParts(text, part.body)}%{endfor}`
    }
  }
}

/** An interpolated expression. Strings in it are merged into the template, and a conditional looks like the directive. */
function inString(text: string, expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return fromLiteral(text, expression)
    case 'template':
      return fromParts(text, expression.parts)
    case 'conditional':
      return fromConditional(text, expression)
    default:
      return written(text, expression)
  }
}

function fromConditional(text: string, { condition, then, otherwise }: Conditional): string {
  return conditional(text, condition, inString(text, then), inString(text, otherwise))
}

function conditional(text: string, condition: Expression, then: string, otherwise: string): string {
  return `%{if ${source(text, condition)}}${then}${otherwise && `%{else}${otherwise}`}%{endif}`
}

function fromLiteral(text: string, { value, start, end }: Literal): string {
  if (value === null) throw unrepresentable
  return typeof value === 'number' ? decimal(text.slice(start, end)) : String(value)
}

/** A number without exponent and without zeros that say nothing, however long that is. */
function decimal(number: string): string {
  const [mantissa = '', exponent = '0'] = number.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  const padded = '0'.repeat(Math.max(0, -point)) + digits + '0'.repeat(Math.max(0, point - digits.length))
  const before = padded.slice(0, Math.max(0, point)).replace(/^0+(?=\d)/, '') || '0'
  const after = padded.slice(Math.max(0, point)).replace(/0+$/, '')
  return after ? `${before}.${after}` : before
}

function written(text: string, expression: Expression): string {
  return `\${${source(text, expression)}}`
}

/** hcl2json adds a parenthesis that follows an expression, as if that always belonged to it. */
function source(text: string, { start, end }: Expression): string {
  return text.slice(start, text[end] === ')' ? end + 1 : end)
}
