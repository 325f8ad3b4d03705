import type { Place } from '../model/source.ts'
import { entriesOf, get, isNull, itemsOf, type Node, textOf } from '../syntax/node.ts'
import { checkKeys, type Fault, globOf } from './faults.ts'
import type { Glob } from './glob.ts'

export interface GlobParameters {
  /** Of templates. */
  readonly glob: Glob
  readonly given: ReadonlyMap<string, { readonly value: string; readonly at: Place }>
}

/** `cloudformation: { parameters: { stacks/site.yaml: { Stage: prod } } }` */
export function cloudFormationParameters(node: Node | undefined, fault: Fault): GlobParameters[] {
  if (node === undefined || isNull(node)) return []
  if (node.kind !== 'map') {
    fault('`cloudformation` is a map of settings: parameters', node.at)
    return []
  }
  checkKeys(node, ['parameters'], fault)
  const parameters = get(node, 'parameters')
  if (parameters === undefined || isNull(parameters)) return []
  if (parameters.kind !== 'map') {
    fault('`parameters` is a map: a glob, and the parameters of the templates that it matches', parameters.at)
    return []
  }
  return [...parameters.entries].flatMap(([text, { keyAt, value }]) => {
    if (value.kind !== 'map') fault('this is a map: names of parameters, and their values', value.at)
    const given = new Map<string, { value: string; at: Place }>()
    for (const [name, { value: written }] of entriesOf(value)) {
      const one = givenText(written)
      if (one === undefined) fault(`the value of \`${name}\` is a text, or a list of them`, written.at)
      else given.set(name, { value: one, at: written.at })
    }
    return globOf(text, keyAt, fault).map((glob) => ({ glob, given }))
  })
}

/** Lists are given with commas between their items. */
function givenText(node: Node): string | undefined {
  if (node.kind !== 'list') return textOf(node)
  const items = itemsOf(node).map(textOf)
  return items.includes(undefined) ? undefined : items.join(',')
}
