import { addressIn } from '../../model/address.ts'
import type { Place } from '../../model/source.ts'
import type { Expression, GetAttribute, Variable } from '../../syntax/hcl/tree.ts'
import { directoryOf } from '../paths.ts'
import { evaluate, placeOf } from './evaluate.ts'
import { expandCall, expandResource } from './expand.ts'
import type { ModuleInstance, Scope } from './instance.ts'
import { attribute, type Declared, headerOf, isValuesFile } from './module.ts'
import { opaque } from './shape.ts'
import { conform } from './types.ts'
import { type TfValue, text, through, unknown, withoutFailures } from './value.ts'

/**
 * What a root name, or a root name with its attributes, refers to. For an attribute access that is no such name: undefined, it
 * is read as an attribute of its object.
 */
export function resolveName(expression: Variable, scope: Scope): TfValue
export function resolveName(expression: GetAttribute, scope: Scope): TfValue | undefined
export function resolveName(expression: Variable | GetAttribute, scope: Scope): TfValue | undefined {
  const at = placeOf(expression, scope)
  if (expression.kind === 'variable') {
    const bound = scope.names?.get(expression.name)
    if (bound) return bound
    // Terraform 0.11 wrote bare words where strings are meant (`type = string`).
    return unknown(at, `\`${expression.name}\` is not a known name`)
  }
  const { object, name } = expression
  if (object.kind === 'variable') {
    if (scope.names?.has(object.name)) return undefined
    const value = namedValue(object.name, name, at, scope)
    return value?.kind === 'string' ? readHere(value, at, scope) : value
  }
  // data.type.name
  if (object.kind === 'get' && object.object.kind === 'variable' && object.object.name === 'data' && !scope.names?.has('data')) {
    return resourceValue(scope.module, `data.${object.name}.${name}`, at)
  }
  return undefined
}

/** Code does not choose the values of a values file, and a module does not choose those that its caller hands in. */
function readHere(value: TfValue, at: Place, { module }: Scope): TfValue {
  const { path } = (value.readAt ?? value.at).source
  if (isValuesFile(path) || (module.path !== '' && directoryOf(path) !== module.module.directory)) return value
  return { ...value, readAt: at }
}

function namedValue(root: string, name: string, at: Place, scope: Scope): TfValue | undefined {
  switch (root) {
    case 'var':
      return readVariable(scope.module, name, at)
    case 'local':
      return localValue(scope.module, name, at)
    case 'module':
      return scope.module.module.calls.has(name) ? resolveCall(scope.module, name) : unknown(at, `there is no module \`${name}\``)
    case 'each':
      return (name === 'key' ? scope.each?.key : scope.each?.value) ?? unknown(at, 'each is used outside of for_each')
    case 'count':
      return scope.count ?? unknown(at, 'count.index is used outside of count')
    case 'self':
      return unknown(at, `self.${name} is known after apply`)
    case 'path':
      return text(at, pathValue(name, scope.module))
    case 'terraform':
      return name === 'workspace'
        ? unknown(at, 'the workspace is chosen at run time', '${terraform.workspace}')
        : unknown(at, `terraform.${name} is not known`)
    case 'data':
      // Half of a data source's name: the attribute access above it asks again.
      return unknown(at, 'an incomplete reference')
    default:
      return resourceValue(scope.module, `${root}.${name}`, at)
  }
}

function pathValue(name: string, module: ModuleInstance): string {
  if (name !== 'module') return '.'
  const { directory } = module.module
  if (directory === module.root.directory) return '.'
  const from = module.root.directory === '' ? [] : module.root.directory.split('/')
  const to = directory === '' ? [] : directory.split('/')
  let common = 0
  while (common < from.length && from[common] === to[common]) common++
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/')
}

/** Evaluates once; a value that needs itself is unknown. */
export function remember(cache: Map<string, TfValue | 'running'>, key: string, at: Place, evaluateIt: () => TfValue): TfValue {
  const cached = cache.get(key)
  if (cached === 'running') return unknown(at, `\`${key}\` refers to itself`)
  if (cached) return cached
  cache.set(key, 'running')
  const value = evaluateIt()
  cache.set(key, value)
  return value
}

function localValue(module: ModuleInstance, name: string, at: Place): TfValue {
  return remember(module.locals, name, at, () => {
    const declared = module.module.locals.get(name)
    if (!declared) return unknown(at, `there is no local \`${name}\``)
    const { source, attribute: written } = declared
    const value = evaluate(written.value, { module, source })
    return through(identified(value, module, `local.${name}`), `local \`${name}\``, {
      source,
      start: written.start,
      end: written.nameEnd,
    })
  })
}

/** What has no identity of its own gets that of the name it is reached by. */
function identified(value: TfValue, module: ModuleInstance, name: string): TfValue {
  if (value.kind !== 'unknown' || value.same !== undefined || value.fails) return value
  return { ...value, same: opaque(addressIn(module.path, name)) }
}

/** A variable without a value is nowhere written: it stands where it is read. */
function readVariable(module: ModuleInstance, name: string, at: Place): TfValue {
  const value = variableValue(module, name, at)
  return value.kind === 'unknown' && !value.trail ? { ...value, at } : value
}

function variableValue(module: ModuleInstance, name: string, at: Place): TfValue {
  return remember(module.variables, name, at, () => {
    const declared = module.module.variables.get(name)
    const same = opaque(addressIn(module.path, `var.${name}`))
    if (!declared) return unknown(at, `there is no variable \`${name}\``, same)
    const header = headerOf(declared)
    const given = givenValue(module, name, declared)
    if (!given) return unknown(header, missingReason(module, name, declared), same)
    const value = identified(
      conform(given, attribute(declared.block.body, 'type')?.value, { module, source: declared.source }),
      module,
      `var.${name}`,
    )
    return through(value, `variable \`${name}\``, header)
  })
}

function givenValue(module: ModuleInstance, name: string, declared: Declared): TfValue | undefined {
  const { block, source } = declared
  const fallback = attribute(block.body, 'default')
  const argument = module.caller && attribute(module.caller.block.body, name)
  if (module.caller && argument) {
    const { scope } = module.caller
    const value = evaluate(argument.value, scope)
    const at = { source: scope.source, start: argument.start, end: argument.end }
    const passed = through(value, `argument \`${name}\` of module \`${module.caller.name}\``, at)
    return withDefault(passed, fallback?.value, block, { module, source })
  }
  const given = module.caller ? undefined : module.root.given.get(name)
  if (given) return given
  if (!module.caller && module.root.variablesOpen) return undefined
  return fallback && evaluate(fallback.value, { module, source })
}

/** With `nullable = false`, null takes the default. */
function withDefault(value: TfValue, fallback: Expression | undefined, block: Declared['block'], scope: Scope): TfValue {
  const nullable = attribute(block.body, 'nullable')?.value
  if (value.kind !== 'null' || !fallback || nullable?.kind !== 'literal' || nullable.value !== false) return value
  return evaluate(fallback, scope)
}

function missingReason(module: ModuleInstance, name: string, { block }: Declared): string {
  if (module.caller) return `module \`${module.caller.name}\` is not given \`${name}\``
  const hasDefault = attribute(block.body, 'default') !== undefined
  return hasDefault ? `variable \`${name}\` is chosen by whoever calls this module` : `variable \`${name}\` has no default`
}

/** All instances of a module call. */
export function resolveCall(module: ModuleInstance, name: string): TfValue {
  const call = module.module.calls.get(name) as Declared
  return remember(module.calls, name, headerOf(call), () => expandCall(module, name, call))
}

export function resourceValue(module: ModuleInstance, address: string, at: Place): TfValue {
  const declared = module.module.resources.get(address)
  if (!declared) return unknown(at, `\`${address}\` is not declared in this module`)
  return remember(module.resources, address, at, () => expandResource(module, address, declared))
}

/** An output of a called module. */
export function outputOf(instance: ModuleInstance, name: string, at: Place): TfValue {
  return remember(instance.outputs, name, at, () => {
    const declared = instance.module.outputs.get(name)
    const value = declared && attribute(declared.block.body, 'value')
    if (!declared || !value) return unknown(at, `module \`${instance.path}\` has no output \`${name}\``)
    const scope = { module: instance, source: declared.source }
    return through(withoutFailures(evaluate(value.value, scope)), `output \`${name}\` of ${instance.path}`, headerOf(declared))
  })
}
