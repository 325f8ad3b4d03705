import * as Code from './hcl/codes.ts'

/** A stretch of the text; a string's with its quotes. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface JsonMember extends Stretch {
  /** Absent in arrays. */
  readonly key?: Stretch & { readonly text: string }
}

/** Where the members of the object or array at `start` lie. The text is known to be JSON, so this only has to find where each ends. */
export function membersAt(text: string, start: number): JsonMember[] {
  const isObject = text.charCodeAt(start) === Code.OpenBrace
  const members: JsonMember[] = []
  let at = afterSpace(text, start + 1)
  while (at < text.length && !isCloser(text.charCodeAt(at))) {
    let key: JsonMember['key']
    if (isObject) {
      const end = stringEnd(text, at)
      const written = text.slice(at, end)
      key = { start: at, end, text: written.includes('\\') ? JSON.parse(written) : written.slice(1, -1) }
      at = afterSpace(text, afterSpace(text, end) + 1)
    }
    const end = valueEnd(text, at)
    members.push(key ? { key, start: at, end } : { start: at, end })
    at = afterSpace(text, end)
    if (text.charCodeAt(at) === Code.Comma) at = afterSpace(text, at + 1)
  }
  return members
}

function isCloser(code: number): boolean {
  return code === Code.CloseBrace || code === Code.CloseBracket
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= Code.Space) at++
  return at
}

function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1
    while (text.charCodeAt(before) === Code.Backslash) before--
    // An even number of backslashes is no escape of the quote.
    if ((end - before) % 2 === 1) return end + 1
  }
  return text.length
}

function valueEnd(text: string, start: number): number {
  let level = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === Code.Quote) {
      at = stringEnd(text, at) - 1
      if (level === 0) return at + 1
    } else if (code === Code.OpenBrace || code === Code.OpenBracket) level++
    else if (isCloser(code)) {
      level--
      if (level <= 0) return level === 0 ? at + 1 : at
    } else if (level === 0 && (code === Code.Comma || code <= Code.Space)) return at
  }
  return text.length
}
