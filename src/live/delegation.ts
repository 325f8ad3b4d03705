import type { Delegation } from '../model/dns-view.ts'

/** What a resolver is asked. Null: there is none. Undefined: no answer came. */
export interface Queries {
  readonly nameServers: (name: string) => Promise<readonly string[] | null | undefined>
  /** The server that a zone names as its origin. */
  readonly origin: (name: string) => Promise<string | null | undefined>
  readonly addresses: (name: string) => Promise<readonly string[] | null | undefined>
}

/** Who answers for a zone; undefined where that is not certain, as where a network has a view of its own. */
export async function delegationOf(zone: string, queries: Queries): Promise<Delegation | undefined> {
  const origin = await queries.origin(zone)
  if (origin === undefined) return undefined
  for (const at of [zone, ...above(zone)]) {
    const servers = await queries.nameServers(at)
    if (servers === undefined || (at === zone && !servers && origin !== null)) return undefined
    if (!servers || servers.length === 0) continue
    const addresses = await Promise.all(servers.map(queries.addresses))
    if (servers.some((server) => ofPrivateZones.test(server))) return undefined
    const isRoute53 =
      [...servers, origin ?? ''].some((name) => ofRoute53.test(name)) || addresses.some((found) => found?.some(isOfRoute53))
    // What it comes to is certain only of servers that everybody can ask.
    if (!isRoute53 && !addresses.every((found) => found && found.length > 0 && !found.some(isPrivate))) return undefined
    return { at, servers: [...servers].sort(), isRoute53 }
  }
  return undefined
}

/** Source: Amazon Route 53 Developer Guide, "NS and SOA records that Amazon Route 53 creates for a public hosted zone". */
const ofRoute53 = /^ns-.*\.awsdns-/
/** Source: Amazon Route 53 Developer Guide, "Working with private hosted zones". */
const ofPrivateZones = /^ns-(?:0|512|1024|1536)\.awsdns-00\./

/** Where name servers have names of one's own. Source: ip-ranges.json of AWS, service ROUTE53. Compiled 2026-11-25. */
function isOfRoute53(address: string): boolean {
  const [first, second, third = 0] = address.split('.').map(Number)
  return first === 205 && second === 251 && third >= 192
}

/** Source: RFC 1918, RFC 6598, RFC 1122, RFC 3927. */
const isPrivate = (address: string) =>
  /^(?:10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(address)

/** The names above, up to the top-level domain. */
function above(name: string): string[] {
  const labels = name.split('.')
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'))
}
