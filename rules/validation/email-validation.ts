import { localAddress } from '../../src/model/address.ts'
import { optionFaults } from '../../src/model/domain-validation.ts'
import { agreed } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'email-validation',
  summary: 'A certificate is validated by email, so somebody has to follow a link at every renewal',
  severity: 'warning',
  reads: ['terraform', 'cloudformation', 'cdk-source'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/email-renewal-validation.html',
  ],
  *check({ certificates, format, isCdk }) {
    for (const certificate of certificates) {
      const { id, at, exists, validation } = certificate
      const method = agreed(exists, validation)
      // A hosted zone is given: DNS was meant, and another rule says so.
      if (method?.value !== 'EMAIL' || optionFaults(certificate).some(({ kind }) => kind === 'zone-with-email')) continue
      const title = localAddress(id)
      yield {
        at: method.at,
        message: `${code(title)} is validated by email: it is issued, and at every renewal renewed, only when somebody follows a link in a mail, and email validation is prohibited from 2028-03-15.`,
        ...(method.trail && { related: [{ at, note: 'the certificate is declared here' }] }),
        remedy: isCdk
          ? 'Use `CertificateValidation.fromDns(zone)`; CloudFormation makes a new certificate, and deletes the old one when nothing uses it any more.'
          : format === 'cloudformation'
            ? 'Set `ValidationMethod: DNS` and a `HostedZoneId` for each name in `DomainValidationOptions`; CloudFormation makes a new certificate, and deletes the old one when nothing uses it any more.'
            : 'Publish DNS records and set `validation_method = "DNS"`; this replaces the certificate: `create_before_destroy` has to be there first.',
        subject: title,
      }
    }
  },
})
