import type { Unevaluated } from '../../model/model.ts'
import type { Source } from '../../model/source.ts'
import { type Node, unknownNode } from '../../syntax/node.ts'
import { parseYaml, type YamlFault } from '../../syntax/yaml.ts'
import type { SyntaxFault } from '../adapter.ts'
import { partsOf } from './documents.ts'

/** The files that were read, each parsed at most once, and only when it is asked for. */
export interface Tree {
  readonly files: readonly Source[]
  /** A file by its path, also one that was not among those to lint. */
  source(path: string): Source | undefined
  /** Whether a file was read already. */
  has(path: string): boolean
  /** The documents of a file, without empty ones. One that cannot be parsed is not known. */
  documents(path: string): readonly Node[]
  /** The first document of a file. */
  document(path: string): Node | undefined
  /** Says that files were looked at. */
  readonly seen: Set<Source>
  readonly faults: SyntaxFault[]
  readonly unevaluated: Unevaluated[]
}

export function treeOf(files: readonly Source[], readText: (path: string) => string | undefined): Tree {
  const byPath = new Map<string, Source | undefined>(files.map((source) => [source.path, source]))
  const documents = new Map<string, readonly Node[]>()
  const tree: Tree = {
    files,
    seen: new Set(),
    faults: [],
    unevaluated: [],
    has: (path) => byPath.get(path) !== undefined,
    source(path) {
      if (!byPath.has(path)) {
        const text = readText(path)
        byPath.set(path, text === undefined ? undefined : { path, text })
      }
      return byPath.get(path)
    },
    documents(path) {
      const before = documents.get(path)
      if (before) return before
      const source = tree.source(path)
      if (source) tree.seen.add(source)
      const found = (source ? partsOf(source) : []).flatMap((part) => {
        const { node, fault } = parseYaml(part)
        if (fault) noteFault(tree, fault, part.source.text)
        return fault ? [unknownNode(fault.at, 'it cannot be read')] : (node ?? [])
      })
      documents.set(path, found)
      return found
    },
    document: (path) => tree.documents(path)[0],
  }
  return tree
}

/** Marks of templating languages: a file with them may be no YAML before it is rendered. A name alone on its line is replaced by lines. */
const templateMark = /\{\{|\{%|%\{|\$\{|<%|\[\[|^[ \t]*(?:\$[A-Za-z_]\w*|__\w+__|@@?\w+@@?)[ \t]*$/m

export function noteFault(
  { faults, unevaluated }: Pick<Tree, 'faults' | 'unevaluated'>,
  { message, at, isOurs }: YamlFault,
  text: string,
): void {
  if (isOurs) unevaluated.push({ why: `a YAML document at which acm-lint gives up: ${message}`, at })
  else if (templateMark.test(text)) unevaluated.push({ why: 'a template that is no YAML before it is rendered', at })
  else faults.push({ message, at, language: 'YAML' })
}
