import type { Place } from '../../model/source.ts'
import { get, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { guarded, sure } from '../outcome.ts'
import { versions } from './branches.ts'
import { under } from './doubts.ts'
import { resolve } from './intrinsics.ts'
import { listsInMap } from './maps.ts'
import { type Outcome, type Resolved, unresolved } from './resolved.ts'
import type { Stack } from './stack.ts'

/** The items of a list that can be there, and when; what is no list that can be read is one item of its own. */
export function itemsIn(node: Node | undefined, stack: Stack): Outcome[] {
  return versions(node, stack).flatMap(({ when, node: version }) => {
    if (!version) return []
    const outcomes = under(when, stack, () => {
      if (version.kind === 'list') return version.items.flatMap((item) => itemsIn(item, stack))
      const lists = listsOf(version, stack)
      return lists ? lists.flatMap((list) => list.value.map((value) => ({ when: list.when, value }))) : resolve(version, stack)
    })
    return guarded(when, outcomes)
  })
}

/**
 * What comes to a list as a whole: `Fn::Split`, a parameter that holds texts parted by commas, a list in a map. One that is not known is one
 * item that is not. Undefined for anything else.
 */
export function listsOf(node: Node, stack: Stack): Lists | undefined {
  const split = get(node, 'Fn::Split')
  if (split) return splitOf(split, stack)
  const map = get(node, 'Fn::FindInMap')
  if (map) return listsInMap(map, stack)
  const parameter = stack.template.parameters.get(textOf(get(node, 'Ref')) ?? '')
  if (!/^(?:CommaDelimitedList|List<)/.test(textOf(get(parameter, 'Type')) ?? '')) return undefined
  return resolve(node, stack).map(({ when, value }) => {
    if (value.kind !== 'text') return { when, value: [value] }
    const items = value.value.trim() === '' ? [] : value.value.split(',')
    return { when, value: items.map((part) => ({ ...value, value: part.trim() })) }
  })
}

export type Lists = readonly Outcome<readonly Resolved[]>[]

function splitOf(value: Node, stack: Stack): Lists | undefined {
  const [delimiter, source] = itemsOf(value)
  const separator = textOf(delimiter)
  if (!source || separator === undefined || separator === '') return undefined
  return resolve(source, stack).map(({ when, value: whole }) => {
    if (whole.kind !== 'text') return { when, value: [unresolved(value.at, 'a text that is parted is not known')] }
    return { when, value: whole.value.split(separator).map((part) => ({ ...whole, value: part })) }
  })
}

export function select(value: Node, at: Place, stack: Stack): readonly Outcome[] {
  const [position, list] = itemsOf(value)
  const index = Number(textOf(position))
  if (!list || !Number.isInteger(index)) return sure(unresolved(at, 'which item is meant is not known'))
  const missing = unresolved(at, 'there is no such item')
  if (list.kind === 'list') {
    const item = list.items[index]
    return item ? resolve(item, stack) : sure(missing)
  }
  const lists = listsOf(list, stack)
  if (!lists) return sure(unresolved(at, 'the list is not known'))
  return lists.map(({ when, value: items }) => {
    const unknown = items.find(({ kind }) => kind === 'unknown')
    // Of a list that is not known, nothing is known of its items either.
    return { when, value: unknown?.kind === 'unknown' ? unresolved(at, unknown.why) : (items[index] ?? missing) }
  })
}
