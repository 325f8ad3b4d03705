import { addressIn } from '../../model/address.ts'
import { isKnownPart, parseArn } from '../../model/arn.ts'
import type { Value } from '../../model/value.ts'
import type { Expression } from '../../syntax/hcl/tree.ts'
import { evaluate } from './evaluate.ts'
import type { ModuleInstance, ResourceInstance, Scope } from './instance.ts'
import { attribute, type Declared, headerOf, literalText } from './module.ts'
import { opaque, shapeOfCall } from './shape.ts'
import { asText, shape, type TfValue, through, unknown } from './value.ts'

/** One configured provider: where its block stands, or that there is none to be found. */
interface Provider {
  readonly key: string
  readonly declared: Declared | undefined
  readonly module: ModuleInstance
}

const chosenByExpression = 'chosen by expression'
const notRead = 'not read'

function whyNotFound(key: string): string {
  if (key === chosenByExpression) return 'the provider is chosen by an expression'
  if (key === notRead) return 'which provider it has is in a part that is not read'
  return key.includes('.') ? `no provider \`${key}\` is configured in this tree` : 'no AWS provider is configured in this tree'
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
  return providerRegion(providerOf(instance))
}

function providerRegion({ declared, module, key }: Provider): TfValue {
  if (!declared) {
    return unknown({ source: firstSource(module), start: 0, end: 0 }, whyNotFound(key), sameProvider('region', module, key))
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

/** One provider has one region and one account; of what is no certain provider nothing can be said. */
function sameProvider(what: string, module: ModuleInstance, key: string): string | undefined {
  if (key === chosenByExpression || key === notRead) return undefined
  return opaque(`${what} of ${addressIn(module.path, `provider ${key}`)}`)
}

function named(value: TfValue, module: ModuleInstance, key: string): TfValue {
  if (value.kind !== 'unknown' || value.same !== undefined) return value
  return { ...value, same: opaque(`region of ${addressIn(module.path, `provider ${key}`)}`) }
}

function firstSource(module: ModuleInstance) {
  return module.caller?.source ?? module.module.files[0]?.source ?? { path: module.module.directory, text: '' }
}

/** The provider configuration that a resource's `provider` argument (or its absence) means. */
function providerOf({ block, scope: { module } }: ResourceInstance): Provider {
  const written = attribute(block.body, 'provider')
  if (!written) return block.body.incomplete ? { key: notRead, declared: undefined, module } : lookUp('aws', module)
  const key = providerKey(written.value)
  return key === undefined ? { key: chosenByExpression, declared: undefined, module } : lookUp(key, module)
}

function lookUp(key: string, module: ModuleInstance): Provider {
  const declared = module.module.providers.get(key)
  if (declared) return { key, declared, module }
  const { caller } = module
  if (!caller) return { key, declared: undefined, module }
  const map = attribute(caller.block.body, 'providers')?.value
  const above = caller.scope.module
  if (map?.kind === 'object') {
    for (const { key: name, value } of map.items) {
      const passed = providerKey(value)
      if (providerKey(name) === key)
        return passed === undefined ? { key: chosenByExpression, declared: undefined, module } : lookUp(passed, above)
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

/** Which account a resource is made in: never known from code, but equal for providers with the same credentials. */
export function accountOf(instance: ResourceInstance): Value<string> {
  const { declared, module, key } = providerOf(instance)
  const at = declared ? headerOf(declared) : headerOf(instance)
  const why = 'which account it is deployed to is not in the code'
  if (!declared) {
    const same = sameProvider('account', module, key)
    return same === undefined ? { known: false, why, at } : { known: false, why, at, same }
  }
  const scope: Scope = { module, source: declared.source }
  const parts: string[] = []
  let assumed: Value<string> | undefined
  for (const name of ['profile', 'access_key', 'allowed_account_ids', 'shared_credentials_files']) {
    const written = attribute(declared.block.body, name)
    const value = written && evaluate(written.value, scope)
    if (value) parts.push(`${name} ${shapeOfCall('', [value]) ?? `of ${key}`}`)
    if (value && name === 'allowed_account_ids') assumed = onlyAccount(value)
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

/** A provider that may be used in one account only fails in every other. */
function onlyAccount(allowed: TfValue): Value<string> | undefined {
  const only = allowed.kind === 'list' && !allowed.rest && allowed.items.length === 1 ? allowed.items[0] : undefined
  const account = only && asText(only)
  return account !== undefined && isKnownPart(account) ? { known: true, value: account, at: (only as TfValue).at } : undefined
}
