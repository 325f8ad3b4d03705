import { doubtOfClass, type Ingress } from './ingress.ts'
import type { Place } from './source.ts'

export interface IgnoredSecret {
  /** Where secrets are named, or the annotation that has one made. */
  readonly places: readonly Place[]
  readonly by: 'secretName' | 'cert-manager'
  /** Class parameters that are not in the code may name a certificate. */
  readonly isDoubtful: boolean
}

/** That TLS is hoped for from a Secret, and no certificate of ACM is in sight. */
export function ignoredSecret(ingress: Ingress): IgnoredSecret | undefined {
  const { certificateSource, listenPorts, tlsSecrets, annotations } = ingress
  if (certificateSource !== 'discovery' || listenPorts.kind !== 'known') return undefined
  // With an HTTPS port the controller looks for a certificate by the hosts.
  if (listenPorts.ports.some(({ protocol }) => protocol === 'HTTPS')) return undefined
  const doubt = doubtOfClass(ingress)
  if (doubt === 'likely') return undefined
  const isDoubtful = doubt === 'unlikely'
  if (tlsSecrets.length > 0) return { places: tlsSecrets, by: 'secretName', isDoubtful }
  const issuers = [...annotations.given.values()].filter(({ key }) =>
    /^(?:cert-manager\.io|certmanager\.k8s\.io)\/(?:cluster-)?issuer$/.test(key),
  )
  return issuers.length > 0 ? { places: issuers.map(({ keyAt }) => keyAt), by: 'cert-manager', isDoubtful } : undefined
}
