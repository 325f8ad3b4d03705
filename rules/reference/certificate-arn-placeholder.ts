import { isExample, isKubernetes, pinnedArns, quoted } from '../../src/model/pinned.ts'
import { refusal } from '../../src/model/refusal.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-arn-placeholder',
  summary: 'A placeholder stands where the ARN of a certificate belongs',
  severity: 'error',
  reads: ['terraform', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html'],
  *check({ endpoints }) {
    for (const { text, at, what, related, writtenIn, endpoint } of pinnedArns(endpoints, 'placeholder')) {
      if (isExample(at, writtenIn)) continue
      yield {
        at,
        message: `${quoted(text)} names no certificate yet (${what}): ${refusal(endpoint)}.`,
        related,
        remedy: isKubernetes(writtenIn)
          ? 'Write the ARN of the certificate, or one token such as `${CERTIFICATE_ARN}` that a later step replaces as a whole.'
          : 'Refer to the certificate in the code, look it up with `data "aws_acm_certificate"`, or write its ARN.',
        subject: quoted(text),
      }
    }
  },
})
