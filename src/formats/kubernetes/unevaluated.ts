import { nlbPrefix } from '../../model/annotation.ts'
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
  for (const { annotations, ports, at, uses, controller } of services) {
    if (annotations.open !== undefined) found.push({ why: `which annotations a Service has: ${annotations.open}`, at })
    const tlsPorts = annotations.given.get(`${nlbPrefix}ssl-ports`)?.value
    if (tlsPorts && !tlsPorts.known) found.push({ why: `which ports of a Service end TLS: ${tlsPorts.why}`, at: tlsPorts.at })
    if (controller === 'unknown') found.push({ why: 'which controller a Service is for', at })
    if (ports === undefined && uses.length > 0) found.push({ why: 'which ports a Service has', at })
  }
  for (const { listenersComplete, listeners, at } of gateways) {
    for (const { protocol, port, at: place } of listeners)
      if (protocol === undefined || port === undefined) found.push({ why: 'which listener of a Gateway this is', at: place })
    if (!listenersComplete) found.push({ why: 'which listeners a Gateway has: not all of them are known', at })
  }
  return found
}
