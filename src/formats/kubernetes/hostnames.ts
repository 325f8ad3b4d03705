import { type Hostname, hostname } from '../../model/hostname.ts'
import type { Value } from '../../model/value.ts'
import { type Node, textValue } from '../../syntax/node.ts'
import { filledIn } from './placeholders.ts'

/** A hostname, or the shape of one that is partly put in later. */
export function hostnameOf(node: Node): Value<Hostname> {
  const value = filledIn(textValue(node))
  if (value.known) return { ...value, value: hostname(value.value) }
  return value.same === undefined ? value : { ...value, same: hostname(value.same) }
}
