import { modulesIn } from './expand.ts'
import type { ModuleInstance, ResourceInstance } from './instance.ts'
import { attribute } from './module.ts'
import { resolveCall } from './names.ts'
import { type Mention, mentionsInBody, mentionsInExpression } from './references.ts'

/** What is made before a resource, by addresses without keys. */
interface Dependencies {
  readonly resources: Set<string>
  /** Modules that are waited for as a whole. */
  readonly modules: Set<string>
}

/** What a resource's `depends_on` lists. */
export function listedDependencies({ block, source }: ResourceInstance): readonly Mention[] {
  return mentionsInBody(block.body, source).filter(({ path }) => path.length === 1 && isDependsOn({ path }))
}

/**
 * Whether an instance is made only after a resource, however indirectly: through references, locals, variables, outputs,
 * `depends_on`, and the `depends_on` of the modules around it. `target` is an address without keys.
 */
export function dependsOn(instance: ResourceInstance, target: string): boolean {
  const { resources, modules } = dependenciesOf(instance)
  return resources.has(target) || [...modules].some((module) => target.startsWith(`${module}.`))
}

const dependencies = new WeakMap<ResourceInstance, Dependencies>()

function dependenciesOf(instance: ResourceInstance): Dependencies {
  let found = dependencies.get(instance)
  if (!found) {
    found = { resources: new Set(), modules: new Set() }
    collect(instance, found)
    dependencies.set(instance, found)
  }
  return found
}

function collect(instance: ResourceInstance, found: Dependencies): void {
  const visited = new Set<string>()

  const follow = (mentions: readonly Mention[], module: ModuleInstance): void => {
    for (const mention of mentions) {
      const key = `${module.path} ${mention.address} ${mention.address.startsWith('module.') ? mention.attribute : ''}`
      if (visited.has(key)) continue
      visited.add(key)
      followOne(mention, module)
    }
  }

  const followOne = ({ address, attribute: name }: Mention, module: ModuleInstance): void => {
    if (address.startsWith('var.')) {
      const { caller } = module
      const argument = caller && attribute(caller.block.body, address.slice(4))
      if (argument) follow(mentionsInExpression(argument.value, caller.source, argument.name), caller.scope.module)
    } else if (address.startsWith('local.')) {
      const local = module.module.locals.get(address.slice(6))
      if (local) follow(mentionsInExpression(local.attribute.value, local.source, local.attribute.name), module)
    } else if (address.startsWith('module.')) followModule(address.slice(7), name, module)
    else {
      const resource = module.module.resources.get(address)
      found.resources.add(inModule(module, address))
      if (resource) follow(mentionsInBody(resource.block.body, resource.source), module)
    }
  }

  const followModule = (name: string, output: string | undefined, module: ModuleInstance): void => {
    const call = module.module.calls.get(name)
    if (!call) return
    const mentions = mentionsInBody(call.block.body, call.source)
    if (output === undefined) {
      found.modules.add(inModule(module, `module.${name}`))
      follow(mentions, module)
      return
    }
    follow(mentions.filter(isDependsOn), module)
    for (const child of modulesIn(resolveCall(module, name))) {
      const declared = child.module.outputs.get(output)
      if (declared) follow(mentionsInBody(declared.block.body, declared.source), child)
    }
  }

  follow(mentionsInBody(instance.block.body, instance.source), instance.scope.module)
  for (let module = instance.scope.module; module.caller; module = module.caller.scope.module) {
    const { block, source, scope } = module.caller
    follow(mentionsInBody(block.body, source).filter(isDependsOn), scope.module)
  }
}

function isDependsOn({ path }: Pick<Mention, 'path'>): boolean {
  return path[0] === 'depends_on'
}

function inModule({ block }: ModuleInstance, address: string): string {
  return block === '' ? address : `${block}.${address}`
}
