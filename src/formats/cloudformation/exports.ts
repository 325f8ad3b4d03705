import { entriesOf, get } from '../../syntax/node.ts'
import { resolve } from './intrinsics.ts'
import type { Outcome } from './resolved.ts'
import type { Stack } from './stack.ts'

/** What the stacks of a tree export, by name. `stacks` may still be filled: it is looked at when the first import is. */
export function exportsOf(stacks: readonly Stack[]): Stack['exported'] {
  let byName: Map<string, () => readonly Outcome[]> | undefined
  return (name) => {
    byName ??= index(stacks)
    return byName.get(name)?.()
  }
}

function index(stacks: readonly Stack[]): Map<string, () => readonly Outcome[]> {
  const byName = new Map<string, () => readonly Outcome[]>()
  for (const stack of stacks) {
    for (const [, { value: output }] of entriesOf(get(stack.template.root, 'Outputs'))) {
      const exported = get(output, 'Export', 'Name')
      const value = get(output, 'Value')
      if (!exported || !value) continue
      for (const { value: name } of resolve(exported, stack)) {
        // Of several variants of a stack, the first one: an export's name is unique in an account and region.
        if (name.kind === 'text' && !byName.has(name.value)) byName.set(name.value, () => resolve(value, stack))
      }
    }
  }
  return byName
}
