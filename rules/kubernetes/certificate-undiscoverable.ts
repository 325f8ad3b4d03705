import { unlessParameters } from '../../src/model/controller.ts'
import { doubtOfClass } from '../../src/model/ingress.ts'
import { allOf } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-undiscoverable',
  summary: 'An Ingress listens with HTTPS, and has neither a certificate nor a host to find one by',
  severity: 'error',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/cert_discovery/'],
  *check({ ingressGroups }) {
    for (const group of ingressGroups) {
      // Another member of a group, here or elsewhere, may bring the certificate.
      if (group.name !== undefined) continue
      for (const member of group.members) {
        const { listenPorts, certificateSource, hosts, hostsComplete } = member
        const doubt = doubtOfClass(member)
        if (listenPorts.kind !== 'known' || certificateSource !== 'discovery' || doubt === 'likely') continue
        const ports = listenPorts.ports.filter(({ protocol }) => protocol === 'HTTPS')
        if (ports.length === 0 || hosts.length > 0 || !hostsComplete) continue
        const outcome =
          'AWS refuses the listener with `A certificate must be specified for HTTPS listeners`, however often the controller tries'
        const numbers = allOf(ports.map(({ port }) => String(port)))
        yield {
          at: listenPorts.at,
          severity: doubt === 'none' ? 'error' : 'warning',
          message: `HTTPS on ${numbers} needs a certificate, but none is named, and no rule has a host to find one by: ${outcome}${doubt === 'none' ? '' : unlessParameters}.`,
          related: [{ at: member.at, note: member.id }],
          remedy:
            'Give the rules a `host` that a certificate of ACM covers, or name one in `alb.ingress.kubernetes.io/certificate-arn`.',
          subject: member.id,
        }
      }
    }
  },
})
