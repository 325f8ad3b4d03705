/** A text that was linted. `path` is relative to the working directory, with forward slashes. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** A stretch of a source: offsets are UTF-16 code units from the start of the text, `end` exclusive. */
export interface Place {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** What a reader is shown: lines and columns count from 1, columns in UTF-16 code units, the end exclusive. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

const lineStarts = new WeakMap<Source, Uint32Array>()

function startsOf(source: Source): Uint32Array {
  let starts = lineStarts.get(source)
  if (!starts) {
    const found = [0]
    for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) found.push(at + 1)
    starts = Uint32Array.from(found)
    lineStarts.set(source, starts)
  }
  return starts
}

function lineIndex(starts: Uint32Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Lines and columns are worked out only for what is shown: most places never are. */
export function locate({ source, start, end }: Place): Location {
  const starts = startsOf(source)
  const first = lineIndex(starts, start)
  const last = lineIndex(starts, Math.max(start, end))
  return {
    file: source.path,
    line: first + 1,
    column: start - (starts[first] ?? 0) + 1,
    endLine: last + 1,
    endColumn: Math.max(start, end) - (starts[last] ?? 0) + 1,
  }
}

/** The text of one line (from 1), without its line break. */
export function lineText(source: Source, line: number): string {
  const starts = startsOf(source)
  const start = starts[line - 1]
  if (start === undefined) return ''
  const end = starts[line] ?? source.text.length
  return source.text.slice(start, end).replace(/\r?\n$/, '')
}
