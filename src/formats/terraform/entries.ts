import type { Place } from '../../model/source.ts'
import type { TfValue } from './value.ts'

/** Evaluated when it is first asked for. */
export type Later = () => TfValue

/**
 * What an object or map holds. Real configurations keep whole environments in one map of which one key is asked for: an entry is
 * evaluated when it is first looked at.
 */
export interface Entries extends Iterable<readonly [string, TfValue]> {
  readonly size: number
  readonly has: (key: string) => boolean
  readonly keys: () => Iterable<string>
  readonly get: (key: string) => TfValue | undefined
  readonly values: () => TfValue[]
  /** Entries as they are, evaluated or not, to be handed on. */
  readonly unevaluated: ReadonlyMap<string, TfValue | Later>
}

export function entriesOf(given: ReadonlyMap<string, TfValue | Later>): Entries {
  const get = (key: string): TfValue | undefined => force(given.get(key))
  return {
    size: given.size,
    has: (key) => given.has(key),
    keys: () => given.keys(),
    get,
    values: () => Array.from(given.values(), force) as TfValue[],
    unevaluated: given,
    *[Symbol.iterator]() {
      for (const [key, entry] of given) yield [key, force(entry) as TfValue] as const
    },
  }
}

function force(entry: TfValue | Later | undefined): TfValue | undefined {
  return typeof entry === 'function' ? entry() : entry
}

/** An entry that is evaluated once, however many maps it is handed on to. */
export function later(at: Place, evaluate: () => TfValue): Later {
  let value: TfValue | 'running' | undefined
  return () => {
    if (value === 'running') return { kind: 'unknown', at, why: 'an entry of the map refers to itself' }
    if (!value) {
      value = 'running'
      value = evaluate()
    }
    return value
  }
}
