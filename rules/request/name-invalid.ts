import { nameFault } from '../../src/model/written-name.ts'
import { notesOnName, writtenNames } from '../../src/model/written-names.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'name-invalid',
  summary: 'A certificate is requested for what is not a DNS name',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html',
  ],
  *check({ certificates }) {
    for (const each of writtenNames(certificates)) {
      const { certificate, name, written } = each
      if (certificate.kind === 'looked-up') continue
      const fault = nameFault(written, name.role)
      if (fault?.kind !== 'invalid') continue
      yield {
        at: name.hostname.at,
        message: `\`${written}\` ${fault.why}: ACM refuses the request, or never issues the certificate.`,
        related: notesOnName(each),
        remedy: fault.better
          ? `Write \`${fault.better}\`.`
          : 'Write a DNS name: letters, digits and hyphens in at least two labels, `*` at most as the whole first one.',
        subject: `${certificate.id} ${written}`,
      }
    }
  },
})
