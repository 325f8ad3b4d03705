import { isWhollyUnknown } from '../../../model/hostname.ts'
import type { Place } from '../../../model/source.ts'
import { getIndex } from '../access.ts'
import { mostElements } from '../collections.ts'
import { evaluated } from '../entries.ts'
import { areEqual, toBool, toNumber } from '../operators.ts'
import {
  asText,
  bool,
  distribute,
  eitherRest,
  failing,
  fixedItems,
  inherit,
  type List,
  list,
  nothing,
  number,
  type TfValue,
  text,
  unknown,
} from '../value.ts'
import { type Context, items, type TfFunction, texts } from './index.ts'
import { distinctItems } from './type.ts'

function each(values: readonly TfValue[]): (readonly TfValue[])[] | undefined {
  const lists = values.map(items)
  return lists.includes(undefined) ? undefined : (lists as (readonly TfValue[])[])
}

const concat: TfFunction = (values, { at }) => {
  const joined = join(at, values)
  return joined && joined.items.length <= mostElements ? joined : undefined
}

/** Lists one after the other; an unknown among them is any number of elements. Undefined when something is no list. */
function join(at: Place, values: readonly TfValue[]): List | undefined {
  const known: TfValue[] = []
  let rest: TfValue | undefined
  let fixed = 0
  for (const value of values) {
    if (value.kind === 'list') {
      if (!rest) fixed += fixedItems(value)
      known.push(...value.items)
      rest = eitherRest(at, rest, value.rest)
    } else if (value.kind === 'unknown') rest = unknown(value.at, value.why)
    else return undefined
  }
  return list(at, known, rest, fixed)
}

const flatten: TfFunction = ([value], { at }) => (value?.kind === 'list' ? flat(at, value) : undefined)

/** Alternatives inside decide how long the flat list is: they are taken out first, at every depth. */
function flat(at: Place, { items, rest }: List): TfValue {
  const parts = items.map((item) =>
    distribute(at, [item], ([plain]) => (plain?.kind === 'list' ? flat(at, plain) : (plain as TfValue))),
  )
  const further = rest ? [unknown(at, 'not all elements are known')] : []
  return distribute(at, parts, (plain) => {
    const lists = [...plain, ...further].map((part) => (part.kind === 'list' || mayBeList(part) ? part : list(at, [part])))
    const joined = join(at, lists) as List
    return joined.items.length > mostElements ? unknown(at, 'too many elements') : joined
  })
}

/** An unknown with known text around it is no list. */
function mayBeList(value: TfValue): boolean {
  return value.kind === 'unknown' && (value.same === undefined || isWhollyUnknown(value.same))
}

/** Null and the empty string are passed over by `coalesce`; what is not known may be either. */
const coalesce: TfFunction = (values, { at }) => {
  for (const value of values) {
    if (value.kind === 'null' || (value.kind === 'string' && value.value === '')) continue
    if (value.kind === 'unknown' && areEqual(value, nothing(at)) !== false) return undefined
    return value
  }
  return failing(at, '`coalesce` finds nothing')
}

const element: TfFunction = (values, { at }) => {
  const [collection, index] = values
  if (collection?.kind !== 'list' || !index) return undefined
  const position = toNumber(index)
  if (position === undefined || collection.rest)
    return collection.items.length === 1 && !collection.rest ? collection.items[0] : getIndex(at, collection, index)
  const { length } = collection.items
  return length === 0
    ? failing(at, '`element` of an empty list')
    : inherit(collection.items[((position % length) + length) % length] as TfValue, collection)
}

const contains: TfFunction = ([collection, wanted], { at }) => {
  if (collection?.kind !== 'list' || !wanted) return undefined
  const equal = collection.items.map((item) => areEqual(item, wanted))
  if (equal.includes(true)) return bool(at, true)
  return equal.includes(undefined) || collection.rest ? undefined : bool(at, false)
}

function setOperation(combine: (lists: readonly (readonly TfValue[])[]) => TfValue[] | undefined): TfFunction {
  return (values, { at }) => {
    const lists = each(values)
    const result = lists && texts(lists.flat()) ? combine(lists) : undefined
    return result && list(at, distinctItems(result))
  }
}

const has = (collection: readonly TfValue[], wanted: TfValue) => collection.some((item) => areEqual(item, wanted) === true)

const length: TfFunction = ([value], { at }) => {
  if (value?.kind === 'string') return number(at, [...value.value].length)
  if (value?.kind === 'list' && !value.rest) return number(at, value.items.length)
  if (value?.kind === 'object' && !value.rest) return number(at, value.entries.size)
  return undefined
}

function setProduct(lists: readonly (readonly TfValue[])[], at: Context['at']): TfValue | undefined {
  if (lists.reduce((size, { length }) => size * length, 1) > mostElements) return undefined
  const rows = lists.reduce<TfValue[][]>(
    (before, values) => before.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  )
  return list(
    at,
    rows.map((row) => list(at, row)),
  )
}

function all(values: readonly TfValue[], decisive: boolean, at: Context['at']): TfValue | undefined {
  const bools = items(values[0])?.map((value) => toBool(value))
  if (!bools) return undefined
  if (bools.includes(decisive)) return bool(at, decisive)
  return bools.includes(undefined) ? undefined : bool(at, !decisive)
}

export const collectionFunctions: Readonly<Record<string, TfFunction>> = {
  concat,
  flatten,
  coalesce,
  element,
  contains,
  length,
  alltrue: (values, { at }) => all(values, false, at),
  anytrue: (values, { at }) => all(values, true, at),
  coalescelist: (values) =>
    values.every((value) => value.kind === 'list' && !value.rest)
      ? values.find((value) => value.kind === 'list' && value.items.length > 0)
      : undefined,
  compact: ([value], { at }) => {
    if (value?.kind !== 'list') return undefined
    const kept: TfValue[] = []
    let rest = value.rest
    for (const item of value.items) {
      if (item.kind === 'null' || (item.kind === 'string' && item.value === '')) continue
      if ((item.kind === 'unknown' && areEqual(item, text(at, '')) !== false) || item.kind === 'either') {
        // An unknown text may be empty and then goes; a shape with known text around it is not.
        if (item.kind === 'unknown' && item.same !== undefined && !isWhollyUnknown(item.same)) kept.push(item)
        else if (item.kind === 'unknown') rest = eitherRest(at, rest, item)
        else rest = unknown(at, 'an element has alternatives')
      } else kept.push(item)
    }
    return list(at, kept, rest)
  },
  distinct: ([value], { at }) => (value?.kind === 'list' ? list(at, distinctItems(value.items), value.rest) : undefined),
  reverse: ([value], { at }) => (items(value) ? list(at, [...(items(value) as readonly TfValue[])].reverse()) : undefined),
  sort: ([value], { at }) => {
    const known = items(value)
    return known && texts(known)
      ? list(
          at,
          [...known].sort((a, b) => ((asText(a) ?? '') < (asText(b) ?? '') ? -1 : 1)),
        )
      : undefined
  },
  slice: (values, { at }) => {
    const [known, from, to] = [items(values[0]), values[1] && toNumber(values[1]), values[2] && toNumber(values[2])]
    return known && from !== undefined && to !== undefined ? list(at, known.slice(from, to)) : undefined
  },
  range: (values, { at }) => {
    const numbers = values.map(toNumber)
    if (numbers.includes(undefined)) return undefined
    const [start, limit] = (numbers.length === 1 ? [0, numbers[0]] : [numbers[0], numbers[1]]) as [number, number]
    const step = numbers[2] ?? (start > limit ? -1 : 1)
    if (step === 0 || (limit - start) / step > 1024) return undefined
    return list(
      at,
      Array.from({ length: Math.max(0, Math.ceil((limit - start) / step)) }, (_, index) => number(at, start + index * step)),
    )
  },
  one: ([value], { at }) => {
    if (value?.kind === 'object' && !value.rest && value.entries.size === 1) return evaluated(value.entries)[0]?.[1]
    if (value?.kind !== 'list') return undefined
    if (value.rest) return value.items.length === 0 ? value.rest : undefined
    return value.items.length > 1 ? failing(at, '`one` of several') : (value.items[0] ?? nothing(at))
  },
  chunklist: (values, { at }) => {
    const [known, size] = [items(values[0]), values[1] && toNumber(values[1])]
    if (!known || !size) return undefined
    return list(
      at,
      Array.from({ length: Math.ceil(known.length / size) }, (_, index) =>
        list(at, known.slice(index * size, (index + 1) * size)),
      ),
    )
  },
  index: ([collection, wanted], { at }) => {
    const known = items(collection)
    if (!known || !wanted) return undefined
    const equal = known.map((item) => areEqual(item, wanted))
    const position = equal.indexOf(true)
    if (equal.slice(0, position < 0 ? undefined : position).includes(undefined)) return undefined
    return position < 0 ? failing(at, 'the element is not in the list') : number(at, position)
  },
  matchkeys: (values, { at }) => {
    const lists = each(values)
    const [from, keys, wanted] = lists ?? []
    if (!from || !keys || !wanted || !texts(keys) || !texts(wanted)) return undefined
    return list(
      at,
      from.filter((_, index) => keys[index] && has(wanted, keys[index])),
    )
  },
  setunion: setOperation((lists) => lists.flat()),
  setintersection: setOperation(([first = [], ...others]) => first.filter((item) => others.every((other) => has(other, item)))),
  setsubtract: setOperation(([first = [], second = []]) => first.filter((item) => !has(second, item))),
  setproduct: (values, { at }) => {
    const lists = each(values)
    return lists && setProduct(lists, at)
  },
}
