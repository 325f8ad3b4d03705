import { type Entry, isNull, mapNode, type Node, unknownNode } from '../../syntax/node.ts'

/**
 * One values file over another, as Helm merges them: maps deep, everything else replaced, null takes a key away. What is not known may
 * say anything: more in a map that goes over it, something else in one that it goes over.
 * Source: Helm, "Values Files"; pkg/chart/common/util/coalesce.go.
 */
export function mergeValues(base: Node | undefined, over: Node | undefined): Node | undefined {
  if (!base || isNull(base)) return over && withoutNulls(over)
  if (!over || isNull(over)) return base
  if (base.kind === 'unknown') return opened(withoutNulls(over), base.why)
  if (base.kind !== 'map' || over.kind !== 'map') return over
  const entries = new Map<string, Entry>()
  for (const [key, entry] of base.entries)
    entries.set(key, over.open === undefined ? entry : { ...entry, value: unknownNode(entry.value.at, over.open) })
  for (const [key, entry] of over.entries) {
    if (isNull(entry.value)) {
      entries.delete(key)
      continue
    }
    const before = base.entries.get(key)
    const added = base.open === undefined ? entry.value : opened(entry.value, base.open)
    const value = before ? mergeValues(before.value, entry.value) : withoutNulls(added)
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

/** With further entries possible in every map. What stands in a list is replaced with it. */
function opened(node: Node, why: string, made = new Map<Node, Node>()): Node {
  if (node.kind !== 'map') return node
  // What is aliased is one node.
  const before = made.get(node)
  if (before) return before
  const entries = new Map<string, Entry>()
  for (const [key, { keyAt, value }] of node.entries) entries.set(key, { keyAt, value: opened(value, why, made) })
  const open: Node = { ...node, entries, open: node.open ?? why }
  made.set(node, open)
  return open
}

export function mergeAll(chain: readonly (Node | undefined)[]): Node | undefined {
  return chain.reduce<Node | undefined>(mergeValues, undefined)
}
