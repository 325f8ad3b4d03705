import { entriesOf, get, type Node } from '../../syntax/node.ts'
import { sure } from '../outcome.ts'
import { seenFrom } from './foreign.ts'
import { resolve } from './intrinsics.ts'
import { withNested } from './nesting.ts'
import { type Outcome, unresolved } from './resolved.ts'
import type { Stack } from './stack.ts'

interface Exported {
  readonly by: Stack
  readonly value: Node
}

type Index = ReadonlyMap<string, readonly Exported[]>

/** What the stacks of a tree export and put out, by name. `stacks` may still be filled: it is looked at when the first import is. */
export function exportsOf(stacks: readonly Stack[]): Pick<Stack, 'exported' | 'exportedAcrossRegions' | 'outputOf'> {
  let byName: Index | undefined
  let acrossRegions: Index | undefined
  return {
    exported(name, into) {
      byName ??= indexOf(stacks, outputsOf)
      const all = byName.get(name) ?? []
      // The only one is meant though it is out of reach: that is a fault, whose message names both regions.
      return single(all.length === 1 ? all : all.filter(({ by }) => mayBeSamePlace(by, into)), into)
    },
    exportedAcrossRegions(name, into) {
      acrossRegions ??= indexOf(stacks, writtenAcrossRegions)
      return single(acrossRegions.get(name) ?? [], into)
    },
    outputOf({ stack, output, at }, into) {
      const by = stacks.find(({ variant }) => variant?.name === stack)
      const value = by && get(by.template.root, 'Outputs', output, 'Value')
      if (value) return seenFrom(into, by, resolve(value, by))
      return sure(unresolved(at, `the output \`${output}\` of ${stack} is not in the code`, `\${${stack}::${output}}`))
    },
  }
}

/** An export's name is unique in an account and region: which of several stacks it is of is not known. */
function single(candidates: readonly Exported[], into: Stack): readonly Outcome[] | undefined {
  const [only, ...others] = candidates
  return only && others.length === 0 ? seenFrom(into, only.by, resolve(only.value, only.by)) : undefined
}

function mayBeSamePlace(one: Stack, other: Stack): boolean {
  const mayBeSame = (key: 'region' | 'account') => !one[key].known || !other[key].known || one[key].value === other[key].value
  return mayBeSame('region') && mayBeSame('account')
}

function indexOf(stacks: readonly Stack[], namesIn: (stack: Stack) => Iterable<readonly [string, Node]>): Index {
  const byName = new Map<string, Exported[]>()
  for (const by of stacks.flatMap((stack) => [...withNested(stack)])) {
    for (const [name, value] of namesIn(by)) byName.set(name, [...(byName.get(name) ?? []), { by, value }])
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
