import { templateCertificate } from '../../catalog/cloudformation.ts'
import type { Certificate, DomainValidation, KeyOrigin, Name, NameList } from '../../model/certificate.ts'
import { holdsPrivateKey } from '../../model/private-key.ts'
import type { ServerCertificate } from '../../model/server-certificate.ts'
import { both, type Case, type Guard, known, only, type Value } from '../../model/value.ts'
import { entriesOf, get, isNull, type Node, textOf as scalarText } from '../../syntax/node.ts'
import { combined, perhaps } from '../outcome.ts'
import { versions } from './branches.ts'
import { under } from './doubts.ts'
import { existence, existing } from './existence.ts'
import { follow, listAt, neverEmpty, valueAt } from './follow.ts'
import { alternatives, hostnameOf, textOf, textOrNull } from './model-values.ts'
import type { Certificates } from './references.ts'
import type { Resolved } from './resolved.ts'
import type { Stack } from './stack.ts'
import { takersOf } from './takers.ts'
import type { Resource } from './template.ts'

/** The custom resource of CDK's `DnsValidatedCertificate`. */
function isCdkCertificate({ type, properties }: Resource): boolean {
  if (type !== 'AWS::CloudFormation::CustomResource' && !type.startsWith('Custom::')) return false
  const token = get(properties, 'ServiceToken', 'Fn::GetAtt')
  const first = token?.kind === 'list' ? scalarText(token.items[0]) : scalarText(token)
  return /CertificateRequestorFunction/.test(first ?? '')
}

export function certificates(): Certificates {
  const made = new Map<Stack, Map<string, Certificate | undefined>>()
  return {
    of(stack, logicalId) {
      const known = made.get(stack) ?? new Map<string, Certificate | undefined>()
      made.set(stack, known)
      if (!known.has(logicalId)) {
        const resource = stack.template.resources.get(logicalId)
        known.set(logicalId, resource && certificateOf(resource, stack))
      }
      return known.get(logicalId)
    },
  }
}

function certificateOf(resource: Resource, stack: Stack): Certificate | undefined {
  const isCustom = isCdkCertificate(resource)
  if (resource.type !== templateCertificate && !isCustom) return undefined
  return existing(resource, stack, (exists) => requested(resource, exists, isCustom, stack))
}

function requested(resource: Resource, exists: Guard, isCustom: boolean, stack: Stack): Certificate {
  const { properties, at, logicalId } = resource
  const value = (path: string) => neverEmpty(valueAt(properties, path, stack, at), at)
  const isPrivate = !isNull(get(properties, 'CertificateAuthorityArn'))
  const option = (path: string) =>
    mayHoldMore(properties)
      ? only<string | null>({ known: false, why: 'not all properties of the certificate are known', at })
      : alternatives(value(path), textOrNull)
  return {
    id: stack.titleOf(logicalId),
    kind: isPrivate ? 'private' : 'requested',
    at,
    exists,
    module: '',
    names: namesOf(resource, stack),
    // The custom resource requests it where its property says.
    region:
      isCustom && !isNull(get(properties, 'Region'))
        ? alternatives(value('Region'), textOf)
        : only<string>(resource.region ?? stack.region),
    account: stack.account,
    validation: isCustom
      ? only<string | null>(known('DNS', at))
      : isPrivate
        ? only<string | null>(known(null, at))
        : option('ValidationMethod'),
    // What has to change is the program.
    namesAttribute: stack.assembly ? 'subjectAlternativeNames' : 'SubjectAlternativeNames',
    // CloudFormation makes the new one first, and waits until it is issued.
    createBeforeDestroy: known(true, at),
    optionsUsedAt: [{ at, by: 'other' }],
    mentionedAt: [at],
    ...(!isCustom && {
      keyAlgorithm: option('KeyAlgorithm'),
      transparencyLogging: option('CertificateTransparencyLoggingPreference'),
    }),
    get takers(): NonNullable<Certificate['takers']> {
      // Whoever has the right to may export it.
      const isKept = option('CertificateExport').every(({ value: given }) => given.known && given.value !== 'ENABLED')
      return isKept ? takersOf(logicalId, stack) : { known: false, why: 'the certificate may be exported', at }
    },
    ...(isCustom ? { isCdkCustomResource: true } : { domainValidation: domainValidationOf(resource, stack) }),
  }
}

/** `AWS::IAM::ServerCertificate`. Templates cannot import a certificate into ACM. */
export function serverCertificateOf(resource: Resource, stack: Stack): ServerCertificate | undefined {
  const exists = resource.type === 'AWS::IAM::ServerCertificate' ? existence(resource, stack) : undefined
  if (!exists) return undefined
  const { properties, at, logicalId } = resource
  const key = neverEmpty(valueAt(properties, 'PrivateKey', stack, at), at)
  return { id: stack.titleOf(logicalId), at, exists, privateKey: alternatives(key, keyOrigin) }
}

function keyOrigin(value: Resolved): Value<KeyOrigin | null> {
  if (value.kind === 'nothing') return known(null, value.at, value.trail)
  const isWritten = value.kind === 'text' && holdsPrivateKey(value.value)
  return known(isWritten ? 'written' : 'elsewhere', value.at, value.trail)
}

/** Whether a macro or a loop puts further properties beside those that are written. */
function mayHoldMore(node: Node | undefined): boolean {
  return node?.kind === 'unknown' || [...entriesOf(node).keys()].some((key) => key.startsWith('Fn::'))
}

function domainValidationOf({ properties, at }: Resource, stack: Stack): NonNullable<Certificate['domainValidation']> {
  const unknown = { known: false as const, why: 'the domain validation options are not known', at }
  if (mayHoldMore(properties)) return unknown
  const entries: DomainValidation[] = []
  for (const list of follow(properties, 'DomainValidationOptions', stack, at)) {
    for (const { when, node } of versions(list.node, stack)) {
      const given = both(list.when, when)
      if (!given || !node) continue
      if (node.kind !== 'list' || node.open !== undefined) return unknown
      for (const item of node.items) {
        for (const version of versions(item, stack)) {
          const guard = both(given, version.when)
          if (!guard || !version.node) continue
          if (version.node.kind !== 'map' || mayHoldMore(version.node) || get(version.node, 'Ref')) return unknown
          const { node: entry } = version
          entries.push(...under(guard, stack, () => entriesAt(entry, guard, stack)))
        }
      }
    }
  }
  return known(entries, at)
}

/** One entry for each name that it may be about. */
function entriesAt(node: Node, when: Guard, stack: Stack): DomainValidation[] {
  const { at } = node
  const option = (key: string) => alternatives(neverEmpty(valueAt(node, key, stack, at), at), textOrNull)
  return neverEmpty(valueAt(node, 'DomainName', stack, at), at).flatMap((outcome) => {
    const guard = both(when, outcome.when)
    return guard
      ? [
          {
            at,
            when: guard,
            domain: hostnameOf(outcome.value),
            hostedZone: option('HostedZoneId'),
            validationDomain: option('ValidationDomain'),
          },
        ]
      : []
  })
}

function namesOf({ properties, at }: Resource, stack: Stack): Certificate['names'] {
  const primary = neverEmpty(valueAt(properties, 'DomainName', stack, at), at)
  const others = listAt(properties, 'SubjectAlternativeNames', stack, at)
  // Names under conditions are alternatives of the whole list.
  const lists = combined(
    [primary, ...others.map((other) => perhaps<Resolved>(other, { kind: 'nothing', at: other.value.at }))],
    (values) => nameList(values),
  )
  const unknown: Value<NameList> = { known: false, why: 'the names depend on too many conditions', at }
  const cases = (lists ?? []).map(({ when, value }): Case<NameList> => ({ when, value: known(value, at) }))
  const [first, ...more] = cases
  return first ? [first, ...more] : only(unknown)
}

function nameList(values: readonly Resolved[]): NameList {
  const names = values.flatMap((value, index): Name[] => {
    if (value.kind === 'nothing') return []
    const role = index === 0 ? 'primary' : 'alternative'
    return [{ hostname: hostnameOf(value), written: value.kind === 'text' ? value.value : undefined, role }]
  })
  // What is nothing but unknown may be a list.
  const complete = values.every((value, index) => index === 0 || value.kind !== 'unknown' || value.same !== undefined)
  return { names, complete }
}
