import { type AST, ParseError, parseTOML } from 'toml-eslint-parser'
import type { Place, Source } from '../model/source.ts'
import { type Entry, mapNode, type Node, scalarNode } from './node.ts'

/** TOML as a tree; `undefined` for what is none. */
export function parseToml(source: Source): Node | undefined {
  let program: AST.TOMLProgram
  try {
    program = parseTOML(source.text, { filePath: source.path })
  } catch (error) {
    // It recurses: what is nested deeply enough ends it otherwise.
    if (error instanceof ParseError || error instanceof RangeError) return undefined
    throw error
  }
  const root = tableAt({ source, start: 0, end: source.text.length })
  for (const part of program.body[0].body) {
    if (part.type === 'TOMLKeyValue') root.set(part, source)
    else for (const each of part.body) root.set(each, source, part)
  }
  return root.node
}

interface Table {
  readonly node: Node
  set(written: AST.TOMLKeyValue, source: Source, below?: AST.TOMLTable): void
}

/** A map that grows: tables of TOML are written in any order, `[a.b]` before `[a]`. */
function tableAt(at: Place): Table {
  const entries = new Map<string, Entry>()
  const node = mapNode(at, entries)
  return {
    node,
    set({ key, value }, source, below) {
      const path = [...(below?.resolvedKey ?? []), ...key.keys.map(nameOf)].map(String)
      const last = path.pop()
      if (last === undefined) return
      let into = entries
      const keyAt = placeOf(key, source)
      for (const name of path) {
        const there = into.get(name)?.value
        if (there?.kind === 'map') into = there.entries as Map<string, Entry>
        else {
          const made = new Map<string, Entry>()
          into.set(name, { keyAt: below ? placeOf(below.key, source) : keyAt, value: mapNode(keyAt, made) })
          into = made
        }
      }
      into.set(last, { keyAt, value: nodeOf(value, source) })
    },
  }
}

function nodeOf(written: AST.TOMLContentNode, source: Source): Node {
  const at = placeOf(written, source)
  if (written.type === 'TOMLArray') {
    return { kind: 'list', at, items: written.elements.map((element) => nodeOf(element, source)) }
  }
  if (written.type === 'TOMLInlineTable') {
    const table = tableAt(at)
    for (const each of written.body) table.set(each, source)
    return table.node
  }
  const { value } = written
  if (value instanceof Date) return scalarNode(at, source.text.slice(at.start, at.end))
  return scalarNode(at, value)
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value
}

function placeOf({ range: [start, end] }: { range: AST.Range }, source: Source): Place {
  return { source, start, end }
}
