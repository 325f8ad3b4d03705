import { localAddress } from '../../../model/address.ts'
import { type Alternatives, type Case, known, type Value } from '../../../model/value.ts'
import { modulesIn } from '../expand.ts'
import type { ModuleInstance, ResourceInstance } from '../instance.ts'
import { typeOf } from '../module.ts'
import { resolveCall } from '../names.ts'
import { mentioning } from '../references.ts'
import { optionsOf, type TfValue, withoutFailures } from '../value.ts'

const balancers: ReadonlySet<string> = new Set(['aws_lb', 'aws_alb'])

/** The load balancer that an ARN means; not known where it is made, or handed on to, outside the code. */
export function balancerOf(arn: TfValue): Alternatives<string> {
  const cases = optionsOf(withoutFailures(arn)).map(({ when, value }): Case<string> => ({ when, value: single(value) }))
  const [first, ...others] = cases
  return first ? [first, ...others] : [{ when: [], value: single(arn) }]
}

function single(value: TfValue): Value<string> {
  const { at } = value
  const reference = value.kind === 'unknown' ? value.reference : undefined
  if (!reference || !balancers.has(reference.instance.type) || !isArn(reference.attribute))
    return { known: false, why: 'its load balancer is not in the code', at }
  if (isHandedOut(reference.instance)) return { known: false, why: 'others may have listeners on its load balancer', at }
  return known(reference.instance.address, at, value.trail)
}

function isArn(attribute: string | undefined): boolean {
  return attribute === 'arn' || attribute === 'id'
}

/** Whether the ARN of a load balancer leaves the code: by an output of the root, to a module from elsewhere, to a store of parameters. */
function isHandedOut({ blockAddress, scope }: ResourceInstance): boolean {
  const visited = new Set<string>()
  const leaves = (module: ModuleInstance, address: string, isMeant: (attribute: string | undefined) => boolean): boolean =>
    mentioning(module.module, address).some(({ declaration, mention }) => {
      if (!isMeant(mention.attribute) || mention.path.includes('depends_on')) return false
      const key = `${module.block} ${address} ${declaration.address} ${mention.path[0]}`
      if (visited.has(key)) return false
      visited.add(key)
      const name = declaration.address.slice(declaration.address.indexOf('.') + 1)
      switch (declaration.kind) {
        case 'output':
          return (
            !module.caller ||
            leaves(module.caller.scope.module, `module.${module.caller.name}`, (output) => !output || output === name)
          )
        case 'local':
          return leaves(module, declaration.address, () => true)
        case 'module': {
          const [argument = ''] = mention.path
          const called = modulesIn(resolveCall(module, name))
          return called.length === 0 || called.some((inner) => leaves(inner, `var.${argument}`, () => true))
        }
        default:
          return typeOf(declaration.address) === 'aws_ssm_parameter'
      }
    })
  return leaves(scope.module, localAddress(blockAddress), (attribute) => attribute === undefined || isArn(attribute))
}
