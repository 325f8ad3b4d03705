import { pinnedArns, quoted } from '../../src/model/pinned.ts'
import { isControlled, refusal } from '../../src/model/refusal.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-arn-malformed',
  summary: 'A text is used as the ARN of a certificate and is none',
  severity: 'error',
  reads: ['terraform', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'],
  *check({ endpoints }) {
    for (const { text, at, what, related, endpoint } of pinnedArns(endpoints, 'malformed')) {
      yield {
        at,
        message: `${quoted(text)} is not the ARN of a certificate, because ${what}: ${isControlled(endpoint) ? refusal(endpoint) : 'the plan or the deploy is refused'}.`,
        related,
        remedy: `Write \`arn:aws:acm:<region>:<account>:certificate/<id>\`${isControlled(endpoint) ? '.' : ', or refer to the certificate in the code.'}`,
        subject: quoted(text),
      }
    }
  },
})
