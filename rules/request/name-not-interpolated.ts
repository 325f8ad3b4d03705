import { withoutKeys } from '../../src/model/address.ts'
import { nameFault } from '../../src/model/written-name.ts'
import { writtenNames } from '../../src/model/written-names.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'name-not-interpolated',
  summary: 'A reference stands in a certificate name as plain text',
  severity: 'error',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://developer.hashicorp.com/terraform/language/expressions/strings#interpolation'],
  *check({ certificates }) {
    for (const { certificate, name, written } of writtenNames(certificates)) {
      const fault = nameFault(written, name.role)
      if (fault?.kind !== 'not-interpolated') continue
      const isLookup = certificate.kind === 'looked-up'
      yield {
        at: name.hostname.at,
        message: `\`${written}\` is taken literally, because \`${fault.reference}\` stands in it as plain text: ${isLookup ? 'the lookup finds no such certificate' : 'ACM is asked for a name that does not exist and will never issue it'}.`,
        related:
          isLookup || name.hostname.trail
            ? [{ at: certificate.at, note: `it is a name of ${withoutKeys(certificate.title)}` }]
            : [],
        remedy: `Write \`\${${fault.reference}}\` in its place.`,
        subject: `${certificate.id} ${written}`,
      }
    }
  },
})
