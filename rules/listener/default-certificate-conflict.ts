import { withoutKeys } from '../../src/model/address.ts'
import { isGiven } from '../../src/model/given.ts'
import { both, combinations, inEveryCase } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'default-certificate-conflict',
  summary: 'CloudFront is given a certificate, and told to use its own',
  severity: 'warning',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-viewercertificate.html',
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution#viewer-certificate-arguments',
  ],
  *check({ endpoints, format }) {
    for (const { id, viewer, uses, exists } of endpoints) {
      const use = uses.find(({ role }) => role === 'default')
      const given = use && both(exists, use.when)
      if (!viewer || !given) continue
      const rows = combinations(given, isGiven(use), viewer.ownCertificate) ?? []
      const conflicts = inEveryCase(rows, ({ values: [certificate, own] }) => {
        return certificate.known && certificate.value && own.known && own.value ? own.at : undefined
      })
      if (!conflicts) continue
      yield {
        at: conflicts[0],
        ...inFormat[format === 'cloudformation' ? format : 'terraform'](code(withoutKeys(id))),
        related: [{ at: use.at, note: 'the certificate is given here' }],
        subject: id,
      }
    }
  },
})

const inFormat = {
  terraform: (title: string) => ({
    message: `${title} has a certificate and \`cloudfront_default_certificate = true\`: Terraform gives CloudFront the certificate and leaves the switch out, so every plan sets it again. Version 2.0 of the provider refuses the plan.`,
    remedy:
      'Remove `cloudfront_default_certificate`; where it depends on whether there is a certificate, make it the opposite of that.',
  }),
  cloudformation: (title: string) => ({
    severity: 'error' as const,
    message: `${title} has a certificate and \`CloudFrontDefaultCertificate: true\`, but takes one of the two only: the deploy is refused with \`Exactly one of [AcmCertificateArn,CloudFrontDefaultCertificate,IamCertificateId] needs to be specified\`.`,
    remedy: 'Remove `CloudFrontDefaultCertificate`.',
  }),
}
