import type { WrittenArn, WrittenIn } from '../../model/model.ts'
import type { Node, ScalarNode } from '../../syntax/node.ts'
import type { KubeObject } from './object.ts'
import { writtenAt } from './uses.ts'

const certificateArn = /arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+/g

/** Kinds that say what may be used, not what is. */
const otherKinds = /Policy|CustomResourceDefinition|Role$/

export function writtenArnsIn({ node, kind, writtenIn }: KubeObject): WrittenArn[] {
  return otherKinds.test(kind) ? [] : writtenArns(node, writtenIn)
}

/** What an operator writes into its objects, and the name of what one is: not what refers to a certificate. */
const ownFields: ReadonlySet<string> = new Set(['status', 'crossplane.io/external-name', 'services.k8s.aws/adoption-fields'])

/** Every ARN of a certificate in the texts of a tree, each place once. */
export function writtenArns(root: Node, writtenIn: WrittenIn): WrittenArn[] {
  const found = new Map<string, WrittenArn>()
  const seen = new Set<Node>()
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    // What is aliased is one node.
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'map') {
      for (const [key, { value }] of node.entries) if (!ownFields.has(key)) pending.push(value)
    } else if (node.kind === 'list') pending.push(...node.items)
    else if (node.kind === 'scalar' && node.text.includes(':acm:')) {
      for (const arn of arnsIn(node, writtenIn)) found.set(`${arn.at.source.path} ${arn.at.start}`, arn)
    }
  }
  return [...found.values()]
}

function arnsIn({ text, at }: ScalarNode, writtenIn: WrittenIn): WrittenArn[] {
  const raw = at.source.text.slice(at.start, at.end)
  return Array.from(text.matchAll(certificateArn), ([arn]) => {
    // Alone it is the whole value, with its quotes; a block of text begins a line above.
    const inside = arn === text.trim() && !/^[|>]/.test(raw) ? -1 : raw.indexOf(arn)
    const place = inside < 0 ? at : { source: at.source, start: at.start + inside, end: at.start + inside + arn.length }
    return { text: arn, at: place, writtenIn: writtenAt(place, writtenIn) }
  })
}
