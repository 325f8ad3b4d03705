import { type Entry, isNull, mapNode, type Node } from '../../syntax/node.ts'

/**
 * One values file over another, as Helm merges them: maps deep, everything else replaced, null takes a key away.
 * Source: Helm, "Values Files"; pkg/chart/common/util/coalesce.go.
 */
export function mergeValues(base: Node | undefined, over: Node | undefined): Node | undefined {
  if (!base || isNull(base)) return over && withoutNulls(over)
  if (!over || isNull(over)) return base
  if (base.kind !== 'map' || over.kind !== 'map') return over
  const entries = new Map<string, Entry>(base.entries)
  for (const [key, entry] of over.entries) {
    if (isNull(entry.value)) {
      entries.delete(key)
      continue
    }
    const before = entries.get(key)
    const value = before ? mergeValues(before.value, entry.value) : withoutNulls(entry.value)
    // What is only added to stays where it is.
    if (value) entries.set(key, { keyAt: before && value !== entry.value ? before.keyAt : entry.keyAt, value })
  }
  return mapNode(over.at, entries, base.open ?? over.open)
}

/** A key that is null in the only file that has it is as good as absent. */
function withoutNulls(node: Node): Node {
  if (node.kind !== 'map' || ![...node.entries.values()].some(({ value }) => isNull(value))) return node
  return { ...node, entries: new Map([...node.entries].filter(([, { value }]) => !isNull(value))) }
}

export function mergeAll(chain: readonly (Node | undefined)[]): Node | undefined {
  return chain.reduce<Node | undefined>(mergeValues, undefined)
}
