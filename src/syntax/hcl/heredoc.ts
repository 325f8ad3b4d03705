import { endOfName, isSpace, leadingSpace } from './characters.ts'
import * as Code from './codes.ts'
import { isEscapedMarker, unescapeMarkers } from './escapes.ts'
import { fail, giveUp, reportFault } from './faults.ts'
import type { Parser } from './parser.ts'
import { advance } from './scanner.ts'
import { atSequence } from './string.ts'
import { addText, finishTemplate, type Pieces, readSequence, startPieces } from './template.ts'
import type { Literal, Template } from './tree.ts'

/** `<<EOT` or `<<-EOT`; the current token is this opener with its line break. */
export function parseHeredoc(p: Parser): Literal | Template {
  const { text, start, end: opened } = p
  const isFlush = text.charCodeAt(start + 2) === Code.Dash
  const markerStart = start + (isFlush ? 3 : 2)
  const markerEnd = endOfName(text, markerStart, p.limit)
  const marker = text.slice(markerStart, markerEnd)

  const pieces = startPieces()
  p.heredocs.push(marker)
  let at = opened
  let end = closingMarker(p, at, marker)
  while (end < 0) {
    if (at >= p.limit) failUnclosed(p, marker, start, markerEnd)
    at = readLine(p, pieces, at, start)
    end = closingMarker(p, at, marker)
  }
  p.heredocs.pop()
  if (isFlush) removeIndentation(pieces)
  p.end = end
  advance(p)
  return finishTemplate(p, pieces, start, end)
}

/** Text without delimiters, up to the limit: strings in JSON. */
export function parseBareTemplate(p: Parser): Literal | Template {
  const start = p.end
  const pieces = startPieces()
  let at = start
  while (at < p.limit) at = readLine(p, pieces, at, start)
  return finishTemplate(p, pieces, start, p.limit)
}

/** One line with its line break, as a piece of its own between sequences. A sequence may go over several lines. */
function readLine(p: Parser, pieces: Pieces, start: number, opener: number): number {
  const { text, limit } = p
  let from = start
  let at = start
  let escaped = false
  while (at < limit) {
    const code = text.charCodeAt(at)
    at++
    if (code === Code.LineFeed) break
    if (code === Code.CarriageReturn && isStrayReturn(p, at))
      reportFault(p, 'found a carriage return without a line feed', at - 1, at)
    if (code === Code.Dollar || code === Code.Percent) {
      if (isEscapedMarker(text, at - 1)) {
        escaped = true
        at += 2
      } else if (atSequence(p, at - 1)) {
        if (at - 1 > from) addLine(p, pieces, from, at - 1, escaped)
        from = at = readSequence(p, pieces, at - 1, opener)
        escaped = false
      }
    }
  }
  if (at > from) addLine(p, pieces, from, at, escaped)
  return at
}

/** Heredocs cannot contain them. Strings of JSON can. */
function isStrayReturn(p: Parser, next: number): boolean {
  return p.heredocs.length > 0 && p.text.charCodeAt(next) !== Code.LineFeed
}

function addLine(p: Parser, pieces: Pieces, start: number, end: number, escaped: boolean): void {
  addText(pieces, escaped ? unescapeMarkers(p.text, start, end) : p.text.slice(start, end), start, end)
}

/** If the line at `start` consists of the marker, where the marker ends; otherwise -1. It may be indented in either kind. */
function closingMarker(p: Parser, start: number, marker: string): number {
  const { text, limit } = p
  let at = start
  while (at < limit && isBlank(text.charCodeAt(at))) at++
  if (!text.startsWith(marker, at)) return -1
  const end = at + marker.length
  if (end > limit) return -1
  for (at = end; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === Code.LineFeed || (code === Code.CarriageReturn && text.charCodeAt(at + 1) === Code.LineFeed)) return end
    if (!isBlank(code)) return -1
  }
  reportFault(p, `expected a newline after the end \`${marker}\` of the heredoc, found ${p.ending}`, end - marker.length, end)
  return end
}

function isBlank(code: number): boolean {
  return code !== Code.LineFeed && code !== Code.CarriageReturn && isSpace(code)
}

function failUnclosed(p: Parser, marker: string, start: number, end: number): never {
  reportFault(p, `this heredoc is never closed: expected a line with nothing but \`${marker}\``, start, end)
  giveUp(p)
  fail(p, '')
}

/**
 * `<<-`: takes the smallest indentation from each line. Blank lines count for nothing and stay as they are; a line that starts
 * with a sequence has no indentation. It is the literal text that counts, not what sequences will yield.
 */
function removeIndentation(pieces: Pieces): void {
  let smallest = Number.POSITIVE_INFINITY
  let atLineStart = true
  const firsts = []
  for (const piece of pieces.list) {
    if (piece.kind !== 'text') {
      if (atLineStart) smallest = 0
      atLineStart = false
      continue
    }
    const endsLine = piece.text.endsWith('\n')
    if (atLineStart) {
      const width = leadingSpace(piece.text)
      if (width < piece.text.length || !endsLine) {
        firsts.push(piece)
        if (width < smallest) smallest = width
      }
    }
    atLineStart = endsLine
  }
  for (const piece of firsts) {
    piece.text = piece.text.slice(smallest)
    piece.start += smallest
  }
}
