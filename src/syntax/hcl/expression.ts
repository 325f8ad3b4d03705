import { enter, fail, failExpected, link, reportFault } from './faults.ts'
import type { Parser } from './parser.ts'
import { advance } from './scanner.ts'
import { parseTerm } from './term.ts'
import * as Token from './tokens.ts'
import type { BinaryOperator, Expression, Index, Item, Literal, Splat } from './tree.ts'

/** How tightly the operator binds; 0 for a token that is no binary operator. */
const precedences = new Uint8Array(256)
precedences[Token.Or] = 1
precedences[Token.And] = 2
precedences[Token.EqualTo] = precedences[Token.NotEqualTo] = 3
precedences[Token.Less] = precedences[Token.Greater] = precedences[Token.LessOrEqual] = precedences[Token.GreaterOrEqual] = 4
precedences[Token.Plus] = precedences[Token.Minus] = 5
precedences[Token.Star] = precedences[Token.Slash] = precedences[Token.Percent] = 6

/** Any expression. The current token is its first one, and afterwards the one behind it. */
export function parseExpression(p: Parser): Expression {
  enter(p)
  const tallest = p.height
  p.height = 0
  let result = parseBinary(p, 1)
  if (p.token === Token.Question) result = parseConditional(p, result)
  link(p)
  if (tallest > p.height) p.height = tallest
  p.depth--
  return result
}

function parseConditional(p: Parser, condition: Expression): Expression {
  advance(p)
  const then = parseExpression(p)
  if (p.token !== Token.Colon) failExpected(p, '`:` and the other outcome of the condition')
  advance(p)
  const otherwise = parseExpression(p)
  return { kind: 'conditional', start: condition.start, end: otherwise.end, condition, then, otherwise }
}

/** Operators that bind at least as tightly as `minimum`. All of them associate to the left. */
function parseBinary(p: Parser, minimum: number): Expression {
  let left = parseOperand(p)
  for (;;) {
    const precedence = precedences[p.token] ?? 0
    if (precedence < minimum || precedence === 0) return left
    const operator = p.text.slice(p.start, p.end) as BinaryOperator
    advance(p)
    const right = parseBinary(p, precedence + 1)
    link(p)
    left = { kind: 'binary', start: left.start, end: right.end, operator, left, right }
  }
}

function parseOperand(p: Parser): Expression {
  if (p.token !== Token.Not && p.token !== Token.Minus) return parseAccess(p, parseTerm(p))
  const start = p.start
  const operator = p.token === Token.Not ? '!' : '-'
  enter(p)
  advance(p)
  const operand = parseOperand(p)
  p.depth--
  link(p)
  return { kind: 'unary', start, end: operand.end, operator, operand }
}

/** What may follow a term: `.name`, `.0`, `[key]`, `.*`, `[*]`. */
function parseAccess(p: Parser, term: Expression): Expression {
  let object = term
  for (;;) {
    if (p.token === Token.Dot) {
      const { start } = p
      advance(p)
      object = p.token === Token.Star ? parseAttributeSplat(p, object, start) : parseAttributeAccess(p, object)
    } else if (p.token === Token.OpenBracket) {
      const { start } = p
      advance(p)
      object = p.token === Token.Star ? parseFullSplat(p, object, start) : parseIndex(p, object)
    } else return object
    link(p)
  }
}

/** `object.name` or `object.0`; the current token is the one after the dot. */
function parseAttributeAccess(p: Parser, object: Expression): Expression {
  const { text, start, end } = p
  if (p.token === Token.Name) {
    advance(p)
    return { kind: 'get', start: object.start, end, object, name: text.slice(start, end) }
  }
  if (p.token !== Token.NumberLiteral) failExpected(p, 'a name after `.`')
  const digits = text.slice(start, end)
  advance(p)
  const dot = digits.indexOf('.')
  if (dot < 0) return indexByNumber(object, digits, start, end)
  // `.0.1` is scanned as the number 0.1. HashiCorp rejects it and so do we, but what is meant is plain.
  const [first, second] = [digits.slice(0, dot), digits.slice(dot + 1)]
  reportFault(
    p,
    `two numbers after dots in a row are not allowed: expected \`[${first}][${second}]\`, found \`.${digits}\``,
    start,
    end,
  )
  return indexByNumber(indexByNumber(object, first, start, start + dot), second, start + dot + 1, end)
}

function indexByNumber(object: Expression, digits: string, start: number, end: number): Index {
  const key: Literal = { kind: 'literal', start, end, value: Number(digits) }
  return { kind: 'index', start: object.start, end, object, key }
}

function parseIndex(p: Parser, object: Expression): Index {
  const newlines = p.newlines
  p.newlines = false
  if (p.token === Token.Newline) advance(p)
  const key = parseExpression(p)
  if (p.token !== Token.CloseBracket) failExpected(p, '`]` after the index')
  const end = p.end
  p.newlines = newlines
  advance(p)
  return { kind: 'index', start: object.start, end, object, key }
}

/** `object.*.a.b`: only attribute accesses belong to each element; an index that follows takes one of the results. */
function parseAttributeSplat(p: Parser, object: Expression, start: number): Splat {
  let each: Expression = { kind: 'item', start, end: p.end }
  advance(p)
  while (p.token === Token.Dot) {
    advance(p)
    if (p.token === Token.Star) fail(p, 'a splat `.*` cannot stand behind another one')
    each = parseAttributeAccess(p, each)
    link(p)
  }
  return { kind: 'splat', start: object.start, end: each.end, object, each }
}

/** `object[*].a[0]`: all that follows belongs to each element. */
function parseFullSplat(p: Parser, object: Expression, start: number): Splat {
  advance(p)
  if (p.token !== Token.CloseBracket) failExpected(p, '`]` after `[*`')
  const item: Item = { kind: 'item', start, end: p.end }
  enter(p)
  advance(p)
  const each = parseAccess(p, item)
  p.depth--
  return { kind: 'splat', start: object.start, end: each.end, object, each }
}
