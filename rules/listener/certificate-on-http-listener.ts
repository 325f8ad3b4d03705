import { withoutKeys } from '../../src/model/address.ts'
import type { CertificateUse, Endpoint, Listener } from '../../src/model/endpoint.ts'
import { isGiven } from '../../src/model/given.ts'
import type { Place } from '../../src/model/source.ts'
import { type Alternatives, both, type Case, combinations, type Guard, inEveryCase, known } from '../../src/model/value.ts'
import { code, oneOf } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-on-http-listener',
  summary: 'A listener that does not end TLS is given a certificate or a TLS policy',
  severity: 'error',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html',
  ],
  *check({ endpoints, format }) {
    for (const endpoint of endpoints) {
      if (!['elbv2-listener', 'elb-classic'].includes(endpoint.service)) continue
      const isClassic = endpoint.service === 'elb-classic'
      for (const listener of endpoint.listeners) {
        const [surplus] = surplusOf(endpoint, listener)
        if (!surplus) continue
        const { what, at, by = endpoint.id, protocols } = surplus
        const [{ protocol, at: writtenAt }] = protocols
        const title = code(withoutKeys(by))
        const all = oneOf(protocols.map((each) => code(each.protocol)))
        const stop =
          format === 'cloudformation'
            ? ''
            : " (Terraform stops before that with `ssl_certificate_id may be set only when protocol is 'https' or 'ssl'`, unless the instances speak one of these)"
        yield {
          at,
          message: isClassic
            ? `This listener of ${title} speaks ${all} and is given a certificate, which the load balancer drops${stop}: nothing is encrypted.`
            : `${by === endpoint.id ? `${title} speaks ${all} and is given ${what}` : `${title} gives ${what} to a listener that speaks ${all}`}: the deploy is refused with \`${what === 'a certificate' ? 'A certificate' : 'An SSL policy'} cannot be specified for ${protocol} listeners\`.`,
          related: [
            ...(by === endpoint.id ? [] : [{ at: listener.at, note: 'the listener is declared here' }]),
            { at: writtenAt, note: `its protocol is ${protocol}` },
          ],
          remedy: `Make the protocol ${tlsFor(protocol, isClassic)}, or remove ${what === 'a certificate' ? 'the certificate' : 'the policy'}.`,
          subject: `${by} ${what}`,
        }
      }
    }
  },
})

interface Surplus {
  readonly what: 'a certificate' | 'an SSL policy'
  readonly at: Place
  readonly by?: string
  readonly protocols: readonly [{ protocol: string; at: Place }, ...{ protocol: string; at: Place }[]]
}

/** What a listener is given and cannot take, in each case in which it is given that. */
function* surplusOf(endpoint: Endpoint, listener: Listener): Iterable<Surplus> {
  for (const use of endpoint.uses) {
    if (use.role === 'client' || listenerOf(endpoint, use) !== listener) continue
    const protocols = plainProtocols(both(endpoint.exists, use.when), isGiven(use), listener)
    if (protocols) yield { what: 'a certificate', at: use.at, ...(use.by !== undefined && { by: use.by }), protocols }
  }
  const [first, ...others] = listener.policy
  const given = ({ when, value }: Case<string | null>): Case<boolean> => ({
    when,
    value: value.known ? known(value.value !== null, value.at) : value,
  })
  const protocols = plainProtocols(endpoint.exists, [given(first), ...others.map(given)], listener)
  if (protocols) yield { what: 'an SSL policy', at: first.value.at, protocols }
}

const withoutTls: ReadonlySet<string> = new Set(['HTTP', 'TCP', 'UDP', 'TCP_UDP'])

function plainProtocols(exists: Guard | undefined, isThere: Alternatives<boolean>, { protocol }: Listener) {
  const rows = (exists && combinations(exists, isThere, protocol)) ?? []
  const relevant = rows.filter(({ values: [there] }) => !there.known || there.value)
  return inEveryCase(relevant, ({ values: [there, spoken] }) =>
    there.known && spoken.known && spoken.value !== null && withoutTls.has(spoken.value)
      ? { protocol: spoken.value, at: spoken.at }
      : undefined,
  )
}

/** Of several listeners in one declaration, the one in which a certificate is named; undefined where that is not to be seen. */
function listenerOf({ listeners }: Endpoint, { at }: CertificateUse): Listener | undefined {
  if (listeners.length === 1) return listeners[0]
  const before = listeners.filter((each) => each.at.source === at.source && each.at.start <= at.start)
  const start = Math.max(...before.map((each) => each.at.start))
  const [listener, ...others] = before.filter((each) => each.at.start === start)
  return others.length === 0 ? listener : undefined
}

function tlsFor(protocol: string, isClassic: boolean): string {
  if (protocol === 'HTTP') return '`HTTPS`'
  return isClassic ? '`SSL`' : '`TLS`'
}
