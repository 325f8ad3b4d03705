import type { Certificate } from '../../src/model/certificate.ts'
import { agreed } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'implicit-email-validation',
  summary: 'A template says nothing of how its certificate is validated, and CloudFormation takes email',
  severity: 'error',
  reads: ['cloudformation', 'cdk-source'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html',
  ],
  *check({ format, certificates, isCdk }) {
    if (format !== 'cloudformation') return
    for (const certificate of certificates) {
      const { id, at, kind, exists, validation } = certificate
      const method = agreed(exists, validation)
      if (kind !== 'requested' || method?.value !== null) continue
      const isMeant = namesMailDomain(certificate)
      yield {
        at,
        ...(isMeant && { severity: 'warning' }),
        message: `${code(id)} has no ${isCdk ? '`validation`' : '`ValidationMethod`'}, and CloudFormation then takes EMAIL${isMeant ? ', which its `ValidationDomain` is for' : ''}: the stack stays in CREATE_IN_PROGRESS until somebody follows the link in a mail, and fails at the latest after 72 hours.`,
        remedy: isCdk
          ? 'Add `validation: CertificateValidation.fromDns(zone)`; this replaces a certificate that is there already.'
          : 'Add `ValidationMethod: DNS`, and a `HostedZoneId` for each name in `DomainValidationOptions`; this replaces a certificate that is there already.',
        subject: id,
      }
    }
  },
})

/** A domain that the mails go to: whoever writes that knows that there will be mails. */
function namesMailDomain({ domainValidation }: Certificate): boolean {
  const entries = domainValidation?.known ? domainValidation.value : []
  return entries.some(({ validationDomain }) => validationDomain.every(({ value }) => !value.known || value.value !== null))
}
