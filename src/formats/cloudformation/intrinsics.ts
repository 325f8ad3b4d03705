import type { Place } from '../../model/source.ts'
import type { Node } from '../../syntax/node.ts'
import { sure } from '../outcome.ts'
import { chosen } from './branches.ts'
import { select } from './lists.ts'
import { literal } from './literals.ts'
import { findInMap } from './maps.ts'
import { getAttribute, importValue, reference } from './named.ts'
import { type Outcome, unresolved } from './resolved.ts'
import type { Stack } from './stack.ts'
import { join, substitute } from './texts.ts'

/** The text that a node comes to, one outcome for each way in which conditions that are not known may turn out. */
export function resolve(node: Node, stack: Stack): readonly Outcome[] {
  const { at } = node
  if (stack.budget.steps-- < 0) return sure(unresolved(at, 'the template needs too many steps'))
  if (node.kind === 'scalar') return sure(literal(node.text, node.value === null, at))
  if (node.kind === 'unknown') return sure(unresolved(at, node.why, node.same))
  if (node.kind === 'map' && node.entries.size === 1) {
    for (const [name, { value }] of node.entries) {
      const apply = functions[name]
      if (apply) return apply(value, at, stack)
      if (name.startsWith('Fn::')) return sure(unresolved(at, `\`${name}\` is not worked out`))
    }
  }
  return sure(unresolved(at, 'it is no text'))
}

const functions: Readonly<Record<string, (value: Node, at: Place, stack: Stack) => readonly Outcome[]>> = {
  Ref: reference,
  'Fn::GetAtt': getAttribute,
  'Fn::Sub': substitute,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::FindInMap': findInMap,
  'Fn::If': chosen,
  'Fn::ImportValue': importValue,
}
