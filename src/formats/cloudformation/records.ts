import { templateCertificate } from '../../catalog/cloudformation.ts'
import type { DnsRecord } from '../../model/dns.ts'
import { type Hostname, withoutWildcard } from '../../model/hostname.ts'
import { both, type Guard, type Known, known, type Value } from '../../model/value.ts'
import { get, isNull, itemsOf, type Node } from '../../syntax/node.ts'
import { existing } from './existence.ts'
import { follow, listAt, outcomesOf, valueAt } from './follow.ts'
import { hostnameOf, textOf } from './model-values.ts'
import type { Certificates } from './references.ts'
import type { Outcome, Resolved } from './resolved.ts'
import type { Stack } from './stack.ts'
import type { Resource } from './template.ts'

/** The records that certificates have to do with: those that are declared, and those that CloudFormation makes to validate a certificate. */
export function recordsOf(stack: Stack, certificates: Certificates): DnsRecord[] {
  return [...stack.template.resources.values()].flatMap((resource) => {
    if (resource.type === templateCertificate)
      return existing(resource, stack, () => requested(resource, stack, certificates)) ?? []
    if (!/^AWS::Route53::RecordSet(?:Group)?$/.test(resource.type)) return []
    return existing(resource, stack, (exists) => declared(resource, exists, stack)) ?? []
  })
}

function declared({ type, properties, at, logicalId }: Resource, exists: Guard, stack: Stack): DnsRecord[] {
  const records = type === 'AWS::Route53::RecordSet' ? [properties] : itemsOf(get(properties, 'RecordSets'))
  return records.flatMap((record): DnsRecord[] => {
    const kind = only(valueAt(record, 'Type', stack, at))
    const typeOf = kind ? textOf(kind) : unknownAt<string>(record ?? properties, at, 'its type is not known')
    if (typeOf.known && typeOf.value !== 'CNAME' && typeOf.value !== 'CAA') return []
    const name = only(valueAt(record, 'Name', stack, at))
    const values = valuesOf(record, stack, at)
    // A group says for all of its records where they go.
    const holder = [record, properties].find((node) => !isNull(get(node, 'HostedZoneId')) || !isNull(get(node, 'HostedZoneName')))
    return [
      {
        id: stack.titleOf(logicalId),
        at: record && record !== properties ? record.at : at,
        exists,
        provider: 'route53',
        ...zoneIn(holder, stack, at),
        name: name ? hostnameOf(name) : { known: false, why: 'its name depends on a condition', at },
        type: typeOf,
        values,
        overwrites: known(false, at),
        contentIsKnown: values.known,
      },
    ]
  })
}

/** What CloudFormation adds to a hosted zone for a certificate, for each entry of `DomainValidationOptions` that names one. */
function requested({ properties, at, logicalId }: Resource, stack: Stack, certificates: Certificates): DnsRecord[] {
  const certificate = certificates.of(stack, logicalId)
  if (!certificate) return []
  return follow(properties, 'DomainValidationOptions.HostedZoneId', stack, at).flatMap((occurrence) => {
    const { node, holder, when } = occurrence
    const given = both(certificate.exists, when)
    if (!node || !holder || !given) return []
    return outcomesOf(occurrence, stack).flatMap((zone) =>
      valueAt(holder, 'DomainName', stack, at).flatMap((domain): DnsRecord[] => {
        const guard = both(given, zone.when)
        const exists = guard && both(guard, domain.when)
        if (!exists || zone.value.kind === 'nothing' || domain.value.kind === 'nothing') return []
        const name = hostnameOf(domain.value)
        return [
          {
            id: certificate.id,
            at: name.at,
            exists,
            provider: 'route53',
            ...zoneOf(zone.value),
            name: { known: false, why: 'ACM makes up the name of the record', at: name.at },
            type: known('CNAME', at),
            values: { known: false, why: 'ACM makes up what the record answers with', at: name.at },
            // It writes over what is there.
            overwrites: known(true, at),
            contentIsKnown: true,
            validates: { certificate, domain: withoutStar(name) },
            isOfRequest: true,
          },
        ]
      }),
    )
  })
}

type Zone = Pick<DnsRecord, 'zone' | 'zoneName' | 'isPrivate' | 'isInExistingZone'>

function zoneIn(holder: Node | undefined, stack: Stack, at: DnsRecord['at']): Zone {
  const unknown = { known: false as const, why: 'the zone of the record is not known', at }
  if (!isNull(get(holder, 'HostedZoneId'))) {
    const id = only(valueAt(holder, 'HostedZoneId', stack, at))
    return id ? zoneOf(id) : { zone: unknown, zoneName: unknown }
  }
  const name = only(valueAt(holder, 'HostedZoneName', stack, at))
  return name ? { zone: textOf(name), zoneName: hostnameOf(name), isInExistingZone: true } : { zone: unknown, zoneName: unknown }
}

/** A zone by its id: what it is called is known of those that the code makes. */
function zoneOf(id: Resolved): Zone {
  const zone = textOf(id)
  const made = id.kind === 'attribute' ? id.stack.template.resources.get(id.logicalId) : undefined
  if (id.kind !== 'attribute' || made?.type !== 'AWS::Route53::HostedZone')
    return { zone, zoneName: { known: false, why: 'the zone is not in the code', at: id.at } }
  const name = only(valueAt(made.properties, 'Name', id.stack, made.at))
  return {
    zone,
    zoneName: name ? hostnameOf(name) : { known: false, why: 'the name of the zone depends on a condition', at: made.at },
    ...(!isNull(get(made.properties, 'VPCs')) && { isPrivate: true }),
  }
}

/** The names of the zones that a template makes, and of those that NS records delegate. */
export function madeZones(stack: Stack): Value<Hostname>[] {
  return [...stack.template.resources.values()].flatMap(({ type, properties, at }) => {
    if (type !== 'AWS::Route53::HostedZone' && type !== 'AWS::Route53::RecordSet') return []
    const isDelegating = type === 'AWS::Route53::HostedZone' || textAt(properties, 'Type', stack, at) === 'NS'
    const name = isDelegating ? only(valueAt(properties, 'Name', stack, at)) : undefined
    return name ? [hostnameOf(name)] : []
  })
}

function textAt(node: Node | undefined, key: string, stack: Stack, at: DnsRecord['at']): string | undefined {
  const value = only(valueAt(node, key, stack, at))
  const text = value && textOf(value)
  return text?.known ? text.value : undefined
}

function valuesOf(record: Node | undefined, stack: Stack, at: DnsRecord['at']): DnsRecord['values'] {
  const items = listAt(record, 'ResourceRecords', stack, at)
  const texts: Known<string>[] = []
  for (const { when, value } of items) {
    const text = textOf(value)
    if (when.length > 0 || !text.known) return { known: false, why: 'what the record answers with is not known', at: value.at }
    texts.push(text)
  }
  return known(texts, at)
}

/** What there is in one case only. */
function only(outcomes: readonly Outcome<Resolved>[]): Resolved | undefined {
  const [first, ...others] = outcomes
  return first && others.length === 0 && first.when.length === 0 ? first.value : undefined
}

function unknownAt<T>(node: Node | undefined, at: DnsRecord['at'], why: string): Value<T> {
  return { known: false, why, at: node?.at ?? at }
}

function withoutStar(name: Value<Hostname>): Value<Hostname> {
  if (name.known) return { ...name, value: withoutWildcard(name.value) }
  return name.same === undefined ? name : { ...name, same: withoutWildcard(name.same) }
}
