import type { Place } from '../../model/source.ts'
import type { Guard } from '../../model/value.ts'
import { attributeOf } from './attributes.ts'
import { keyShape } from './collections.ts'
import { entryOf, evaluated } from './entries.ts'
import { outputOf } from './names.ts'
import { opaque } from './shape.ts'
import {
  distribute,
  either,
  failing,
  fixedItems,
  inherit,
  type Option,
  shape,
  type TfValue,
  type UnknownValue,
  unknown,
} from './value.ts'

/** `object.name` */
export function getAttribute(at: Place, object: TfValue, name: string): TfValue {
  return distribute(at, [object], ([plain]) => attributeOfPlain(at, plain as TfValue, name))
}

function attributeOfPlain(at: Place, object: TfValue, name: string): TfValue {
  switch (object.kind) {
    case 'resource': {
      const value = attributeOf(object.instance, name, at)
      // What is assigned later is nowhere written: it stands where it is referred to.
      return value.kind === 'unknown' && value.reference ? { ...value, at } : value
    }
    case 'module':
      return outputOf(object.instance, name, at)
    case 'object': {
      const entry = entryOf(object.entries, name) ?? object.rest
      return entry ? inherit(entry, object) : failing(at, `there is no attribute \`${name}\``)
    }
    case 'unknown':
      return below(at, object, `.${name}`)
    case 'list':
      // Terraform 0.11 read the attribute of the only instance without an index.
      return object.items.length === 1 && !object.rest && object.items[0]?.kind === 'resource'
        ? attributeOfPlain(at, object.items[0], name)
        : failing(at, `a list has no attribute \`${name}\``)
    default:
      return failing(at, `there is no attribute \`${name}\``)
  }
}

function below(at: Place, container: TfValue & { kind: 'unknown' }, step: string): TfValue {
  const value = unknown(at, container.why, container.same === undefined ? undefined : opaque(`${container.same}${step}`))
  return container.fails ? { ...value, fails: true } : value
}

/** `collection[key]` */
export function getIndex(at: Place, collection: TfValue, key: TfValue): TfValue {
  return distribute(at, [collection, key], ([plain, plainKey]) => indexOfPlain(at, plain as TfValue, plainKey as TfValue))
}

function indexOfPlain(at: Place, collection: TfValue, key: TfValue): TfValue {
  if (collection.kind === 'unknown') {
    const step = shape(key)
    return step === undefined ? unknown(at, collection.why) : below(at, collection, `[${step}]`)
  }
  if (collection.kind === 'list') {
    if (key.kind === 'number' || (key.kind === 'string' && /^\d+$/.test(key.value))) {
      const position = Number(key.value)
      const item = position < fixedItems(collection) ? collection.items[position] : collection.rest
      if (collection.rest && item === collection.rest && collection.items.length > 0)
        return unknown(at, 'which element stands there is not known')
      return item ? inherit(item, collection) : failing(at, `there is no element ${key.value}`)
    }
    if (key.kind === 'unknown') {
      return oneOf(
        at,
        collection.items.map((item, index) => [String(index), inherit(item, collection)]),
        collection.rest,
        key,
      )
    }
    return failing(at, 'a list has no such element')
  }
  if (collection.kind === 'object') {
    if (key.kind === 'string' || key.kind === 'number' || key.kind === 'bool') {
      const entry = entryOf(collection.entries, String(key.value)) ?? collection.rest
      return entry ? inherit(entry, collection) : failing(at, `there is no key "${key.value}"`)
    }
    if (key.kind === 'unknown') {
      if (collection.rest && !isOwnKey(key, collection.rest))
        return unknown(at, 'which element it is depends on a key that is not known')
      return oneOf(
        at,
        evaluated(collection.entries).map(([name, value]) => [name, inherit(value, collection)]),
        collection.rest,
        key,
      )
    }
    return failing(at, 'a map has no such key')
  }
  // A resource or module without count, indexed all the same (`aws_lb.main[0]`), as old code does.
  if (collection.kind === 'resource' || collection.kind === 'module') {
    return key.kind === 'string' ? attributeOfPlain(at, collection, key.value) : collection
  }
  return failing(at, 'it cannot be indexed')
}

/** What stands for all elements has one identity: by another key than its own, it is another element. */
function isOwnKey(key: UnknownValue, rest: TfValue): boolean {
  if (key.same === undefined) return false
  const scope = rest.kind === 'resource' ? rest.instance.scope : rest.kind === 'module' ? rest.instance.caller?.scope : undefined
  const own = scope?.each ? [shape(scope.each.key), shape(scope.each.value)] : [keyShape(rest)]
  return own.includes(key.same)
}

/** An unknown key into known entries: one of them, each under the condition that the key is its. */
function oneOf(
  at: Place,
  entries: readonly (readonly [string, TfValue])[],
  rest: TfValue | undefined,
  key: TfValue & { kind: 'unknown' },
): TfValue {
  if (entries.length === 0) return rest ?? (key.fails ? key : failing(at, 'the collection is empty'))
  if (rest || key.same === undefined) return unknown(at, key.why)
  const condition = key.same
  const options: Option[] = entries.map(([name, value]) => ({ when: [{ condition, is: name }] satisfies Guard, value }))
  return either(at, options)
}
