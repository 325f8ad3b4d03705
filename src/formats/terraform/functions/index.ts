import type { Place } from '../../../model/source.ts'
import type { Call } from '../../../syntax/hcl/tree.ts'
import { evaluate, placeOf } from '../evaluate.ts'
import type { Scope } from '../instance.ts'
import { shapeOfCall } from '../shape.ts'
import {
  asText,
  bool,
  distribute,
  either,
  failing,
  list,
  optionsOf,
  type TfValue,
  text,
  type UnknownValue,
  unknown,
} from '../value.ts'
import { collectionFunctions } from './collection.ts'
import { encodingFunctions } from './encoding.ts'
import { fileFunctions } from './file.ts'
import { mapFunctions } from './map.ts'
import { numericFunctions } from './numeric.ts'
import { stringFunctions } from './string.ts'
import { typeFunctions } from './type.ts'

/** What a function is told: where it is called, and the scope for the few that read files. */
export interface Context {
  readonly at: Place
  readonly scope: Scope
}

/**
 * A Terraform function over values without alternatives at their top. Undefined: it cannot be worked out from these arguments,
 * the result is unknown with an identity made of theirs.
 */
export type TfFunction = (arguments_: readonly TfValue[], context: Context) => TfValue | undefined

const functions = new Map<string, TfFunction>(
  [stringFunctions, collectionFunctions, mapFunctions, numericFunctions, encodingFunctions, typeFunctions, fileFunctions].flatMap(
    (group) => Object.entries(group),
  ),
)

/** Functions that return something else at each call have no identity. */
const impure = new Set(['timestamp', 'plantimestamp', 'uuid', 'bcrypt'])

export function callFunction(call: Call, scope: Scope): TfValue {
  const at = placeOf(call, scope)
  if (call.name === 'try') return firstThatWorks(call, scope, at)
  if (call.name === 'can') return can(call, scope, at)
  const given = call.arguments.map((argument) => evaluate(argument, scope))
  return distribute(at, given, (plain) => {
    const failed = plain.find((value) => value.kind === 'unknown' && value.fails)
    if (failed) return failed
    const values = call.expand ? expandLast(plain) : plain
    if (!values) return unknownResult(call.name, plain, at)
    // Arguments taken out of an expanded list may have alternatives of their own.
    return call.expand
      ? distribute(at, values, (all) => apply(call.name, all, { at, scope }))
      : apply(call.name, values, { at, scope })
  })
}

function apply(name: string, values: readonly TfValue[], context: Context): TfValue {
  return (
    functions.get(name.startsWith('core::') ? name.slice(6) : name)?.(values, context) ?? unknownResult(name, values, context.at)
  )
}

function expandLast(values: readonly TfValue[]): readonly TfValue[] | undefined {
  const last = values[values.length - 1]
  return last?.kind === 'list' && !last.rest ? [...values.slice(0, -1), ...last.items] : undefined
}

function unknownResult(name: string, values: readonly TfValue[], at: Place): TfValue {
  const cause = values.find((value): value is UnknownValue => value.kind === 'unknown')
  const why =
    cause?.why ??
    (functions.has(name) ? `\`${name}\` of these arguments is not worked out` : `the function \`${name}\` is not evaluated`)
  return unknown(at, why, impure.has(name) ? undefined : shapeOfCall(name, values))
}

/** `try`: in each case the first argument that is no error. */
function firstThatWorks(call: Call, scope: Scope, at: Place): TfValue {
  const attempt = (index: number): TfValue => {
    const argument = call.arguments[index]
    if (!argument) return failing(at, 'no argument of `try` works')
    const value = evaluate(argument, scope)
    return either(
      at,
      optionsOf(value).map((option) => ({
        when: option.when,
        value: option.value.kind === 'unknown' && option.value.fails ? attempt(index + 1) : option.value,
      })),
    )
  }
  return attempt(0)
}

function can(call: Call, scope: Scope, at: Place): TfValue {
  const [argument] = call.arguments
  if (!argument) return unknown(at, '`can` without an argument')
  return distribute(at, [evaluate(argument, scope)], ([plain]) => {
    if (plain?.kind !== 'unknown') return bool(at, true)
    return plain.fails ? bool(at, false) : unknown(at, plain.why)
  })
}

/** Items of a list, each alone; undefined when they are not all known. */
export function items(value: TfValue | undefined): readonly TfValue[] | undefined {
  if (value?.kind !== 'list' || value.rest) return undefined
  return value.items
}

/** Elements by their text; undefined when one has none. */
export function texts(values: readonly TfValue[] | undefined): string[] | undefined {
  const known = values?.map(asText)
  return !known || known.includes(undefined) ? undefined : (known as string[])
}

export function stringList(at: Place, texts: readonly string[]): TfValue {
  return list(
    at,
    texts.map((value) => text(at, value)),
  )
}
