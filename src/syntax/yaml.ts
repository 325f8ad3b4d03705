import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parse, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Place, Source } from '../model/source.ts'
import { type Entry, mapNode, type Node, scalarNode, unknownNode } from './node.ts'

/** More aliases than a person writes: YAML's way to make gigabytes of a few lines. */
const mostAliases = 100

/**
 * The value of a YAML document as JSON knows it. Throws for what is no YAML. The package is loaded only where a text asks for it:
 * import this module when it is needed.
 */
export function decodeYaml(text: string): unknown {
  if (isTooDeep(text)) throw new Error(tooDeep)
  return parse(text, { merge: true, maxAliasCount: mostAliases, logLevel: 'error' })
}

/** A stretch of a source that is one YAML document, in another text of the same length where parts of it are masked. */
export interface YamlText {
  readonly source: Source
  /** Where the text stands in the source. */
  readonly start: number
  readonly text: string
  /** Where offsets of the text lie in the source, when that is not simply `start` further. */
  readonly placeOf?: (start: number, end: number) => Place
  /** A tag of a language of its own (`!Sub`) as the key that it is short for (`Fn::Sub`). */
  readonly longForm?: (tag: string) => string | undefined
  /** Of the parser, for what is read again and again. */
  readonly memory?: YamlMemory
}

/** What the parser has made of texts. */
export type YamlMemory = Map<string, ReturnType<typeof parseDocument>>

export interface YamlDocument {
  /** Undefined for an empty document and for one that cannot be parsed. */
  readonly node: Node | undefined
  readonly fault?: YamlFault
}

export interface YamlFault {
  readonly message: string
  readonly at: Place
  /** The limit is ours: other parsers may well read it. */
  readonly isOurs?: true
}

/**
 * What a template's masked parts stand for. A scope is what holds in a part of the template: which branches were taken, what the
 * dot is.
 */
export interface Templating<Scope> {
  readonly outermost: Scope
  isMasked(text: string): boolean
  /** The value of a scalar that holds something masked. */
  scalar(text: string, at: Place, scope: Scope): Node
  /** What is put in as a block where a masked key stands. */
  inserted(at: Place, scope: Scope): Node
  /**
   * How often, and with what in scope, a stretch of the text is there: once for most, never in a branch that is not taken, several
   * times in a loop. `doubt`: it is not known whether it is there at all.
   */
  versions(start: number, end: number, scope: Scope): readonly Version<Scope>[]
}

export interface Version<Scope> {
  readonly scope: Scope
  readonly doubt?: string
}

const asWritten: Templating<undefined> = {
  outermost: undefined,
  isMasked: () => false,
  scalar: (text, at) => scalarNode(at, text),
  inserted: (at) => scalarNode(at, null),
  versions: () => once,
}
const once: readonly Version<undefined>[] = [{ scope: undefined }]

/** More nodes than any file of a person has. What is aliased counts each time: it is one node, but what walks the tree meets it as often. */
const mostNodes = 500_000

export function parseYaml(given: YamlText): YamlDocument {
  return parseTemplate(given, asWritten)
}

export function parseTemplate<Scope>(given: YamlText, templating: Templating<Scope>): YamlDocument {
  const place = given.placeOf ?? ((start, end) => ({ source: given.source, start: given.start + start, end: given.start + end }))
  if (isTooDeep(given.text))
    return { node: undefined, fault: { message: tooDeep, at: place(0, Math.min(1, given.text.length)), isOurs: true } }
  try {
    // Where a key stands twice, Kubernetes and Helm take the last.
    const document =
      given.memory?.get(given.text) ??
      parseDocument(given.text, { uniqueKeys: false, merge: true, logLevel: 'silent', prettyErrors: false })
    given.memory?.set(given.text, document)
    const [error] = document.errors
    if (error) {
      const [start, end] = error.pos
      const fault = { message: clauseOf(error.message), at: place(start, Math.max(end, start + 1)) }
      // Brackets over several lines that are indented too little: those of Go and Python read them.
      const isOurs = document.errors.some(({ code, message }) => code === 'BAD_INDENT' && message.startsWith('Flow'))
      return { node: undefined, fault: isOurs ? { ...fault, isOurs } : fault }
    }
    if (!document.contents) return { node: undefined }
    return { node: convert(document.contents as ParsedNode, given, place, templating) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const fault = { message, at: place(0, Math.min(1, given.text.length)) }
    return { node: undefined, fault: error instanceof TooManyNodes ? { ...fault, isOurs: true } : fault }
  }
}

const tooDeep = 'it is nested too deeply'
const deepest = 200

/**
 * The parser calls itself for each level, and a stack that is nearly full takes the whole process down in ways that cannot be caught.
 * Brackets in texts count as well: nobody has as many.
 */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 0x5b || char === 0x7b) {
      if (++depth > deepest) return true
    } else if ((char === 0x5d || char === 0x7d) && depth > 0) depth--
  }
  return deepLine.test(text)
}

/** Two columns are a level, and so is each dash of `- - - x`. */
const deepLine = /^[ ?-]{400}/m

/** The parser's words as a clause: without the place, which stands beside it, and without a large first letter. */
function clauseOf(message: string): string {
  const [line = ''] = message.split('\n')
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, '')
}

class TooManyNodes extends Error {}

function convert<Scope>(
  root: ParsedNode,
  { text, longForm }: YamlText,
  place: (start: number, end: number) => Place,
  templating: Templating<Scope>,
): Node {
  /** By anchor: what is anchored again later does not change what an alias before it meant. */
  const anchors = new Map<string, { readonly node: Node; readonly size: number }>()
  let nodes = 0

  function count(more: number): void {
    nodes += more
    if (nodes > mostNodes) throw new TooManyNodes(`it has more than ${mostNodes} values`)
  }

  /** `after`: where a value that is left out would stand. */
  function nodeOf(node: ParsedNode | null, after: number, outer: Scope): Node {
    if (node === null) return scalarNode(place(after, after), null)
    const before = nodes
    const versions = templating.versions(node.range[0], node.range[1], outer)
    const made = versions.map(({ scope, doubt }) =>
      doubt === undefined ? plainNodeOf(node, scope) : unknownNode(placeOf(node), doubt),
    )
    const value = together(made, placeOf(node))
    if (node.anchor !== undefined && !isAlias(node)) anchors.set(node.anchor, { node: value, size: nodes - before })
    return value
  }

  function plainNodeOf(node: ParsedNode, scope: Scope): Node {
    const key = node.tag?.startsWith('!') && !node.tag.startsWith('!!') ? longForm?.(node.tag.slice(1)) : undefined
    if (key === undefined) return untaggedNodeOf(node, scope)
    return mapNode(placeOf(node), new Map([[key, { keyAt: placeOf(node), value: untaggedNodeOf(node, scope) }]]))
  }

  function untaggedNodeOf(node: ParsedNode, scope: Scope): Node {
    const anchored = isAlias(node) ? anchors.get(node.source) : undefined
    count(anchored?.size ?? 1)
    if (isAlias(node)) return anchored?.node ?? unknownNode(placeOf(node), 'an alias that has no anchor')
    if (isMap(node)) return mapOf(node as YAMLMap.Parsed, scope)
    if (isSeq(node)) return listOf(node as YAMLSeq.Parsed, scope)
    return scalarOf(node, scope)
  }

  const placeOf = (node: ParsedNode): Place => place(node.range[0], node.range[1])

  function listOf(node: YAMLSeq.Parsed, outer: Scope): Node {
    const items: Node[] = []
    for (const item of node.items as (ParsedNode | null)[]) {
      if (item === null) items.push(scalarNode(placeOf(node), null))
      else
        for (const { scope, doubt } of templating.versions(item.range[0], item.range[1], outer))
          items.push(doubt === undefined ? nodeOf(item, node.range[1], scope) : unknownNode(placeOf(item), doubt))
    }
    return { kind: 'list', at: placeOf(node), items }
  }

  function scalarOf(node: ParsedNode, scope: Scope): Node {
    const at = placeOf(node)
    if (!isScalar(node)) return unknownNode(at, 'it is no value')
    const { value } = node
    if (typeof value === 'string') {
      if (templating.isMasked(value)) return templating.scalar(value, at, scope)
      return value.startsWith('ENC[') ? unknownNode(at, 'it is encrypted') : scalarNode(at, value)
    }
    if (typeof value === 'number' || typeof value === 'boolean')
      return scalarNode(at, value, text.slice(node.range[0], node.range[1]))
    return value === null ? scalarNode(at, null) : unknownNode(at, 'it is no plain value')
  }

  function mapOf(node: YAMLMap.Parsed, outer: Scope): Node {
    const entries = new Map<string, Entry>()
    const merged: Node[] = []
    let open: string | undefined
    for (const pair of node.items) {
      const key = pair.key as ParsedNode
      const value = pair.value as ParsedNode | null
      for (const { scope, doubt } of templating.versions(key.range[0], (value ?? key).range[1], outer)) {
        // The tag `!!merge` makes a symbol of the key.
        if (isScalar(key) && (typeof key.value === 'symbol' || key.value === '<<')) {
          const sources = nodeOf(value, key.range[1], scope)
          merged.push(...(sources.kind === 'list' ? sources.items : [sources]))
          continue
        }
        const name = isScalar(key) ? String(key.value) : undefined
        if (name === undefined) open ??= 'a key is not known'
        else if (!templating.isMasked(name)) {
          const given = doubt === undefined ? nodeOf(value, key.range[1], scope) : unknownNode(placeOf(value ?? key), doubt)
          entries.set(name, { keyAt: placeOf(key), value: given })
        } else {
          const inserted = doubt === undefined ? templating.inserted(placeOf(key), scope) : unknownNode(placeOf(key), doubt)
          if (node.items.length === 1) return inserted
          if (inserted.kind === 'map') for (const [each, entry] of inserted.entries) entries.set(each, entry)
          if (inserted.kind === 'map') open ??= inserted.open
          if (inserted.kind === 'unknown') open ??= inserted.why
        }
      }
    }
    for (const source of merged) {
      if (source.kind === 'unknown') open ??= source.why
      if (source.kind !== 'map') continue
      open ??= source.open
      for (const [key, entry] of source.entries) {
        if (entries.has(key)) continue
        entries.set(key, entry)
        count(1)
      }
    }
    return mapNode(placeOf(node), entries, open)
  }

  return nodeOf(root, 0, templating.outermost)
}

/** What is there several times, in a loop, follows one another. */
function together(nodes: readonly Node[], at: Place): Node {
  const [first] = nodes
  const last = nodes.at(-1)
  if (!first || !last) return scalarNode(at, null)
  if (nodes.length === 1) return first
  const lists = nodes.filter((node) => node.kind === 'list')
  if (lists.length === nodes.length) return { kind: 'list', at, items: lists.flatMap(({ items }) => items) }
  const maps = nodes.filter((node) => node.kind === 'map')
  if (maps.length < nodes.length) return last
  const open = maps.find((node) => node.open !== undefined)?.open
  return mapNode(at, new Map(maps.flatMap(({ entries }) => [...entries])), open)
}
