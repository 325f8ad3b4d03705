import { isValidationTarget } from '../model/dns.ts'
import type { Source } from '../model/source.ts'
import { type Known, known } from '../model/value.ts'
import type { Node } from '../syntax/node.ts'

const looked = new WeakMap<Source, boolean>()

/** Looked at once for each file. */
function mayHoldTargets(source: Source): boolean {
  let may = looked.get(source)
  if (may === undefined) {
    may = source.text.includes('acm-validations')
    looked.set(source, may)
  }
  return may
}

/** What validation records answer with, wherever it is typed into a tree; not what an operator writes into its objects' status. */
export function typedTargetsIn(root: Node): Known<string>[] {
  if (!mayHoldTargets(root.at.source)) return []
  const found: Known<string>[] = []
  const seen = new Set<Node>()
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    // What is aliased is one node.
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'map') {
      for (const [key, { value }] of node.entries) if (key !== 'status') pending.push(value)
    } else if (node.kind === 'list') pending.push(...node.items)
    else if (node.kind === 'scalar' && isValidationTarget(node.text)) found.push(known(node.text, node.at))
  }
  return found
}
