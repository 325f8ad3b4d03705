import { evaluated } from '../entries.ts'
import { toBool, toNumber } from '../operators.ts'
import { asText, bool, keepTrail, list, number, shape, type TfValue, text } from '../value.ts'
import type { TfFunction } from './index.ts'

const same: TfFunction = (values) => values[0]

export const typeFunctions: Readonly<Record<string, TfFunction>> = {
  tolist: (values, { at }) => asList(values[0], at),
  toset: (values, { at }) => {
    const value = asList(values[0], at)
    return value?.kind === 'list'
      ? { ...value, items: setOrder(distinctItems(value.items)), ...(value.rest && { fixed: 0 }) }
      : value
  },
  tomap: same,
  toobject: same,
  sensitive: same,
  nonsensitive: same,
  ephemeralasnull: same,
  tostring: ([value], { at }) => {
    if (!value || value.kind === 'null' || value.kind === 'unknown') return value
    const known = asText(value)
    return known === undefined ? undefined : keepTrail(value, text(at, known))
  },
  tonumber: ([value], { at }) => {
    const known = value && toNumber(value)
    return value?.kind === 'null' ? value : known === undefined ? undefined : number(at, known)
  },
  tobool: ([value], { at }) => {
    const known = value && toBool(value)
    return value?.kind === 'null' ? value : known === undefined ? undefined : bool(at, known)
  },
}

function asList(value: TfValue | undefined, at: TfValue['at']): TfValue | undefined {
  if (value?.kind === 'list' || value?.kind === 'null' || value?.kind === 'unknown') return value
  return value?.kind === 'object' && !value.rest
    ? list(
        at,
        evaluated(value.entries).map(([, entry]) => entry),
      )
    : undefined
}

/** Sets of texts are in the order of their texts; what is not known comes last. */
function setOrder(items: readonly TfValue[]): TfValue[] {
  const texts = items.filter(({ kind }) => kind === 'string').sort((a, b) => ((asText(a) ?? '') < (asText(b) ?? '') ? -1 : 1))
  return [...texts, ...items.filter(({ kind }) => kind !== 'string')]
}

/** Equal scalars, and unknowns of one identity, once. */
export function distinctItems(items: readonly TfValue[]): TfValue[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = shape(item)
    if (key === undefined) return true
    const typed = `${item.kind === 'unknown' ? 'string' : item.kind} ${key}`
    return !seen.has(typed) && seen.add(typed)
  })
}
