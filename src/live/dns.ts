import { Resolver } from 'node:dns/promises'
import type { CnameRecord } from '../model/acm-certificate.ts'
import type { CaaRecords, CnameAnswer, Delegation, DnsView } from '../model/dns-view.ts'
import { withoutDot } from '../model/validation-record.ts'
import { delegationOf } from './delegation.ts'
import { paced } from './pace.ts'

/** Every call resolves; to undefined where no answer came. */
export interface Dns {
  cname(name: string): Promise<CnameAnswer | undefined>
  caa(name: string): Promise<CaaRecords | null | undefined>
  delegation(zone: string): Promise<Delegation | undefined>
}

export interface DnsOptions {
  /** `1.1.1.1`, `127.0.0.1:5353`; the system's own resolvers when absent. */
  readonly server?: string
  /** Of one try, in milliseconds. */
  readonly timeout?: number
  readonly tries?: number
}

/** There is such a name without such a record, or no such name. */
const nothingThere: ReadonlySet<string> = new Set(['ENODATA', 'ENOTFOUND'])
const queriesPerSecond = 50

export function createDns({ server, timeout = 3_000, tries = 2 }: DnsOptions = {}): Dns {
  const resolver = new Resolver({ timeout, tries })
  if (server !== undefined) resolver.setServers([server])
  const pace = paced(queriesPerSecond)

  /** Null: nothing there. Undefined: no answer. */
  async function ask<T>(query: () => Promise<T>): Promise<T | null | undefined> {
    try {
      return await pace(query)
    } catch (error) {
      return nothingThere.has((error as { code?: string }).code ?? '') ? null : undefined
    }
  }

  async function target(name: string): Promise<string | null | undefined> {
    const found = await ask(() => resolver.resolveCname(name))
    return found?.[0] === undefined ? (found as null | undefined) : withoutDot(found[0]).toLowerCase()
  }

  return {
    async cname(name) {
      const found = await target(name)
      if (found === undefined) return undefined
      if (found !== null) return { kind: 'target', target: found }
      const addresses = await ask(() => resolver.resolve4(name))
      if (addresses === undefined) return undefined
      if (addresses !== null) return { kind: 'addresses' }
      // Forms of providers add the zone to what is typed in.
      for (const zone of above(name)) {
        const doubled = `${name}.${zone}`
        if (await target(doubled)) return { kind: 'none', doubled }
      }
      return { kind: 'none' }
    },
    async caa(name) {
      for (const at of [name, ...above(name)]) {
        const found = await ask(() => resolver.resolveCaa(at))
        if (found === undefined) return undefined
        if (found && found.length > 0) return { at, records: found.flatMap(recordsOf) }
      }
      return null
    },
    delegation(zone) {
      return delegationOf(zone, {
        nameServers: (name) => ask(() => resolver.resolveNs(name)),
        origin: (name) => ask(async () => (await resolver.resolveSoa(name)).nsname),
        addresses: (name) => ask(() => resolver.resolve4(name)),
      })
    },
  }
}

/** Node gives a record one member, named by its tag. */
function recordsOf(record: object): { tag: string; value: string }[] {
  return Object.entries(record).flatMap(([tag, value]) =>
    tag === 'critical' || tag === 'type' ? [] : [{ tag, value: String(value) }],
  )
}

/** The names above, without the top-level domain. */
function above(name: string): string[] {
  const labels = name.split('.')
  return labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join('.'))
}

/** What DNS is asked. */
export interface Questions {
  /** Validation records. */
  readonly records: readonly CnameRecord[]
  /** Names that certificates are requested for: CAA records decide. */
  readonly names: readonly string[]
  /** Hosted zones. */
  readonly zones: readonly string[]
}

export async function dnsView({ records, names, zones }: Questions, dns: Dns): Promise<DnsView> {
  const bare = (name: string) => withoutDot(name).toLowerCase()
  const [cnames, caa, delegations] = await Promise.all([
    answers(
      records.map(({ name }) => bare(name)),
      dns.cname,
    ),
    answers(
      names.map((name) => bare(name).replace(/^\*\./, '')),
      dns.caa,
    ),
    answers(zones.map(bare), dns.delegation),
  ])
  return { cnames, caa, delegations }
}

/** What came of asking for each name once. */
async function answers<T>(names: readonly string[], ask: (name: string) => Promise<T | undefined>): Promise<Map<string, T>> {
  const found = await Promise.all([...new Set(names)].map(async (name) => [name, await ask(name)] as const))
  return new Map(found.flatMap(([name, answer]) => (answer === undefined ? [] : [[name, answer] as const])))
}
