import type { Endpoint, Listener, Redirect } from './endpoint.ts'
import { gap } from './gap.ts'
import type { Place } from './source.ts'
import { both, combinations, type Guard, inEveryCase, type Value } from './value.ts'

/** A redirect to a port of its own load balancer on which nobody speaks TLS. */
export interface DeadEnd {
  readonly endpoint: Endpoint
  readonly redirect: Redirect
  readonly port: string
  /** The port is that of the request. */
  readonly keepsPort: boolean
  /** When it is one, beyond what has to hold for the redirect to be there: empty for always. */
  readonly when: Guard
  /** What listens on the port: without TLS, or only under conditions. */
  readonly listeners: readonly Place[]
  readonly isPlain: boolean
}

/** The redirects of load balancers, all of whose listeners are in the code, that lead nowhere however they turn out. */
export function* deadEnds(endpoints: readonly Endpoint[]): Iterable<DeadEnd> {
  for (const endpoint of endpoints) {
    for (const listener of endpoint.listeners) {
      for (const redirect of listener.redirects ?? []) {
        const found = inEveryCase(targetsOf(endpoint, listener, redirect), (target) => nobodyAt(target, endpoints))
        // What is said of a redirect has to be true of every case.
        if (found) yield { endpoint, redirect, ...found.reduce((a, b) => (b.when.length > a.when.length ? b : a)) }
      }
    }
  }
}

interface Target {
  readonly when: Guard
  readonly balancer: Value<string>
  readonly protocol: Value<string | null>
  readonly port: Value<string | null>
  readonly host: Value<string | null>
  readonly keepsPort: boolean
}

/** Where a redirect sends clients, in every case; what it does not say stays as in the request. */
function targetsOf({ exists, balancer }: Endpoint, listener: Listener, redirect: Redirect): Target[] {
  const given = both(exists, redirect.when)
  const { protocol, port, host } = redirect
  if (!given || !balancer || !listener.port) return []
  return (combinations(given, balancer, protocol, port, host, listener.port, listener.protocol) ?? []).map(({ when, values }) => {
    const [on, asked, to, name, own, spoken] = values
    return {
      when,
      balancer: on,
      protocol: asked.known && asked.value === null ? spoken : asked,
      port: to.known && to.value === null ? own : to,
      host: name,
      keepsPort: to.known && to.value === null,
    }
  })
}

function nobodyAt({ when, balancer, protocol, port, host, keepsPort }: Target, endpoints: readonly Endpoint[]) {
  if (!balancer.known || !host.known || host.value !== null || !protocol.known || protocol.value !== 'HTTPS') return undefined
  if (!port.known || port.value === null) return undefined
  const answering: { when: Guard; at: Place }[] = []
  const plain: Place[] = []
  for (const other of endpoints) {
    for (const listener of other.listeners) {
      if (!other.balancer || !listener.port) continue
      const given = both(when, other.exists)
      for (const row of (given && combinations(given, other.balancer, listener.port, listener.protocol)) ?? []) {
        const [on, at, spoken] = row.values
        if (!mayBe(on, balancer.value) || !mayBe(at, port.value)) continue
        if (spoken.known && spoken.value === 'HTTP') plain.push(listener.at)
        else answering.push({ when: row.when, at: listener.at })
      }
    }
  }
  const missing = gap(
    when,
    answering.map((each) => each.when),
  )
  if (!missing) return undefined
  return {
    port: port.value,
    keepsPort,
    when: missing.filter((assumption) => !when.includes(assumption)),
    listeners: answering.length > 0 ? answering.map(({ at }) => at) : plain,
    isPlain: answering.length === 0 && plain.length > 0,
  }
}

function mayBe(value: Value<string | null>, text: string): boolean {
  return !value.known || value.value === text
}
