import { isExample, pinnedArns, quoted } from '../../src/model/pinned.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-arn-placeholder',
  summary: 'A placeholder stands where the ARN of a certificate belongs',
  severity: 'error',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html'],
  *check({ endpoints }) {
    for (const { text, at, what, related } of pinnedArns(endpoints, 'placeholder')) {
      if (isExample(at)) continue
      yield {
        at,
        message: `${quoted(text)} names no certificate yet (${what}): the deploy is refused.`,
        related,
        remedy: 'Refer to the certificate in the code, look it up with `data "aws_acm_certificate"`, or write its ARN.',
        subject: quoted(text),
      }
    }
  },
})
