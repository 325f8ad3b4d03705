import { addressIn } from '../../model/address.ts'
import { isKnownPart, parseArn } from '../../model/arn.ts'
import type { Value } from '../../model/value.ts'
import type { Block, Expression } from '../../syntax/hcl/tree.ts'
import { evaluate } from './evaluate.ts'
import type { ModuleInstance, ResourceInstance, Scope } from './instance.ts'
import { attribute, type Declared, headerOf, literalText } from './module.ts'
import { opaque, shapeOfCall } from './shape.ts'
import { shape, type TfValue, through, unknown } from './value.ts'

/** One configured provider: where its block stands, or that there is none to be found. */
interface Provider {
  readonly key: string
  readonly declared: Declared | undefined
  readonly module: ModuleInstance
}

/** The region of a resource or data source: its own `region` argument, else its provider's. */
export function regionOf(instance: ResourceInstance): TfValue {
  const { block, scope, source } = instance
  const own = attribute(block.body, 'region')
  if (own) {
    const value = evaluate(own.value, scope)
    if (value.kind !== 'null')
      return through(value, `\`region\` of ${instance.address}`, { source, start: own.start, end: own.end })
  }
  return providerRegion(providerOf(attribute(block.body, 'provider')?.value, scope.module, 'aws'))
}

function providerRegion({ declared, module, key }: Provider): TfValue {
  if (!declared) {
    const why = key.includes('.')
      ? `no provider \`${key}\` is configured in this tree`
      : 'no AWS provider is configured in this tree'
    return unknown(
      { source: firstSource(module), start: 0, end: 0 },
      why,
      opaque(`region of ${addressIn(module.path, `provider ${key}`)}`),
    )
  }
  const scope: Scope = { module, source: declared.source }
  const written = attribute(declared.block.body, 'region')
  const value = written && evaluate(written.value, scope)
  if (written && value && value.kind !== 'null') {
    return through(named(value, module, key), `provider \`${key}\``, {
      source: declared.source,
      start: written.start,
      end: written.end,
    })
  }
  const profile = attribute(declared.block.body, 'profile')
  const from = profile ? `profile ${shape(evaluate(profile.value, scope)) ?? key}` : 'environment'
  return unknown(headerOf(declared), `provider \`${key}\` takes its region from the environment`, opaque(`region of ${from}`))
}

function named(value: TfValue, module: ModuleInstance, key: string): TfValue {
  if (value.kind !== 'unknown' || value.same !== undefined) return value
  return { ...value, same: opaque(`region of ${addressIn(module.path, `provider ${key}`)}`) }
}

function firstSource(module: ModuleInstance) {
  return module.caller?.source ?? module.module.files[0]?.source ?? { path: module.module.directory, text: '' }
}

/** The provider configuration that a `provider` argument (or its absence) means in a module. */
function providerOf(written: Expression | undefined, module: ModuleInstance, fallback: string): Provider {
  const key = written ? providerKey(written) : fallback
  // A provider chosen by an expression is not followed.
  return key === undefined ? { key: 'chosen by expression', declared: undefined, module } : lookUp(key, module)
}

function lookUp(key: string, module: ModuleInstance): Provider {
  const declared = module.module.providers.find(({ block }) => keyOf(block) === key)
  if (declared) return { key, declared, module }
  const { caller } = module
  if (!caller) return { key, declared: undefined, module }
  const map = attribute(caller.block.body, 'providers')?.value
  const above = caller.scope.module
  if (map?.kind === 'object') {
    for (const { key: name, value } of map.items) {
      const passed = providerKey(value)
      if (providerKey(name) === key)
        return passed === undefined ? { key: 'chosen by expression', declared: undefined, module } : lookUp(passed, above)
    }
  }
  // Default configurations are inherited even where others are passed; aliases are not.
  return key.includes('.') ? { key, declared: undefined, module } : lookUp(key, above)
}

/** `aws`, `aws.us_east_1`, and both as quoted strings, as Terraform 0.11 wrote them. */
function providerKey(expression: Expression | undefined): string | undefined {
  if (!expression) return undefined
  const quoted = literalText(expression)
  if (quoted !== undefined) return quoted
  if (expression.kind === 'variable') return expression.name
  if (expression.kind === 'parentheses') return providerKey(expression.inner)
  if (expression.kind === 'get' && expression.object.kind === 'variable') return `${expression.object.name}.${expression.name}`
  // `aws.regional["eu-west-1"]` (OpenTofu) is not one provider.
  return undefined
}

function keyOf(block: Block): string {
  const alias = literalText(attribute(block.body, 'alias')?.value)
  const name = block.labels[0]?.text ?? ''
  return alias === undefined ? name : `${name}.${alias}`
}

/** Which account a resource is made in: never known from code, but equal for providers with the same credentials. */
export function accountOf(instance: ResourceInstance): Value<string> {
  const { declared, module, key } = providerOf(attribute(instance.block.body, 'provider')?.value, instance.scope.module, 'aws')
  const at = declared ? headerOf(declared) : headerOf(instance)
  const why = 'which account it is deployed to is not in the code'
  if (!declared) return { known: false, why, at, same: opaque(`account of ${addressIn(module.path, `provider ${key}`)}`) }
  const scope: Scope = { module, source: declared.source }
  const parts: string[] = []
  let assumed: Value<string> | undefined
  for (const name of ['profile', 'access_key', 'allowed_account_ids', 'shared_credentials_files']) {
    const written = attribute(declared.block.body, name)
    if (written) parts.push(`${name} ${shapeOfCall('', [evaluate(written.value, scope)]) ?? `of ${key}`}`)
  }
  for (const block of declared.block.body.blocks) {
    if (!block.type.startsWith('assume_role')) continue
    const role = attribute(block.body, 'role_arn')
    const value = role && evaluate(role.value, scope)
    const account = value?.kind === 'string' ? parseArn(value.value)?.account : undefined
    // Roles are assumed one after the other: the last one counts.
    assumed = value && account && isKnownPart(account) ? { known: true, value: account, at: value.at } : undefined
    parts.push(`role ${(value && shape(value)) ?? `of ${key}`}`)
  }
  return assumed ?? { known: false, why, at, same: opaque(`account of ${parts.join(' ') || 'the environment'}`) }
}
