import { type Entry, get, isNull, itemsOf, type ListNode, mapNode, type Node, textOf, unknownNode } from '../../syntax/node.ts'

/**
 * A strategic merge patch: maps deep, null takes away, lists replaced, except the ports of a Service, which are merged by `port`.
 * Rules and `tls` of an Ingress are replaced as a whole. Source: Kubernetes API, list types of IngressSpec and ServiceSpec.
 */
export function mergePatch(base: Node, patch: Node, path: readonly string[] = []): Node {
  if (base.kind === 'list' && patch.kind === 'list' && path.join('.') === 'spec.ports') return mergePorts(base, patch)
  if (base.kind !== 'map' || patch.kind !== 'map') return patch
  if (textOf(get(patch, '$patch')) === 'replace') return patch
  const entries = new Map<string, Entry>(base.entries)
  for (const [key, entry] of patch.entries) {
    const before = entries.get(key)
    if (isNull(entry.value)) entries.delete(key)
    else if (before) entries.set(key, { keyAt: entry.keyAt, value: mergePatch(before.value, entry.value, [...path, key]) })
    else entries.set(key, entry)
  }
  return mapNode(base.at, entries, base.open ?? patch.open)
}

function mergePorts(base: ListNode, patch: ListNode): Node {
  const items = [...base.items]
  for (const item of patch.items) {
    const port = textOf(get(item, 'port'))
    const at = items.findIndex((other) => textOf(get(other, 'port')) === port)
    const before = items[at]
    if (before) items[at] = mergePatch(before, item)
    else items.push(item)
  }
  return { ...base, items }
}

/** A JSON patch (RFC 6902). What is moved or copied is not known; what cannot be applied changes nothing. */
export function jsonPatch(base: Node, operations: Node): Node {
  return itemsOf(operations).reduce((node, operation) => {
    const pointer = textOf(get(operation, 'path'))
    const op = textOf(get(operation, 'op'))
    const value = get(operation, 'value')
    if (pointer === undefined) return node
    const path = partsOfPointer(pointer)
    const from = textOf(get(operation, 'from'))
    if (op === 'remove') return edit(node, path, () => undefined, false)
    if (op === 'move' || op === 'copy') {
      const left = op === 'move' && from !== undefined ? edit(node, partsOfPointer(from), () => undefined, false) : node
      return edit(left, path, () => unknownNode(operation.at, 'it comes from elsewhere in the object'), true)
    }
    if ((op === 'add' || op === 'replace') && value) return edit(node, path, () => value, op === 'add')
    return node
  }, base)
}

function partsOfPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** `isInserted`: an item is put in before the one that the path names. */
function edit(
  node: Node,
  path: readonly string[],
  change: (before: Node | undefined) => Node | undefined,
  isInserted: boolean,
): Node {
  const [key, ...rest] = path
  if (key === undefined) return change(node) ?? node
  if (node.kind === 'map') {
    const before = node.entries.get(key)
    const value = rest.length === 0 ? change(before?.value) : before && edit(before.value, rest, change, isInserted)
    const entries = new Map(node.entries)
    if (value) entries.set(key, { keyAt: value.at, value })
    else if (rest.length === 0) entries.delete(key)
    return { ...node, entries }
  }
  if (node.kind !== 'list') return node
  const index = key === '-' ? node.items.length : Number(key)
  const before = node.items[index]
  const items = [...node.items]
  if (rest.length > 0) {
    if (before) items[index] = edit(before, rest, change, isInserted)
  } else {
    const value = change(before)
    items.splice(index, isInserted ? 0 : 1, ...(value ? [value] : []))
  }
  return { ...node, items }
}

/**
 * With a field that is not known, by its path in a kustomization's `fieldPaths`: `spec.rules.0.host`, `metadata.annotations.[a.b/c]`.
 * `isMade`: also where it is not there yet.
 */
export function withoutField(node: Node, field: string, isMade: boolean): Node {
  const parts = Array.from(field.matchAll(/\[([^\]]*)\]|((?:\\.|[^.\\])+)/g), ([, bracketed, plain = '']) => {
    return bracketed ?? plain.replaceAll('\\.', '.')
  })
  return parts.length === 0 ? node : blurred(node, parts, isMade)
}

function blurred(node: Node, [part, ...rest]: readonly string[], isMade: boolean): Node {
  const unknown = unknownNode(node.at, 'a replacement puts it in')
  if (part === undefined) return unknown
  if (node.kind === 'list') {
    // `*`, `name=x`: any of them.
    const isMeant = (index: number) => !/^\d+$/.test(part) || Number(part) === index
    return { ...node, items: node.items.map((item, index) => (isMeant(index) ? blurred(item, rest, isMade) : item)) }
  }
  if (node.kind !== 'map') return node
  const before = node.entries.get(part)
  if (!before && !isMade) return node
  const entry = before ? { ...before, value: blurred(before.value, rest, isMade) } : { keyAt: node.at, value: unknown }
  return { ...node, entries: new Map(node.entries).set(part, entry) }
}
