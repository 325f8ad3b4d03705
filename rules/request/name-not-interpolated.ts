import { nameFault } from '../../src/model/written-name.ts'
import { notesOnName, writtenNames } from '../../src/model/written-names.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'name-not-interpolated',
  summary: 'A reference stands in a certificate name as plain text',
  severity: 'error',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://developer.hashicorp.com/terraform/language/expressions/strings#interpolation'],
  *check({ certificates, format }) {
    if (format === 'cloudformation') return
    for (const each of writtenNames(certificates)) {
      const { certificate, name, written } = each
      const fault = nameFault(written, name.role)
      // A private CA also signs names such as `db.local.domain`.
      if (fault?.kind !== 'not-interpolated' || (certificate.kind === 'private' && !fault.isMarked)) continue
      const isLookup = certificate.kind === 'looked-up'
      yield {
        at: name.hostname.at,
        message: `\`${written}\` is taken literally, because \`${fault.reference}\` stands in it as plain text: ${isLookup ? 'the lookup finds no such certificate' : 'ACM is asked for a name that does not exist and will never issue it'}.`,
        related: notesOnName(each),
        remedy: `Write \`\${${fault.reference}}\` in its place.`,
        subject: `${certificate.id} ${written}`,
      }
    }
  },
})
