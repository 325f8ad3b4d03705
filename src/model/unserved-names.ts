import { withoutKeys } from './address.ts'
import type { Certificate, Name } from './certificate.ts'
import { usesByCertificate } from './certificate-uses.ts'
import type { Endpoint } from './endpoint.ts'
import { relation } from './hostname.ts'
import { isGivenUnknown } from './lookups.ts'
import { combinations, shapeOf } from './value.ts'

export interface Unserved {
  readonly certificate: Certificate
  readonly names: readonly Name[]
  /** What uses the certificate. */
  readonly servers: readonly Endpoint[]
}

/** The names of certificates that nothing that uses them serves, where all of that is known. */
export function* unservedNames(certificates: readonly Certificate[], endpoints: readonly Endpoint[]): Iterable<Unserved> {
  // It may be given any of them.
  if (endpoints.some(isGivenUnknown)) return
  const usesOf = usesByCertificate(endpoints)
  for (const certificate of certificates) {
    const servers = [...new Set((usesOf.get(certificate) ?? []).map(({ endpoint }) => endpoint))]
    if (servers.length === 0 || !servers.every(saysAllNames) || !isTakenOnlyBy(servers, certificate)) continue
    const hosts = servers.flatMap(({ hostnames }) => hostnames.map(({ hostname }) => shapeOf(hostname)))
    const isServed = (name: Name) => {
      const shape = shapeOf(name.hostname)
      return shape === undefined || hosts.some((host) => host === undefined || mayBe(shape, host))
    }
    const rows = combinations(certificate.exists, certificate.names) ?? []
    const lacking = rows.map(({ values: [list] }) =>
      list.known && list.value.complete ? list.value.names.filter((name) => !isServed(name)) : [],
    )
    const [first = [], ...others] = lacking
    const names = first.filter((name) =>
      others.every((each) => each.some(({ hostname }) => shapeOf(hostname) === shapeOf(name.hostname))),
    )
    if (names.length > 0) yield { certificate, names, servers }
  }
}

/** A load balancer serves whatever comes in; the names of a distribution or a custom domain are all written there. */
function saysAllNames({ coverage, hostnames }: Endpoint): boolean {
  return coverage === 'refused' && hostnames.length > 0 && hostnames.every(({ repeated }) => !repeated)
}

/** Whether nobody hands the certificate on to something that is not known. */
function isTakenOnlyBy(servers: readonly Endpoint[], { takers }: Certificate): boolean {
  const ids = new Set(servers.map(({ id }) => withoutKeys(id)))
  return takers?.known === true && takers.value.every(({ id }) => ids.has(withoutKeys(id)))
}

function mayBe(name: string, host: string): boolean {
  const found = relation(name, host)
  return found === 'covered' || found === 'unknown'
}
