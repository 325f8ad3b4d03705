import { withoutKeys, withoutPort } from '../../src/model/address.ts'
import type { CertificateUse, Endpoint } from '../../src/model/endpoint.ts'
import { placeOf } from '../../src/model/placement.ts'
import { identityOf } from '../../src/model/same-certificate.ts'
import { both, combinations, holdsWherever, type Known } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

/** Besides the default one. Source: Elastic Load Balancing User Guides, "Quotas". */
const most = 25

export default rule({
  id: 'too-many-listener-certificates',
  summary: 'A listener is given more certificates than a load balancer takes',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html',
  ],
  *check({ endpoints }) {
    for (const endpoint of endpoints) {
      if (!services.has(endpoint.service)) continue
      const certificates = distinctCertificates(endpoint)
      const surplus = certificates[most + 1]
      if (!surplus) continue
      const title = withoutPort(withoutKeys(endpoint.id))
      yield {
        at: surplus.at,
        message: `This is certificate ${most + 2} of ${certificates.length} for one listener of ${code(title)}, but a load balancer takes ${most} besides the default one: AWS refuses the others with \`TooManyCertificates\`, and browsers get a name mismatch for their hosts.`,
        related: [{ at: endpoint.at, note: `the listener is one of ${title}` }],
        remedy: `Put more names into fewer certificates, share the hosts between load balancers, or have the quota "Certificates per load balancer" raised.`,
        subject: title,
      }
    }
  },
})

const services: ReadonlySet<string> = new Set(['elbv2-listener', 'alb-ingress', 'nlb-service', 'alb-gateway'])

interface Counted {
  readonly at: CertificateUse['at']
  readonly isDeclared: boolean
}

/**
 * Those that differ for sure and are all there at once. A declared one may have an ARN that is written out elsewhere, so the larger kind
 * alone is counted.
 */
function distinctCertificates({ exists, uses }: Endpoint): Counted[] {
  const found = new Map<string, Counted>()
  for (const use of uses) {
    const when = both(exists, use.when)
    if (use.role === 'client' || !when || !holdsWherever(when, exists)) continue
    const rows = combinations(when, use.certificate) ?? []
    const [first] = rows
    const value = first?.values[0]
    if (rows.length !== 1 || !value?.known || value.value === null || value.value.how === 'looked-up') continue
    const identity = identityOf(value)
    if (identity === undefined || found.has(identity)) continue
    const reference = { ...value, value: value.value } satisfies Known<unknown>
    found.set(identity, { at: placeOf(use, reference), isDeclared: 'certificate' in reference.value })
  }
  const all = [...found.values()]
  const declared = all.filter(({ isDeclared }) => isDeclared)
  return declared.length * 2 > all.length ? declared : all.filter(({ isDeclared }) => !isDeclared)
}
