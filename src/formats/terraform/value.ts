import type { Place } from '../../model/source.ts'
import type { Guard, Step } from '../../model/value.ts'
import { both } from '../../model/value.ts'
import type { Entries } from './entries.ts'
import type { ModuleInstance, ResourceInstance } from './instance.ts'

/** What a Terraform expression evaluates to. Every value knows where it was written and what it came through. */
export type TfValue = Null | Bool | Num | Str | List | Obj | Resource | ModuleOutputs | UnknownValue | Either

interface Written {
  readonly at: Place
  /** Where a text with a name is read, nearest to what it is used for in the root module: `aliases = [local.domain]`. */
  readonly readAt?: Place
  readonly trail?: readonly Step[]
  /** What a text was made of, where it may be a document of another language (YAML for Helm). */
  readonly madeOf?: MadeOf
}

/** A value that was encoded as JSON or YAML; or the pieces of a text of several lines, in their order. */
export type MadeOf = { readonly encoded: TfValue } | { readonly pieces: readonly TfValue[] }

export interface Null extends Written {
  readonly kind: 'null'
}
export interface Bool extends Written {
  readonly kind: 'bool'
  readonly value: boolean
}
export interface Num extends Written {
  readonly kind: 'number'
  readonly value: number
}
export interface Str extends Written {
  readonly kind: 'string'
  readonly value: string
}

/** A list, tuple or set. */
export interface List extends Written {
  readonly kind: 'list'
  readonly items: readonly TfValue[]
  /** Stands for any number of further elements that are not known, anywhere after the first `fixed` items. */
  readonly rest?: TfValue
  /** Beside a `rest`: how many of the items are known to stand where they stand. */
  readonly fixed?: number
}

/** An object or map. */
export interface Obj extends Written {
  readonly kind: 'object'
  readonly entries: Entries
  /** Stands for what lies under any further key. */
  readonly rest?: TfValue
}

/** One instance of a resource or data source; its attributes are evaluated when asked for. */
export interface Resource extends Written {
  readonly kind: 'resource'
  readonly instance: ResourceInstance
}

/** One instance of a called module; its outputs are evaluated when asked for. */
export interface ModuleOutputs extends Written {
  readonly kind: 'module'
  readonly instance: ModuleInstance
}

export interface UnknownValue extends Written {
  readonly kind: 'unknown'
  readonly why: string
  /** See `Unknown.same` of the model. */
  readonly same?: string
  /** The resource attribute that the value is, or (for text derived from it by trimming) comes from. */
  readonly reference?: AttributeReference
  /** Evaluating it is an error in Terraform: `try` goes on to its next argument. */
  readonly fails?: true
}

export interface AttributeReference {
  readonly instance: ResourceInstance
  readonly attribute: string
}

/** One of several, by conditions that could not be decided. */
export interface Either extends Written {
  readonly kind: 'either'
  readonly options: readonly Option[]
}

export interface Option {
  readonly when: Guard
  readonly value: TfValue
}

/** More alternatives than this are not kept apart. */
const mostOptions = 48

/** Identities that are longer belong to texts that nobody compares, and would double with each one that is put together of them. */
const longestShape = 2_000

export function unknown(at: Place, why: string, same?: string): UnknownValue {
  return same === undefined || same.length > longestShape ? { kind: 'unknown', at, why } : { kind: 'unknown', at, why, same }
}

export function failing(at: Place, why: string): UnknownValue {
  return { kind: 'unknown', at, why, fails: true }
}

export const text = (at: Place, value: string): Str => ({ kind: 'string', at, value })
export const number = (at: Place, value: number): Num => ({ kind: 'number', at, value })
export const bool = (at: Place, value: boolean): Bool => ({ kind: 'bool', at, value })
export const nothing = (at: Place): Null => ({ kind: 'null', at })
export const list = (at: Place, items: readonly TfValue[], rest?: TfValue, fixed = 0): List =>
  rest ? { kind: 'list', at, items, rest, fixed } : { kind: 'list', at, items }
export const object = (at: Place, entries: Entries, rest?: TfValue): Obj =>
  rest ? { kind: 'object', at, entries, rest } : { kind: 'object', at, entries }

/** How many items of a list stand where they stand. */
export function fixedItems({ items, rest, fixed }: List): number {
  return rest ? (fixed ?? 0) : items.length
}

/** What stands for the unknown elements of two collections at once: two different things have no identity. */
export function eitherRest(at: Place, one: TfValue | undefined, other: TfValue | undefined): TfValue | undefined {
  return one && other && one !== other ? unknown(at, 'which elements there are is not known') : (one ?? other)
}

/** The alternatives of a value; one without a guard for most. */
export function optionsOf(value: TfValue): readonly Option[] {
  return value.kind === 'either' ? value.options : [{ when: [], value }]
}

/** Joins alternatives to one value: nested ones are flattened, contradictions and equal scalars dropped. */
export function either(at: Place, options: readonly Option[]): TfValue {
  const flat: Option[] = []
  for (const option of options) {
    for (const { when, value } of optionsOf(option.value)) {
      const joined = both(option.when, when)
      if (joined) flat.push({ when: joined, value })
    }
  }
  const [first] = flat
  if (!first) return failing(at, 'no alternative is possible')
  if (flat.length === 1 && first.when.length === 0) return first.value
  if (flat.every(({ value }) => equalScalars(value, first.value))) return first.value
  if (flat.length > mostOptions) return unknown(at, `it can be more than ${mostOptions} things`)
  return { kind: 'either', at, options: flat }
}

function equalScalars(a: TfValue, b: TfValue): boolean {
  if (a === b) return true
  if (a.kind === 'null') return b.kind === 'null'
  // One address can be several instances, each under a condition of its own.
  if (a.kind === 'unknown' && b.kind === 'unknown') {
    return a.same !== undefined && a.same === b.same && a.fails === b.fails && a.reference?.instance === b.reference?.instance
  }
  return (a.kind === 'string' || a.kind === 'number' || a.kind === 'bool') && a.kind === b.kind && a.value === b.value
}

/** Applies a function of plain values to every combination of alternatives that can hold at once. */
export function distribute(at: Place, values: readonly TfValue[], apply: (plain: readonly TfValue[]) => TfValue): TfValue {
  if (!values.some(({ kind }) => kind === 'either')) return apply(values)
  let rows: { when: Guard; plain: TfValue[] }[] = [{ when: [], plain: [] }]
  for (const value of values) {
    const next: typeof rows = []
    for (const row of rows) {
      for (const option of optionsOf(value)) {
        const joined = both(row.when, option.when)
        if (joined) next.push({ when: joined, plain: [...row.plain, option.value] })
      }
    }
    if (next.length > mostOptions * 4) return unknown(at, `it can be more than ${mostOptions} things`)
    rows = next
  }
  return either(
    at,
    rows.map(({ when, plain }) => ({ when, value: apply(plain) })),
  )
}

const longestTrail = 8

/** The value, having come through one more place. */
export function through(value: TfValue, note: string, at: Place): TfValue {
  if (value.kind === 'either') {
    return { ...value, options: value.options.map((option) => ({ when: option.when, value: through(option.value, note, at) })) }
  }
  const trail = value.trail ?? []
  return trail.length >= longestTrail ? value : { ...value, trail: [...trail, { note, at }] }
}

/** What is made of a value has come the way that the value came. */
export function keepTrail(from: TfValue | undefined, to: TfValue): TfValue {
  return from?.trail ? { ...to, trail: from.trail } : to
}

/** An element taken out of a collection has come the way that the collection came. */
export function inherit(element: TfValue, container: TfValue): TfValue {
  if (!container.trail || element.kind === 'either') return element
  return { ...element, trail: [...(element.trail ?? []), ...container.trail].slice(0, longestTrail) }
}

/** Of the alternatives, those that can be where something exists. */
export function possible(value: TfValue, exists: Guard): TfValue {
  if (value.kind !== 'either') return value
  const left = withoutFailures(value)
  if (left.kind !== 'either') return left
  const options = left.options.filter(({ when }) => both(exists, when))
  return options.length === 1 && options[0]
    ? options[0].value
    : options.length === left.options.length
      ? left
      : either(value.at, options)
}

/**
 * A list whose elements have alternatives as alternatives of plain lists, so that elements under one condition stay together.
 */
export function distributeItems(value: TfValue): TfValue {
  return distribute(value.at, [value], ([plain]) => {
    if (plain?.kind !== 'list' || !plain.items.some(({ kind }) => kind === 'either')) return plain as TfValue
    return distribute(plain.at, plain.items.map(withoutFailures), (items) => ({ ...plain, items }))
  })
}

/**
 * What identifies a value whether or not it is known: its text for scalars, its shape for unknowns. Undefined when nothing
 * does.
 */
export function shape(value: TfValue): string | undefined {
  switch (value.kind) {
    case 'string':
      return value.value
    case 'number':
    case 'bool':
      return String(value.value)
    case 'null':
      return 'null'
    case 'unknown':
      return value.same
    case 'resource':
      return `\${${value.instance.address}}`
    case 'module':
      return `\${${value.instance.path}}`
    default:
      return undefined
  }
}

/** A scalar as it stands in a text or as a key; undefined for what is none. */
export function asText(value: TfValue | undefined): string | undefined {
  if (value?.kind === 'string') return value.value
  return value?.kind === 'number' || value?.kind === 'bool' ? String(value.value) : undefined
}

/** A value whose alternatives that would be errors are left out: where Terraform gets this far, they did not happen. */
export function withoutFailures(value: TfValue): TfValue {
  if (value.kind !== 'either') return value
  const left = value.options.filter((option) => !(option.value.kind === 'unknown' && option.value.fails))
  if (left.length === value.options.length || left.length === 0) return value
  return either(value.at, left)
}
