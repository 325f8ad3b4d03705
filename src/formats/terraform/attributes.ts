import { hostname, withoutWildcard } from '../../model/hostname.ts'
import type { Place } from '../../model/source.ts'
import { type Nested, nestedBlocks } from './body.ts'
import { evaluate } from './evaluate.ts'
import type { ResourceInstance } from './instance.ts'
import { attribute, headerOf } from './module.ts'
import { remember } from './names.ts'
import { regionOf } from './providers.ts'
import { recordNames } from './resources/records.ts'
import { opaque } from './shape.ts'
import {
  distribute,
  distributeItems,
  either,
  list,
  type Option,
  object,
  shape,
  type TfValue,
  text,
  through,
  unknown,
} from './value.ts'

/** An attribute of a resource instance: as configured, or symbolic when AWS assigns it. */
export function attributeOf(instance: ResourceInstance, name: string, at: Place): TfValue {
  return remember(
    instance.attributes,
    name,
    at,
    () => computed.get(instance.type)?.(instance, name) ?? configured(instance, name),
  )
}

function configured(instance: ResourceInstance, name: string): TfValue {
  const { block, scope, source } = instance
  const written = attribute(block.body, name)
  if (written) {
    const value = evaluate(written.value, scope)
    // Null is as if it were not written: the provider fills it in.
    if (value.kind !== 'null')
      return through(value, `\`${name}\` of ${instance.address}`, { source, start: written.start, end: written.nameEnd })
  }
  const { blocks, unknown: why } = nestedBlocks(block.body, name, scope)
  if (blocks.length > 0 && why === undefined)
    return list(
      headerOf(instance),
      blocks.map((nested) => blockValue(nested, instance)),
    )
  return assigned(instance, name)
}

/** Nested blocks read as values keep only what is asked of them rarely: every attribute under its own name. */
function blockValue(nested: Nested, instance: ResourceInstance): TfValue {
  return object(nested.at, new Map(), unknown(nested.at, `an attribute of a nested block of ${instance.address}`))
}

/** A value that the provider assigns: unknown before the apply, but the same wherever it is asked for. */
export function assigned(instance: ResourceInstance, name: string): TfValue {
  const at = headerOf(instance)
  const kind = instance.type.startsWith('data.') ? 'is looked up' : 'is assigned'
  return {
    ...unknown(at, `\`${name}\` of ${instance.address} ${kind} when it is applied`, opaque(`${instance.address}.${name}`)),
    reference: { instance, attribute: name },
  }
}

type Computed = (instance: ResourceInstance, name: string) => TfValue | undefined

/** Attributes that are not simply what is configured under their name. */
const computed: ReadonlyMap<string, Computed> = new Map(
  Object.entries({
    aws_acm_certificate: (instance, name) => {
      if (name === 'domain_validation_options') return validationOptions(instance)
      return name === 'arn' || name === 'id' ? assigned(instance, 'arn') : undefined
    },
    aws_acm_certificate_validation: (instance, name) =>
      name === 'certificate_arn' || name === 'id' ? assigned(instance, 'certificate_arn') : undefined,
    'data.aws_acm_certificate': (instance, name) => (name === 'arn' || name === 'id' ? assigned(instance, 'arn') : undefined),
    'data.aws_region': (instance, name) =>
      name === 'name' || name === 'id' || name === 'region' ? regionOf(instance) : undefined,
    // Where the record's full name is not known it stays an attribute, so that a wait that lists it is followed to the record.
    aws_route53_record: (instance, name) => (name === 'fqdn' ? fullName(instance) : undefined),
    // A data source that only repeats what it is given.
    'data.aws_route53_zone': (instance, name) => (name === 'name' ? withoutDot(configured(instance, name)) : undefined),
  } satisfies Record<string, Computed>),
)

function fullName(instance: ResourceInstance): TfValue | undefined {
  const options: Option[] = []
  for (const { when, hostname: name } of recordNames(instance)) {
    if (name.known) options.push({ when, value: text(name.at, name.value) })
    else if (name.same === undefined) return undefined
    else options.push({ when, value: { ...unknown(name.at, name.why, name.same), reference: { instance, attribute: 'fqdn' } } })
  }
  return either(headerOf(instance), options)
}

function withoutDot(value: TfValue): TfValue {
  return distribute(value.at, [value], ([plain]) =>
    plain?.kind === 'string' ? { ...plain, value: plain.value.replace(/\.$/, '') } : (plain as TfValue),
  )
}

/**
 * `domain_validation_options`: one element for each name, the record of a wildcard being that of its apex.
 * Source: ACM User Guide, "DNS validation": `example.com` and `*.example.com` have one CNAME.
 */
function validationOptions(instance: ResourceInstance): TfValue {
  const at = headerOf(instance)
  const primary = attributeOf(instance, 'domain_name', at)
  const alternatives = configuredOrEmpty(instance, 'subject_alternative_names')
  return distribute(at, [primary, distributeItems(alternatives)], ([first, others]) => {
    const names = [first as TfValue, ...(others?.kind === 'list' ? others.items : [])]
    const seen = new Set<string>()
    const options: TfValue[] = []
    let rest = others?.kind === 'list' ? others.rest && optionFor(instance, others.rest) : optionFor(instance, others as TfValue)
    for (const name of names) {
      const key = shape(name)
      if (key === undefined) rest = optionFor(instance, name)
      else if (!seen.has(key.toLowerCase())) {
        seen.add(key.toLowerCase())
        options.push(optionFor(instance, name))
      }
    }
    return list(at, options, rest)
  })
}

function configuredOrEmpty(instance: ResourceInstance, name: string): TfValue {
  const written = attribute(instance.block.body, name)
  if (!written) {
    const at = headerOf(instance)
    return instance.block.body.incomplete ? unknown(at, 'the block could not be parsed as a whole') : list(at, [])
  }
  const value = evaluate(written.value, instance.scope)
  return distribute(value.at, [value], ([plain]) => (plain?.kind === 'null' ? list(value.at, []) : (plain as TfValue)))
}

function optionFor(instance: ResourceInstance, name: TfValue): TfValue {
  const key = shape(name)
  const domain = key === undefined ? undefined : withoutWildcard(hostname(key))
  const field = (attributeName: string): TfValue => ({
    ...unknown(
      name.at,
      `\`${attributeName}\` is assigned when the certificate is requested`,
      opaque(`${instance.address}.${attributeName}(${domain ?? '?'})`),
    ),
    reference: { instance, attribute: `${attributeName}(${domain ?? '?'})` },
  })
  return object(
    name.at,
    new Map<string, TfValue>([
      ['domain_name', name],
      ['resource_record_name', field('resource_record_name')],
      ['resource_record_type', text(name.at, 'CNAME')],
      ['resource_record_value', field('resource_record_value')],
    ]),
  )
}
