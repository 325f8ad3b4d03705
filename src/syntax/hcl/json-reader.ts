import * as Code from './codes.ts'
import type { Node, SyntaxFault } from './tree.ts'

/** JSON with places. `start` and `end` of strings include the quotes. */
export type JsonValue = JsonString | JsonScalar | JsonArray | JsonObject

export interface JsonString extends Node {
  readonly kind: 'string'
  readonly value: string
  /** It is written with escapes, so offsets into `value` say nothing about places. */
  readonly escaped: boolean
}

export interface JsonScalar extends Node {
  readonly kind: 'scalar'
  readonly value: number | boolean | null
}

export interface JsonArray extends Node {
  readonly kind: 'array'
  readonly items: readonly JsonValue[]
}

export interface JsonObject extends Node {
  readonly kind: 'object'
  readonly properties: readonly JsonProperty[]
}

export interface JsonProperty {
  readonly key: JsonString
  readonly value: JsonValue
}

export interface JsonText {
  /** Absent if the text does not even start with a value. */
  readonly value: JsonValue | undefined
  readonly faults: SyntaxFault[]
}

interface Reader {
  readonly text: string
  at: number
  depth: number
  /** At most one: after a fault reading stops, and what was read until then is the result. */
  readonly faults: SyntaxFault[]
}

const maximumDepth = 200

export function readJson(text: string): JsonText {
  const r: Reader = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0, depth: 0, faults: [] }
  const value = readValue(r)
  if (r.faults.length === 0 && skipSpace(r) < text.length) reportExpected(r, 'the end of the file')
  return { value, faults: r.faults }
}

function readValue(r: Reader): JsonValue | undefined {
  const start = skipSpace(r)
  switch (r.text[start]) {
    case '{':
      return readObject(r)
    case '[':
      return readArray(r)
    case '"':
      return readString(r)
    default:
      return readScalar(r)
  }
}

function readObject(r: Reader): JsonObject {
  const start = r.at
  const properties: JsonProperty[] = []
  readItems(r, '}', () => {
    if (r.text[r.at] !== '"') return reportExpected(r, 'a property name in double quotes')
    const key = readString(r)
    if (!key) return false
    if (r.text[skipSpace(r)] !== ':') return reportExpected(r, `\`:\` after the property name`)
    r.at++
    const value = readValue(r)
    if (value) properties.push({ key, value })
    return value !== undefined
  })
  return { kind: 'object', start, end: r.at, properties }
}

function readArray(r: Reader): JsonArray {
  const start = r.at
  const items: JsonValue[] = []
  readItems(r, ']', () => {
    const value = readValue(r)
    if (value) items.push(value)
    return value !== undefined
  })
  return { kind: 'array', start, end: r.at, items }
}

/** What stands between two brackets, separated by commas. `readItem` returns whether it could. */
function readItems(r: Reader, closer: string, readItem: () => boolean): void {
  if (++r.depth > maximumDepth) {
    report(r, `nested too deeply: more than ${maximumDepth} levels`)
    return
  }
  r.at++
  let isFirst = true
  while (r.faults.length === 0) {
    const next = r.text[skipSpace(r)]
    if (next === closer && isFirst) break
    if (!readItem() || r.faults.length > 0) return
    isFirst = false
    const separator = r.text[skipSpace(r)]
    if (separator === closer) break
    if (separator !== ',') {
      reportExpected(r, `\`,\` or \`${closer}\``)
      return
    }
    r.at++
    skipSpace(r)
  }
  r.depth--
  r.at++
}

function readString(r: Reader): JsonString | undefined {
  const { text, at: start } = r
  let escaped = false
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === Code.Backslash) {
      escaped = true
      at++
    } else if (code === Code.Quote) {
      r.at = at + 1
      const value = escaped ? decoded(text.slice(start, at + 1)) : text.slice(start + 1, at)
      if (value !== undefined) return { kind: 'string', start, end: at + 1, value, escaped }
      report(r, 'this string has an escape that JSON does not know', start, at + 1)
      return undefined
    } else if (code < 32) {
      report(r, 'this string is never closed: expected `"` before the end of the line', start, at)
      return undefined
    }
  }
  report(r, 'this string is never closed: expected `"`, found the end of the file', start, text.length)
  return undefined
}

function decoded(quoted: string): string | undefined {
  try {
    return JSON.parse(quoted)
  } catch {
    return undefined
  }
}

function readScalar(r: Reader): JsonScalar | undefined {
  const { text, at: start } = r
  let end = start
  while (end < text.length && /[\w.+-]/.test(text.charAt(end))) end++
  const written = text.slice(start, end)
  let value: number | boolean | null
  if (written === 'true' || written === 'false') value = written === 'true'
  else if (written === 'null') value = null
  else if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(written)) value = Number(written)
  else {
    reportExpected(r, 'a value')
    return undefined
  }
  r.at = end
  return { kind: 'scalar', start, end, value }
}

function skipSpace(r: Reader): number {
  const { text } = r
  let { at } = r
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== Code.Space && code !== Code.LineFeed && code !== Code.CarriageReturn && code !== Code.Tab) break
  }
  r.at = at
  return at
}

function reportExpected(r: Reader, expected: string): false {
  const found = r.at < r.text.length ? `\`${String.fromCodePoint(r.text.codePointAt(r.at) ?? 0)}\`` : 'the end of the file'
  return report(r, `expected ${expected}, found ${found}`)
}

function report(r: Reader, message: string, start = r.at, end = Math.min(r.at + 1, r.text.length)): false {
  if (r.faults.length === 0) r.faults.push({ start, end, message })
  return false
}
