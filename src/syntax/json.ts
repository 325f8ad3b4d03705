import type { Source } from '../model/source.ts'
import { type JsonValue, readJson } from './hcl/json-reader.ts'
import { type Entry, mapNode, type Node, scalarNode } from './node.ts'
import type { YamlDocument } from './yaml.ts'

/** JSON as a tree. A YAML parser reads it as well, and takes a hundred times as long. */
export function parseJson(source: Source): YamlDocument {
  const { value, faults } = readJson(source.text)
  const [fault] = faults
  if (fault) return { node: undefined, fault: { message: fault.message, at: { source, start: fault.start, end: fault.end } } }
  return { node: value && nodeOf(value, source) }
}

function nodeOf(value: JsonValue, source: Source): Node {
  const at = { source, start: value.start, end: value.end }
  switch (value.kind) {
    case 'string':
      return scalarNode(at, value.value)
    case 'scalar':
      return scalarNode(at, value.value)
    case 'array':
      return { kind: 'list', at, items: value.items.map((item) => nodeOf(item, source)) }
    case 'object': {
      const entries = new Map<string, Entry>()
      for (const { key, value: inner } of value.properties)
        entries.set(key.value, { keyAt: { source, start: key.start, end: key.end }, value: nodeOf(inner, source) })
      return mapNode(at, entries)
    }
  }
}
