import type { Annotations, Setting } from '../../model/annotation.ts'
import type { Value } from '../../model/value.ts'
import { entriesOf, get, isNull, type Node, textValue } from '../../syntax/node.ts'
import { filledIn, isWhollyFilledIn } from './placeholders.ts'

/** The annotations of an object. */
export function annotationsOf(object: Node): Annotations {
  return annotationsIn(get(object, 'metadata', 'annotations'))
}

export function annotationsIn(node: Node | undefined): Annotations {
  const given = new Map<string, Setting>()
  for (const [key, { keyAt, value }] of entriesOf(node)) {
    if (!isNull(value)) given.set(key, { key, keyAt, value: settingValue(key, value) })
  }
  const open = node?.kind === 'unknown' ? node.why : node?.kind === 'map' ? node.open : undefined
  return open === undefined ? { given } : { given, open }
}

/** Prose where a certificate belongs (`<paste $ARN here>`) is judged as it is written. */
function settingValue(key: string, node: Node): Value<string> {
  const value = textValue(node)
  const isProse = value.known && /certificate|ssl-cert$/i.test(key) && !isWhollyFilledIn(value.value)
  return isProse ? value : filledIn(value)
}

/** A field of an object as a setting; undefined where it is not given or empty. */
export function settingAt(object: Node, ...path: readonly string[]): Setting | undefined {
  const key = path.at(-1) as string
  const entry = entriesOf(get(object, ...path.slice(0, -1))).get(key)
  if (!entry || isNull(entry.value)) return undefined
  const value = settingValue(key, entry.value)
  if (value.known && value.value === '') return undefined
  return { key: path.join('.'), keyAt: entry.keyAt, value }
}
