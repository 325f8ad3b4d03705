import type { Source } from '../../model/source.ts'

/** A part of a YAML stream between two `---`. */
export interface Part {
  readonly source: Source
  readonly start: number
  readonly text: string
}

/** Parts are parted before anything is parsed: of a rendered chart of thousands of lines, few objects matter. */
export function partsOf(source: Source): Part[] {
  const { text } = source
  const parts: Part[] = []
  let start = 0
  for (const { index } of text.matchAll(/^---(?=\s|$)/gm)) {
    parts.push({ source, start, text: text.slice(start, index) })
    // What stands beside the dashes belongs to the document: `--- {a: 1}`.
    start = index + 3
  }
  parts.push({ source, start, text: text.slice(start) })
  return parts
}
