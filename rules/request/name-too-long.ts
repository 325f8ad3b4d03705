import { type NameFault, nameFault } from '../../src/model/written-name.ts'
import { notesOnName, writtenNames } from '../../src/model/written-names.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'name-too-long',
  summary: 'A certificate name is longer than ACM takes',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html'],
  *check({ certificates, format, isCdk }) {
    for (const each of writtenNames(certificates)) {
      const { certificate, name, written } = each
      if (certificate.kind === 'looked-up') continue
      const fault = nameFault(written, name.role)
      if (fault?.kind !== 'too-long') continue
      yield {
        at: name.hostname.at,
        message: `${described(fault, written)}: ${isCdk ? 'ACM refuses the request, if `cdk synth` does not already' : format === 'cloudformation' ? 'ACM refuses the request, and the stack fails' : 'the plan passes, and the request to ACM is refused during the apply'}.`,
        related: notesOnName(each),
        remedy:
          fault.part === 'primary'
            ? `Give a shorter name as \`${isCdk ? 'domainName' : format === 'cloudformation' ? 'DomainName' : 'domain_name'}\`, and this one in \`${certificate.namesAttribute}\`, where 253 characters are allowed.`
            : 'Shorten the name.',
        subject: `${certificate.id} ${written}`,
      }
    }
  },
})

function described({ part, length, limit, label }: NameFault & { kind: 'too-long' }, written: string): string {
  if (part === 'label') return `The label \`${label}\` has ${length} characters, but a label of a DNS name has at most ${limit}`
  if (part === 'primary')
    return `\`${written}\` has ${length} characters, but the first name of a certificate has at most ${limit}`
  return `This name has ${length} characters, but a DNS name has at most ${limit}`
}
