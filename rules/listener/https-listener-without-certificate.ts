import { soWhen } from '../../src/model/by-default.ts'
import { byDefault } from '../../src/model/condition.ts'
import type { CertificateUse, Endpoint, Listener } from '../../src/model/endpoint.ts'
import { placeOfNothing } from '../../src/model/given.ts'
import { agreed, both, combinations, type Guard } from '../../src/model/value.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'https-listener-without-certificate',
  summary: 'An HTTPS or TLS listener has no default certificate',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html'],
  *check({ endpoints, format, isCdk }) {
    for (const endpoint of endpoints) {
      if (!['elbv2-listener', 'elb-classic'].includes(endpoint.service)) continue
      for (const listener of endpoint.listeners) {
        const use = endpoint.uses.find((candidate) => candidate.role === 'default' && belongs(endpoint, candidate, listener))
        const when = use && bareWhen(endpoint, listener, use)
        if (!use || !when) continue
        const nothing = placeOfNothing(use)
        const additional = endpoint.uses.filter(({ role }) => role === 'additional')
        const more =
          additional.length > 0
            ? ' Certificates that are added to it come on top of a default one and cannot stand in for it.'
            : ''
        const isHttps = agreed(endpoint.exists, listener.protocol)?.value === 'HTTPS' && endpoint.service === 'elbv2-listener'
        const error = isHttps ? ' with `A certificate must be specified for HTTPS listeners`' : ''
        yield {
          at: listener.at,
          message: `This listener ends TLS but is given no certificate${byDefault(when)}: ${isCdk ? '`cdk synth` or ' : ''}the deploy is refused${error}.${more}`,
          related: [
            ...(nothing.start === listener.at.start ? [] : [{ at: nothing, note: 'it is given nothing here' }]),
            ...additional.map(({ at }) => ({ at, note: 'this certificate is an additional one' })),
          ],
          remedy:
            remedies[isCdk ? 'cdk' : format === 'cloudformation' ? format : 'terraform'][
              endpoint.service === 'elb-classic' ? 'classic' : 'v2'
            ],
          subject: endpoint.id,
        }
      }
    }
  },
})

const remedies = {
  terraform: {
    classic: 'Set `ssl_certificate_id` of this listener.',
    v2: 'Set `certificate_arn` on the listener itself, best from `aws_acm_certificate_validation`.',
  },
  cdk: {
    classic: 'Give the listener its `sslCertificateArn`.',
    v2: 'Give the listener its `certificates`.',
  },
  cloudformation: {
    classic: 'Set `SSLCertificateId` of this listener.',
    v2: 'Set `Certificates` of the listener itself: a list of one `CertificateArn`.',
  },
} as const

/** A load balancer with several listeners in one declaration names a certificate in each. */
function belongs({ listeners }: Endpoint, use: CertificateUse, listener: Listener): boolean {
  return listeners.length === 1 || (use.at.source === listener.at.source && use.at.start === listener.at.start)
}

/** When a listener has to end TLS and cannot: always, or as long as nobody says otherwise than by default. */
function bareWhen({ exists }: Endpoint, listener: Listener, use: CertificateUse): Guard | undefined {
  const given = both(exists, use.when)
  const endsTls = (protocol: string | null) => protocol === 'HTTPS' || protocol === 'TLS' || protocol === 'SSL'
  const cases = given && combinations(given, listener.protocol, use.certificate)
  const isBare = ({ values: [protocol, certificate] }: NonNullable<typeof cases>[number]) =>
    protocol.known && endsTls(protocol.value) && certificate.known && certificate.value === null
  return cases && soWhen(cases, given, isBare)
}
