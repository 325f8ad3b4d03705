import { annotation, commaList, nlbPrefix } from '../../src/model/annotation.ts'
import { mayHaveMore } from '../../src/model/service.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'ssl-ports-without-certificate',
  summary: 'A Service says which ports are to speak TLS but names no certificate, so none of them does',
  severity: 'error',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#ssl-ports',
    'https://cloud-provider-aws.sigs.k8s.io/service_controller/',
  ],
  *check({ services }) {
    for (const service of services) {
      const { id, at, annotations } = service
      const ports = annotations.given.get(`${nlbPrefix}ssl-ports`)
      if (!ports?.value.known || commaList(ports.value.value).length === 0 || mayHaveMore(service, ports.keyAt)) continue
      // One that is given and empty is to be filled in.
      if (annotation(annotations, `${nlbPrefix}ssl-cert`)) continue
      yield {
        at: ports.keyAt,
        message: `${code(id)} has \`ssl-ports\` and no \`ssl-cert\`: its load balancer passes plain TCP on all ports, and says nothing about it.`,
        related: [{ at, note: 'the Service is declared here' }],
        remedy: `Add \`${nlbPrefix}ssl-cert\` with the ARN of a certificate; certificates are found by host for Ingresses only, not for Services.`,
        subject: id,
      }
    }
  },
})
