import type { Node } from '../../../src/syntax/node.ts'

/** A tree as JSON knows it, to compare it. */
export function plain(node: Node): unknown {
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]))
  if (node.kind === 'list') return node.items.map(plain)
  return node.kind === 'scalar' ? node.value : { unknown: node.same ?? node.why }
}
