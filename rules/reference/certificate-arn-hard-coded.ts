import { isExample, pinnedArns, quoted } from '../../src/model/pinned.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-arn-hard-coded',
  summary: 'The ARN of a certificate is written out',
  severity: 'warning',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/acm_certificate'],
  *check({ endpoints }) {
    for (const { text, at, writtenIn, related } of pinnedArns(endpoints, 'pinned')) {
      if (isExample(at)) continue
      yield {
        at,
        message: `${quoted(text)} is one certificate of one account and region: another account or region does not have it, and neither does this one after the certificate is requested again.`,
        related,
        remedy: remedies[writtenIn],
        subject: quoted(text),
        ...(writtenIn === 'values' && { severity: 'note' }),
      }
    }
  },
})

const remedies = {
  code: 'Refer to the certificate in the code, look it up with `data "aws_acm_certificate"`, or read the ARN from an SSM parameter.',
  values: 'Look the certificate up by its domain with `data "aws_acm_certificate"`, so that no value has to follow it.',
}
