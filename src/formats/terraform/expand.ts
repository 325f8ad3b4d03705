import { addressIn } from '../../model/address.ts'
import { both, type Guard } from '../../model/value.ts'
import type { Block } from '../../syntax/hcl/tree.ts'
import { elementsOf, opened } from './collections.ts'
import { evaluated } from './entries.ts'
import { evaluate } from './evaluate.ts'
import { type ModuleInstance, type ResourceInstance, type Scope, tooMuch } from './instance.ts'
import { attribute, type Declared, headerOf, localSource, typeOf } from './module.ts'
import { toNumber } from './operators.ts'
import { opaque } from './shape.ts'
import { asText, either, list, number, object, optionsOf, shape, type TfValue, unknown } from './value.ts'

/** What an instance costs of a root's steps: instances of instances of modules have an end, too. */
const stepsPerInstance = 100

/** A `count` above this is not expanded: one instance stands for all. */
const mostInstances = 512

/** Modules nested deeper than this, or calling themselves, are not followed. */
const deepestCall = 16

type Make = (key: string, scope: Scope, exists: Guard) => TfValue

/** A resource or data source: one instance, or a list or map of them by `count` or `for_each`. */
export function expandResource(module: ModuleInstance, address: string, declared: Declared): TfValue {
  const type = typeOf(address)
  const blockAddress = addressIn(module.block, address)
  const made = new Map<string, ResourceInstance>()
  return expand(module, declared, (key, scope, exists) => {
    const id = addressIn(module.path, `${address}${key}`)
    let instance = made.get(id)
    if (!instance) {
      instance = { address: id, type, blockAddress, ...declared, scope, exists, attributes: new Map() }
      // Under several conditions one key has several values: they are instances of their own.
      if (exists.length === 0) made.set(id, instance)
    }
    return { kind: 'resource', at: headerOf(declared), instance }
  })
}

/** A call of a module in the tree; what comes from anywhere else is unknown. */
export function expandCall(module: ModuleInstance, name: string, declared: Declared): TfValue {
  const header = headerOf(declared)
  const directory = localSource(module.module.directory, declared.block)
  const same = opaque(addressIn(module.path, `module.${name}`))
  if (directory === undefined) return unknown(header, `module \`${name}\` is not in the tree`, same)
  const called = module.root.moduleAt(directory)
  if (!called) return unknown(header, `module \`${name}\`: there are no Terraform files in ${directory || 'its folder'}`, same)
  let depth = 0
  for (let above: ModuleInstance | undefined = module; above; above = above.caller?.scope.module) {
    depth++
    if (above.module.directory === directory) return unknown(header, `module \`${name}\` calls itself`, same)
  }
  if (depth > deepestCall) return unknown(header, `module \`${name}\` is nested too deeply`, same)
  return expand(module, declared, (key, scope, exists) => ({
    kind: 'module',
    at: header,
    instance: {
      path: addressIn(module.path, `module.${name}${key}`),
      block: addressIn(module.block, `module.${name}`),
      module: called,
      root: module.root,
      caller: { scope, name, source: declared.source, block: declared.block },
      exists,
      locals: new Map(),
      variables: new Map(),
      outputs: new Map(),
      resources: new Map(),
      calls: new Map(),
    },
  }))
}

function expand(module: ModuleInstance, { source, block }: Declared, makeOne: Make): TfValue {
  const scope: Scope = { module, source }
  const make: Make = (key, instanceScope, exists) => {
    module.root.steps -= stepsPerInstance
    return module.root.steps < 0 ? unknown(headerOf({ source, block }), tooMuch) : makeOne(key, instanceScope, exists)
  }
  const count = attribute(block.body, 'count')
  const forEach = attribute(block.body, 'for_each')
  if (count) return expandCount(evaluate(count.value, scope), block, scope, make)
  if (forEach) return expandForEach(evaluate(forEach.value, scope), scope, make)
  return make('', scope, module.exists)
}

function expandCount(count: TfValue, block: Block, scope: Scope, make: Make): TfValue {
  const { at } = count
  const options = optionsOf(count)
  return either(
    at,
    options.map(({ when, value }) => {
      if (value.kind === 'unknown' && value.fails) return { when, value }
      const counted = value.kind === 'bool' ? Number(value.value) : toNumber(value)
      if (counted === undefined || counted > mostInstances) {
        const why = counted === undefined ? (value.kind === 'unknown' ? value.why : 'count is no number') : `count is ${counted}`
        const index = unknown(at, why, opaque(`index of ${shape(value) ?? `${scope.source.path}:${block.start}`}`))
        return { when, value: list(at, [], make('[*]', { ...scope, count: index }, existsIf(scope, when))) }
      }
      const items = Array.from({ length: Math.max(0, Math.floor(counted)) }, (_, index) => {
        const always = options.length === 1 || options.every((other) => (toNumber(other.value) ?? 0) > index)
        return make(`[${index}]`, { ...scope, count: number(at, index) }, existsIf(scope, always ? [] : when))
      })
      return { when, value: list(at, items) }
    }),
  )
}

function expandForEach(collection: TfValue, scope: Scope, make: Make): TfValue {
  const { at } = collection
  const single = collection.kind !== 'either'
  return either(
    at,
    optionsOf(collection).map(({ when, value }) => {
      if (value.kind === 'unknown' && value.fails) return { when, value }
      const elements = elementsOf(opened(value))
      if (!elements) return { when, value: unknown(at, value.kind === 'unknown' ? value.why : 'for_each takes a map or a set') }
      const entries = new Map<string, TfValue>()
      let rest: TfValue | undefined
      const exists = existsIf(scope, single ? [] : when)
      for (const { key, value: element, open } of elements) {
        // In a set, key and value are the same.
        const eachKey = value.kind === 'list' ? element : key
        const name = open ? undefined : (asText(eachKey) ?? shape(eachKey))
        if (name === undefined) rest = make('[*]', { ...scope, each: { key: eachKey, value: element } }, exists)
        else entries.set(name, make(`[${JSON.stringify(name)}]`, { ...scope, each: { key: eachKey, value: element } }, exists))
      }
      return { when, value: object(at, entries, rest) }
    }),
  )
}

function existsIf({ module }: Scope, when: Guard): Guard {
  return both(module.exists, when) ?? module.exists
}

/** Every resource instance in what `expandResource` returned. */
export function resourcesIn(expanded: TfValue): ResourceInstance[] {
  const found = new Set<ResourceInstance>()
  forEachLeaf(expanded, (leaf) => leaf.kind === 'resource' && found.add(leaf.instance))
  return [...found]
}

/** Every module instance in what `expandCall` returned. */
export function modulesIn(expanded: TfValue): ModuleInstance[] {
  const found = new Set<ModuleInstance>()
  forEachLeaf(expanded, (leaf) => leaf.kind === 'module' && found.add(leaf.instance))
  return [...found]
}

function forEachLeaf(value: TfValue, visit: (leaf: TfValue) => void): void {
  const below = (inner: TfValue): void => forEachLeaf(inner, visit)
  if (value.kind === 'list') value.items.forEach(below)
  else if (value.kind === 'object') for (const [, entry] of evaluated(value.entries)) below(entry)
  else if (value.kind === 'either') for (const option of value.options) below(option.value)
  else visit(value)
  if ((value.kind === 'list' || value.kind === 'object') && value.rest) below(value.rest)
}
