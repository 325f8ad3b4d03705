import { printable } from './printable.ts'
import { charWidth, textWidth } from './width.ts'

/** A line of code made fit for a terminal, and where in it the place lies, in columns. */
export interface Excerpt {
  readonly text: string
  readonly indent: number
  readonly length: number
}

const tabWidth = 2

/** More of a line than this around the place is never looked at: lines of generated files can be megabytes long. */
const mostAround = 2_000

/**
 * Cuts the part of a line that fits into `width` columns and holds the place (code units `start` to `end`, from 0). Tabs become
 * spaces, a place of no length gets one column to be seen.
 */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  const from = Math.max(0, start - mostAround)
  const to = Math.min(line.length, Math.max(start, Math.min(end, start + mostAround)) + mostAround)
  const before = spaced(line.slice(from, start))
  const marked = spaced(line.slice(start, Math.min(end, to)))
  const after = spaced(line.slice(Math.min(Math.max(start, end), to), to)).trimEnd()
  const isCutBefore = from > 0
  const isCutAfter = to < line.length

  if (!isCutBefore && !isCutAfter && textWidth(before + marked + after) <= width) {
    return { text: before + marked + after, indent: textWidth(before), length: Math.max(1, textWidth(marked)) }
  }
  // The place first, then as much as fits before it (a third of what is left at least), then what follows.
  const shown = fitStart(marked, width - 2)
  const left = width - 2 - textWidth(shown)
  const lead = fitEnd(before, Math.max(Math.floor(left / 3), left - textWidth(after)))
  const tail = shown === marked ? fitStart(after, left - textWidth(lead)) : ''
  const opening = lead !== before || isCutBefore ? '…' : ''
  const closing = shown !== marked || tail !== after || isCutAfter ? '…' : ''
  return {
    text: opening + lead + shown + tail + closing,
    indent: textWidth(opening + lead),
    length: Math.max(1, textWidth(shown)),
  }
}

function spaced(text: string): string {
  return printable(text).replaceAll('\t', ' '.repeat(tabWidth))
}

function fitStart(text: string, width: number): string {
  let used = 0
  let end = 0
  for (const char of text) {
    used += charWidth(char.codePointAt(0) ?? 0)
    if (used > width) break
    end += char.length
  }
  return text.slice(0, end)
}

function fitEnd(text: string, width: number): string {
  const chars = Array.from(text)
  let used = 0
  let first = chars.length
  while (first > 0) {
    used += charWidth(chars[first - 1]?.codePointAt(0) ?? 0)
    if (used > width) break
    first--
  }
  return chars.slice(first).join('')
}
