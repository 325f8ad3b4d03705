import { endOfName, isDigit, widthAt } from './characters.ts'
import * as Code from './codes.ts'
import { giveUp, reportFault } from './faults.ts'
import type { Parser } from './parser.ts'
import * as Token from './tokens.ts'

/**
 * Reads the token after the current one into `p.token`, `p.start` and `p.end`. Spaces and comments are passed over, and so are
 * line breaks unless `p.newlines`. What is inside strings and heredocs is not made of tokens: `template.ts` reads that.
 */
export function advance(p: Parser): void {
  const at = skipBlanks(p)
  p.start = at
  if (at >= p.limit) {
    p.token = Token.EndOfFile
    p.end = at
    return
  }
  const { text } = p
  const code = text.charCodeAt(at)
  const nameEnd = endOfName(text, at, p.limit)
  if (nameEnd > at) {
    p.token = Token.Name
    p.end = nameEnd
  } else if (isDigit(code)) {
    p.token = Token.NumberLiteral
    p.end = endOfNumber(text, at, p.limit)
  } else {
    p.end = punctuation(p, code, at)
  }
}

/** Where the next token starts. */
function skipBlanks(p: Parser): number {
  const { text, limit, newlines } = p
  let at = p.end
  p.previousEnd = at
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (code === Code.Space || code === Code.Tab) at++
    else if (code === Code.LineFeed) {
      if (newlines) return at
      at++
    } else if (code === Code.Hash) at = endOfLine(text, at, limit)
    else if (code === Code.Slash) {
      const next = text.charCodeAt(at + 1)
      if (next === Code.Slash) at = endOfLine(text, at, limit)
      else if (next === Code.Star) at = endOfComment(p, at)
      else return at
    } else if (code === Code.CarriageReturn && text.charCodeAt(at + 1) === Code.LineFeed) at++
    else return at
  }
  return limit
}

/** Where the line's break is, or the limit. Not `indexOf`: in a stretch of a text it would look far past the limit, every time. */
export function endOfLine(text: string, at: number, limit: number): number {
  while (at < limit && text.charCodeAt(at) !== Code.LineFeed) at++
  return at
}

function endOfComment(p: Parser, start: number): number {
  const { text, limit } = p
  for (let at = start + 2; at + 1 < limit; at++) {
    if (text.charCodeAt(at) === Code.Star && text.charCodeAt(at + 1) === Code.Slash) return at + 2
  }
  reportFault(p, 'this comment is never closed: expected `*/`', start, start + 2)
  giveUp(p)
  return limit
}

/** `1.5`, `1e-3`; also `1.2.3`, which is one token and no number. A dot that no digit follows belongs to what comes next. */
function endOfNumber(text: string, start: number, limit: number): number {
  let end = start + 1
  let at = end
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) {
      at++
      end = at
    } else if (code === Code.Dot) at++
    else if (code === Code.UpperE || code === Code.LowerE) {
      const sign = text.charCodeAt(at + 1)
      const exponent = sign === Code.Plus || sign === Code.Dash ? at + 2 : at + 1
      if (exponent >= limit || !isDigit(text.charCodeAt(exponent))) break
      at = exponent + 1
      end = at
    } else break
  }
  return end
}

/** Sets the token and returns its end. */
function punctuation(p: Parser, code: number, at: number): number {
  const { text, limit } = p
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0
  switch (code) {
    case Token.Newline:
    case Token.Quote:
    case Token.Percent:
    case Token.OpenParenthesis:
    case Token.CloseParenthesis:
    case Token.Star:
    case Token.Plus:
    case Token.Comma:
    case Token.Minus:
    case Token.Slash:
    case Token.Question:
    case Token.OpenBracket:
    case Token.CloseBracket:
    case Token.OpenBrace:
    case Token.CloseBrace:
      return take(p, code, at + 1)
    case Token.Equals:
      if (next === Code.Equals) return take(p, Token.EqualTo, at + 2)
      return next === Code.Greater ? take(p, Token.Arrow, at + 2) : take(p, code, at + 1)
    case Token.Not:
      return next === Code.Equals ? take(p, Token.NotEqualTo, at + 2) : take(p, code, at + 1)
    case Token.Greater:
      return next === Code.Equals ? take(p, Token.GreaterOrEqual, at + 2) : take(p, code, at + 1)
    case Token.Less: {
      const end = next === Code.Less ? endOfHeredocOpener(text, at, limit) : -1
      if (end > 0) return take(p, Token.Heredoc, end)
      return next === Code.Equals ? take(p, Token.LessOrEqual, at + 2) : take(p, code, at + 1)
    }
    case Token.Dot:
      if (next === Code.Dot && at + 2 < limit && text.charCodeAt(at + 2) === Code.Dot) return take(p, Token.Ellipsis, at + 3)
      return take(p, code, at + 1)
    case Token.Colon:
      return next === Code.Colon ? take(p, Token.DoubleColon, at + 2) : take(p, code, at + 1)
    case Code.Ampersand:
      return next === Code.Ampersand ? take(p, Token.And, at + 2) : take(p, Token.Stray, at + 1)
    case Code.Bar:
      return next === Code.Bar ? take(p, Token.Or, at + 2) : take(p, Token.Stray, at + 1)
    case Code.Tilde:
      return next === Token.CloseBrace ? take(p, Token.StripClose, at + 2) : take(p, Token.Stray, at + 1)
    default:
      return take(p, Token.Stray, at + widthAt(text, at))
  }
}

function take(p: Parser, token: number, end: number): number {
  p.token = token
  return end
}

/** Where the line after `<<EOT` starts; -1 when what stands here opens no heredoc. Nothing may follow the marker on its line. */
function endOfHeredocOpener(text: string, at: number, limit: number): number {
  const marker = at + (text.charCodeAt(at + 2) === Code.Dash ? 3 : 2)
  let end = endOfName(text, marker, limit)
  if (end === marker) return -1
  if (text.charCodeAt(end) === Code.CarriageReturn) end++
  return end < limit && text.charCodeAt(end) === Code.LineFeed ? end + 1 : -1
}
