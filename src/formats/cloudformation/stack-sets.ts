import { partitionOf } from '../../model/region.ts'
import { known } from '../../model/value.ts'
import { get, itemsOf, textOf } from '../../syntax/node.ts'
import { resolve } from './intrinsics.ts'
import type { ConfiguredStack } from './parameters.ts'
import type { Outcome } from './resolved.ts'
import type { Stack } from './stack.ts'
import { localTemplate } from './template.ts'

/** The stacks of a set whose template is in the tree: one for each of its regions that are written out. */
export function instancesOf(stack: Stack): ConfiguredStack[] {
  const { source, resources } = stack.template
  return [...resources.values()].flatMap((resource) => {
    const template = resource.type === 'AWS::CloudFormation::StackSet' ? localTemplate(resource, source) : undefined
    if (template === undefined) return []
    const given = new Map<string, readonly Outcome[]>()
    for (const parameter of itemsOf(get(resource.properties, 'Parameters'))) {
      const name = textOf(get(parameter, 'ParameterKey'))
      const value = get(parameter, 'ParameterValue')
      if (name !== undefined && value) given.set(name, resolve(value, stack))
    }
    const regions = itemsOf(get(resource.properties, 'StackInstancesGroup')).flatMap((group) => itemsOf(get(group, 'Regions')))
    return regions.flatMap((node) => {
      const region = textOf(node)
      if (region === undefined || !partitionOf(region)) return []
      const title = stack.titleOf(resource.logicalId)
      const step = { note: `the regions of \`${title}\``, at: node.at }
      return [{ template, source, name: `${title} in ${region}`, at: node.at, given, region: known(region, node.at, [step]) }]
    })
  })
}
