import type { Place } from '../../model/source.ts'
import { both, type Guard } from '../../model/value.ts'
import { get, type Node } from '../../syntax/node.ts'
import { guarded } from '../outcome.ts'
import { versions } from './branches.ts'
import { under } from './doubts.ts'
import { resolve } from './intrinsics.ts'
import { itemsIn } from './lists.ts'
import { nothing, type Outcome, type Resolved, unresolved } from './resolved.ts'
import type { Stack } from './stack.ts'

/** One place that a path of the catalog leads to. */
export interface Occurrence {
  readonly when: Guard
  /** Undefined where it, or something on the way, is not given. */
  readonly node: Node | undefined
  /** Where it stands, or what lacks it. */
  readonly at: Place
  /** The object that holds it. */
  readonly holder: Node | undefined
}

/** Every occurrence of a path of properties, through lists and conditions. */
export function follow(start: Node | undefined, path: string, stack: Stack, at: Place): Occurrence[] {
  let places: Occurrence[] = [{ when: [], node: start, at, holder: undefined }]
  for (const key of path.split('.')) {
    places = places.flatMap((place) => below(place, key, stack))
  }
  return places
}

function below({ when, node, at }: Occurrence, key: string, stack: Stack): Occurrence[] {
  return versions(node, stack).flatMap((version): Occurrence[] => {
    const given = both(when, version.when)
    if (!given) return []
    const holder = version.node
    if (!holder) return [{ when: given, node: undefined, at, holder: undefined }]
    if (holder.kind === 'list') {
      return holder.items.flatMap((item) => below({ when: given, node: item, at: item.at, holder }, key, stack))
    }
    // A property that a macro or a reference makes: what is in it is not known.
    if (holder.kind !== 'map' || isIntrinsic(holder)) return [{ when: given, node: unknownNode(holder), at: holder.at, holder }]
    // A macro beside what is written may add it.
    const inner = get(holder, key) ?? (holder.entries.has('Fn::Transform') ? unknownNode(holder) : undefined)
    return [{ when: given, node: inner, at: inner?.at ?? holder.at, holder }]
  })
}

function isIntrinsic(node: Node): boolean {
  if (node.kind !== 'map' || node.entries.size !== 1) return false
  return [...node.entries.keys()].some((key) => key === 'Ref' || key.startsWith('Fn::'))
}

function unknownNode({ at }: Node): Node {
  return { kind: 'unknown', at, why: 'what it is made of is not known' }
}

/** What a path comes to, as one value with alternatives: for what is there once. */
export function valueAt(start: Node | undefined, path: string, stack: Stack, at: Place): Outcome<Resolved>[] {
  return follow(start, path, stack, at).flatMap((occurrence) => outcomesOf(occurrence, stack))
}

export function outcomesOf({ when, node, at }: Occurrence, stack: Stack): Outcome<Resolved>[] {
  return versions(node, stack).flatMap((version) => {
    const first = both(when, version.when)
    if (!first) return []
    const { node: written } = version
    return guarded(first, written ? under(first, stack, () => resolve(written, stack)) : [{ when: [], value: nothing(at) }])
  })
}

/** All texts of a list at the end of a path. */
export function listAt(start: Node | undefined, path: string, stack: Stack, at: Place): Outcome<Resolved>[] {
  return follow(start, path, stack, at).flatMap(({ when, node }) =>
    guarded(
      when,
      under(when, stack, () => itemsIn(node, stack)),
    ),
  )
}

/** A value with its alternatives as the model has it; never empty. */
export function neverEmpty(
  outcomes: readonly Outcome<Resolved>[],
  at: Place,
): readonly [Outcome<Resolved>, ...Outcome<Resolved>[]] {
  const [first, ...others] = outcomes
  return first ? [first, ...others] : [{ when: [], value: unresolved(at, 'it has no value') }]
}
