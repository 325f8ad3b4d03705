import { hoursLeft } from '../../src/catalog/acm-health.ts'
import { namedInState } from '../../src/catalog/named-in-state.ts'
import { refuses } from '../../src/catalog/unissued.ts'
import { missingRecords, recordsIn } from '../../src/model/validation-record.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-pending',
  summary: 'A certificate that the code names is not validated yet',
  severity: 'warning',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm', 'live'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-DNS-validation.html',
  ],
  *check(deployment) {
    for (const { at, arn, found, certificate, endpoint, related, title, acm } of namedInState(deployment, 'pending')) {
      // Of an inventory: by now it is issued, or given up.
      if (acm.inventory && (hoursLeft(certificate, acm.now) ?? 1) <= 0) continue
      const records = missingRecords(certificate)
      const outcome = endpoint ? ` Until it is issued, ${refuses(endpoint, 'unissued')}.` : ''
      const isUnshown = records.length === 0 && certificate.validation !== 'EMAIL'
      yield {
        at,
        message: `${title} ${found.what}.${outcome}${recordsIn(records)}`,
        related,
        remedy: isUnshown
          ? `Publish its validation records, which ${code(`acm-lint status --arn ${arn}`)} prints.`
          : (found.remedy ?? ''),
        subject: arn,
      }
    }
  },
})
