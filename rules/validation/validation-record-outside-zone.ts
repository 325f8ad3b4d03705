import { withoutKeys } from '../../src/model/address.ts'
import type { Deployment } from '../../src/model/model.ts'
import { type OutsideZone, outsideZone } from '../../src/model/outside-zone.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'validation-record-outside-zone',
  summary: 'A validation record goes to a hosted zone that its name does not lie in',
  severity: 'error',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route53_record',
  ],
  *check({ records, format, isCdk }) {
    for (const record of records) {
      const found = outsideZone(record)
      if (!found) continue
      const { domain, zone } = found
      const { validates } = record
      yield {
        at: record.at,
        message: `The validation record of ${code(domain)} goes to the zone ${code(zone.value)}, which it does not lie in: ${consequence(found, format)}.`,
        related: [
          { at: zone.at, note: `this is the zone ${zone.value}` },
          ...(validates && !record.isOfRequest ? [{ at: validates.domain.at, note: 'the name is requested here' }] : []),
          ...(validates && record.isOfRequest
            ? [{ at: validates.certificate.at, note: 'the certificate is requested here' }]
            : []),
        ],
        remedy: isCdk
          ? 'Give each name its own zone with `CertificateValidation.fromDnsMultiZone`.'
          : format === 'terraform'
            ? `Put the record into the zone of ${code(domain)}: choose \`zone_id\` by \`domain_name\` of the option.`
            : `Give the id of the zone of ${code(domain)}.`,
        subject: `${withoutKeys(record.id)} ${domain} ${zone.value}`,
      }
    }
  },
})

/** The providers of Terraform put the zone behind a name that does not end in it; the one for AWS looks at letters, not at labels. */
function consequence({ record, domain, zone }: OutsideZone, format: Deployment['format']): string {
  const isCompleted = format === 'terraform' && (record.provider === 'cloudflare' || !domain.endsWith(zone.value))
  return isCompleted
    ? `it is made as ${code(`_….${domain}.${zone.value}`)}, where ACM does not look, and the certificate stays in PENDING_VALIDATION`
    : `Route 53 refuses it with \`RRSet with DNS name _….${domain}. is not permitted in zone ${zone.value}.\``
}
