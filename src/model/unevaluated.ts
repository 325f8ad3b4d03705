import type { Serving } from './coverage.ts'
import type { Endpoint } from './endpoint.ts'
import type { Unevaluated } from './model.ts'
import { placementsOf, whyUnplaced } from './placement.ts'

/** What rules could not look at in a deployment, each with its reason: silence is never mistaken for a clean result. */
export function unevaluatedIn(endpoints: readonly Endpoint[], servings: readonly Serving[]): Unevaluated[] {
  const found: Unevaluated[] = []
  for (const endpoint of endpoints) {
    const { uses, hostnames, listeners, balancer, viewer } = endpoint
    for (const { certificate } of uses) {
      for (const { value } of certificate)
        if (!value.known) found.push({ why: `which certificate is used: ${value.why}`, at: value.at })
    }
    for (const use of uses) {
      for (const placement of placementsOf(endpoint, use)) {
        const unplaced = whyUnplaced(placement)
        if (unplaced) found.push({ why: `in which region a certificate is used: ${unplaced.why}`, at: unplaced.at })
      }
    }
    for (const { protocol, policy } of listeners) {
      for (const { value } of [...protocol, ...policy])
        if (!value.known) found.push({ why: `how a listener is set up: ${value.why}`, at: value.at })
    }
    const redirects = listeners.flatMap((listener) => listener.redirects ?? [])
    for (const { at, host } of redirects) {
      const isElsewhere = host.every(({ value }) => value.known && value.value !== null)
      const unknown = isElsewhere ? undefined : balancer?.find(({ value }) => !value.known)?.value
      if (unknown && !unknown.known) found.push({ why: `where a redirect leads: ${unknown.why}`, at })
    }
    for (const { value } of [...(viewer?.sslSupport ?? []), ...(viewer?.ownCertificate ?? [])])
      if (!value.known) found.push({ why: `how a certificate is set up: ${value.why}`, at: value.at })
    // Where no certificate is taken, as by the prefix domain of a user pool, no name has to be covered.
    for (const { hostname } of uses.length === 0 ? [] : hostnames) {
      if (!hostname.known && hostname.same === undefined)
        found.push({ why: `which hostname is served: ${hostname.why}`, at: hostname.at })
    }
  }
  for (const { verdict, why, served } of servings) {
    if (verdict === 'unknown' && why !== undefined)
      found.push({ why: `whether a hostname is covered: ${why}`, at: served.hostname.at })
  }
  return found
}
