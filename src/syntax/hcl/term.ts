import { endOfName } from './characters.ts'
import { parseObject, parseTuple } from './collections.ts'
import { parseExpression } from './expression.ts'
import { describeToken, fail, failExpected, failUnclosed, quoted } from './faults.ts'
import { parseHeredoc } from './heredoc.ts'
import type { Parser } from './parser.ts'
import { advance } from './scanner.ts'
import { parseString } from './string.ts'
import * as Token from './tokens.ts'
import type { Call, Expression, Literal, Parentheses } from './tree.ts'

/** An operand without operators and accesses. */
export function parseTerm(p: Parser): Expression {
  switch (p.token) {
    case Token.Name:
      return parseNamed(p)
    case Token.Quote:
      return parseString(p)
    case Token.NumberLiteral:
      return parseNumber(p)
    case Token.OpenBracket:
      return parseTuple(p)
    case Token.OpenBrace:
      return parseObject(p)
    case Token.OpenParenthesis:
      return parseParentheses(p)
    case Token.Heredoc:
      return parseHeredoc(p)
    default:
      return failTerm(p)
  }
}

function parseNamed(p: Parser): Expression {
  const { text, start, end } = p
  advance(p)
  if (p.token === Token.OpenParenthesis || p.token === Token.DoubleColon) return parseCall(p, start)
  const name = text.slice(start, end)
  switch (name) {
    case 'true':
      return { kind: 'literal', start, end, value: true }
    case 'false':
      return { kind: 'literal', start, end, value: false }
    case 'null':
      return { kind: 'literal', start, end, value: null }
    default:
      return { kind: 'variable', start, end, name }
  }
}

function parseNumber(p: Parser): Literal {
  const { text, start, end } = p
  const value = Number(text.slice(start, end))
  if (Number.isNaN(value)) fail(p, `${quoted(text, start, end)} is not a number`)
  advance(p)
  return { kind: 'literal', start, end, value }
}

function parseParentheses(p: Parser): Parentheses {
  const { start, newlines } = p
  p.newlines = false
  advance(p)
  const inner = parseExpression(p)
  if (p.token !== Token.CloseParenthesis) failUnclosed(p, start, ')', '`)`')
  const end = p.end
  p.newlines = newlines
  advance(p)
  return { kind: 'parentheses', start, end, inner }
}

/** `name(…)` or `name::space::name(…)`; the current token is the one after the first name. */
function parseCall(p: Parser, start: number): Call {
  const name = parseFunctionName(p, start)
  const { newlines, start: opener } = p
  p.newlines = false
  advance(p)
  const args: Expression[] = []
  let expand = false
  while (p.token !== Token.CloseParenthesis) {
    if (p.token === Token.EndOfFile) failUnclosed(p, opener, ')', 'an argument')
    args.push(parseExpression(p))
    if (p.token === Token.Ellipsis) {
      expand = true
      advance(p)
      if (p.token !== Token.CloseParenthesis) failExpected(p, '`)` after `...`')
    } else if (p.token === Token.Comma) advance(p)
    else if (p.token !== Token.CloseParenthesis) failUnclosed(p, opener, ')', `\`,\` or \`)\` after an argument of \`${name}\``)
  }
  const end = p.end
  p.newlines = newlines
  advance(p)
  return { kind: 'call', start, end, name, arguments: args, expand }
}

/** Spaces are allowed around `::`, and belong not to the name. */
function parseFunctionName(p: Parser, start: number): string {
  let name = p.text.slice(start, p.previousEnd)
  while (p.token === Token.DoubleColon) {
    advance(p)
    if (p.token !== Token.Name) failExpected(p, 'the name of a function after `::`')
    name += `::${p.text.slice(p.start, p.end)}`
    advance(p)
  }
  if (p.token !== Token.OpenParenthesis) failExpected(p, `\`(\` after the function name \`${name}\``)
  return name
}

function failTerm(p: Parser): never {
  if (p.token === Token.Less && p.text[p.end] === '<') failHeredocOpener(p)
  const found = p.text.slice(p.start, p.end)
  const advice = p.token === Token.Stray ? strayCharacters[found] : undefined
  fail(p, `expected an expression, found ${describeToken(p)}${advice ? ` (${advice})` : ''}`)
}

/** What people mean who write these. */
const strayCharacters: Partial<Record<string, string>> = {
  "'": 'strings are enclosed in double quotes',
  '“': 'strings are enclosed in straight quotes',
  '”': 'strings are enclosed in straight quotes',
  '`': 'strings are enclosed in double quotes',
}

/** `<<` that opens no heredoc. If there is a marker, the lines up to its end are still taken for the text they were meant to be. */
function failHeredocOpener(p: Parser): never {
  const dash = p.text[p.end + 1] === '-' ? 1 : 0
  const start = p.end + 1 + dash
  const end = endOfName(p.text, start, p.limit)
  if (end === start) fail(p, 'expected the marker of a heredoc, such as `EOT`, after `<<`', p.start, start)
  const marker = p.text.slice(start, end)
  p.heredocs.push(marker)
  const found = end >= p.limit ? p.ending : 'more on the same line'
  fail(p, `expected a newline right after the heredoc marker \`${marker}\`, found ${found}`, p.start, end)
}
