import type { Place } from '../../../model/source.ts'
import { type Alternatives, type Case, known, only, type Value } from '../../../model/value.ts'
import { optionsOf, type TfValue, withoutFailures } from '../value.ts'

/** From Terraform's values to the model's. `convert` says what a known value is; undefined: it is none of the wanted kind. */
export function alternatives<T>(value: TfValue, convert: (plain: TfValue) => T | undefined): Alternatives<T> {
  const cases = optionsOf(withoutFailures(value)).map(
    ({ when, value: plain }): Case<T> => ({ when, value: single(plain, convert) }),
  )
  const [first, ...others] = cases
  return first ? [first, ...others] : only(single(value, convert))
}

/** One value: what has alternatives counts as not known. */
export function single<T>(value: TfValue, convert: (plain: TfValue) => T | undefined): Value<T> {
  if (value.kind === 'unknown') return unknownValue(value)
  const converted = convert(value)
  if (converted !== undefined) return known(converted, value.at, value.trail)
  return {
    known: false,
    why: value.kind === 'either' ? 'it depends on a condition that is not known' : 'it is not of the expected kind',
    at: value.at,
  }
}

function unknownValue<T>({ why, at, trail, same }: TfValue & { kind: 'unknown' }): Value<T> {
  return { known: false, why, at, ...(trail && { trail }), ...(same !== undefined && { same }) }
}

export function asString(value: TfValue): string | undefined {
  if (value.kind === 'string') return value.value
  return value.kind === 'number' ? String(value.value) : undefined
}

export function asStringOrNull(value: TfValue): string | null | undefined {
  return value.kind === 'null' || (value.kind === 'string' && value.value === '') ? null : asString(value)
}

export function asBool(value: TfValue): boolean | undefined {
  if (value.kind === 'null') return false
  if (value.kind === 'bool') return value.value
  return value.kind === 'string' && (value.value === 'true' || value.value === 'false') ? value.value === 'true' : undefined
}

export function unknownAt<T>(at: Place, why: string): Value<T> {
  return { known: false, why, at }
}
