import * as Code from './codes.ts'
import { isEscapedMarker, normalized, unescapeQuoted } from './escapes.ts'
import { fail, reportFault } from './faults.ts'
import type { Parser } from './parser.ts'
import { advance } from './scanner.ts'
import { addText, finishTemplate, readSequence, startPieces } from './template.ts'
import type { Label, Literal, Template } from './tree.ts'

/** A string in double quotes; the current token is the opening one. */
export function parseString(p: Parser): Literal | Template {
  const { text, limit, start } = p
  // Most strings have neither escapes nor sequences: they are done in this loop.
  for (let at = start + 1, isLatin = true; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === Code.Quote) {
      p.end = at + 1
      advance(p)
      const value = text.slice(start + 1, at)
      return { kind: 'literal', start, end: at + 1, value: isLatin ? value : normalized(value) }
    }
    if (
      code === Code.Backslash ||
      code === Code.Dollar ||
      code === Code.Percent ||
      code === Code.LineFeed ||
      code === Code.CarriageReturn
    )
      break
    if (code >= 0x300) isLatin = false
  }
  return parseTemplateString(p, start)
}

function parseTemplateString(p: Parser, start: number): Literal | Template {
  const pieces = startPieces()
  let at = start + 1
  for (;;) {
    const end = endOfText(p, at)
    if (end > at) addText(pieces, normalized(unescapeQuoted(p, at, end)), at, end)
    if (p.text.charCodeAt(end) === Code.Quote) {
      p.end = end + 1
      advance(p)
      return finishTemplate(p, pieces, start, end + 1)
    }
    if (!atSequence(p, end)) failUnclosed(p, start, end)
    at = readSequence(p, pieces, end, start)
  }
}

/** Where the literal text that starts at `at` ends: at the closing quote, at a sequence, or where the string is cut off. */
function endOfText(p: Parser, start: number): number {
  const { text, limit } = p
  let at = start
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (code === Code.Quote || code === Code.LineFeed || code === Code.CarriageReturn) return at
    if (code === Code.Backslash) {
      const next = text.charCodeAt(at + 1)
      at += next === Code.LineFeed || next === Code.CarriageReturn ? 1 : 2
    } else if (isEscapedMarker(text, at)) at += 3
    else if (atSequence(p, at)) return at
    else at++
  }
  return limit
}

/** Whether `${` or `%{` stands here. */
export function atSequence(p: Parser, at: number): boolean {
  const code = p.text.charCodeAt(at)
  return (code === Code.Dollar || code === Code.Percent) && at + 1 < p.limit && p.text.charCodeAt(at + 1) === Code.OpenBrace
}

function failUnclosed(p: Parser, start: number, end: number): never {
  p.start = p.end = end
  fail(p, 'this string is never closed: expected `"` before the end of the line', start, end)
}

/** A quoted label of a block, in which no template sequences are allowed. */
export function parseQuotedLabel(p: Parser): Label {
  const { start } = p
  let at = start + 1
  for (;;) {
    const end = endOfText(p, at)
    if (p.text.charCodeAt(end) === Code.Quote && end < p.limit) {
      const text = unescapeQuoted(p, start + 1, end)
      p.end = end + 1
      advance(p)
      return { start, end: end + 1, text }
    }
    if (!atSequence(p, end)) failUnclosed(p, start, end)
    reportFault(p, `\`${p.text.slice(end, end + 2)}\` is not allowed in the label of a block`, end, end + 2)
    at = end + 2
  }
}
