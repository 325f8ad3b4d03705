import type { Certificate, CertificateKind, NameList, Taker } from '../../../model/certificate.ts'
import type { Place } from '../../../model/source.ts'
import { type Alternatives, agreed, known, type Value } from '../../../model/value.ts'
import { attributeOf } from '../attributes.ts'
import type { ResourceInstance } from '../instance.ts'
import { headerOf } from '../module.ts'
import { accountOf, regionOf } from '../providers.ts'
import { distribute, distributeItems, list, nothing, type TfValue, text, unknown } from '../value.ts'
import { alternatives, asBool, asString, asStringOrNull, single } from './convert.ts'
import { criteriaOf } from './lookups.ts'
import { mentionsOf } from './mentions.ts'
import { nameList } from './names.ts'
import { absence, bodyOf, follow, read, together } from './paths.ts'
import { privateKeyOf } from './private-keys.ts'

/** `aws_acm_certificate` and `data.aws_acm_certificate`, each instance once. */
export function certificateOf(instance: ResourceInstance): Certificate {
  const isLookup = instance.type.startsWith('data.')
  const at = headerOf(instance)
  const validation: Alternatives<string | null> = isLookup
    ? [{ when: [], value: { known: false, why: 'how a looked-up certificate was validated is not in the code', at } }]
    : alternatives(validationOf(instance), (value) => (value.kind === 'null' ? null : asString(value)))
  const mentions = isLookup ? { options: [], whole: [], takers: [], replacedFirst: false } : mentionsOf(instance)
  return {
    id: instance.address,
    kind: isLookup ? 'looked-up' : kindOf(validation, instance),
    at,
    exists: instance.exists,
    module: instance.scope.module.path,
    names: isLookup ? lookedUpNames(instance) : requestedNames(instance),
    region: alternatives(regionOf(instance), asString),
    account: accountOf(instance),
    validation,
    createBeforeDestroy: createBeforeDestroy(instance, mentions.replacedFirst),
    namesAttribute: 'subject_alternative_names',
    optionsUsedAt: mentions.options,
    mentionedAt: mentions.whole,
    ...(isLookup && { lookup: criteriaOf(instance) }),
    ...(!isLookup && {
      keyAlgorithm: alternatives(read(instance, 'key_algorithm'), asStringOrNull),
      transparencyLogging: option(instance, 'certificate_transparency_logging_preference'),
      privateKey: privateKeyOf(instance),
      takers: takersOf(instance, mentions.takers),
    }),
  }
}

/** A module that nobody in the tree calls is there for others, and a certificate that may be exported for whoever has the right to. */
function takersOf(instance: ResourceInstance, takers: readonly Taker[]): NonNullable<Certificate['takers']> {
  const at = headerOf(instance)
  if (instance.scope.module.root.variablesOpen)
    return { known: false, why: 'whoever calls the module may take its certificate', at }
  const isKept = option(instance, 'export').every(({ value }) => value.known && value.value !== 'ENABLED')
  return isKept ? known(takers, at) : { known: false, why: 'the certificate may be exported', at }
}

function option(instance: ResourceInstance, name: string): Alternatives<string | null> {
  const body = bodyOf(instance)
  const occurrences = follow(body, `options.${name}`)
  return alternatives(together([...occurrences, ...absence(occurrences, body)]), asStringOrNull)
}

function requestedNames(instance: ResourceInstance): Alternatives<NameList> {
  const at = headerOf(instance)
  const primary = attributeOf(instance, 'domain_name', at)
  const others = read(instance, 'subject_alternative_names')
  return namesFrom(at, primary, others, true)
}

function lookedUpNames(instance: ResourceInstance): Alternatives<NameList> {
  const at = headerOf(instance)
  return namesFrom(at, read(instance, 'domain'), nothing(at), false)
}

function namesFrom(at: Place, primary: TfValue, others: TfValue, complete: boolean): Alternatives<NameList> {
  const pairs = distribute(at, [primary, distributeItems(others)], ([first, second]) =>
    list(at, [first as TfValue, second as TfValue]),
  )
  return alternatives(pairs, (pair) => {
    if (pair.kind !== 'list') return undefined
    const names = nameList(pair.items[0] as TfValue, pair.items[1] as TfValue)
    // An imported certificate has no `domain_name` in the code: its names are in the PEM.
    return { names: names.names, complete: names.complete && complete && names.names.length > 0 }
  })
}

/** IMPORTED and PRIVATE stand for "no validation by method"; null for a method that is missing. */
function validationOf(instance: ResourceInstance): TfValue {
  const at = headerOf(instance)
  const pems = ['certificate_body', 'private_key', 'private_key_wo'].map((name) => read(instance, name))
  const imported = pems.find(({ kind }) => kind !== 'null') ?? nothing(at)
  return distribute(
    at,
    [imported, read(instance, 'certificate_authority_arn'), read(instance, 'validation_method')],
    ([pem, authority, method]) => {
      // A PEM that is not known is still a PEM, unless it may be null.
      if (pem?.kind === 'string' || (pem?.kind === 'unknown' && !mayBeNull(pem))) return text(pem.at, 'IMPORTED')
      if (pem?.kind === 'unknown') return pem
      if (authority?.kind === 'string' && authority.value !== '') return text(authority.at, 'PRIVATE')
      if (authority?.kind === 'unknown')
        return mayBeNull(authority) ? unknown(authority.at, authority.why) : text(authority.at, 'PRIVATE')
      return method?.kind === 'string' && method.value === '' ? nothing(at) : (method ?? nothing(at))
    },
  )
}

/** A variable may be null; what a resource or a file gives is not. */
function mayBeNull(value: TfValue & { kind: 'unknown' }): boolean {
  return value.reference === undefined && !/^\$\{file/.test(value.same ?? '')
}

function kindOf(validation: Alternatives<string | null>, instance: ResourceInstance): CertificateKind {
  const method = agreed(instance.exists, validation)
  if (method?.value === 'IMPORTED') return 'imported'
  if (method?.value === 'PRIVATE') return 'private'
  const undecided = validation.some(({ value }) => !value.known || value.value === 'IMPORTED' || value.value === 'PRIVATE')
  return undecided ? 'undecided' : 'requested'
}

/**
 * Terraform hands `create_before_destroy` on to everything that a resource with it refers to.
 * Source: Terraform language, "The lifecycle meta-argument".
 */
function createBeforeDestroy(instance: ResourceInstance, referrerHasIt: boolean): Value<boolean> {
  const at = headerOf(instance)
  if (referrerHasIt) return known(true, at)
  const { blocks, unknown: why } = bodyOf(instance).nested('lifecycle')
  const [lifecycle] = blocks
  if (!lifecycle && why !== undefined) return { known: false, why, at }
  const value = lifecycle?.read('create_before_destroy') ?? nothing(at)
  if (value.kind === 'null') return known(false, lifecycle?.at ?? at)
  return single(value, asBool)
}
