import { type Node, unknownNode } from '../../syntax/node.ts'
import type { Tree } from '../kubernetes/tree.ts'

/** The values of a file that something is deployed with: not known when the file is not in the code. `path`: undefined for that too. */
export function valuesOfFile(path: string | undefined, namedBy: Node, tree: Tree): Node | undefined {
  return path !== undefined && tree.source(path)
    ? tree.document(path)
    : unknownNode(namedBy.at, 'a values file is not in the code')
}
