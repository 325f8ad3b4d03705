import { withoutKeys } from '../../src/model/address.ts'
import type { CertificateUse, Endpoint } from '../../src/model/endpoint.ts'
import { isGiven } from '../../src/model/given.ts'
import { both, combinations, inEveryCase } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'api-gateway-certificate-mismatch',
  summary: 'A domain of API Gateway is given its certificate where its type of endpoint does not take it',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-domainname.html',
  ],
  *check({ endpoints }) {
    for (const endpoint of endpoints) {
      for (const use of endpoint.uses) {
        const wrong = mismatches(endpoint, use)
        const attributes = spellings.find(({ EDGE, REGIONAL }) => use.attribute === EDGE || use.attribute === REGIONAL)
        if (!wrong || !attributes) continue
        const [{ type, at }] = wrong
        const other = type === 'EDGE' ? 'REGIONAL' : 'EDGE'
        yield {
          at: use.at,
          message: `${code(withoutKeys(endpoint.id))} is ${type} and takes its certificate as ${code(attributes[type])}, but is given one as ${code(attributes[other])}: the deploy is refused with \`Cannot import certificates for ${other} while ${type} is active\`.`,
          related: [{ at, note: `the type of endpoint is ${type}` }],
          remedy: `Give it as ${code(attributes[type])}: a certificate ${type === 'EDGE' ? 'in us-east-1' : 'in the region of the API'}.`,
          subject: `${endpoint.id} ${use.attribute}`,
        }
      }
    }
  },
})

/** In Terraform, in templates, in source of the CDK. */
const spellings = [
  { EDGE: 'certificate_arn', REGIONAL: 'regional_certificate_arn' },
  { EDGE: 'CertificateArn', REGIONAL: 'RegionalCertificateArn' },
  { EDGE: 'certificateArn', REGIONAL: 'regionalCertificateArn' },
]

/** The types that take no certificate here, if that is so in every case in which one is given. What takes which is settled for these two only. */
function mismatches({ exists, endpointType }: Endpoint, use: CertificateUse) {
  const given = both(exists, use.when)
  if (!given || !endpointType || !use.endpointTypes) return undefined
  const rows = combinations(given, isGiven(use), endpointType) ?? []
  const relevant = rows.filter(({ values: [certificate] }) => !certificate.known || certificate.value)
  return inEveryCase(relevant, ({ values: [certificate, type] }) => {
    if (!certificate.known || !type.known || use.endpointTypes?.includes(type.value ?? '')) return undefined
    return type.value === 'EDGE' || type.value === 'REGIONAL'
      ? { type: type.value as 'EDGE' | 'REGIONAL', at: type.at }
      : undefined
  })
}
