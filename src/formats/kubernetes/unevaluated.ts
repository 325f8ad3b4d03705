import type { Unevaluated } from '../../model/model.ts'
import type { LoadBalancers } from './deployment.ts'

/** What the rules about the controller could not look at. */
export function unevaluatedObjects({ ingressGroups, services, gateways }: Omit<LoadBalancers, 'endpoints'>): Unevaluated[] {
  const found: Unevaluated[] = []
  for (const { members } of ingressGroups) {
    for (const { listenPorts, hosts, annotations, at, hostsComplete } of members) {
      if (listenPorts.kind === 'unknown')
        found.push({ why: `on which ports an Ingress listens: ${listenPorts.why}`, at: listenPorts.at })
      if (annotations.open !== undefined) found.push({ why: `which annotations an Ingress has: ${annotations.open}`, at })
      if (!hostsComplete) found.push({ why: 'which hosts an Ingress has: not all of them are known', at })
      for (const { hostname } of hosts)
        if (!hostname.known) found.push({ why: `which hosts an Ingress has: ${hostname.why}`, at: hostname.at })
    }
  }
  for (const { annotations, ports, at, uses } of services) {
    if (annotations.open !== undefined) found.push({ why: `which annotations a Service has: ${annotations.open}`, at })
    if (ports === undefined && uses.length > 0) found.push({ why: 'which ports a Service has', at })
  }
  for (const { listenersComplete, at } of gateways) {
    if (!listenersComplete) found.push({ why: 'which listeners a Gateway has: not all of them are known', at })
  }
  return found
}
