import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'cdk-certificate-deprecated',
  summary: 'A certificate is made by `DnsValidatedCertificate`, which CDK gives up',
  severity: 'warning',
  reads: ['cloudformation', 'cdk-source'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_certificatemanager.DnsValidatedCertificate.html'],
  *check({ certificates }) {
    for (const { id, at, isCdkCustomResource } of certificates) {
      if (!isCdkCustomResource) continue
      yield {
        at,
        message: `${code(id)} is made by the Lambda function of CDK's \`DnsValidatedCertificate\`, which is deprecated and goes with the next major version: the certificate is then replaced by whatever takes its place.`,
        remedy:
          'Use `Certificate` with `CertificateValidation.fromDns(zone)`; for another region, in a stack of that region with `crossRegionReferences: true`.',
        subject: id,
      }
    }
  },
})
