import type { CertificateUse, Endpoint, ServedName } from '../../src/model/endpoint.ts'
import { isWhollyUnknown } from '../../src/model/hostname.ts'
import { always, both, shapeOf } from '../../src/model/value.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'alias-without-certificate',
  summary: 'CloudFront has aliases and only its default certificate',
  severity: 'error',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html'],
  *check({ endpoints, format }) {
    for (const endpoint of endpoints) {
      const use = endpoint.uses.find(({ role }) => role === 'default')
      if (endpoint.service !== 'cloudfront-distribution' || !use) continue
      const bare = endpoint.hostnames.filter((served) => served.from === 'alias' && isBare(endpoint, use, served))
      if (bare.length === 0) continue
      const names = bare.map(({ hostname }) => code(shapeOf(hostname) ?? ''))
      yield {
        at: use.at,
        message: `CloudFront is to serve ${allOf(names)} with its default certificate, which covers \`*.cloudfront.net\` only: the deploy is refused with \`InvalidViewerCertificate\`.`,
        related: bare.slice(0, 3).map(({ hostname }) => ({ at: hostname.at, note: 'the alias is written here' })),
        remedy:
          format === 'cloudformation'
            ? 'Set `AcmCertificateArn` of `ViewerCertificate` to a certificate in us-east-1 that carries the aliases, with `SslSupportMethod: sni-only`.'
            : 'Set `acm_certificate_arn` to a certificate in us-east-1 that carries the aliases, with `ssl_support_method = "sni-only"`.',
        subject: endpoint.id,
      }
    }
  },
})

/** Whether the alias is there without a certificate, however the conditions turn out. */
function isBare({ exists }: Endpoint, { certificate, when }: CertificateUse, served: ServedName): boolean {
  const shape = shapeOf(served.hostname)
  // What is nothing but unknown may be null, and then there is no alias.
  if (shape === undefined || isWhollyUnknown(shape) || served.repeated) return false
  const isThere = both(exists, served.when)
  const given = isThere && both(isThere, when)
  return given !== undefined && always(given, [certificate], (value) => value.known && value.value === null)
}
