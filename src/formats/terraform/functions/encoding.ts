import { evaluated, later } from '../entries.ts'
import { asText, bool, failing, keepTrail, list, nothing, number, object, type TfValue, text, unknown } from '../value.ts'
import type { Context, TfFunction } from './index.ts'

export const encodingFunctions: Readonly<Record<string, TfFunction>> = {
  jsonencode: ([value], { at }) => {
    const plain = value && toJson(value)
    if (plain !== undefined) return { ...text(at, JSON.stringify(plain)), ...(value && { madeOf: { encoded: value } }) }
    return value && encodedUnknown(value, at)
  },
  // What it is like as a text matters to nobody: what it was made of does.
  yamlencode: ([value], { at }) => value && encodedUnknown(value, at),
  jsondecode: ([value], context) => {
    const json = asText(value)
    if (json === undefined) return undefined
    try {
      return keepTrail(value, fromJson(JSON.parse(json), context))
    } catch {
      return failing(context.at, 'it is no JSON')
    }
  },
  yamldecode: ([value], context) => {
    const yaml = asText(value)
    const { decodeYaml } = context.scope.module.root
    if (yaml === undefined || !decodeYaml) return undefined
    try {
      return keepTrail(value, fromJson(decodeYaml(yaml) as Json, context))
    } catch {
      return failing(context.at, 'it is no YAML')
    }
  },
  base64encode: ofBytes((value) => btoa(String.fromCharCode(...new TextEncoder().encode(value)))),
  base64decode: ofBytes((value) => new TextDecoder().decode(Uint8Array.from(atob(value), (char) => char.charCodeAt(0)))),
  urlencode: ofBytes((value) =>
    encodeURIComponent(value)
      .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/%20/g, '+'),
  ),
}

function encodedUnknown(value: TfValue, at: Context['at']): TfValue {
  return { ...unknown(at, 'the text of an encoded value'), madeOf: { encoded: value } }
}

/** Texts that are far longer than any name are left alone. */
const longest = 100_000

function ofBytes(apply: (value: string) => string): TfFunction {
  return ([value], { at }) => {
    const known = asText(value)
    if (known === undefined || known.length > longest) return undefined
    try {
      return text(at, apply(known))
    } catch {
      return failing(at, 'it cannot be decoded')
    }
  }
}

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }

function fromJson(json: Json, context: Context): TfValue {
  const { at } = context
  if (json === null || json === undefined) return nothing(at)
  if (typeof json === 'string') return text(at, json)
  if (typeof json === 'number') return number(at, json)
  if (typeof json === 'boolean') return bool(at, json)
  if (Array.isArray(json))
    return list(
      at,
      json.map((item) => fromJson(item, context)),
    )
  return object(at, new Map(Object.entries(json).map(([key, value]) => [key, later(at, () => fromJson(value, context))])))
}

function toJson(value: TfValue): Json | undefined {
  switch (value.kind) {
    case 'null':
      return null
    case 'string':
    case 'number':
    case 'bool':
      return value.value
    case 'list': {
      const items = value.items.map(toJson)
      return value.rest || items.includes(undefined) ? undefined : (items as Json[])
    }
    case 'object': {
      const entries = evaluated(value.entries).map(([key, entry]) => [key, toJson(entry)] as const)
      if (value.rest || entries.some(([, entry]) => entry === undefined)) return undefined
      return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) as Json
    }
    default:
      return undefined
  }
}
