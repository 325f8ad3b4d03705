import type { DnsRecord } from './dns.ts'
import { isValidationTarget } from './dns.ts'
import { type Hostname, isWithin, parent } from './hostname.ts'
import { mayBeGivenOthers } from './parameters.ts'
import type { Known } from './value.ts'

/** A validation record whose name does not lie in the zone that it goes to. */
export interface OutsideZone {
  readonly record: DnsRecord
  /** What it is to validate. */
  readonly domain: Hostname
  readonly zone: Known<Hostname>
}

export function outsideZone(record: DnsRecord): OutsideZone | undefined {
  const { zoneName: zone } = record
  const domain = domainOf(record)
  if (!zone.known || !domain || isWithin(domain.value, zone.value) || mayBeGivenOthers(domain, zone)) return undefined
  return { record, domain: domain.value, zone }
}

function domainOf({ validates, name, values }: DnsRecord): Known<Hostname> | undefined {
  if (validates) return validates.domain.known ? validates.domain : undefined
  const isTyped = values.known && values.value.some(({ value }) => isValidationTarget(value))
  return isTyped && name.known ? { ...name, value: parent(name.value) } : undefined
}
