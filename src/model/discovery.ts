import type { AcmCertificate } from './acm-certificate.ts'
import { type AcmView, shelvesOf } from './acm-view.ts'
import type { Hostname } from './hostname.ts'
import { doubtOfClass, type Ingress, type IngressGroup } from './ingress.ts'
import { unlisted } from './lookup.ts'
import type { Deployment } from './model.ts'
import type { Known, Value } from './value.ts'

/** A host of an Ingress for which the AWS Load Balancer Controller looks for certificates, and what there is. */
export interface Discovery {
  readonly member: Ingress
  readonly group: IngressGroup
  readonly host: Known<Hostname>
  readonly region: Known<string>
  /** In each account that the cluster may be in. */
  readonly shelves: readonly Discovered[]
}

export interface Discovered {
  readonly account: string | undefined
  /** Those that it attaches. */
  readonly found: readonly AcmCertificate[]
  /** Whether it may find others: what is not known of a certificate may decide. */
  readonly isOpen: boolean
  readonly all: readonly AcmCertificate[]
}

/** The hosts for which certificates are looked for, each once for an Ingress, in the order in which they stand. */
export function* discoveries(deployment: Deployment, view: AcmView): Generator<Discovery> {
  for (const { member, group, host } of discoveredHosts(deployment)) {
    const { region } = group
    const shelves = region.known ? shelvesOf(view, region.value, unknownAccount(host.at), isOneOfSeveral(deployment)) : undefined
    if (!region.known || !shelves) continue
    yield {
      member,
      group,
      host,
      region,
      shelves: shelves.map(({ account, certificates }) => {
        const matching = certificates.filter(({ names }) => names.some((name) => matches(name, host.value)))
        return {
          account,
          found: matching.filter((each) => isFound(each, view.now) === true),
          isOpen: matching.some((each) => isFound(each, view.now) === undefined),
          all: certificates,
        }
      }),
    }
  }
}

/** Of each group whose certificates cannot be looked for here, why. */
export function* undiscovered(deployment: Deployment, view: AcmView): Generator<{ why: string; host: Known<Hostname> }> {
  for (const { group, host } of discoveredHosts(deployment)) {
    const { region } = group
    if (!region.known) yield { why: region.why, host }
    else if (!shelvesOf(view, region.value, unknownAccount(host.at), isOneOfSeveral(deployment)))
      yield { why: unlisted(region.value), host }
  }
}

function* discoveredHosts({ ingressGroups }: Deployment) {
  for (const group of ingressGroups) {
    for (const member of group.members) {
      const { listenPorts, certificateSource, hosts } = member
      if (certificateSource !== 'discovery' || listenPorts.kind !== 'known' || doubtOfClass(member) === 'likely') continue
      if (!listenPorts.ports.some(({ protocol }) => protocol === 'HTTPS')) continue
      const seen = new Set<Hostname>()
      for (const { hostname: host } of hosts) {
        if (!host.known || seen.has(host.value)) continue
        seen.add(host.value)
        yield { member, group, host }
      }
    }
  }
}

function unknownAccount(at: Known<unknown>['at']): Value<string> {
  return { known: false, why: 'the account of the cluster is not in the code', at }
}

function isOneOfSeveral({ variant }: Deployment): boolean {
  return variant !== undefined
}

/**
 * A wildcard stands for one label, also for that of a host `*.x`.
 * Source: aws-load-balancer-controller, pkg/certs/cert_discovery.go, domainMatchesHost.
 */
export function matches(name: string, host: Hostname): boolean {
  if (!name.startsWith('*.')) return name === host
  return host.includes('.') && name.slice(2) === host.slice(host.indexOf('.') + 1)
}

/** What is issued, with whatever key; not what a plain listing leaves out. Undefined: that cannot be told. */
function isFound({ status, notAfter, isListedOnRequest }: AcmCertificate, now: Date): boolean | undefined {
  const hasEnded = status === 'EXPIRED' || (notAfter !== undefined && notAfter <= now)
  if (status !== 'ISSUED' && status !== 'EXPIRED') return false
  // The listing goes on saying ISSUED of what has ended, for a while.
  return hasEnded || isListedOnRequest ? undefined : true
}
