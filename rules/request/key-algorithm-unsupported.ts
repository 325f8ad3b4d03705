import { importedOnlyKeys, keysWithoutCloudFront } from '../../src/catalog/key-algorithms.ts'
import { withoutKeys } from '../../src/model/address.ts'
import type { Certificate } from '../../src/model/certificate.ts'
import { certificateOf } from '../../src/model/endpoint.ts'
import { givenTo } from '../../src/model/placement.ts'
import { both, combinations, inEveryCase, type Known } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'key-algorithm-unsupported',
  summary: 'A certificate has a key that ACM does not issue, or that its service does not take',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
  ],
  *check({ certificates, endpoints, format }) {
    for (const certificate of certificates) {
      const algorithm = certificate.kind === 'requested' && alwaysOneOf(importedOnlyKeys, certificate)
      if (!algorithm) continue
      yield {
        at: algorithm.at,
        message: `ACM issues no certificates with a key of ${code(algorithm.value)}, which can only be imported: ${format === 'terraform' ? 'the plan passes, and the apply' : 'the stack'} fails with \`Encryption Algorithm ${algorithm.value} is not supported\`.`,
        related: algorithm.trail ? [{ at: certificate.at, note: `it is requested by ${withoutKeys(certificate.id)}` }] : [],
        remedy: 'Choose `RSA_2048`, `EC_prime256v1` or, for what is not behind CloudFront, `EC_secp384r1`.',
        subject: certificate.id,
      }
    }
    for (const endpoint of endpoints) {
      if (!endpoint.service.startsWith('cloudfront')) continue
      for (const use of endpoint.uses) {
        if (use.role === 'client') continue
        const refused = inEveryCase(givenTo(both(endpoint.exists, use.when), use.certificate), (value) => {
          const certificate = value.known ? certificateOf(value.value) : undefined
          const algorithm = certificate && alwaysOneOf(keysWithoutCloudFront, certificate)
          // What ACM does not even issue is said above.
          const isIssued =
            certificate?.kind === 'private' || certificate?.kind === 'pinned' || !importedOnlyKeys.has(algorithm?.value ?? '')
          return certificate && algorithm && isIssued ? { certificate, algorithm } : undefined
        })
        if (!refused) continue
        const [{ certificate, algorithm }] = refused
        yield {
          at: use.at,
          message: `CloudFront refuses ${code(withoutKeys(certificate.id))}, because its key is of ${code(algorithm.value)}: it takes RSA keys and, of elliptic curves, only \`EC_prime256v1\`.`,
          related: [{ at: algorithm.at, note: 'the key is chosen here' }],
          remedy: 'Request the certificate with `EC_prime256v1`; the one that is there is replaced.',
          subject: `${endpoint.id} ${certificate.id}`,
        }
      }
    }
  },
})

/** The algorithm, if it is one of these in every case. */
function alwaysOneOf(algorithms: ReadonlySet<string>, { exists, keyAlgorithm }: Certificate): Known<string> | undefined {
  const rows = keyAlgorithm ? (combinations(exists, keyAlgorithm) ?? []) : []
  return inEveryCase(rows, ({ values: [value] }) =>
    value.known && value.value !== null && algorithms.has(value.value) ? { ...value, value: value.value } : undefined,
  )?.[0]
}
