import type { LookupCriteria } from '../../../model/lookup.ts'
import type { ResourceInstance } from '../instance.ts'
import type { TfValue } from '../value.ts'
import { asBool, asString, single } from './convert.ts'
import { read } from './paths.ts'

/** What `data.aws_acm_certificate` asks for beside its domain. */
export function criteriaOf(instance: ResourceInstance): LookupCriteria {
  return {
    mostRecent: single(read(instance, 'most_recent'), asBool),
    statuses: single(read(instance, 'statuses'), asTexts),
    types: single(read(instance, 'types'), asTexts),
    keyTypes: single(read(instance, 'key_types'), asTexts),
    hasTags: single(read(instance, 'tags'), isGiven),
  }
}

/** An empty list is as none. */
function asTexts(value: TfValue): readonly string[] | null | undefined {
  if (value.kind === 'null') return null
  if (value.kind !== 'list' || value.rest) return undefined
  const texts = value.items.map(asString)
  if (texts.includes(undefined)) return undefined
  return texts.length === 0 ? null : texts.flatMap((text) => text ?? [])
}

function isGiven(value: TfValue): boolean | undefined {
  if (value.kind === 'null') return false
  if (value.kind !== 'object' || value.rest) return undefined
  return value.entries.size > 0
}
