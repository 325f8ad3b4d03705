import type { Place } from '../../../model/source.ts'
import { both, type Guard } from '../../../model/value.ts'
import { type Nested, readBody } from '../body.ts'
import type { ResourceInstance } from '../instance.ts'
import { headerOf } from '../module.ts'
import { nothing, type TfValue, unknown } from '../value.ts'

/** One place that a path of the catalog (`origin.custom_origin_config.client_certificate_arn`) leads to. */
export interface Occurrence {
  readonly value: TfValue
  /** Where the attribute's value stands, or what lacks it. */
  readonly at: Place
  readonly when: Guard
  /** The block that holds the attribute. */
  readonly block: Nested
}

export function bodyOf(instance: ResourceInstance): Nested {
  return readBody(instance.block.body, instance.scope, headerOf(instance))
}

/** An attribute as it is configured; null when it is not. */
export function read(instance: ResourceInstance, name: string): TfValue {
  return bodyOf(instance).read(name)
}

/** Every occurrence of a path; the value is null where the attribute, or a block on the way, is missing. */
export function follow(body: Nested, path: string): Occurrence[] {
  const steps = path.split('.')
  const last = steps.pop() as string
  let blocks: { block: Nested; when: Guard }[] = [{ block: body, when: [] }]
  for (const step of steps) {
    const next: typeof blocks = []
    let missing: Occurrence | undefined
    for (const { block, when } of blocks) {
      const below = block.nested(step)
      for (const inner of below.blocks) {
        const joined = both(when, inner.when)
        if (joined) next.push({ block: inner, when: joined })
      }
      if (below.blocks.length > 0) continue
      const value = below.unknown === undefined ? nothing(block.at) : unknown(block.at, below.unknown)
      // Of several blocks (`condition`), those of another sort are passed over; what is not known is not.
      if (!missing || value.kind === 'unknown') missing = { value, at: block.at, when, block }
    }
    if (missing && (next.length === 0 || missing.value.kind === 'unknown')) return [missing]
    blocks = next
  }
  return blocks.map(({ block, when }) => ({ value: block.read(last), at: block.placeOf(last), when, block }))
}

/** For blocks that occur once: what holds where a conditional block is not there. */
export function absence(occurrences: readonly Occurrence[], at: Nested): Occurrence[] {
  const [only] = occurrences
  const assumption = only?.when[0]
  if (occurrences.length !== 1 || only?.when.length !== 1 || !assumption) return []
  const { condition, is } = assumption
  const opposite = assumption.not ? { condition, is } : { condition, is, not: true as const }
  return [{ value: nothing(at.at), at: at.at, when: [opposite], block: at }]
}

/** All occurrences as one value with alternatives. */
export function together(
  occurrences: readonly Occurrence[],
  map: (occurrence: Occurrence) => TfValue = ({ value }) => value,
): TfValue {
  const [first] = occurrences
  if (!first) throw new Error('a path leads to at least one occurrence')
  const options = occurrences.map((occurrence) => ({ when: occurrence.when, value: map(occurrence) }))
  return options.length === 1 && first.when.length === 0
    ? map(first)
    : { kind: 'either', at: first.value.at, options: flatten(options) }
}

function flatten(options: readonly { when: Guard; value: TfValue }[]): { when: Guard; value: TfValue }[] {
  return options.flatMap(({ when, value }) => {
    if (value.kind !== 'either') return [{ when, value }]
    return value.options.flatMap((inner) => {
      const joined = both(when, inner.when)
      return joined ? [{ when: joined, value: inner.value }] : []
    })
  })
}
