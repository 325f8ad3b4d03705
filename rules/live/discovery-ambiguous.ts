import { asOf } from '../../src/model/acm-view.ts'
import { unlessParameters } from '../../src/model/controller.ts'
import { discoveries } from '../../src/model/discovery.ts'
import { doubtOfClass } from '../../src/model/ingress.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'discovery-ambiguous',
  summary: 'Several certificates in ACM carry a host that the AWS Load Balancer Controller looks for one by',
  severity: 'warning',
  reads: ['kubernetes', 'helm', 'live'],
  since: '0.1.0',
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/cert_discovery/',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  ],
  *check(deployment) {
    const { acm } = deployment
    if (!acm) return
    for (const { member, host, region, shelves } of discoveries(deployment, acm)) {
      // In each account that it may be.
      const [first] = shelves
      if (!first || !shelves.every(({ found }) => found.length > 1)) continue
      const types = [...new Set(first.found.map(({ type }) => type))].sort()
      const isMixed = types.length > 1
      const doubt = doubtOfClass(member)
      const primary = first.found.map(({ names, arn }) => code(names[0] ?? arn)).slice(0, 3)
      yield {
        at: host.at,
        severity: isMixed && types.includes('PRIVATE') ? 'warning' : 'note',
        message: `${first.found.length} issued certificates in ${region.value} carry ${code(host.value)}${asOf(acm)} (${primary.join(', ')}): the controller attaches them all, and the load balancer chooses between them${isMixed && types.includes('PRIVATE') ? ', one of a private authority among them, which browsers do not trust' : ''}${doubt === 'none' ? '' : unlessParameters}.`,
        related: [{ at: member.at, note: member.id }],
        remedy: 'Name the one that is meant in `alb.ingress.kubernetes.io/certificate-arn`, or delete the others.',
        subject: `${member.id} ${host.value}`,
      }
    }
  },
})
