import { withoutKeys } from '../../src/model/address.ts'
import { repeatedNames } from '../../src/model/repeated-names.ts'
import { shapeOf } from '../../src/model/value.ts'
import { nameFault } from '../../src/model/written-name.ts'
import { notesOnName, writtenNames } from '../../src/model/written-names.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'name-repeated',
  summary: 'A certificate names one name twice, or in capitals',
  severity: 'note',
  reads: ['terraform', 'cloudformation', 'cdk-source'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html'],
  *check({ certificates, format }) {
    const isTerraform = format === 'terraform'
    const requested = certificates.filter(({ kind }) => kind === 'requested' || kind === 'private')
    // What one expression repeats for each of many instances is said once.
    const told = new Set<string>()
    for (const certificate of requested) {
      const repeated = repeatedNames(certificate)
      const block = withoutKeys(certificate.id)
      if (repeated.length === 0 || told.has(block)) continue
      told.add(block)
      for (const { name, first } of repeated) {
        const shape = shapeOf(name.hostname)
        yield {
          at: name.hostname.at,
          message: `\`${shape}\` is named twice: ${first.role === 'primary' ? `ACM adds the first name of a certificate to \`${certificate.namesAttribute}\` by itself` : 'ACM keeps it once'}.`,
          related: [{ at: first.hostname.at, note: `it is a name of ${block} here already` }],
          remedy: 'Leave it out; the certificate stays as it is.',
          subject: `${certificate.id} ${shape}`,
        }
      }
    }
    for (const each of writtenNames(requested)) {
      const { certificate, name, written } = each
      // Of anything else, a later step makes the name.
      const isName = /^[A-Za-z0-9.*-]+$/.test(written) && !nameFault(written, name.role)
      if (!isName || written === written.toLowerCase()) continue
      yield {
        at: name.hostname.at,
        severity: isTerraform ? 'warning' : 'note',
        message: `\`${written}\` has capitals, and ACM keeps names in small letters: ${isTerraform ? 'Terraform takes that for a change, and wants to replace the certificate at every apply' : 'drift is reported for ever'}.`,
        related: notesOnName(each),
        remedy: `Write \`${written.toLowerCase()}\`.`,
        subject: `${certificate.id} ${written}`,
      }
    }
  },
})
