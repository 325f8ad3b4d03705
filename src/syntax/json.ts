import type { Place, Source } from '../model/source.ts'
import { readJson } from './hcl/json-reader.ts'
import { membersAt, type Stretch } from './json-members.ts'
import { type Entry, type Node, scalarNode, unknownNode } from './node.ts'
import type { YamlDocument } from './yaml.ts'

/** More levels than anything that is read has, and few enough for whatever walks a tree. */
const mostLevels = 200

/**
 * JSON as a tree. A YAML parser reads it as well, and takes a hundred times as long. Templates are synthesised by the megabyte, and
 * hardly anything of them is about certificates: the platform parses them, nodes are made when somebody looks at them, and places are
 * found in the text when somebody asks for them.
 */
export function parseJson(source: Source): YamlDocument {
  // A byte order mark counts as space.
  const text = source.text.trimStart()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const [fault] = readJson(source.text).faults
    const { message, ...range } = fault ?? { message: 'this is no JSON', start: 0, end: 0 }
    return { node: undefined, fault: { message, at: { source, ...range } } }
  }
  const end = source.text.trimEnd().length
  return { node: nodeOf(value, { source, start: source.text.length - text.length, end }, 0) }
}

function nodeOf(value: unknown, at: Place, level: number): Node {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return scalarNode(at, value)
  if (level === mostLevels) return unknownNode(at, `it is nested too deeply: more than ${mostLevels} levels`)
  const members = once(() => membersAt(at.source.text, at.start))
  const placed = (find: () => Stretch | undefined) => placedLater(at, once(find))
  if (Array.isArray(value)) {
    const items = once(() =>
      value.map((item, index) =>
        nodeOf(
          item,
          placed(() => members()[index]),
          level + 1,
        ),
      ),
    )
    return {
      kind: 'list',
      at,
      get items() {
        return items()
      },
    }
  }
  const memberOf = once(() => new Map(members().map((member) => [member.key?.text, member])))
  const entries = once(() => {
    const made = new Map<string, Entry>()
    for (const [key, inner] of Object.entries(value as object))
      made.set(key, {
        keyAt: placed(() => memberOf().get(key)?.key),
        value: nodeOf(
          inner,
          placed(() => memberOf().get(key)),
          level + 1,
        ),
      })
    return made
  })
  return {
    kind: 'map',
    at,
    get entries() {
      return entries()
    },
  }
}

function placedLater(around: Place, find: () => Stretch | undefined): Place {
  return {
    source: around.source,
    get start() {
      return find()?.start ?? around.start
    },
    get end() {
      return find()?.end ?? around.end
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
