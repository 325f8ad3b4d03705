import { type Entry, entriesOf, get, itemsOf, type MapNode, mapNode, type Node, scalarNode, textOf } from '../../syntax/node.ts'

/** What a parameter holds, parted by commas. */
type ListOf = (parameter: string) => string | undefined

/** More copies than any template needs. */
const mostCopies = 2_000

/**
 * `Fn::ForEach` of the language extensions, expanded where the list is known; elsewhere it leaves a map whose further entries are not
 * known. Source: CloudFormation User Guide, "Fn::ForEach".
 */
export function withoutLoops(root: Node, given: ReadonlyMap<string, string> = new Map()): Node {
  const listOf = (name: string) => given.get(name) ?? textOf(get(root, 'Parameters', name, 'Default'))
  const budget = { copies: mostCopies }
  const expand = (node: Node): Node => {
    if (node.kind === 'list') return { ...node, items: node.items.map(expand) }
    if (node.kind !== 'map') return node
    const entries = new Map<string, Entry>()
    let { open } = node
    for (const [key, { keyAt, value }] of node.entries) {
      if (!key.startsWith('Fn::ForEach::')) {
        entries.set(key, { keyAt, value: expand(value) })
        continue
      }
      const copies = copiesOf(value, listOf, budget)
      if (typeof copies === 'string') open ??= copies
      else for (const copy of copies) for (const [name, entry] of (expand(copy) as MapNode).entries) entries.set(name, entry)
    }
    return mapNode(node.at, entries, open)
  }
  return expand(root)
}

/** What a loop makes, one map for each item; or why that is not known. */
function copiesOf(loop: Node, listOf: ListOf, budget: { copies: number }): MapNode[] | string {
  const [identifier, collection, body] = itemsOf(loop)
  const name = textOf(identifier)
  const items = collection && textsOf(collection, listOf)
  if (name === undefined || !items || body?.kind !== 'map') return 'what a loop repeats over is not known'
  budget.copies -= items.length
  if (budget.copies < 0) return `loops repeat more than ${mostCopies} times`
  return items.map((item) => replaced(body, name, item) as MapNode)
}

function textsOf(collection: Node, listOf: ListOf): string[] | undefined {
  if (collection.kind === 'list') {
    const texts = collection.items.map(textOf)
    return texts.includes(undefined) ? undefined : (texts as string[])
  }
  return listOf(textOf(get(collection, 'Ref')) ?? '')
    ?.split(',')
    .map((part) => part.trim())
}

/** `${Name}` and `{ Ref: Name }` become the item; in `&{Name}`, and in keys, only its letters and digits count. */
function replaced(node: Node, name: string, item: string): Node {
  const within = (text: string) =>
    text.replaceAll(`\${${name}}`, item).replaceAll(`&{${name}}`, item.replace(/[^A-Za-z0-9]/g, ''))
  if (node.kind === 'scalar') {
    const text = within(node.text)
    return text === node.text ? node : scalarNode(node.at, text)
  }
  if (node.kind === 'list') return { ...node, items: node.items.map((each) => replaced(each, name, item)) }
  if (node.kind !== 'map') return node
  if (node.entries.size === 1 && textOf(node.entries.get('Ref')?.value) === name) return scalarNode(node.at, item)
  const entries = new Map<string, Entry>()
  for (const [key, { keyAt, value }] of entriesOf(node)) entries.set(within(key), { keyAt, value: replaced(value, name, item) })
  return mapNode(node.at, entries, node.open)
}
