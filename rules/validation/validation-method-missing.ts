import { localAddress } from '../../src/model/address.ts'
import { agreed } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'validation-method-missing',
  summary: 'A certificate is requested without a validation method',
  severity: 'error',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate'],
  *check({ certificates, format }) {
    // CloudFormation takes EMAIL then: another rule says so.
    if (format === 'cloudformation') return
    for (const { id, at, kind, exists, validation } of certificates) {
      const method = agreed(exists, validation)
      if (kind === 'looked-up' || !method || method.value !== null) continue
      const title = localAddress(id)
      yield {
        at,
        message: `${code(title)} has neither a \`validation_method\` nor a private authority nor a certificate to import: the plan passes, and the apply fails because one of them must be set.`,
        ...(method.trail && { related: [{ at: method.at, note: 'the method is null here' }] }),
        remedy: 'Add `validation_method = "DNS"` and the records that validate it.',
        subject: title,
      }
    }
  },
})
