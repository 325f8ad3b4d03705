import type { Place, Source } from '../model/source.ts'
import { readJson } from './hcl/json-reader.ts'
import { type JsonMember, membersAt, type Stretch } from './json-members.ts'
import { type Entry, type ListNode, type MapNode, type Node, scalarNode, unknownNode } from './node.ts'
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
  const inside: Inside = { at, value: value as object, level, made: undefined, members: undefined }
  return Array.isArray(value)
    ? heir(listParts, { kind: 'list' as const, at, inside })
    : heir(mapParts, { kind: 'map' as const, at, inside })
}

/** What is in an object or array, as far as somebody asked. */
interface Inside {
  readonly at: Place
  readonly value: object
  readonly level: number
  made: ReadonlyMap<string, Entry> | readonly Node[] | undefined
  members: ReadonlyMap<string | number, JsonMember> | undefined
}

// Getters of their own would give each of a million objects a hidden class of its own, and take V8 three times the memory.
const mapParts: Pick<MapNode, 'entries'> & ThisType<{ inside: Inside }> = {
  get entries() {
    this.inside.made ??= entriesOf(this.inside)
    return this.inside.made as ReadonlyMap<string, Entry>
  },
}
const listParts: Pick<ListNode, 'items'> & ThisType<{ inside: Inside }> = {
  get items() {
    this.inside.made ??= (this.inside.value as readonly unknown[]).map((item, index) => partOf(this.inside, index, item))
    return this.inside.made as readonly Node[]
  },
}

function entriesOf(inside: Inside): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const [key, value] of Object.entries(inside.value))
    entries.set(key, { keyAt: placeIn(inside, key, true), value: partOf(inside, key, value) })
  return entries
}

function partOf(inside: Inside, key: string | number, value: unknown): Node {
  return nodeOf(value, placeIn(inside, key), inside.level + 1)
}

/** The key or the value of a member. */
interface Part {
  readonly source: Source
  readonly inside: Inside
  readonly key: string | number
  readonly isKey: boolean
}

const ends: Pick<Place, 'start' | 'end'> & ThisType<Part> = {
  get start() {
    return stretchOf(this).start
  },
  get end() {
    return stretchOf(this).end
  },
}

function placeIn(inside: Inside, key: string | number, isKey = false): Place {
  return heir(ends, { source: inside.at.source, inside, key, isKey } satisfies Part)
}

function stretchOf({ inside, key, isKey }: Part): Stretch {
  inside.members ??= new Map(
    membersAt(inside.at.source.text, inside.at.start).map((member, index) => [member.key?.text ?? index, member]),
  )
  const member = inside.members.get(key)
  return (isKey ? member?.key : member) ?? inside.at
}

function heir<P extends object, O extends object>(prototype: P, own: O): P & O {
  return Object.assign(Object.create(prototype), own)
}
