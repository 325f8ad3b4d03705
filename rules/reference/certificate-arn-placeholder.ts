import { isExample, isKubernetes, pinnedArns, quoted } from '../../src/model/pinned.ts'
import { refusal } from '../../src/model/refusal.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-arn-placeholder',
  summary: 'A placeholder stands where the ARN of a certificate belongs',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html'],
  *check({ endpoints, format, isCdk }) {
    const told = new Set<string>()
    for (const { text, at, what, related, writtenIn, endpoint, isDefault } of pinnedArns(endpoints, 'placeholder')) {
      if (isExample(at, writtenIn, format)) continue
      // One parameter in several places.
      if (isDefault && told.has(text)) continue
      told.add(text)
      const unless = isDefault ? 'unless the parameter is given another value, ' : ''
      yield {
        at,
        message: `${quoted(text)} names no certificate yet (${what}): ${unless}${refusal(endpoint)}.`,
        related,
        remedy: isKubernetes(writtenIn)
          ? 'Write the ARN of the certificate, or one token such as `${CERTIFICATE_ARN}` that a later step replaces as a whole.'
          : isCdk
            ? 'Hand the construct of the certificate on, or take its ARN from the configuration of the app.'
            : format === 'cloudformation'
              ? 'Refer to the certificate with `!Ref`, or take its ARN as a parameter without a default.'
              : 'Refer to the certificate in the code, look it up with `data "aws_acm_certificate"`, or write its ARN.',
        subject: quoted(text),
        ...(isDefault && { severity: 'warning' }),
      }
    }
  },
})
