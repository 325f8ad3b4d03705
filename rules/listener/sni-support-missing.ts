import { withoutKeys } from '../../src/model/address.ts'
import type { CertificateUse, Endpoint, Viewer } from '../../src/model/endpoint.ts'
import { isGiven } from '../../src/model/given.ts'
import { both, combinations } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'sni-support-missing',
  summary: 'CloudFront is given a certificate and not told how viewers are to find it',
  severity: 'error',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-https-dedicated-ip-or-sni.html',
    'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ViewerCertificate.html',
  ],
  *check({ endpoints, format }) {
    for (const endpoint of endpoints) {
      const { viewer, uses, at, id } = endpoint
      const use = uses.find(({ role }) => role === 'default')
      if (!viewer || !use) continue
      const found = supportOf(endpoint, use, viewer)
      const setting = format === 'cloudformation' ? code('SslSupportMethod: sni-only') : code('ssl_support_method = "sni-only"')
      const related = [{ at, note: `${withoutKeys(id)} uses it` }]
      if (found === null) {
        yield {
          at: use.at,
          message: `${code(withoutKeys(id))} has a certificate, but ${format === 'cloudformation' ? code('SslSupportMethod') : code('ssl_support_method')} is not set beside it, and CloudFront takes no certificate without that: the deploy is refused.`,
          related,
          remedy: `Set ${setting}.`,
          subject: id,
        }
      } else if (found?.value === 'vip') {
        yield {
          at: found.at,
          severity: 'note',
          message:
            '`vip` has CloudFront keep IP addresses for this certificate alone, which costs $600 a month; only clients from before 2010, which do not say which name they want, need it.',
          related,
          remedy: `Set ${setting}, which costs nothing.`,
          subject: `${id} vip`,
        }
      }
    }
  },
})

/** What all cases agree on in which there is a certificate of the user's; null: nothing is said. */
function supportOf({ exists }: Endpoint, use: CertificateUse, { sslSupport }: Viewer) {
  const given = both(exists, use.when)
  const rows = (given && combinations(given, isGiven(use), sslSupport)) ?? []
  const methods = rows.flatMap(({ values: [certificate, method] }) =>
    certificate.known && !certificate.value ? [] : [{ certificate, method }],
  )
  const [first] = methods
  const isSure = methods.every(({ certificate, method }) => {
    return certificate.known && method.known && first?.method.known && method.value === first.method.value
  })
  if (!isSure || !first?.method.known) return undefined
  return first.method.value === null ? null : { value: first.method.value, at: first.method.at }
}
