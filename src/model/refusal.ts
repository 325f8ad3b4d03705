import type { Endpoint } from './endpoint.ts'

/** What a controller of Kubernetes makes: the manifest is applied, and what AWS says to it comes later. */
const controlled: ReadonlySet<string> = new Set(['alb-ingress', 'alb-gateway', 'nlb-service', 'elb-service'])

export function isControlled({ service }: Pick<Endpoint, 'service'>): boolean {
  return controlled.has(service)
}

/** What happens when AWS does not take a certificate, as a clause. */
export function refusal(endpoint: Pick<Endpoint, 'service'>): string {
  return isControlled(endpoint) ? 'AWS refuses it, and the load balancer is neither made nor changed' : 'the deploy is refused'
}
