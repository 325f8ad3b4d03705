import { type Node, rebuilt, type ScalarNode, scalarNode } from '../../syntax/node.ts'

/** What a generator puts in for `{{name}}` and `{{.name}}`. */
export type Parameters = ReadonlyMap<string, ScalarNode>

const placeholder = /\{\{-?\s*\.?([\w.-]+)\s*-?\}\}/g

/** A tree with its placeholders filled in, as far as they are known. */
export function substitute(node: Node, parameters: Parameters): Node {
  if (parameters.size === 0) return node
  return rebuilt(node, (each) => {
    if (each.kind !== 'scalar' || !each.text.includes('{{')) return each
    const text = each.text.replace(placeholder, (whole, name: string) => parameters.get(name)?.text ?? whole)
    return text === each.text ? each : { ...scalarNode(each.at, text), ...(each.trail && { trail: each.trail }) }
  })
}
