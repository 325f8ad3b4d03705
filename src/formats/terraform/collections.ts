import type { For } from '../../syntax/hcl/tree.ts'
import { evaluated } from './entries.ts'
import { evaluate, placeOf } from './evaluate.ts'
import type { Scope } from './instance.ts'
import { toBool } from './operators.ts'
import { opaque } from './shape.ts'
import {
  asText,
  distribute,
  eitherRest,
  failing,
  fixedItems,
  inherit,
  list,
  number,
  object,
  shape,
  type TfValue,
  text,
  unknown,
} from './value.ts'

/** Collections with more elements than this are not worked through. */
export const mostElements = 5_000

export interface Element {
  readonly key: TfValue
  readonly value: TfValue
  /** Stands for any number of elements that are not known. */
  readonly open: boolean
}

/** What iterating over a collection without alternatives yields; undefined when it is not known at all. */
export function elementsOf(collection: TfValue): Element[] | undefined {
  if (collection.kind === 'list') {
    if (collection.items.length > mostElements) return undefined
    const elements = collection.items.map(
      (item, index): Element => ({
        key: index < fixedItems(collection) ? number(item.at, index) : unknown(item.at, 'what comes before it is not known'),
        value: inherit(item, collection),
        open: false,
      }),
    )
    if (collection.rest)
      elements.push({
        key: unknown(collection.at, 'how many there are is not known'),
        value: collection.rest,
        open: true,
      })
    return elements
  }
  if (collection.kind === 'object') {
    if (collection.entries.size > mostElements) return undefined
    const elements = evaluated(collection.entries).map(
      ([key, value]): Element => ({
        key: text(value.at, key),
        value: inherit(value, collection),
        open: false,
      }),
    )
    if (collection.rest)
      elements.push({
        key: unknown(collection.at, 'its keys are not known', keyShape(collection.rest)),
        value: collection.rest,
        open: true,
      })
    return elements
  }
  return undefined
}

/** How `each.key` of an element that stands for any number is identified. */
export function keyShape(rest: TfValue): string | undefined {
  const same = shape(rest)
  return same === undefined ? undefined : opaque(`key of ${same}`)
}

/** An unknown collection as an open one: its elements have an identity when it has one. */
export function opened(collection: TfValue): TfValue {
  if (collection.kind !== 'unknown' || collection.fails) return collection
  const element = unknown(
    collection.at,
    collection.why,
    collection.same === undefined ? undefined : opaque(`each of ${collection.same}`),
  )
  return object(collection.at, new Map(), element)
}

export function bind(scope: Scope, names: readonly (readonly [string | undefined, TfValue])[]): Scope {
  const bound = new Map(scope.names)
  for (const [name, value] of names) if (name !== undefined) bound.set(name, value)
  return { ...scope, names: bound }
}

/** One scope for each element; undefined when the elements are not all known. */
export function bindings(collection: TfValue, keyName: string | undefined, valueName: string, scope: Scope): Scope[] | undefined {
  const elements = elementsOf(collection)
  if (!elements || elements.some(({ open }) => open)) return undefined
  return elements.map(({ key, value }) =>
    bind(scope, [
      [keyName, key],
      [valueName, value],
    ]),
  )
}

export function evaluateFor(expression: For, scope: Scope): TfValue {
  const at = placeOf(expression, scope)
  const collection = evaluate(expression.collection, scope)
  return distribute(at, [collection], ([plain]) => {
    const elements = plain?.kind === 'unknown' && plain.fails ? undefined : elementsOf(opened(plain as TfValue))
    if (!elements) return plain?.kind === 'unknown' ? plain : unknown(at, 'what it iterates over is not a collection')
    const rows: Row[] = []
    for (const { key, value, open } of elements) {
      const inner = bind(scope, [
        [expression.keyName, key],
        [expression.valueName, value],
      ])
      if (!expression.condition) {
        rows.push({ inner, open })
        continue
      }
      const condition = evaluate(expression.condition, inner)
      const holds = toBool(condition)
      if (holds === undefined) {
        if (condition.kind === 'unknown' && condition.fails) return condition
        // Whether the element is there is not known: it may stand for itself or for none.
        rows.push({ inner, open: true })
      } else if (holds) rows.push({ inner, open })
    }
    return expression.key ? objectOf(expression, expression.key, rows, scope) : listOf(expression, rows, scope)
  })
}

interface Row {
  readonly inner: Scope
  readonly open: boolean
}

function listOf(expression: For, rows: readonly Row[], scope: Scope): TfValue {
  const at = placeOf(expression, scope)
  const items: TfValue[] = []
  let rest: TfValue | undefined
  let fixed = 0
  for (const { inner, open } of rows) {
    const value = evaluate(expression.value, inner)
    if (open) rest = eitherRest(at, rest, value)
    else items.push(value)
    if (!rest) fixed = items.length
  }
  return list(at, items, rest, fixed)
}

function objectOf(expression: For, keyExpression: NonNullable<For['key']>, rows: readonly Row[], scope: Scope): TfValue {
  const at = placeOf(expression, scope)
  const entries = new Map<string, TfValue>()
  let rest: TfValue | undefined
  const openUp = (value: TfValue) => {
    rest = eitherRest(at, rest, value)
  }
  for (const { inner, open } of rows) {
    const key = evaluate(keyExpression, inner)
    const value = evaluate(expression.value, inner)
    // A key that is not known yet but has an identity is as good as a name: `resource_record_name` of one domain is one key.
    const name = key.kind === 'unknown' && !key.fails ? key.same : asText(key)
    if (open || name === undefined) {
      if (key.kind === 'unknown' && key.fails) return failing(at, key.why)
      openUp(expression.group ? list(at, [value]) : value)
      continue
    }
    const before = entries.get(name)
    if (expression.group) entries.set(name, list(at, before?.kind === 'list' ? [...before.items, value] : [value]))
    else entries.set(name, value)
  }
  return object(at, entries, rest)
}
