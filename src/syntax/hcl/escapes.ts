import * as Code from './codes.ts'
import { quoted, reportFault } from './faults.ts'
import type { Parser } from './parser.ts'

/** HCL has all strings that are values in this form, but not labels. All of Latin is in it already. */
export function normalized(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) >= 0x300) return text.normalize('NFC')
  }
  return text
}

/** The text between two offsets, where only `$${` and `%%{` are escapes: in heredocs and in JSON. */
export function unescapeMarkers(text: string, start: number, end: number): string {
  let result = ''
  let from = start
  for (let at = start; at + 2 < end; at++) {
    if (isEscapedMarker(text, at)) {
      result += text.slice(from, at)
      from = at + 1
      at += 2
    }
  }
  return normalized(result + text.slice(from, end))
}

/** `$${` or `%%{`: not the start of a template sequence, but the text `${` or `%{`. */
export function isEscapedMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    (code === Code.Dollar || code === Code.Percent) &&
    text.charCodeAt(at + 1) === code &&
    text.charCodeAt(at + 2) === Code.OpenBrace
  )
}

/** The text between two offsets inside a quoted string, not normalized. */
export function unescapeQuoted(p: Parser, start: number, end: number): string {
  const { text } = p
  let result = ''
  let from = start
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === Code.Backslash) {
      result += text.slice(from, at)
      const after = endOfEscape(text, at, end)
      result += escaped(p, at, after)
      at = from = after
    } else if (at + 2 < end && isEscapedMarker(text, at)) {
      result += text.slice(from, at)
      from = at + 1
      at += 3
    } else at++
  }
  return result + text.slice(from, end)
}

function endOfEscape(text: string, at: number, end: number): number {
  const selector = text[at + 1]
  const digits = selector === 'u' ? 4 : selector === 'U' ? 8 : 0
  let after = at + 2
  while (after < end && after < at + 2 + digits && /[0-9A-Fa-f]/.test(text.charAt(after))) after++
  return Math.min(after, end)
}

function escaped(p: Parser, start: number, end: number): string {
  switch (p.text[start + 1]) {
    case 'n':
      return '\n'
    case 'r':
      return '\r'
    case 't':
      return '\t'
    case '"':
      return '"'
    case '\\':
      return '\\'
    case 'u':
      return codePoint(p, start, end, 4)
    case 'U':
      return codePoint(p, start, end, 8)
    default:
      reportFault(
        p,
        `${quoted(p.text, start, end)} is no escape: expected one of \\n, \\r, \\t, \\", \\\\, \\uNNNN, \\UNNNNNNNN`,
        start,
        end,
      )
      return p.text.slice(start + 1, end)
  }
}

function codePoint(p: Parser, start: number, end: number, digits: number): string {
  const written = p.text.slice(start + 2, end)
  if (written.length !== digits) {
    reportFault(
      p,
      `expected ${digits} hexadecimal digits after \`${p.text.slice(start, start + 2)}\`, found ${written.length}`,
      start,
      end,
    )
    return ''
  }
  const code = Number.parseInt(written, 16)
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    reportFault(p, `${quoted(p.text, start, end)} is not a character`, start, end)
    return ''
  }
  return String.fromCodePoint(code)
}
