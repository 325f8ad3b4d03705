import type { Place } from '../../model/source.ts'
import { entriesOf, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { combined, sure } from '../outcome.ts'
import { resolve } from './intrinsics.ts'
import { listsOf } from './lists.ts'
import { isFilledIn, literal, unnested, whyLater } from './literals.ts'
import { attributeOf, reference } from './named.ts'
import { concatenate, type Outcome, type Resolved, text, tooMany, unresolved } from './resolved.ts'
import type { Stack } from './stack.ts'

const placeholders = /\$\{([^}]*)\}/g

export function substitute(value: Node, at: Place, stack: Stack): readonly Outcome[] {
  const [template, variables] = value.kind === 'list' ? value.items : [value]
  const written = textOf(template)
  if (written === undefined || !template) return sure(unresolved(at, 'it is no text'))
  const plain = unnested(written)
  const sets: (readonly Outcome[])[] = []
  let end = 0
  for (const match of plain.matchAll(placeholders)) {
    const [whole, name = ''] = match
    if (match.index > end) sets.push(sure(text(template.at, plain.slice(end, match.index))))
    end = match.index + whole.length
    if (isFilledIn(whole)) sets.push(sure(unresolved(at, whyLater(written.slice(match.index, end)), whole)))
    else sets.push(variable(name.trim(), entriesOf(variables).get(name.trim())?.value, at, stack))
  }
  if (end < plain.length || sets.length === 0) sets.push(sure(text(template.at, plain.slice(end))))
  return joined(sets, at)
}

function variable(name: string, given: Node | undefined, at: Place, stack: Stack): readonly Outcome[] {
  if (name.startsWith('!')) return sure(text(at, `\${${name.slice(1)}}`))
  if (given) return resolve(given, stack)
  return !name.includes('.') || name.startsWith('AWS::') ? reference(name, at, stack) : attributeOf(name, at, stack)
}

export function join(value: Node, at: Place, stack: Stack): readonly Outcome[] {
  const [delimiter, list] = itemsOf(value)
  const separator = textOf(delimiter) ?? ''
  if (list?.kind === 'list')
    return joined(
      list.items.map((item) => resolve(item, stack)),
      at,
      separator,
    )
  const lists = list && listsOf(list, stack)
  if (!lists) return sure(unresolved(at, 'what is joined is not known'))
  return lists.map(({ when, value: items }) => ({ when, value: finished(concatenate(at, items, separator), at) }))
}

function joined(sets: readonly (readonly Outcome[])[], at: Place, separator = ''): readonly Outcome[] {
  return combined(sets, (pieces) => finished(concatenate(at, pieces, separator), at)) ?? sure(unresolved(at, tooMany))
}

/** A text that is put together may hold a dynamic reference. */
function finished(value: Resolved, at: Place): Resolved {
  return value.kind === 'text' ? { ...literal(value.value, false, at), ...(value.trail && { trail: value.trail }) } : value
}
