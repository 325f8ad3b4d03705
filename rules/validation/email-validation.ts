import { localAddress } from '../../src/model/address.ts'
import { agreed } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'email-validation',
  summary: 'A certificate is validated by email, so somebody has to follow a link at every renewal',
  severity: 'warning',
  reads: ['terraform'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/email-renewal-validation.html',
  ],
  *check({ certificates }) {
    for (const { id, at, exists, validation } of certificates) {
      const method = agreed(exists, validation)
      if (method?.value !== 'EMAIL') continue
      const title = localAddress(id)
      yield {
        at: method.at,
        message: `${code(title)} is validated by email: it is issued, and at every renewal renewed, only when somebody follows a link in a mail, and email validation is prohibited from 2028-03-15.`,
        ...(method.trail && { related: [{ at, note: 'the certificate is declared here' }] }),
        remedy:
          'Publish DNS records and set `validation_method = "DNS"`; this replaces the certificate: `create_before_destroy` has to be there first.',
        subject: title,
      }
    }
  },
})
