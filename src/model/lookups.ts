import type { Certificate } from './certificate.ts'
import type { Endpoint } from './endpoint.ts'
import { type Hostname, isPartlyUnknown, isWhollyUnknown, parent, relation } from './hostname.ts'
import type { Deployment } from './model.ts'
import { shapeOf } from './value.ts'

/** What in the whole tree takes certificates without naming their declaration: by their names, or by a host. */
export interface Lookups {
  readonly mayFind: (certificate: Certificate) => boolean
  /** Whether something in the tree requests a certificate that may carry a hostname: it may be there soon. */
  readonly mayRequest: (hostname: Hostname) => boolean
  /** Whether something in the tree makes a hosted zone of this name, or delegates to it: DNS may not know of it yet. */
  readonly mayMakeZone: (zone: Hostname) => boolean
}

/** The deployments, each with what all of them look up. */
export function withLookups(deployments: readonly Deployment[]): readonly Deployment[] {
  let index: Index | undefined
  let requested: Set<Hostname> | undefined
  let made: Set<Hostname> | undefined
  const lookups: Lookups = {
    mayFind(certificate) {
      index ??= indexOf(deployments)
      return isFoundIn(index, certificate)
    },
    mayRequest(hostname) {
      requested ??= new Set(deployments.flatMap(({ certificates }) => certificates.flatMap(requestedNames)))
      return [...requested].some((name) => mayCover(name, hostname))
    },
    mayMakeZone(zone) {
      made ??= new Set(deployments.flatMap(({ madeZones = [] }) => madeZones.flatMap((name) => shapeOf(name) ?? [])))
      return [...made].some((name) => !isWhollyUnknown(name) && mayCover(name, zone))
    },
  }
  return deployments.map((deployment) => ({ ...deployment, lookups }))
}

interface Index {
  readonly hostnames: Set<Hostname>
  /** What `*.example.com` answers for is found by `example.com`. */
  readonly parents: Set<Hostname>
  readonly partlyKnown: Set<Hostname>
  /** Something is looked up, and nothing is known of what. */
  isOpen: boolean
}

function indexOf(deployments: readonly Deployment[]): Index {
  const index: Index = { hostnames: new Set(), parents: new Set(), partlyKnown: new Set(), isOpen: false }
  const add = (hostname: Hostname | undefined) => {
    if (hostname === undefined) index.isOpen = true
    else if (isPartlyUnknown(hostname)) index.partlyKnown.add(hostname)
    else {
      index.hostnames.add(hostname)
      index.parents.add(parent(hostname))
    }
  }
  for (const { certificates, endpoints, ingressGroups } of deployments) {
    for (const certificate of certificates) if (certificate.kind === 'looked-up') namesOf(certificate).forEach(add)
    for (const endpoint of endpoints) if (isGivenUnknown(endpoint)) hostnamesOf(endpoint).forEach(add)
    // The controller of a cluster finds certificates by hosts.
    for (const { certificateSource, hosts, hostsComplete } of ingressGroups.flatMap(({ members }) => members)) {
      if (certificateSource !== 'discovery' && certificateSource !== 'unknown') continue
      for (const { hostname } of hosts) add(shapeOf(hostname))
      if (!hostsComplete) index.isOpen = true
    }
  }
  return index
}

function isFoundIn({ hostnames, parents, partlyKnown, isOpen }: Index, certificate: Certificate): boolean {
  return (
    isOpen ||
    namesOf(certificate).some((name) => {
      if (name === undefined || (isPartlyUnknown(name) && hostnames.size > 0)) return true
      if (hostnames.has(name) || (name.startsWith('*.') && parents.has(name.slice(2)))) return true
      return [...partlyKnown].some((hostname) => mayCover(name, hostname))
    })
  )
}

/** Whether an endpoint that is given a certificate that is not known may be given this one. */
export function mayServe(endpoint: Endpoint, certificate: Certificate): boolean {
  const hostnames = hostnamesOf(endpoint)
  if (hostnames.length === 0 || hostnames.length < endpoint.hostnames.length) return true
  const names = namesOf(certificate)
  return hostnames.some((hostname) => names.some((name) => name === undefined || mayCover(name, hostname)))
}

/** A name of which nothing is known is no sign of a certain certificate. */
function requestedNames(certificate: Certificate): Hostname[] {
  if (certificate.kind === 'looked-up') return []
  return namesOf(certificate).flatMap((name) => (name === undefined || isWhollyUnknown(name) ? [] : [name]))
}

function mayCover(name: Hostname, hostname: Hostname): boolean {
  const found = relation(name, hostname)
  return found === 'covered' || found === 'unknown'
}

/** Undefined stands for names that are not known. */
function namesOf({ names }: Certificate): (Hostname | undefined)[] {
  return names.flatMap(({ value }) => {
    const shapes = value.known ? value.value.names.map(({ hostname }) => shapeOf(hostname)) : []
    return shapes.length > 0 ? shapes : [undefined]
  })
}

function hostnamesOf({ hostnames }: Endpoint): Hostname[] {
  return hostnames.flatMap(({ hostname }) => shapeOf(hostname) ?? [])
}

/** Whether it is not known which certificate an endpoint is given. An ARN that is written out may be that of any. */
export function isGivenUnknown({ uses }: Endpoint): boolean {
  return uses.some(({ certificate }) => certificate.some(({ value }) => !value.known || value.value?.how === 'literal'))
}
