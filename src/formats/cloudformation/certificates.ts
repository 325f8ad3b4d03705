import { templateCertificate } from '../../catalog/cloudformation.ts'
import type { Certificate, DomainValidation, Name, NameList } from '../../model/certificate.ts'
import { both, type Case, type Guard, known, only, type Value } from '../../model/value.ts'
import { entriesOf, get, isNull, itemsOf, type Node, textOf as scalarText } from '../../syntax/node.ts'
import { decide } from './conditions.ts'
import { existence } from './existence.ts'
import { follow, listAt, neverEmpty, valueAt } from './follow.ts'
import { versions } from './intrinsics.ts'
import { alternatives, hostnameOf, textOf, textOrNull } from './model-values.ts'
import type { Certificates } from './references.ts'
import { combined, type Outcome, type Resolved } from './resolved.ts'
import type { Stack } from './stack.ts'
import type { Resource } from './template.ts'

/** The custom resource of CDK's `DnsValidatedCertificate`. */
export function isCdkCertificate({ type, properties }: Resource): boolean {
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
  const exists = existence(resource, stack)
  if (!exists) return undefined
  const { properties, at, logicalId } = resource
  const value = (path: string) => neverEmpty(valueAt(properties, path, stack, at), at)
  const isPrivate = !isNull(get(properties, 'CertificateAuthorityArn'))
  const isOpen = mayHoldMore(properties) || isOptional(get(properties, 'ValidationMethod'), stack)
  const method = isOpen
    ? only<string | null>({ known: false, why: 'it is not known how the certificate is validated', at })
    : alternatives(value('ValidationMethod'), textOrNull)
  return {
    id: stack.titleOf(logicalId),
    kind: isPrivate ? 'private' : 'requested',
    at,
    exists,
    module: '',
    names: namesOf(resource, stack),
    // The custom resource requests it where its property says.
    region: isCustom && !isNull(get(properties, 'Region')) ? alternatives(value('Region'), textOf) : only<string>(stack.region),
    account: stack.account,
    validation: isCustom ? only<string | null>(known('DNS', at)) : isPrivate ? only<string | null>(known(null, at)) : method,
    namesAttribute: 'SubjectAlternativeNames',
    // CloudFormation makes the new one first, and waits until it is issued.
    createBeforeDestroy: known(true, at),
    optionsUsedAt: [{ at, by: 'other' }],
    mentionedAt: [at],
    ...(isCustom ? { isCdkCustomResource: true } : { domainValidation: domainValidationOf(resource, stack) }),
  }
}

/** Whether a macro or a loop puts further properties beside those that are written. */
function mayHoldMore(node: Node | undefined): boolean {
  return node?.kind === 'unknown' || [...entriesOf(node).keys()].some((key) => key.startsWith('Fn::'))
}

/**
 * Whether something is left out under a condition that only the defaults of parameters decide: a template that takes a zone if it is given one
 * says nothing of the deploys that give it one.
 */
function isOptional(node: Node | undefined, stack: Stack): boolean {
  if (stack.given.size > 0) return false
  if (node?.kind === 'list') return node.items.some((item) => isOptional(item, stack))
  return [...entriesOf(node)].some(([key, { value }]) => {
    if (key !== 'Fn::If') return isOptional(value, stack)
    const [name, ...branches] = itemsOf(value)
    return typeof decide(scalarText(name) ?? '', stack) === 'boolean' || branches.some((branch) => isOptional(branch, stack))
  })
}

function domainValidationOf({ properties, at }: Resource, stack: Stack): NonNullable<Certificate['domainValidation']> {
  const unknown = { known: false as const, why: 'the domain validation options are not known', at }
  if (mayHoldMore(properties) || isOptional(get(properties, 'DomainValidationOptions'), stack)) return unknown
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
          entries.push(...entriesAt(version.node, guard, stack))
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
  const lists = combined([primary, ...others.map(perhaps)], (values) => nameList(values))
  const unknown: Value<NameList> = { known: false, why: 'the names depend on too many conditions', at }
  const cases = (lists ?? []).map(({ when, value }): Case<NameList> => ({ when, value: known(value, at) }))
  const [first, ...more] = cases
  return first ? [first, ...more] : only(unknown)
}

/** A name that is there under a condition only: otherwise it is nothing. */
function perhaps({ when, value }: Outcome): Outcome[] {
  const [assumption, ...rest] = when
  if (!assumption || rest.length > 0) return [{ when, value }]
  const { condition, is } = assumption
  const opposite = assumption.not ? { condition, is } : { condition, is, not: true as const }
  return [
    { when, value },
    { when: [opposite], value: { kind: 'nothing', at: value.at } },
  ]
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
