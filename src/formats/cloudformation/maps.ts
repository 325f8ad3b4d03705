import type { Place } from '../../model/source.ts'
import { both } from '../../model/value.ts'
import { entriesOf, get, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { combined, guarded, sure } from '../outcome.ts'
import { resolve } from './intrinsics.ts'
import type { Lists } from './lists.ts'
import { type Outcome, shapeOf, text, tooMany, unresolved } from './resolved.ts'
import type { Stack } from './stack.ts'

/** `Fn::FindInMap` where it leads to a text. */
export function findInMap(value: Node, at: Place, stack: Stack): readonly Outcome[] {
  const found = entriesFound(value, stack)
  if (!found) return sure(unresolved(at, tooMany))
  return found.flatMap(({ when, value: entry }) =>
    typeof entry === 'string' ? [{ when, value: unresolved(at, entry) }] : guarded(when, resolve(entry, stack)),
  )
}

/** The same where it leads to lists; undefined where it does not. */
export function listsInMap(value: Node, stack: Stack): Lists | undefined {
  const found = entriesFound(value, stack)
  if (!found?.some(({ value: entry }) => typeof entry !== 'string' && entry.kind === 'list')) return undefined
  return found.map(({ when, value: entry }) => {
    if (typeof entry === 'string') return { when, value: [unresolved(value.at, entry)] }
    const items = entry.kind === 'list' ? entry.items : [entry]
    // Maps hold nothing but texts.
    return { when, value: items.flatMap((item) => resolve(item, stack).map((outcome) => outcome.value)) }
  })
}

/** What stands in the map, or why it is not known. */
function entriesFound(value: Node, stack: Stack): Outcome<Node | string>[] | undefined {
  const [map, first, second, options] = itemsOf(value)
  const keysOf = (node: Node | undefined): readonly Outcome[] => (node ? resolve(node, stack) : [])
  const maps = keysOf(map)
  const outer = get(stack.template.root, 'Mappings', textOf(map) ?? '')
  const fallback = get(options, 'DefaultValue')
  // Where there is a default, it need not be one of those that there are.
  const knownKeys = fallback ? (keys: readonly Outcome[]) => keys : oneOfThose
  const firsts = knownKeys(keysOf(first), [outer])
  const inner = firsts.map((key) => (key.value.kind === 'text' ? get(outer, key.value.value) : undefined))
  const seconds = knownKeys(keysOf(second), inner)
  return combined([maps, firsts, seconds], (resolved): Node | string => {
    const path = resolved.map((key) => (key.kind === 'text' ? key.value : undefined))
    if (path.includes(undefined)) return 'the key of a map is not known'
    const entry = get(stack.template.root, 'Mappings', ...(path as string[])) ?? fallback
    return entry ?? 'the map has no such key'
  })
}

/** A key that is not known is one of those that there are. */
function oneOfThose(keys: readonly Outcome[], maps: readonly (Node | undefined)[]): readonly Outcome[] {
  const names = new Set(maps.flatMap((node) => [...entriesOf(node).keys()]))
  return keys.flatMap((key) => (key.value.kind === 'text' ? [key] : eachOf([...names], key)))
}

/** Of a text that is not known, but is one of several. */
function eachOf(texts: readonly string[], { when, value }: Outcome): Outcome[] {
  const condition = shapeOf(value)
  if (condition === undefined || texts.length === 0) return [{ when, value }]
  return texts.flatMap((is) => {
    const guard = both(when, [{ condition, is }])
    return guard ? [{ when: guard, value: { ...text(value.at, is), ...(value.trail && { trail: value.trail }) } }] : []
  })
}
