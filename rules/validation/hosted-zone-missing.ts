import { namesWithoutZone, optionFaults, zonesIn } from '../../src/model/domain-validation.ts'
import { withoutWildcard } from '../../src/model/hostname.ts'
import { isTypedFor } from '../../src/model/typed-target.ts'
import { isTypedIn, isValidatedBy } from '../../src/model/validation.ts'
import { shapeOf } from '../../src/model/value.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'hosted-zone-missing',
  summary: 'A template asks for DNS validation and names no hosted zone for a name',
  severity: 'warning',
  reads: ['cloudformation', 'cdk-source'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
  ],
  *check({ certificates, records, isCdk }) {
    const isZoned = zonesIn(certificates)
    const typed = records.filter(isTypedIn)
    for (const certificate of certificates) {
      // What is wrong with an entry is another rule's fault.
      if (!isValidatedBy('DNS', certificate) || optionFaults(certificate).length > 0) continue
      const lacking = namesWithoutZone(certificate, isZoned).filter((name) => !typed.some((record) => isTypedFor(record, name)))
      if (lacking.length === 0) continue
      const { id, at, domainValidation } = certificate
      const entries = domainValidation?.known ? domainValidation.value : []
      const shapes = entries.length > 0 ? lacking.flatMap(({ hostname }) => shapeOf(hostname) ?? []) : []
      const names = [...new Set(shapes.map(withoutWildcard))]
      yield {
        at,
        message: `Nothing publishes the validation record${names.length === 1 ? '' : 's'} ${names.length > 0 ? `of ${allOf(names.map(code))} for` : 'of'} ${code(id)}, because no ${isCdk ? 'hosted zone' : '`HostedZoneId`'} is given${names.length > 0 ? ' there' : ''}: the stack stays in CREATE_IN_PROGRESS until somebody adds a CNAME for each name, and fails at the latest after 72 hours.`,
        related:
          entries.length > 0
            ? lacking.slice(0, 3).map(({ hostname }) => ({ at: hostname.at, note: 'this name has no hosted zone' }))
            : [],
        remedy: `${isCdk ? inCdk : inTemplates}; where another account or another provider keeps the zone, have the records ready before the stack.`,
        subject: id,
      }
    }
  },
})

const inTemplates = 'Give each name an entry with its `HostedZoneId` in `DomainValidationOptions`'
const inCdk = 'Hand the zone to `CertificateValidation.fromDns(zone)`, or the zone of each name to `fromDnsMultiZone`'
