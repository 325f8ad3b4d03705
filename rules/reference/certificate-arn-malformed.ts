import { pinnedArns, quoted } from '../../src/model/pinned.ts'
import { isControlled, refusal } from '../../src/model/refusal.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-arn-malformed',
  summary: 'A text is used as the ARN of a certificate and is none',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'],
  *check({ endpoints, format }) {
    for (const { text, at, what, related, endpoint, isDefault } of pinnedArns(endpoints, 'malformed')) {
      // An empty default stands for none.
      if (isDefault && text.trim() === '') continue
      const unless = isDefault ? 'unless the parameter is given another value, ' : ''
      yield {
        at,
        message: `${quoted(text)} is not the ARN of a certificate, because ${what}: ${unless}${isControlled(endpoint) ? refusal(endpoint) : format === 'cloudformation' ? 'the stack fails' : 'the plan or the deploy is refused'}.`,
        related,
        remedy: `Write \`arn:aws:acm:<region>:<account>:certificate/<id>\`${isControlled(endpoint) ? '.' : ', or refer to the certificate in the code.'}`,
        subject: quoted(text),
        ...(isDefault && { severity: 'warning' }),
      }
    }
  },
})
