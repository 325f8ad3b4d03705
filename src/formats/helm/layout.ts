import type { Stretch } from './actions.ts'

/** The lines of a text whose actions are being masked. */
export interface Lines {
  readonly chars: Uint16Array
  readonly starts: Int32Array
  /** By line: where its first character stands that is not blank; -1 for a blank line, and for one that begins within a unit. */
  readonly firsts: Int32Array
}

/** What follows `|` or `>`. */
export interface BlockScalar extends Stretch {
  /** The column of its key: what it holds stands further in. */
  readonly indent: number
  /** The column of what it holds. */
  readonly inner: number
}

const newline = 10
const dash = 45
const colon = 58
const hash = 35

export function startsOf(text: string): Int32Array {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return Int32Array.from(starts)
}

/** `units`: in order; they count as what they are in `chars`, but for their second and later lines. */
export function linesOf(chars: Uint16Array, starts: Int32Array, units: readonly Stretch[]): Lines {
  const firsts = new Int32Array(starts.length)
  let unit = 0
  for (let line = 0; line < starts.length; line++) {
    let at = starts[line] ?? 0
    while (unit < units.length && (units[unit]?.end ?? 0) <= at) unit++
    const isWithin = (units[unit]?.start ?? at) < at
    if (isWithin) at = units[unit]?.end ?? at
    const end = starts[line + 1] ?? chars.length
    while (at < end && isBlank(chars[at])) at++
    firsts[line] = at >= end || isWithin ? -1 : at
  }
  return { chars, starts, firsts }
}

function isBlank(code: number | undefined): boolean {
  return code === 32 || code === newline || code === 9 || code === 13
}

export function lineAt({ starts }: Lines, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** At most so much is looked at, so that one line of a megabyte costs no more than others. */
const longestLook = 160

export function textBetween({ chars }: Lines, start: number, end: number): string {
  return String.fromCharCode(...chars.subarray(Math.max(start, end - longestLook), end))
}

export function restOfLine({ chars }: Lines, start: number): string {
  const end = Math.min(chars.length, start + longestLook)
  const stop = chars.subarray(start, end).indexOf(newline)
  return String.fromCharCode(...chars.subarray(start, stop < 0 ? end : start + stop + 1))
}

/** The column that `nindent` or `indent` moves a block to. */
export function columnIn(code: string): number | undefined {
  const match = /\bn?indent\s+\(?(?:int\s+)?(\d{1,3})\b/.exec(code)
  return match?.[1] === undefined ? undefined : Number(match[1])
}

/** `columnOf`: where a line's content comes to stand that is written by an action at this offset. */
export function scalarBlocks(lines: Lines, columnOf: (offset: number) => number | undefined): BlockScalar[] {
  const found: BlockScalar[] = []
  let open: { start: number; indent: number; inner: number } | undefined
  for (let line = 0; line < lines.starts.length; line++) {
    const first = lines.firsts[line] ?? -1
    if (first < 0) continue
    const start = lines.starts[line] ?? 0
    if (open) {
      const column = columnOf(first) ?? first - start
      if (column > open.indent) {
        open.inner ||= column
        continue
      }
      found.push({ ...open, inner: Math.max(open.inner, open.indent + 1), end: start })
      open = undefined
    }
    const end = lines.starts[line + 1] ?? lines.chars.length
    const text = textBetween(lines, Math.max(start, end - 80), end)
      .trimEnd()
      .replace(/ #[^#]*$/, '')
      .trimEnd()
    if (!/(?:^|[:-]|[:-] ![\w!]+)[ \t]+[|>][-+0-9]{0,2}$/.test(text)) continue
    open = { start: end, indent: keyColumn(lines, first, end) - start, inner: 0 }
  }
  if (open) found.push({ ...open, inner: Math.max(open.inner, open.indent + 1), end: lines.chars.length })
  return found
}

/** The key after the dashes of a line that begins an item. */
function keyColumn({ chars }: Lines, first: number, end: number): number {
  let at = first
  for (;;) {
    if (chars[at] !== dash || chars[at + 1] !== 32) return at
    let next = at + 1
    while (next < end && isBlank(chars[next])) next++
    if (next >= end || chars[next] === 124 || chars[next] === 62) return at
    at = next
  }
}

/** How far other lines are looked for. */
const farthest = 300

/** The next line that is not blank, and no comment. */
export function nextLine({ chars, starts, firsts }: Lines, line: number): { first: number; column: number } | undefined {
  for (let after = line + 1; after < starts.length && after < line + farthest; after++) {
    const first = firsts[after] ?? -1
    if (first >= 0 && chars[first] !== hash) return { first, column: first - (starts[after] ?? 0) }
  }
  return undefined
}

/** Whether a line is the value of the key, or of the dash, at the end of the one before it. */
export function followsKey(lines: Lines, line: number, column: number): boolean {
  for (let before = line - 1; before >= 0 && before > line - farthest; before--) {
    const first = lines.firsts[before] ?? -1
    if (first < 0 || lines.chars[first] === hash) continue
    const start = lines.starts[before] ?? 0
    const last = lastOf(lines, before)
    return first - start < column && (last === colon || last === dash)
  }
  return false
}

function lastOf({ chars, starts }: Lines, line: number): number | undefined {
  let at = (starts[line + 1] ?? chars.length) - 1
  while (at > 0 && isBlank(chars[at])) at--
  return chars[at]
}

/** Whether what is inserted at a line, in this column, stands among the items of a list. `isInsertion`: by character. */
export function isItemPlace(lines: Lines, line: number, column: number, isInsertion: (code: number) => boolean): boolean {
  const { chars, starts, firsts } = lines
  for (let after = line + 1; after < starts.length && after < line + farthest; after++) {
    const first = firsts[after] ?? -1
    if (first < 0 || chars[first] === hash) continue
    if (first - (starts[after] ?? 0) !== column) break
    if (isDash(lines, first)) return true
    if (!isInsertion(chars[first] ?? 0)) break
  }
  let isNext = true
  for (let before = line - 1; before >= 0 && before > line - farthest; before--) {
    const first = firsts[before] ?? -1
    if (first < 0 || chars[first] === hash) continue
    const indent = first - (starts[before] ?? 0)
    if (indent < column) return false
    if (indent === column && !isInsertion(chars[first] ?? 0)) {
      // A list may stand in the column of its key.
      return isDash(lines, first) || (isNext && lastOf(lines, before) === colon)
    }
    isNext = false
  }
  return false
}

function isDash({ chars }: Lines, at: number): boolean {
  return chars[at] === dash && (isBlank(chars[at + 1]) || at + 1 >= chars.length)
}

/**
 * A comment is no part of what it stands beside: without it, the end of that is where it is written. And `{}` on a line of its own
 * is what a template writes where it writes no entries; next to the entries it would be no YAML.
 */
export function blankComments(lines: Lines, scalars: readonly BlockScalar[]): void {
  const { chars, starts, firsts } = lines
  let scalar = 0
  for (let line = 0; line < starts.length; line++) {
    const start = starts[line] ?? 0
    const end = starts[line + 1] ?? chars.length
    while (scalar < scalars.length && (scalars[scalar]?.end ?? 0) <= start) scalar++
    const isHeld = (scalars[scalar]?.start ?? Number.POSITIVE_INFINITY) <= start
    const first = firsts[line] ?? -1
    if (first >= 0) {
      if (isHeld || !(chars[first] === hash || isEmptyValue(lines, first, line))) continue
      for (let at = start; at < end; at++) if (chars[at] !== newline && chars[at] !== 13) chars[at] = 32
    }
    // To YAML, blanks further in than a text begins are no blank line, and so many of them are a depth.
    if (isHeld) chars.fill(newline, start, end)
    else for (let at = start + widestBlank; at < end; at += widestBlank) chars[at] = newline
  }
}

const widestBlank = 200

function isEmptyValue({ chars, starts }: Lines, first: number, line: number): boolean {
  const code = chars[first]
  if (code !== 0x5b && code !== 0x7b) return false
  if (chars[first + 1] !== (code === 0x5b ? 0x5d : 0x7d)) return false
  const end = starts[line + 1] ?? chars.length
  for (let at = first + 2; at < end; at++) if (!isBlank(chars[at])) return false
  return true
}
