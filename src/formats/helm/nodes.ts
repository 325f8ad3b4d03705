import type { WrittenIn } from '../../model/model.ts'
import type { Source } from '../../model/source.ts'
import { type MapNode, mapNode, type Node } from '../../syntax/node.ts'
import { isDeploying, type KubeObject, objectsOf } from '../kubernetes/object.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { templateDocuments } from './template.ts'

/** A document of a template. `doubt`: why it is not surely there, or not wholly understood. */
export interface TemplateNode {
  readonly node: Node
  readonly doubt?: string
}

/** The documents of a template; what of them is not known counts as not evaluated. */
export function templateNodes(source: Source, root: MapNode, wanted: (text: string) => boolean, tree: Tree): TemplateNode[] {
  const { documents, fault } = templateDocuments(source, root, wanted)
  const skip = (why: string, at: Node['at']) => tree.unevaluated.push({ why, at })
  if (fault) skip('a template that is no YAML before it is rendered', fault.at)
  return documents.flatMap(({ node, doubt, fault: unread, partial }) => {
    if (unread) skip('a template that is no YAML before it is rendered', unread.at)
    if (!node) return []
    if (doubt === undefined && !partial) return [{ node }]
    const why = doubt === undefined ? 'a template of which a part is not understood' : `whether an object is there: ${doubt}`
    skip(why, node.at)
    return [{ node, doubt: why }]
  })
}

/** The objects of a template's document: of one in doubt, those that deploy something. */
export function objectsOfTemplate({ node, doubt }: TemplateNode, writtenIn: WrittenIn): KubeObject[] {
  const objects = objectsOf(node, writtenIn)
  return doubt === undefined ? objects : objects.filter(isDeploying).map((object) => ({ ...object, doubt }))
}

/** What `$` is in a template of which nothing else is known. */
export function openRoot(source: Source): MapNode {
  return mapNode({ source, start: 0, end: 0 }, new Map(), 'a later step puts in a part of it')
}
