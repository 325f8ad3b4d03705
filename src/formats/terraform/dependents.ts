import { addressIn, localAddress } from '../../model/address.ts'
import { modulesIn } from './expand.ts'
import type { ModuleInstance, ResourceInstance } from './instance.ts'
import { resolveCall } from './names.ts'
import { type Mention, mentioning, mentionsInBody } from './references.ts'

/** What is made only after a resource, by addresses without keys. */
export interface Dependents {
  readonly resources: ReadonlySet<string>
  /** Modules that wait as a whole, with everything in them. */
  readonly modules: ReadonlySet<string>
}

export function isAmong(instance: ResourceInstance, { resources, modules }: Dependents): boolean {
  if (resources.has(instance.blockAddress)) return true
  for (let module = instance.scope.module; module.caller; module = module.caller.scope.module) {
    if (modules.has(module.block)) return true
  }
  return false
}

/** What a resource's `depends_on` lists. */
export function listedDependencies({ block, source }: ResourceInstance): readonly Mention[] {
  return mentionsInBody(block.body, source).filter(({ path }) => path.length === 1 && path[0] === 'depends_on')
}

/**
 * Everything that is made only after a resource, however indirectly: through references, locals, variables, outputs, `depends_on`,
 * and the `depends_on` of modules. Followed from the resource to those who mention it: of these there are few, while what a
 * listener depends on is half of the module.
 */
export function dependentsOf({ blockAddress, scope }: ResourceInstance): Dependents {
  const resources = new Set<string>()
  const modules = new Set<string>()
  const visited = new Set<string>()

  const follow = (module: ModuleInstance, address: string, isMeant: (mention: Mention) => boolean = () => true): void => {
    for (const { declaration, mention } of mentioning(module.module, address)) {
      if (!isMeant(mention)) continue
      const key = `${module.block} ${declaration.address} ${declaration.kind === 'module' ? mention.path[0] : ''}`
      if (visited.has(key)) continue
      visited.add(key)
      if (declaration.kind === 'output') followOutput(module, declaration.address.slice('output.'.length))
      else if (declaration.kind === 'module')
        followArgument(module, declaration.address.slice('module.'.length), mention.path[0] ?? '')
      else {
        if (declaration.kind === 'resource') resources.add(addressIn(module.block, declaration.address))
        follow(module, declaration.address)
      }
    }
  }

  /** Who reads an output, or waits for the module that has it. */
  const followOutput = ({ caller }: ModuleInstance, output: string): void => {
    if (caller)
      follow(caller.scope.module, `module.${caller.name}`, ({ attribute }) => attribute === output || attribute === undefined)
  }

  const followArgument = (module: ModuleInstance, name: string, argument: string): void => {
    if (argument === 'depends_on' || argument === 'count' || argument === 'for_each') {
      modules.add(addressIn(module.block, `module.${name}`))
      follow(module, `module.${name}`)
      return
    }
    const [called] = modulesIn(resolveCall(module, name))
    if (called) follow(called, `var.${argument}`)
  }

  const { module } = scope
  follow(module, localAddress(blockAddress))
  for (let around = module; around.caller; around = around.caller.scope.module) {
    follow(around.caller.scope.module, `module.${around.caller.name}`, ({ attribute }) => attribute === undefined)
  }
  return { resources, modules }
}
