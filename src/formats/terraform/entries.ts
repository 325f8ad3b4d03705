import type { Place } from '../../model/source.ts'
import type { TfValue } from './value.ts'

/** Evaluated when it is first asked for. */
export type Later = () => TfValue

/**
 * What an object or map holds. Real configurations keep whole environments in one map of which one key is asked for: an entry is
 * evaluated when it is first looked at, by the functions below.
 */
export type Entries = ReadonlyMap<string, TfValue | Later>

export function entryOf(entries: Entries, key: string): TfValue | undefined {
  const entry = entries.get(key)
  return typeof entry === 'function' ? entry() : entry
}

/** All entries, evaluated. */
export function evaluated(entries: Entries): [string, TfValue][] {
  const all: [string, TfValue][] = []
  entries.forEach((entry, key) => {
    all.push([key, typeof entry === 'function' ? entry() : entry])
  })
  return all
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
