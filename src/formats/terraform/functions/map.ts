import { getIndex } from '../access.ts'
import { entryOf, evaluated, type Later } from '../entries.ts'
import {
  asText,
  either,
  eitherRest,
  failing,
  inherit,
  list,
  nothing,
  type Obj,
  object,
  type TfValue,
  text,
  unknown,
} from '../value.ts'
import { items, stringList, type TfFunction, texts } from './index.ts'

const merge: TfFunction = (values, { at }) => {
  const entries = new Map<string, TfValue | Later>()
  let rest: TfValue | undefined
  for (const value of values) {
    if (value.kind === 'null') continue
    if (value.kind === 'unknown') {
      // It may bring any key, and overrule those before it.
      rest = unknown(value.at, value.why)
      for (const key of entries.keys()) entries.set(key, rest)
    } else if (value.kind === 'object') {
      if (value.rest) {
        rest = eitherRest(at, rest, value.rest)
        for (const key of entries.keys())
          if (!value.entries.has(key)) entries.set(key, unknown(value.at, 'it may be overruled by a key that is not known'))
      }
      for (const [key, entry] of value.entries) entries.set(key, entry)
    } else return undefined
  }
  return object(at, entries, rest)
}

const lookup: TfFunction = (values, { at }) => {
  const [map, key, fallback] = values
  if (map?.kind === 'object' && key && asText(key) !== undefined) {
    const entry = entryOf(map.entries, asText(key) as string)
    if (entry) return inherit(entry, map)
    if (map.rest) return unknown(at, 'which keys the map has is not known')
    return fallback ?? failing(at, `there is no key "${asText(key)}"`)
  }
  if (map?.kind === 'object' && key?.kind === 'unknown' && key.same !== undefined && !map.rest) {
    if (!fallback) return getIndex(at, map, key)
    // Any of the entries, or the fallback.
    const condition = key.same
    const entries = evaluated(map.entries).map(([is, value]) => ({ when: [{ condition, is }], value: inherit(value, map) }))
    const otherwise = [...map.entries.keys()].map((is) => ({ condition, is, not: true as const }))
    return either(at, [...entries, { when: otherwise, value: fallback }])
  }
  return undefined
}

function sorted(value: Obj): [string, TfValue][] {
  return evaluated(value.entries).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

export const mapFunctions: Readonly<Record<string, TfFunction>> = {
  merge,
  lookup,
  keys: ([value], { at }) => {
    if (value?.kind !== 'object') return undefined
    return value.rest
      ? list(
          at,
          sorted(value).map(([key]) => text(value.at, key)),
          unknown(at, 'not all keys are known'),
        )
      : stringList(
          at,
          sorted(value).map(([key]) => key),
        )
  },
  values: ([value], { at }) =>
    value?.kind === 'object'
      ? list(
          at,
          sorted(value).map(([, entry]) => entry),
          value.rest,
        )
      : undefined,
  zipmap: (values, { at }) => {
    const [names, entries] = [texts(items(values[0])), items(values[1])]
    return names && entries ? object(at, new Map(names.map((name, index) => [name, entries[index] ?? nothing(at)]))) : undefined
  },
  transpose: ([value], { at }) => {
    if (value?.kind !== 'object' || value.rest) return undefined
    const entries = new Map<string, TfValue[]>()
    for (const [key, entry] of sorted(value)) {
      const names = texts(items(entry))
      if (!names) return undefined
      for (const name of names) entries.set(name, [...(entries.get(name) ?? []), text(at, key)])
    }
    return object(at, new Map([...entries].map(([name, keys]) => [name, list(at, keys)])))
  },
}
