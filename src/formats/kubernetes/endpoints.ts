import type { Setting } from '../../model/annotation.ts'
import type { CertificateUse, Endpoint, Listener } from '../../model/endpoint.ts'
import { hasHttps, type Ingress, membersByPort } from '../../model/ingress.ts'
import type { Place } from '../../model/source.ts'
import { known, only, type Value } from '../../model/value.ts'
import type { Grouping } from './groups.ts'
import { unknownUse } from './uses.ts'

/** The TLS listeners of an Ingress group: one endpoint for each port, with what its members bring together. */
export function groupEndpoints({ group }: Grouping): Endpoint[] {
  const [first] = group.members
  if (!first) return []
  const ports = [...membersByPort(group)].filter(([, on]) => on.some(({ protocol }) => protocol === 'HTTPS'))
  return ports.map(([port, on]) => {
    const listening = on.filter(({ protocol }) => protocol === 'HTTPS').map(({ member }) => member)
    const isOnly = ports.length === 1
    return {
      ...balancer(isOnly ? group.id : `${group.id} on port ${port}`, 'alb-ingress', first.at, group.region),
      hostnames: listening.flatMap(({ hosts }) => hosts),
      uses: mergedUses(listening, group.name !== undefined || group.members.some((member) => hasHttps(member) === undefined)),
      listeners: policyListeners(listening),
    }
  })
}

/** What all load balancers of the controller have in common. */
export function balancer(id: string, service: string, at: Place, region: Value<string>) {
  return {
    id,
    service,
    serviceName: 'the load balancer',
    at,
    exists: [],
    module: '',
    region: only(region),
    account: { known: false, why: 'the account of the cluster is not in the code', at, same: '${cluster.account}' },
    coverage: 'browser',
  } as const satisfies Partial<Endpoint>
}

/**
 * The default certificate is the first of the first member that has any; an ARN that members share is attached once.
 * Source: aws-load-balancer-controller, pkg/ingress/model_builder.go, mergeListenPortConfigs.
 */
function mergedUses(members: readonly Ingress[], isOpen: boolean): CertificateUse[] {
  const uses: CertificateUse[] = []
  const seen = new Set<string>()
  let open: { why: string; at: Place } | undefined
  for (const member of members) {
    if (member.uses.length === 0) open ??= { why: whyUnknown(member), at: member.at }
    for (const use of member.uses) {
      const text = literalOf(use)
      if (text !== undefined && seen.has(text)) continue
      if (text !== undefined) seen.add(text)
      uses.push({ ...use, by: member.id, role: uses.length === 0 ? 'default' : 'additional' })
    }
  }
  const [first] = members
  if (isOpen && first) open ??= { why: 'Ingresses that are not in the code may bring certificates', at: first.at }
  return open ? [...uses, unknownUse(open.why, open.at)] : uses
}

function literalOf({ certificate: [{ value }] }: CertificateUse): string | undefined {
  return value.known && value.value?.how === 'literal' ? value.value.text : undefined
}

function whyUnknown({ certificateSource }: Ingress): string {
  if (certificateSource === 'discovery') return 'the controller looks for certificates by their hosts'
  return certificateSource === 'created' ? 'the controller requests the certificate' : 'not all annotations are known'
}

function policyListeners(members: readonly Ingress[]): Listener[] {
  return members.flatMap(({ at, sslPolicy }) => (typeof sslPolicy === 'object' ? [listenerWith(sslPolicy, 'HTTPS', at)] : []))
}

export function listenerWith(policy: Setting, protocol: string, at: Place): Listener {
  return {
    at,
    protocol: only(known<string | null>(protocol, at)),
    policy: only<string | null>(policy.value),
    customCertificate: only(known(true, at)),
  }
}
