import { knownListeners, type ListenerConfiguration } from '../../src/model/gateway.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'gateway-listener-unmatched',
  summary: 'Settings are for a listener that the Gateway does not have, and are dropped without a word',
  severity: 'error',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/gateway/loadbalancerconfig/#protocolport',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/gateway/spec/#protocolport',
  ],
  *check({ gateways }) {
    for (const gateway of gateways) {
      for (const configuration of gateway.configurations) {
        const { value } = configuration.protocolPort
        if (!value.known) continue
        if (isLowerCase(value.value)) {
          yield {
            at: value.at,
            message: `${code(value.value)} is in lower case: the schema of LoadBalancerConfiguration takes capital letters only, and the object is refused.`,
            remedy: `Write ${code(value.value.toUpperCase())}.`,
            subject: `${gateway.id} ${value.value}`,
          }
          continue
        }
        const sharing = gateways.filter(({ configurations }) => configurations.some((each) => isOnePlace(each, configuration)))
        const keys = sharing.map(knownListeners)
        if (configuration.isShared || keys.some((each) => !each || each.has(value.value.toUpperCase()))) continue
        const [own] = keys
        const written = code(value.value)
        const better = nearest(value.value, own ?? new Set())
        yield {
          at: value.at,
          message: `No listener of ${code(gateway.id)} is ${written} (${has(own ?? new Set())}), so the AWS Load Balancer Controller drops ${dropped(configuration)} without a word.`,
          related: gateway.listeners.slice(0, 4).map(({ at, name }) => ({ at, note: `listener ${name} is declared here` })),
          remedy: better
            ? `Write ${code(better)}, if that listener is meant.`
            : `Add a listener with this protocol and port to ${code(gateway.id)}, or correct \`protocolPort\`.`,
          subject: `${gateway.id} ${value.value}`,
        }
      }
    }
  },
})

function isOnePlace({ protocolPort: a }: ListenerConfiguration, { protocolPort: b }: ListenerConfiguration): boolean {
  return a.keyAt.source === b.keyAt.source && a.keyAt.start === b.keyAt.start
}

function dropped({ uses, sslPolicy }: ListenerConfiguration): string {
  const parts = [...(uses.length > 0 ? ['its certificates'] : []), ...(sslPolicy ? ['its policy'] : [])]
  return parts.length === 0 ? 'what is set for it' : allOf(parts)
}

function has(keys: ReadonlySet<string>): string {
  return keys.size === 0 ? 'it has none' : `it has ${allOf([...keys].map(code))}`
}

/** The one listener of the same port, else the one of the same protocol. */
function nearest(written: string, keys: ReadonlySet<string>): string | undefined {
  const [protocol, port] = written.toUpperCase().split(':')
  for (const isNear of [(key: string) => key.endsWith(`:${port}`), (key: string) => key.startsWith(`${protocol}:`)]) {
    const near = [...keys].filter(isNear)
    if (near.length > 0) return near.length === 1 ? near[0] : undefined
  }
  return undefined
}

/** Source: the CRD, `^(HTTP|HTTPS|TLS|TCP|UDP|TCP_UDP)?:…`. */
function isLowerCase(written: string): boolean {
  return /^[a-z_]*[a-z][a-z_]*:\d*$/i.test(written) && written !== written.toUpperCase()
}
