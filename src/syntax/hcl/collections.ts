import { parseExpression } from './expression.ts'
import { describeToken, fail, failExpected, failUnclosed, reportFault } from './faults.ts'
import type { Parser } from './parser.ts'
import { advance } from './scanner.ts'
import * as Token from './tokens.ts'
import type { Expression, For, ObjectExpression, ObjectItem, Tuple } from './tree.ts'

export function parseTuple(p: Parser): Tuple | For {
  const { start, newlines } = p
  p.newlines = false
  advance(p)
  if (isWord(p, 'for')) return parseFor(p, start, newlines, Token.CloseBracket)
  const items: Expression[] = []
  while (p.token !== Token.CloseBracket) {
    if (p.token === Token.EndOfFile) failUnclosed(p, start, ']', 'an element')
    items.push(parseExpression(p))
    if (p.token === Token.Comma) advance(p)
    else if (p.token !== Token.CloseBracket) failUnclosed(p, start, ']', '`,` or `]` after an element of the list')
  }
  return { kind: 'tuple', start, end: close(p, newlines), items }
}

export function parseObject(p: Parser): ObjectExpression | For {
  const { start, newlines } = p
  p.newlines = true
  p.braces++
  advance(p)
  while (p.token === Token.Newline) advance(p)
  if (isWord(p, 'for')) return parseFor(p, start, newlines, Token.CloseBrace)
  const items: ObjectItem[] = []
  while (p.token !== Token.CloseBrace) {
    if (p.token === Token.EndOfFile) failUnclosed(p, start, '}', 'an element')
    items.push(parseObjectItem(p))
    if (p.token === Token.Comma || p.token === Token.Newline) {
      advance(p)
      while (p.token === Token.Newline) advance(p)
    } else if (p.token !== Token.CloseBrace) failUnclosed(p, start, '}', '`,`, a newline or `}` after an element of the object')
  }
  p.braces--
  return { kind: 'object', start, end: close(p, newlines), items }
}

function parseObjectItem(p: Parser): ObjectItem {
  const key = parseObjectKey(p)
  if (p.token !== Token.Equals && p.token !== Token.Colon) {
    fail(p, `expected \`=\` or \`:\` after the key of an object's element, found ${describeToken(p)}`)
  }
  advance(p)
  const value = parseExpression(p)
  return { start: key.start, end: value.end, key, value }
}

/** A bare name is the key itself, not a reference, and that goes for `true` and `null` as well. */
function parseObjectKey(p: Parser): Expression {
  const bare = p.token === Token.Name
  const key = parseExpression(p)
  if (!bare || (key.kind !== 'variable' && key.kind !== 'literal')) return key
  const { start, end } = key
  return { kind: 'literal', start, end, value: p.text.slice(start, end) }
}

/** The current token is `for`; `start` is where the bracket or brace before it stands, `closer` what will close it. */
function parseFor(p: Parser, start: number, newlines: boolean, closer: number): For {
  p.newlines = false
  advance(p)
  const [keyName, valueName] = parseForNames(p)
  const collection = parseExpression(p)
  if (p.token !== Token.Colon) failExpected(p, '`:` after the collection of the `for` expression')
  advance(p)
  let key: Expression | undefined
  let value = parseExpression(p)
  if (p.token === Token.Arrow) {
    advance(p)
    key = value
    value = parseExpression(p)
  }
  const isObject = closer === Token.CloseBrace
  if (key && !isObject)
    reportFault(p, 'a `for` expression in brackets makes a list and has no key before `=>`', key.start, key.end)
  if (!key && isObject)
    reportFault(p, 'a `for` expression in braces makes an object: expected a key and `=>`', value.start, value.end)
  const group = p.token === Token.Ellipsis
  if (group) {
    if (!isObject) reportFault(p, 'a `for` expression in brackets makes a list and has no `...`', p.start, p.end)
    advance(p)
  }
  let condition: Expression | undefined
  if (isWord(p, 'if')) {
    advance(p)
    condition = parseExpression(p)
  }
  if (p.token !== closer) failUnclosed(p, start, isObject ? '}' : ']', `${isObject ? '`}`' : '`]`'} after the \`for\` expression`)
  if (isObject) p.braces--
  return { kind: 'for', start, end: close(p, newlines), keyName, valueName, collection, key, value, group, condition }
}

/** `value in` or `key, value in`, of expressions and of template directives. */
export function parseForNames(p: Parser): readonly [keyName: string | undefined, valueName: string] {
  const first = parseForName(p)
  let second: string | undefined
  if (p.token === Token.Comma) {
    advance(p)
    second = parseForName(p)
  }
  if (!isWord(p, 'in')) failExpected(p, '`in` after the names of `for`')
  advance(p)
  return second === undefined ? [undefined, first] : [first, second]
}

function parseForName(p: Parser): string {
  if (p.token !== Token.Name) failExpected(p, 'a name after `for`')
  const name = p.text.slice(p.start, p.end)
  advance(p)
  return name
}

export function isWord(p: Parser, word: string): boolean {
  return p.token === Token.Name && p.end - p.start === word.length && p.text.startsWith(word, p.start)
}

/** Passes over the closing token, behind which line breaks count as they did outside. */
function close(p: Parser, newlines: boolean): number {
  const end = p.end
  p.newlines = newlines
  advance(p)
  return end
}
