import { type Alternatives, known, type Value } from '../../model/value.ts'
import { entriesOf, get, type Node } from '../../syntax/node.ts'
import { neverEmpty, valueAt } from './follow.ts'
import { resolve } from './intrinsics.ts'
import { alternatives } from './model-values.ts'
import { type Resolved, shapeOf } from './resolved.ts'
import type { Stack } from './stack.ts'
import { mayHoldMore } from './takers.ts'
import type { Resource } from './template.ts'

/** The load balancer of a listener; not known where it is made, or handed on to, outside the code. */
export function balancerOf({ properties, at }: Resource, path: string, stack: Stack): Alternatives<string> {
  return alternatives(neverEmpty(valueAt(properties, path, stack, at), at), single)
}

function single(value: Resolved): Value<string> {
  const { at } = value
  if (value.kind !== 'attribute' || !isArn(value.attribute))
    return { known: false, why: 'its load balancer is not in the code', at }
  const { stack, logicalId, trail } = value
  // A macro may add listeners.
  if (mayHoldMore(stack.template) || isHandedOut(logicalId, stack))
    return { known: false, why: 'others may have listeners on its load balancer', at }
  return known(`${stack.name} ${logicalId}`, at, trail)
}

function isArn(attribute: string): boolean {
  return attribute === 'Ref' || attribute === 'LoadBalancerArn'
}

/** Whether the ARN of a load balancer leaves the code: by an output, to a stack that is not in the tree, to a store of parameters. */
function isHandedOut(logicalId: string, stack: Stack): boolean {
  const takers = [...entriesOf(get(stack.template.root, 'Outputs')).values()].flatMap(({ value }) => get(value, 'Value') ?? [])
  for (const { type, properties, logicalId: taker } of stack.template.resources.values()) {
    if (type === 'AWS::CloudFormation::Stack' && !stack.nested.has(taker))
      takers.push(...[...entriesOf(get(properties, 'Parameters')).values()].map(({ value }) => value))
    else if (type === 'AWS::SSM::Parameter') takers.push(...[get(properties, 'Value')].flatMap((value) => value ?? []))
  }
  const holdsArn = (node: Node) =>
    resolve(node, stack).some(({ value }) => {
      const shape = shapeOf(value)
      return shape?.includes(`\${${logicalId}.Ref}`) || shape?.includes(`\${${logicalId}.LoadBalancerArn}`)
    })
  return takers.some(holdsArn)
}
