import type { Place } from '../../model/source.ts'
import { type Node, type ScalarNode, unknownNode } from '../../syntax/node.ts'
import { parseYaml, type YamlDocument } from '../../syntax/yaml.ts'

/** YAML in a text of YAML, as in `helm.values: |`. Places are those of the file. */
export function parseEmbedded(scalar: ScalarNode): YamlDocument {
  const { source } = scalar.at
  const lines = blockLines(scalar)
  // A folded or quoted text has other line breaks than the file: its places are that of the whole.
  if (!lines) return parseYaml({ source, start: 0, text: scalar.text, placeOf: () => scalar.at })
  const starts: number[] = []
  let length = 0
  for (const { text } of lines) {
    starts.push(length)
    length += text.length + 1
  }
  const offset = (at: number): number => {
    let index = starts.findLastIndex((start) => start <= at)
    if (index < 0) index = 0
    const line = lines[index]
    return line ? line.start + Math.min(at - (starts[index] ?? 0), line.text.length) : scalar.at.start
  }
  const placeOf = (start: number, end: number): Place => ({ source, start: offset(start), end: offset(end) })
  return parseYaml({ source, start: 0, text: lines.map(({ text }) => text).join('\n'), placeOf })
}

/** What may be written as a text of YAML, or as it is. */
export function embeddedNode(node: Node): Node | undefined {
  if (node.kind !== 'scalar') return node
  const parsed = parseEmbedded(node)
  return parsed.fault ? unknownNode(node.at, 'it is no YAML') : parsed.node
}

interface Line {
  readonly text: string
  /** Where it stands in the source. */
  readonly start: number
}

/** The lines of a literal block (`|`) without their indentation. */
function blockLines({ at, text }: ScalarNode): Line[] | undefined {
  const raw = at.source.text.slice(at.start, at.end)
  const first = raw.indexOf('\n')
  if (!raw.startsWith('|') || first < 0) return undefined
  const indent = /^[ \t\r\n]*?( +)\S/m.exec(raw.slice(first + 1))?.[1]?.length ?? 0
  const lines: Line[] = []
  let start = at.start + first + 1
  for (const line of raw.slice(first + 1).split('\n')) {
    const cut = Math.min(indent, line.length)
    lines.push({ text: line.slice(cut).replace(/\r$/, ''), start: start + cut })
    start += line.length + 1
  }
  // What the parser made of it says whether it was understood.
  const joined = lines.map((line) => line.text).join('\n')
  return joined.trimEnd() === text.trimEnd() ? lines : undefined
}
