import { get } from '../../syntax/node.ts'
import { resolve } from './intrinsics.ts'
import type { Given, Stack } from './stack.ts'
import { localTemplate, type Template } from './template.ts'

const nesting: ReadonlySet<string> = new Set(['AWS::CloudFormation::Stack', 'AWS::Serverless::Application'])

/** The templates of the tree that a template makes stacks of. */
export function nestedPaths({ source, resources }: Template): { logicalId: string; path: string }[] {
  return [...resources.values()].flatMap((resource) => {
    const path = nesting.has(resource.type) ? localTemplate(resource, source) : undefined
    return path === undefined ? [] : [{ logicalId: resource.logicalId, path }]
  })
}

/** What a nested stack is given, worked out in the stack that holds it. */
export function handedOn(logicalId: string, stack: Stack): Given {
  const parameters = get(stack.template.resources.get(logicalId)?.properties, 'Parameters')
  if (parameters?.kind !== 'map') return new Map()
  return new Map([...parameters.entries].map(([name, { value }]) => [name, resolve(value, stack)]))
}

/** A stack with all that are nested in it. */
export function* withNested(stack: Stack): Iterable<Stack> {
  yield stack
  for (const nested of stack.nested.values()) yield* withNested(nested)
}
