import type { Place } from '../../../model/source.ts'

interface Line {
  readonly text: string
  readonly start: number
}

/**
 * Where stretches of a text lie in the source that it is written in, which may be indented (`<<-`): a line of the text is the end of
 * its line in the source. The place of the whole where that cannot be told.
 */
export function placesIn(text: string, whole: Place): (start: number, end: number) => Place {
  const raw = whole.source.text.slice(whole.start, whole.end)
  const lines = linesOf(text)
  const rawLines = linesOf(raw)
  // A heredoc's first line says where it ends.
  const header = rawLines[0]?.text.startsWith('<<') ? 1 : 0
  const offsetOf = (offset: number): number | undefined => {
    const at = lines.findLastIndex(({ start }) => start <= offset)
    const line = lines[at]
    const rawLine = rawLines[at + header]
    if (!line || !rawLine?.text.endsWith(line.text)) return undefined
    return rawLine.start + rawLine.text.length - line.text.length + Math.min(offset - line.start, line.text.length)
  }
  return (start, end) => {
    const from = offsetOf(start)
    const to = offsetOf(end)
    if (from === undefined || to === undefined) return whole
    return { source: whole.source, start: whole.start + from, end: whole.start + Math.max(from, to) }
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ text: line, start })
    start += line.length + 1
  }
  return lines
}
