import { endOfName } from './characters.ts'
import * as Code from './codes.ts'
import type { Parser } from './parser.ts'
import { advance, endOfLine } from './scanner.ts'
import * as Token from './tokens.ts'

/**
 * After a fault: goes to where the next attribute or block of this body, or of one around it, seems to start. `item` is the
 * start of the one with the fault, `braces` how many braces it had open when the fault was found, and `heredoc` the marker of
 * the heredoc it was found in.
 *
 * Brackets say little when one of them is missing, but people indent. So this looks at lines: those that are indented deeper than
 * the item belong to it; the next one that is not, and looks like an attribute, a block or the end of one, ends it.
 */
export function recover(p: Parser, item: number, braces: number, heredoc: string | undefined): void {
  const { text, limit } = p
  const indent = indentation(text, lineStart(text, item))
  let open = braces
  let at = limit
  if (heredoc !== undefined) at = skipHeredoc(p, heredoc)
  else if (p.token === Token.EndOfFile) {
    // Something never closed has swallowed all the rest. This happens at most as often as there are faults to report.
    at = endOfLine(text, item, limit) + 1
  } else {
    const line = lineStart(text, p.start)
    if (line > item && line + indentation(text, line) === p.start) {
      // The fault is at the start of a line, which may be just what comes next.
      at = line
    } else {
      const end = endOfLine(text, p.start, limit)
      open += unbalanced(text, p.start, end)
      at = end + 1
    }
  }

  while (at < limit) {
    const end = endOfLine(text, at, limit)
    const width = indentation(text, at)
    const first = at + width
    if (first < end && width <= indent) {
      if (text.charCodeAt(first) === Token.CloseBrace) {
        // The brace that closes the item itself, or one around it.
        if (open <= 0 || width < indent) break
        open = 0
      } else if (text.charCodeAt(first) === Token.OpenBrace) open += unbalanced(text, first, end)
      else if (looksLikeItem(text, first, end)) break
    }
    at = end + 1
  }
  p.end = Math.min(at, limit)
  p.newlines = true
  advance(p)
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function indentation(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) === Code.Space || text.charCodeAt(at) === Code.Tab) at++
  return at - start
}

/** How many more braces are opened than closed in the rest of a line. Only a guess: strings and comments are not looked for. */
function unbalanced(text: string, start: number, end: number): number {
  let open = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === Token.OpenBrace) open++
    else if (code === Token.CloseBrace) open--
  }
  return open
}

/** `name =`, or a line that starts with a name and ends with `{`, or `name { … }`. */
function looksLikeItem(text: string, start: number, end: number): boolean {
  let at = endOfName(text, start, end)
  if (at === start) return false
  at += indentation(text, at)
  const code = text.charCodeAt(at)
  if (code === Token.Equals) return text.charCodeAt(at + 1) !== Token.Equals
  if (code === Token.OpenBrace) return true
  let last = end - 1
  while (last > at && text.charCodeAt(last) <= 32) last--
  return text.charCodeAt(last) === Token.OpenBrace || text.charCodeAt(last) === Token.CloseBrace
}

/** Where the line after the heredoc's closing marker starts; the limit if it has none. */
function skipHeredoc(p: Parser, marker: string): number {
  const { text, limit } = p
  let at = endOfLine(text, p.end, limit) + 1
  while (at < limit) {
    const end = endOfLine(text, at, limit)
    if (text.slice(at, end).trim() === marker) return end + 1
    at = end + 1
  }
  return limit
}
