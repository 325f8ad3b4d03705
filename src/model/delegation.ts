import { type DnsRecord, isValidationTarget } from './dns.ts'
import type { Delegation } from './dns-view.ts'
import { type Hostname, isPartlyUnknown } from './hostname.ts'
import type { Deployment, Unevaluated } from './model.ts'
import { isExample } from './pinned.ts'
import type { Known } from './value.ts'

/** A hosted zone of Route 53 that validation records are written to. */
export interface WrittenZone {
  readonly zone: Known<Hostname>
  /** The first of them. */
  readonly record: DnsRecord
}

/** Those that are public and there already, each once: of a zone that is only made now, DNS knows nothing yet. */
export function writtenZones({ records, lookups, format }: Pick<Deployment, 'records' | 'lookups' | 'format'>): WrittenZone[] {
  const found = new Map<Hostname, WrittenZone>()
  for (const record of records) {
    const { zoneName: zone } = record
    if (!record.isInExistingZone || !zone.known || !isValidation(record) || found.has(zone.value)) continue
    if (isPartlyUnknown(zone.value) || isOfDocumentation.test(zone.value) || lookups?.mayMakeZone(zone.value)) continue
    if (isExample(zone.at, 'code', format)) continue
    found.set(zone.value, { zone, record })
  }
  return [...found.values()]
}

/** The zones that DNS does not lead to. */
export function undelegated(deployment: Deployment): (WrittenZone & { readonly delegation: Delegation })[] {
  return writtenZones(deployment).flatMap((written) => {
    const delegation = deployment.acm?.dns?.delegations.get(written.zone.value)
    const isFine = delegation?.isRoute53 && delegation.at === written.zone.value
    return delegation && !isFine ? [{ ...written, delegation }] : []
  })
}

/** Zones of which DNS gave no certain answer, although it was asked. */
export function unansweredZones(deployment: Deployment): Unevaluated[] {
  const { dns } = deployment.acm ?? {}
  return (dns ? writtenZones(deployment) : [])
    .filter(({ zone }) => !dns?.delegations.has(zone.value))
    .map(({ zone }) => ({ why: 'whether a hosted zone is delegated: DNS gave no certain answer', at: zone.at }))
}

/** Source: RFC 2606, section 3. */
const isOfDocumentation = /(?:^|\.)example\.(?:com|net|org)$/

function isValidation({ validates, values }: DnsRecord): boolean {
  return validates !== undefined || (values.known && values.value.some(({ value }) => isValidationTarget(value)))
}
