import type { Ingress, ListenPort } from './ingress.ts'
import type { Place } from './source.ts'
import { allOf, code } from './wording.ts'

/** The annotation that makes an Ingress listen on HTTP as well as on one port with TLS, for remedies. */
export function listenPortsWith(port: number): string {
  return code(`alb.ingress.kubernetes.io/listen-ports: '[{"HTTP": 80}, {"HTTPS": ${port}}]'`)
}

export function portsText(ports: readonly ListenPort[]): string {
  return allOf(ports.map(({ port, protocol }) => `${protocol} on ${port}`))
}

/** Where each Ingress gets its ports from. */
export function notesOnPorts(ingresses: readonly Ingress[]): { at: Place; note: string }[] {
  return ingresses.flatMap(({ id, listenPorts }) => {
    if (listenPorts.kind !== 'known') return []
    const { at, isDefault, ports } = listenPorts
    return [{ at, note: `${id} listens with ${portsText(ports)}${isDefault ? ', the default without `listen-ports`' : ''}` }]
  })
}
