import { entriesOf, get, type Node } from '../../syntax/node.ts'
import { resolve } from './intrinsics.ts'
import type { Outcome } from './resolved.ts'
import type { Stack } from './stack.ts'

type Index = ReadonlyMap<string, () => readonly Outcome[]>

/** What the stacks of a tree export, by name. `stacks` may still be filled: it is looked at when the first import is. */
export function exportsOf(stacks: readonly Stack[]): Pick<Stack, 'exported' | 'exportedAcrossRegions'> {
  let byName: Index | undefined
  let acrossRegions: Index | undefined
  return {
    exported(name) {
      byName ??= indexOf(stacks, outputsOf)
      return byName.get(name)?.()
    },
    exportedAcrossRegions(name) {
      acrossRegions ??= indexOf(stacks, writtenAcrossRegions)
      return acrossRegions.get(name)?.()
    },
  }
}

/** Of several variants of a stack, the first one: an export's name is unique in an account and region. */
function indexOf(stacks: readonly Stack[], namesIn: (stack: Stack) => Iterable<readonly [string, Node]>): Index {
  const byName = new Map<string, () => readonly Outcome[]>()
  for (const stack of stacks) {
    for (const [name, value] of namesIn(stack)) if (!byName.has(name)) byName.set(name, () => resolve(value, stack))
  }
  return byName
}

function* outputsOf(stack: Stack): Iterable<readonly [string, Node]> {
  for (const [, { value: output }] of entriesOf(get(stack.template.root, 'Outputs'))) {
    const exported = get(output, 'Export', 'Name')
    const value = get(output, 'Value')
    if (!exported || !value) continue
    for (const { value: name } of resolve(exported, stack)) if (name.kind === 'text') yield [name.value, value]
  }
}

/** Source: aws-cdk-lib, custom-resource-provider/cross-region-export-providers. */
function* writtenAcrossRegions({ template }: Stack): Iterable<readonly [string, Node]> {
  for (const { type, properties } of template.resources.values()) {
    if (type !== 'Custom::CrossRegionExportWriter') continue
    for (const [name, { value }] of entriesOf(get(properties, 'WriterProps', 'exports'))) yield [name, value]
  }
}
