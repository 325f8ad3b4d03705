import { withoutKeys } from '../../src/model/address.ts'
import { nameFault } from '../../src/model/written-name.ts'
import { writtenNames } from '../../src/model/written-names.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'name-invalid',
  summary: 'A certificate is requested for what is not a DNS name',
  severity: 'error',
  reads: ['terraform'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html',
  ],
  *check({ certificates }) {
    for (const { certificate, name, written } of writtenNames(certificates)) {
      if (certificate.kind === 'looked-up') continue
      const fault = nameFault(written, name.role)
      if (fault?.kind !== 'invalid') continue
      yield {
        at: name.hostname.at,
        message: `\`${written}\` ${fault.why}: ACM refuses the request, or never issues the certificate.`,
        related: name.hostname.trail ? [{ at: certificate.at, note: `it is a name of ${withoutKeys(certificate.title)}` }] : [],
        remedy: fault.better
          ? `Write \`${fault.better}\`.`
          : 'Write a DNS name of at least two labels, with `*` at most as its whole first label.',
        subject: `${certificate.id} ${written}`,
      }
    }
  },
})
