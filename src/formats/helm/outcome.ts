import type { Place } from '../../model/source.ts'
import type { Step } from '../../model/value.ts'
import { type Node, scalarNode, unknownNode } from '../../syntax/node.ts'

/** What an expression comes to. `form`: it is the text of the node in YAML or JSON, by `toYaml` or `toJson`. */
export interface Outcome {
  readonly node: Node
  readonly form?: 'yaml' | 'json'
}

/** What a template writes, piece by piece. */
export type Part = string | Outcome

const mostSteps = 8

/** The text that an outcome is written as; undefined when it is not known, or no text. */
export function writtenText({ node, form }: Outcome): string | undefined {
  if (form === 'json') return jsonText(node)
  return node.kind === 'scalar' ? (node.value === null ? '' : node.text) : undefined
}

export function jsonText(node: Node): string | undefined {
  const value = plain(node)
  return value === undefined ? undefined : JSON.stringify(value)
}

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain }

function plain(node: Node): Plain | undefined {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'unknown' || node.open !== undefined) return undefined
  if (node.kind === 'list') {
    const items = node.items.map(plain)
    return items.every((item) => item !== undefined) ? items : undefined
  }
  const result: { [key: string]: Plain } = Object.create(null)
  for (const key of [...node.entries.keys()].sort()) {
    const entry = node.entries.get(key)
    const value = entry && plain(entry.value)
    if (value === undefined) return undefined
    result[key] = value
  }
  return result
}

/** A text made of pieces, at the place where they are put together. Where one is not known, its shape is. */
export function joined(parts: readonly Part[], at: Place): Node {
  let text: string | undefined = ''
  let shape: string | undefined = ''
  let why = ''
  const trail: Step[] = []
  for (const part of parts) {
    const written = typeof part === 'string' ? part : writtenText(part)
    if (written === undefined)
      why ||= typeof part !== 'string' && part.node.kind === 'unknown' ? part.node.why : 'it is no plain text'
    text = text === undefined || written === undefined ? undefined : text + written
    const shown = written ?? (typeof part === 'string' ? part : shapeOf(part.node))
    shape = shape === undefined || shown === undefined ? undefined : shape + shown
    if (typeof part !== 'string' && part.node.at.source !== at.source)
      trail.push({ note: 'a part of it', at: part.node.at }, ...(part.node.trail ?? []))
  }
  const made = text === undefined ? unknownNode(at, why, shape) : scalarNode(at, text)
  return trail.length === 0 ? made : { ...made, trail: trail.slice(0, mostSteps) }
}

function shapeOf(node: Node): string | undefined {
  return node.kind === 'unknown' ? node.same : undefined
}
