import type { Place } from '../model/source.ts'
import { known, type Step, type Value } from '../model/value.ts'

/**
 * What YAML and JSON come to: a tree of values in which everything has its place. Places and parts may be worked out when they are
 * asked for: a copy by `...` has to give the parts anew.
 */
export type Node = MapNode | ListNode | ScalarNode | UnknownNode

interface Written {
  readonly at: Place
  /** What the value came through, nearest to the writing first; absent when it is written where it is used. */
  readonly trail?: readonly Step[]
}

export interface Entry {
  readonly keyAt: Place
  readonly value: Node
}

export interface MapNode extends Written {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
  /** Why there may be further entries. */
  readonly open?: string
}

export interface ListNode extends Written {
  readonly kind: 'list'
  readonly items: readonly Node[]
  /** Why there may be further items. */
  readonly open?: string
}

export interface ScalarNode extends Written {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** As it is written, without quotes: a port stays `0443`. Empty for null. */
  readonly text: string
}

export interface UnknownNode extends Written {
  readonly kind: 'unknown'
  readonly why: string
  /** See `Unknown.same` of the model. */
  readonly same?: string
}

export function unknownNode(at: Place, why: string, same?: string): UnknownNode {
  return same === undefined ? { kind: 'unknown', at, why } : { kind: 'unknown', at, why, same }
}

export function scalarNode(at: Place, value: ScalarNode['value'], text = value === null ? '' : String(value)): ScalarNode {
  return { kind: 'scalar', at, value, text }
}

export function mapNode(at: Place, entries: ReadonlyMap<string, Entry>, open?: string): MapNode {
  return open === undefined ? { kind: 'map', at, entries } : { kind: 'map', at, entries, open }
}

export function isNull(node: Node | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value === null)
}

/**
 * What lies under a path of keys (`get(node, 'spec', 'tls')`); undefined where it is not given. Unknown where something on the way
 * is, or where a map may have further entries.
 */
export function get(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  let at = node
  for (const key of path) {
    if (at === undefined || at.kind === 'unknown') return at
    if (at.kind !== 'map') return undefined
    const entry = at.entries.get(key)
    if (!entry) return at.open === undefined ? undefined : unknownNode(at.at, at.open)
    at = entry.value
  }
  return at
}

/** The items of a list that is given; none of anything else. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : []
}

/** Whether all items of a list are known to be there: nothing given counts as an empty list. */
export function isWholeList(node: Node | undefined): boolean {
  if (node === undefined || isNull(node)) return true
  return node.kind === 'list' && node.open === undefined
}

export function entriesOf(node: Node | undefined): ReadonlyMap<string, Entry> {
  return node?.kind === 'map' ? node.entries : noEntries
}

const noEntries: ReadonlyMap<string, Entry> = new Map()

/** A scalar that is given, as text; undefined for null, for what is not known, and for what is no scalar. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined
}

/** A scalar's text as a value of the model. */
export function textValue(node: Node): Value<string> {
  if (node.kind === 'scalar') return known(node.text, node.at, node.trail)
  if (node.kind === 'unknown') {
    const { why, at, same, trail } = node
    return { known: false, why, at, ...(same !== undefined && { same }), ...(trail && { trail }) }
  }
  return { known: false, why: 'it is not a text', at: node.at }
}

/** Whether a switch is on: undefined when that is not known. What is absent is for the caller to judge. */
export function truth(node: Node): boolean | undefined {
  if (node.kind === 'unknown') return undefined
  if (node.kind !== 'scalar') return true
  if (typeof node.value === 'boolean') return node.value
  // YAML 1.1, which Kubernetes and Helm read, has these as booleans too.
  if (/^(?:no|off|n)$/i.test(node.text)) return false
  return !(node.value === null || node.value === '' || node.value === 0 || node.value === 'false')
}

const longestTrail = 8

/** The node, having come through one more place; so has everything in it. */
export function through(node: Node, step: Step): Node {
  return rebuilt(node, (each) => ({ ...each, trail: [...(each.trail ?? []), step].slice(0, longestTrail) }))
}

/**
 * A tree with each node changed, those within it before itself. What is aliased is one node and changed once: else a few lines of YAML
 * would make gigabytes.
 */
export function rebuilt(root: Node, change: (node: Node) => Node): Node {
  const made = new Map<Node, Node>()
  const rebuild = (node: Node): Node => {
    const before = made.get(node)
    if (before) return before
    const result = change(withParts(node, rebuild))
    made.set(node, result)
    return result
  }
  return rebuild(root)
}

function withParts(node: Node, change: (node: Node) => Node): Node {
  if (node.kind === 'list') return { ...node, items: node.items.map(change) }
  if (node.kind !== 'map') return node
  const entries = new Map<string, Entry>()
  for (const [key, { keyAt, value }] of node.entries) entries.set(key, { keyAt, value: change(value) })
  return { ...node, entries }
}
