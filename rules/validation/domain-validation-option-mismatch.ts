import { type OptionFault, optionFaults } from '../../src/model/domain-validation.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'domain-validation-option-mismatch',
  summary: 'An entry of `DomainValidationOptions` does not go with its certificate',
  severity: 'error',
  reads: ['cloudformation'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html',
  ],
  *check({ certificates, isCdk }) {
    for (const certificate of certificates) {
      for (const fault of optionFaults(certificate)) {
        const { message, remedy } = wording[fault.kind](fault, code(certificate.id), isCdk === true)
        yield {
          at: fault.at,
          message,
          related: [{ at: certificate.at, note: 'the certificate and its names are declared here' }],
          remedy,
          subject: `${certificate.id} ${fault.text}`,
        }
      }
    }
  },
})

interface Wording {
  readonly message: string
  readonly remedy: string
}

const wording: Readonly<Record<OptionFault['kind'], (fault: OptionFault, title: string, isCdk: boolean) => Wording>> = {
  'zone-with-email': (_, title, isCdk) => ({
    message: `\`HostedZoneId\` is for DNS validation, but ${title} is validated by email: the stack is refused.`,
    remedy: isCdk
      ? 'Use `CertificateValidation.fromDns(zone)`, or `validationMethod: "DNS"` of `CfnCertificate`.'
      : 'Set `ValidationMethod: DNS`.',
  }),
  'mail-domain-with-dns': (_, title, isCdk) => ({
    message: `\`ValidationDomain\` is for email validation, but ${title} is validated by DNS: the stack is refused.`,
    remedy: isCdk
      ? 'Use `CertificateValidation.fromDns(zone)`, or `hostedZoneId` in place of `validationDomain` in `CfnCertificate`.'
      : 'Give the `HostedZoneId` of the zone in its place.',
  }),
  'zone-prefix': ({ text }, _, isCdk) => ({
    message: `\`${text}\` is no id of a hosted zone as CloudFormation takes it, because of its \`/hostedzone/\`: the validation record is not made.`,
    remedy: `Write \`${text.slice('/hostedzone/'.length)}\`${isCdk ? ' as the `hostedZoneId` of the zone' : ''}.`,
  }),
  'other-name': ({ text }, title, isCdk) => ({
    message: `\`${text}\` is none of the names that ${title} is requested for: the entry validates nothing, and the stack is refused or stays in CREATE_IN_PROGRESS until it fails.`,
    remedy: isCdk
      ? 'Give `CertificateValidation` names of the certificate as they are written there.'
      : 'Give in `DomainName` of the entry a name of the certificate as it is written there.',
  }),
}
