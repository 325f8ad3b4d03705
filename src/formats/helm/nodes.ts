import type { Source } from '../../model/source.ts'
import { type MapNode, mapNode, type Node } from '../../syntax/node.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { templateDocuments } from './template.ts'

/** The documents of a template that are surely there and wholly understood; the others count as not evaluated. */
export function templateNodes(source: Source, root: MapNode, wanted: (text: string) => boolean, tree: Tree): Node[] {
  const { documents, fault } = templateDocuments(source, root, wanted)
  const skip = (why: string, at: Node['at']) => tree.unevaluated.push({ why, at })
  if (fault) skip('a template that is no YAML before it is rendered', fault.at)
  return documents.flatMap(({ node, doubt, fault: unread, partial }) => {
    if (unread) skip('a template that is no YAML before it is rendered', unread.at)
    if (!node) return []
    if (doubt === undefined && !partial) return [node]
    skip(doubt === undefined ? 'a template of which a part is not understood' : `whether an object is there: ${doubt}`, node.at)
    return []
  })
}

/** What `$` is in a template of which nothing else is known. */
export function openRoot(source: Source): MapNode {
  return mapNode({ source, start: 0, end: 0 }, new Map(), 'a later step puts in a part of it')
}
