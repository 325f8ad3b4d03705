import type { Place } from '../../model/source.ts'
import type { Guard } from '../../model/value.ts'
import type { Block, Body } from '../../syntax/hcl/tree.ts'
import { bind, elementsOf, opened } from './collections.ts'
import { entryOf } from './entries.ts'
import { evaluate } from './evaluate.ts'
import type { Scope } from './instance.ts'
import { attribute, headerOf } from './module.ts'
import { nothing, object, optionsOf, type TfValue, unknown } from './value.ts'

/** One nested block, written out, made by `dynamic`, or given as an attribute (JSON syntax, attributes as blocks). */
export interface Nested {
  readonly at: Place
  readonly when: Guard
  readonly read: (name: string) => TfValue
  /** Where an attribute's value stands; the block's header when it is not there. */
  readonly placeOf: (name: string) => Place
  readonly nested: (name: string) => NestedBlocks
}

export interface NestedBlocks {
  readonly blocks: readonly Nested[]
  /** Why there may be more, or fewer, than these. */
  readonly unknown?: string
}

/** Where a body is broken, what is missing may be what could not be read. */
const unparsed = 'the block could not be parsed as a whole'

/** A body in a scope as one nested block. */
export function readBody(body: Body, scope: Scope, at: Place, when: Guard = []): Nested {
  return {
    at,
    when,
    read: (name) => {
      const found = attribute(body, name)
      if (found) return evaluate(found.value, scope)
      return body.incomplete ? unknown(at, unparsed) : nothing(at)
    },
    placeOf: (name) => {
      const found = attribute(body, name)
      return found ? { source: scope.source, start: found.value.start, end: found.value.end } : at
    },
    nested: (name) => nestedBlocks(body, name, scope),
  }
}

export function nestedBlocks(body: Body, name: string, scope: Scope): NestedBlocks {
  const blocks: Nested[] = []
  let why = body.incomplete && unparsed
  for (const block of body.blocks) {
    if (block.type === name) blocks.push(readBody(block.body, scope, headerOf({ source: scope.source, block })))
    else if (block.type === 'dynamic' && block.labels[0]?.text === name) why = dynamicBlocks(block, name, scope, blocks) ?? why
  }
  const written = attribute(body, name)
  if (written) why = fromValue(evaluate(written.value, scope), [], blocks) ?? why
  return why === undefined ? { blocks } : { blocks, unknown: why }
}

/** Adds what `dynamic` makes; returns why it could not, if so. */
function dynamicBlocks(block: Block, name: string, scope: Scope, blocks: Nested[]): string | undefined {
  const content = block.body.blocks.find(({ type }) => type === 'content')
  const forEach = attribute(block.body, 'for_each')
  if (!content || !forEach) return 'a dynamic block without content'
  const iterator = attribute(block.body, 'iterator')?.value
  const iteratorName = iterator?.kind === 'variable' ? iterator.name : name
  const at = headerOf({ source: scope.source, block })
  let why: string | undefined
  for (const { when, value } of optionsOf(evaluate(forEach.value, scope))) {
    if (value.kind === 'unknown' && value.fails) continue
    const elements = value.kind === 'null' ? [] : elementsOf(opened(value))
    if (!elements) {
      why = value.kind === 'unknown' ? value.why : 'what a dynamic block repeats over is not a collection'
      continue
    }
    for (const { key, value: element, open } of elements) {
      if (open) why ??= value.kind === 'unknown' ? value.why : 'how often a dynamic block repeats is not known'
      const item = object(
        element.at,
        new Map([
          ['key', value.kind === 'list' ? element : key],
          ['value', element],
        ]),
      )
      blocks.push(readBody(content.body, bind(scope, [[iteratorName, item]]), at, when))
    }
  }
  return why
}

/** A block given as an attribute: an object, or a list of them. */
function fromValue(value: TfValue, when: Guard, blocks: Nested[]): string | undefined {
  if (value.kind === 'null') return undefined
  if (value.kind === 'object') blocks.push(readObject(value, when))
  else if (value.kind === 'list') {
    let why = value.rest && 'how many blocks there are is not known'
    for (const item of value.items) why = fromValue(item, when, blocks) ?? why
    return why
  } else if (value.kind === 'either') {
    let why: string | undefined
    for (const option of value.options) why = fromValue(option.value, [...when, ...option.when], blocks) ?? why
    return why
  } else return value.kind === 'unknown' ? value.why : 'it is no block'
  return undefined
}

function readObject(value: TfValue & { kind: 'object' }, when: Guard): Nested {
  return {
    at: value.at,
    when,
    read: (name) => entryOf(value.entries, name) ?? value.rest ?? nothing(value.at),
    placeOf: (name) => entryOf(value.entries, name)?.at ?? value.at,
    nested: (name) => {
      const blocks: Nested[] = []
      const why = fromValue(entryOf(value.entries, name) ?? nothing(value.at), [], blocks)
      return why === undefined ? { blocks } : { blocks, unknown: why }
    },
  }
}
