import type { Name, NameList } from '../../../model/certificate.ts'
import { type Hostname, hostname } from '../../../model/hostname.ts'
import type { Value } from '../../../model/value.ts'
import { shape, type TfValue } from '../value.ts'
import { asString, single } from './convert.ts'

/** A hostname, or the shape of one that is partly known. */
export function hostnameOf(value: TfValue): Value<Hostname> {
  const converted = single(value, asString)
  if (converted.known) return { ...converted, value: hostname(converted.value) }
  return converted.same === undefined ? converted : { ...converted, same: hostname(converted.same) }
}

/** The names of a certificate from its primary name and a list of further ones, both without alternatives at their top. */
export function nameList(primary: TfValue, others: TfValue): NameList {
  const names: Name[] = primary.kind === 'null' ? [] : [nameOf(primary, 'primary')]
  let complete = true
  if (others.kind === 'list') {
    for (const item of others.items) {
      if (item.kind === 'null') continue
      if (item.kind === 'list' || item.kind === 'object' || item.kind === 'either') complete = false
      else names.push(nameOf(item, 'alternative'))
    }
    if (others.rest) complete = false
  } else if (others.kind !== 'null') complete = false
  return { names, complete }
}

function nameOf(value: TfValue, role: Name['role']): Name {
  return { hostname: hostnameOf(value), written: shape(value), role }
}
