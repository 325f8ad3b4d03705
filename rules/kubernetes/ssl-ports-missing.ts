import { annotation, commaList, nlbPrefix } from '../../src/model/annotation.ts'
import { portsInWords, tcpPorts } from '../../src/model/service.ts'
import type { Value } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'ssl-ports-missing',
  summary: 'A Service names a certificate but not the ports that it is for, so TLS is spoken on all of them',
  severity: 'warning',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#ssl-ports',
    'https://cloud-provider-aws.sigs.k8s.io/service_controller/',
  ],
  *check({ services }) {
    for (const { id, annotations, ports, uses } of services) {
      const given = annotation(annotations, `${nlbPrefix}ssl-ports`)
      const certificate = annotations.given.get(`${nlbPrefix}ssl-cert`)
      // An empty list is as good as none.
      const isGiven = uses.some((use) => use.certificate.some(({ value }) => value.known))
      if (!certificate || !isGiven || (given && !(typeof given === 'object' && isEmpty(given.value)))) continue
      const concerned = tcpPorts(ports)
      if (!concerned || concerned.length < 2) continue
      const plain = concerned.find(({ port, name }) => port === 80 || name === 'http')
      const outcome = plain
        ? `port ${portsInWords([plain])} answers TLS only, so plain HTTP fails there and a redirect to HTTPS goes in circles`
        : 'a client that speaks plain TCP to one of them fails'
      yield {
        at: certificate.keyAt,
        severity: plain ? 'error' : 'warning',
        message: `Without \`ssl-ports\` this certificate is for every TCP port of ${code(id)}, ${portsInWords(concerned)}: ${outcome}.`,
        related: plain ? [{ at: plain.at, note: 'this port is to speak plain HTTP' }] : [],
        remedy: `Add \`${nlbPrefix}ssl-ports\` with the ports that are to speak TLS, such as \`"443"\`.`,
        subject: id,
      }
    }
  },
})

function isEmpty(value: Value<string>): boolean {
  return value.known && commaList(value.value).length === 0
}
