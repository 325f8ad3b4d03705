import type { WrittenArn, WrittenIn } from '../../model/model.ts'
import type { Node } from '../../syntax/node.ts'
import type { KubeObject } from './object.ts'

const certificateArn = /arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+/g

/** Kinds that say what may be used, not what is. */
const otherKinds = /Policy|CustomResourceDefinition|Role$/

export function writtenArnsIn({ node, kind, writtenIn }: KubeObject): WrittenArn[] {
  return otherKinds.test(kind) ? [] : writtenArns(node, writtenIn)
}

/** Every ARN of a certificate in the texts of a tree, each place once. */
export function writtenArns(root: Node, writtenIn: WrittenIn): WrittenArn[] {
  if (!root.at.source.text.includes(':acm:')) return []
  const found = new Map<string, WrittenArn>()
  const seen = new Set<Node>()
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    // What is aliased is one node.
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'map') for (const { value } of node.entries.values()) pending.push(value)
    else if (node.kind === 'list') pending.push(...node.items)
    else if (node.kind === 'scalar' && node.text.includes(':acm:')) {
      const { source, start, end } = node.at
      const raw = source.text.slice(start, end)
      for (const [text] of node.text.matchAll(certificateArn)) {
        const inside = raw.indexOf(text)
        const at = inside < 0 ? node.at : { source, start: start + inside, end: start + inside + text.length }
        found.set(`${source.path} ${at.start}`, { text, at, writtenIn })
      }
    }
  }
  return [...found.values()]
}
