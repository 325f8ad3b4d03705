import { configurationOf } from '../../src/model/gateway.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'gateway-certificate-ref-ignored',
  summary: 'A Gateway on AWS names a Kubernetes secret as its certificate, which nothing reads',
  severity: 'warning',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/gateway/gateway/#certificate-discovery-for-secure-listeners',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/gateway/loadbalancerconfig/#listenerconfiguration',
  ],
  *check({ gateways }) {
    for (const gateway of gateways) {
      for (const listener of gateway.listeners) {
        const { protocol, port, certificateRefs, name } = listener
        // Whoever passes TLS through ends it behind the load balancer, with a secret or not.
        if (!certificateRefs || (protocol !== 'HTTPS' && protocol !== 'TLS')) continue
        const isExplicit = (configurationOf(gateway, listener)?.uses.length ?? 0) > 0
        const refs = certificateRefs.names.length === 0 ? 'The secret' : allOf(certificateRefs.names.map(code))
        const instead = isExplicit
          ? 'the load balancer answers with the certificates of its LoadBalancerConfiguration only'
          : 'the load balancer answers with whatever ACM has for its hostnames, and is not set up if that is nothing'
        yield {
          at: certificateRefs.at,
          severity: isExplicit ? 'note' : 'warning',
          message: `${refs} in \`certificateRefs\` is not read by the AWS Load Balancer Controller: ${instead}.`,
          related: [{ at: listener.at, note: `listener ${code(name)} of ${gateway.id}` }],
          remedy: isExplicit
            ? 'Remove `tls.certificateRefs`; a listener of protocol HTTPS needs no `tls` here.'
            : `Request or import the certificate in ACM, and name its ARN as \`defaultCertificate\` in a LoadBalancerConfiguration for \`${protocol}:${port ?? 443}\`; or leave both out and let its hostnames find it.`,
          subject: `${gateway.id} ${name}`,
        }
      }
    }
  },
})
