import { unlessParameters } from '../../src/model/controller.ts'
import { listenPortsWith } from '../../src/model/listen-ports.ts'
import { ignoredSecret } from '../../src/model/tls-secret.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'tls-secret-ignored',
  summary: 'An ALB Ingress hopes for the certificate of a Secret, which an ALB cannot use',
  severity: 'warning',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/cert_discovery/'],
  *check({ ingressGroups }) {
    for (const member of ingressGroups.flatMap(({ members }) => members)) {
      const ignored = ignoredSecret(member)
      const [at, ...others] = ignored?.places ?? []
      if (!ignored || !at) continue
      const { by, isDoubtful } = ignored
      const what = by === 'secretName' ? 'this Secret is ignored' : 'the Secret that cert-manager makes is ignored'
      yield {
        at,
        message: `An ALB serves certificates of ACM, not those of Secrets, so ${what}: nothing serves this Ingress with HTTPS${isDoubtful ? unlessParameters : ''}.`,
        related: [{ at: member.at, note: member.id }, ...others.map((place) => ({ at: place, note: 'so is this one' }))],
        remedy: `Request the certificate in ACM, and set ${listenPortsWith(443)}: the controller then finds it by its hosts.`,
        subject: member.id,
      }
    }
  },
})
