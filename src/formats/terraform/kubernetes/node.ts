import type { Reference } from '../../../model/endpoint.ts'
import type { Place } from '../../../model/source.ts'
import type { Alternatives, Value } from '../../../model/value.ts'
import { type Entry, mapNode, type Node, scalarNode, unknownNode } from '../../../syntax/node.ts'
import { evaluated } from '../entries.ts'
import { type Registry, referenceTo } from '../resources/references.ts'
import { type TfValue, withoutFailures } from '../value.ts'

/**
 * What of a tree is not written in YAML: values of Terraform, by the identity that stands for them in the tree. They may be the ARN of a
 * certificate of the same root.
 */
export interface Origins {
  add(value: TfValue): string
  referenceOf(value: Value<string>): Alternatives<Reference | null> | undefined
}

export function origins(declared: Registry): Origins {
  const known = new Map<string, TfValue>()
  return {
    add(value) {
      const own = value.kind === 'unknown' ? value.same : undefined
      const same = own ?? `\${value ${known.size}}`
      known.set(same, value)
      return same
    },
    referenceOf(value) {
      const origin = value.known || value.same === undefined ? undefined : known.get(value.same)
      return origin && referenceTo(origin, declared)
    },
  }
}

/** Deeper than any values of a chart. */
const deepest = 60

/** A value of Terraform as a tree. */
export function nodeOf(given: TfValue, from: Origins, level = 0): Node {
  const value = withoutFailures(given)
  const { at, trail } = value
  const node = level > deepest ? unknownNode(at, 'it is nested too deeply') : plainNode(value, at, from, level)
  return trail ? { ...node, trail } : node
}

function plainNode(value: TfValue, at: Place, from: Origins, level: number): Node {
  switch (value.kind) {
    case 'null':
      return scalarNode(at, null)
    case 'string':
    case 'number':
    case 'bool':
      return scalarNode(at, value.value)
    case 'list': {
      const items = value.items.map((item) => nodeOf(item, from, level + 1))
      return value.rest ? { kind: 'list', at, items, open: 'not all of its elements are known' } : { kind: 'list', at, items }
    }
    case 'object': {
      const entries = new Map<string, Entry>()
      for (const [key, entry] of evaluated(value.entries)) {
        entries.set(key, { keyAt: entry.at, value: nodeOf(entry, from, level + 1) })
      }
      return mapNode(at, entries, value.rest && 'not all of its keys are known')
    }
    case 'unknown':
      return unknownNode(at, value.why, from.add(value))
    case 'either':
      return unknownNode(at, 'it depends on a condition that is not known', from.add(value))
    default:
      return unknownNode(at, 'it is no plain value')
  }
}
