import { soWhen } from '../../src/model/by-default.ts'
import { byDefault, conditionsIn } from '../../src/model/condition.ts'
import type { CertificateUse, Endpoint, ServedName } from '../../src/model/endpoint.ts'
import { placeOfNothing } from '../../src/model/given.ts'
import { isWhollyUnknown } from '../../src/model/hostname.ts'
import { both, combinations, type Guard, shapeOf } from '../../src/model/value.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'alias-without-certificate',
  summary: 'CloudFront has aliases and only its default certificate',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html'],
  *check({ endpoints, format, isCdk }) {
    for (const endpoint of endpoints) {
      const use = endpoint.uses.find(({ role }) => role === 'default')
      if (endpoint.service !== 'cloudfront-distribution' || !use) continue
      const bare = endpoint.hostnames.flatMap((served) => {
        const when = served.from === 'alias' ? bareWhen(endpoint, use, served) : undefined
        return when ? [{ ...served, when }] : []
      })
      const [first] = bare
      if (!first) continue
      const names = bare.map(({ hostname }) => code(shapeOf(hostname) ?? ''))
      yield {
        at: placeOfNothing(use),
        message: `CloudFront is to serve ${allOf(names)} with its default certificate${wording(first.when)}, which covers \`*.cloudfront.net\` only: the deploy is refused with \`InvalidViewerCertificate\`.`,
        related: bare.slice(0, 3).map(({ hostname }) => ({ at: hostname.at, note: 'the alias is written here' })),
        remedy: isCdk
          ? 'Give the distribution a `certificate` of us-east-1 that carries the aliases.'
          : format === 'cloudformation'
            ? 'Set `AcmCertificateArn` of `ViewerCertificate` to a certificate in us-east-1 that carries the aliases, with `SslSupportMethod: sni-only`.'
            : 'Set `acm_certificate_arn` to a certificate in us-east-1 that carries the aliases, with `ssl_support_method = "sni-only"`.',
        subject: endpoint.id,
      }
    }
  },
})

function wording(when: Guard): string {
  return when.every((assumption) => assumption.byDefault) ? byDefault(when) : ` when ${conditionsIn(when)}`
}

/** When the alias is there without a certificate: always when it is there, or as long as nobody says otherwise than by default. */
function bareWhen({ exists }: Endpoint, { certificate, when }: CertificateUse, served: ServedName): Guard | undefined {
  const shape = shapeOf(served.hostname)
  // What is nothing but unknown may be null, and then there is no alias.
  if (shape === undefined || isWhollyUnknown(shape) || served.repeated) return undefined
  const isThere = both(exists, served.when)
  const given = isThere && both(isThere, when)
  const cases = given && combinations(given, certificate)
  const so = cases && soWhen(cases, given, ({ values: [value] }) => value.known && value.value === null)
  return so && [...served.when.filter((assumption) => !exists.includes(assumption)), ...so]
}
