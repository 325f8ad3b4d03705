import { asOf } from '../../src/model/acm-view.ts'
import { stopsWith, unlessParameters } from '../../src/model/controller.ts'
import { discoveries, matches } from '../../src/model/discovery.ts'
import { doubtOfClass } from '../../src/model/ingress.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'discovery-no-match',
  summary: 'ACM has no certificate for a host that the AWS Load Balancer Controller looks for one by',
  severity: 'error',
  reads: ['kubernetes', 'helm', 'live'],
  since: '0.1.0',
  references: ['https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/cert_discovery/'],
  *check(deployment) {
    const { acm, lookups } = deployment
    if (!acm) return
    for (const { member, group, host, region, shelves } of discoveries(deployment, acm)) {
      if (!shelves.every(({ found, isOpen }) => found.length === 0 && !isOpen) || lookups?.mayRequest(host.value)) continue
      const doubt = doubtOfClass(member)
      const accounts = shelves.flatMap(({ account }) => account ?? [])
      const where = `${region.value}${accounts.length > 0 ? ` of ${allOf(accounts)}` : ''}`
      const unissued = shelves.flatMap(({ all }) => all).find(({ names }) => names.some((name) => matches(name, host.value)))
      const near = unissued ? ` One that carries it has the status ${unissued.status}.` : ''
      yield {
        at: host.at,
        severity: doubt === 'none' ? 'error' : 'warning',
        message: `No issued certificate in ${where} carries ${code(host.value)}${asOf(acm)}: ${stopsWith(`no certificate found for host: ${host.value}`, group)}${doubt === 'none' ? '' : unlessParameters}.${near}`,
        related: [{ at: member.at, note: member.id }],
        remedy: `Request a certificate for ${code(host.value)} in ${region.value}, or name one in \`alb.ingress.kubernetes.io/certificate-arn\`.`,
        subject: `${member.id} ${host.value}`,
      }
    }
  },
})
