import { type Entry, type Node, type ScalarNode, scalarNode } from '../../syntax/node.ts'

/** What a generator puts in for `{{name}}` and `{{.name}}`. */
export type Parameters = ReadonlyMap<string, ScalarNode>

const placeholder = /\{\{-?\s*\.?([\w.-]+)\s*-?\}\}/g

/** A tree with its placeholders filled in, as far as they are known. */
export function substitute(node: Node, parameters: Parameters): Node {
  if (parameters.size === 0) return node
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => substitute(item, parameters)) }
  if (node.kind === 'map') {
    const entries = new Map<string, Entry>()
    for (const [key, { keyAt, value }] of node.entries) entries.set(key, { keyAt, value: substitute(value, parameters) })
    return { ...node, entries }
  }
  if (node.kind !== 'scalar' || !node.text.includes('{{')) return node
  const text = node.text.replace(placeholder, (whole, name: string) => parameters.get(name)?.text ?? whole)
  return text === node.text ? node : { ...scalarNode(node.at, text), ...(node.trail && { trail: node.trail }) }
}
