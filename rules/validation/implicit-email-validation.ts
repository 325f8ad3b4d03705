import { agreed } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'implicit-email-validation',
  summary: 'A template says nothing of how its certificate is validated, and CloudFormation takes email',
  severity: 'error',
  reads: ['cloudformation'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html',
  ],
  *check({ format, certificates, isCdk }) {
    if (format !== 'cloudformation') return
    for (const { id, at, kind, exists, validation } of certificates) {
      const method = agreed(exists, validation)
      if (kind !== 'requested' || method?.value !== null) continue
      yield {
        at,
        message: `${code(id)} has no ${isCdk ? '`validation`' : '`ValidationMethod`'}, and CloudFormation then takes EMAIL: the stack stays in CREATE_IN_PROGRESS until somebody follows the link in a mail, and fails at the latest after 72 hours.`,
        remedy: isCdk
          ? 'Add `validation: CertificateValidation.fromDns(zone)`; this replaces a certificate that is there already.'
          : 'Add `ValidationMethod: DNS`, and a `HostedZoneId` for each name in `DomainValidationOptions`; this replaces a certificate that is there already.',
        subject: id,
      }
    }
  },
})
