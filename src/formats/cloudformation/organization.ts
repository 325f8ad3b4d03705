import { partitionOf, type Region } from '../../model/region.ts'
import type { Place, Source } from '../../model/source.ts'
import { type Known, known, type Value } from '../../model/value.ts'
import { entriesOf, get, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { sure } from '../outcome.ts'
import { directoryOf, fileName, joinPath } from '../paths.ts'
import type { ConfiguredStack } from './parameters.ts'
import { type Outcome, text, unresolved } from './resolved.ts'

// org-formation deploys a template to several accounts and regions: a file of tasks says which, and the template, for each of its resources.
// Source: org-formation-cli, docs/task-files.md and docs/cloudformation-resources.md.

/** Stacks of files of tasks, one for each region that is written out. */
export function organizationStacks(files: readonly Source[]): ConfiguredStack[] {
  return files.flatMap((source) => {
    if (!/\.ya?ml$/.test(source.path) || !source.text.includes('update-stacks')) return []
    const { node } = parseYaml({ source, start: 0, text: source.text, longForm: (tag) => `!${tag}` })
    return [...entriesOf(node)].flatMap(([task, { keyAt, value }]) => stacksOf(task, keyAt, value, source))
  })
}

function stacksOf(task: string, at: Place, node: Node, source: Source): ConfiguredStack[] {
  const template = textOf(get(node, 'Template'))
  if (template === undefined || !/^update-stacks$/.test(textOf(get(node, 'Type')) ?? '')) return []
  const shared = {
    template: joinPath(directoryOf(source.path), template),
    source,
    name: `${fileName(source.path)}, ${task}`,
    at,
    given: valuesIn(get(node, 'Parameters')),
  }
  const regions = regionsIn(regionNode(node, undefined)) ?? []
  if (regions.length < 2) return [{ ...shared, ...(regions[0] && { region: regions[0] }) }]
  return regions.map((region) => ({ ...shared, name: `${shared.name} in ${region.value}`, region }))
}

function valuesIn(parameters: Node | undefined): ConfiguredStack['given'] {
  const given = new Map<string, readonly Outcome[]>()
  for (const [name, { value }] of entriesOf(parameters)) {
    const written = textOf(value)
    given.set(
      name,
      sure(written === undefined ? unresolved(value.at, 'org-formation works it out', `\${${name}}`) : text(value.at, written)),
    )
  }
  return given
}

/** Where a resource of a template is bound to; undefined where neither it nor the template says it. */
export function boundRegion(resource: Node, root: Node): Value<Region> | undefined {
  const node = regionNode(resource, root)
  if (!node) return undefined
  const regions = regionsIn(node)
  const [only, ...others] = regions ?? []
  if (only && others.length === 0) return only
  const same = regions && `\${${regions.map(({ value }) => value).join()}}`
  return { known: false, why: 'it is bound to several regions', at: node.at, ...(same !== undefined && { same }) }
}

const bindings = ['OrganizationBinding', 'DefaultOrganizationBinding'] as const
const defaults = ['DefaultOrganizationBindingRegion', 'OrganizationBindingRegion'] as const

/** `holder`: a resource of the template `root`, or a task. */
function regionNode(holder: Node, root: Node | undefined): Node | undefined {
  for (const each of [holder, root]) {
    for (const key of bindings) {
      const binding = get(each, key)
      const named = textOf(get(binding, 'Ref'))
      const region = get(named === undefined ? binding : get(root, 'OrganizationBindings', named), 'Region')
      if (region) return region
    }
    for (const key of defaults) {
      const region = get(each, key)
      if (region) return region
    }
  }
  return undefined
}

/** Undefined where one of them is not written out. */
function regionsIn(node: Node | undefined): Known<Region>[] | undefined {
  const regions: Known<Region>[] = []
  for (const each of node?.kind === 'list' ? itemsOf(node) : node ? [node] : []) {
    const written = textOf(each)
    if (written === undefined || !partitionOf(written)) return undefined
    regions.push(known(written, each.at, [{ note: 'the binding of org-formation', at: each.at }]))
  }
  return regions
}
