import { namedInState } from '../../src/catalog/named-in-state.ts'
import { dayOf } from '../../src/model/acm-view.ts'
import { missingRecords, recordsIn } from '../../src/model/validation-record.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'renewal-at-risk',
  summary: 'ACM cannot renew a certificate that the code names',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm', 'live'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/check-certificate-renewal-status.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html',
  ],
  *check(deployment) {
    for (const { at, arn, found, certificate, related, title } of namedInState(deployment, 'renewal-at-risk')) {
      const { notAfter, validation, renewal } = certificate
      const records = missingRecords(certificate)
      const isUnshown = records.length === 0 && renewal?.status === 'PENDING_VALIDATION' && validation !== 'EMAIL'
      const end = notAfter ? ` From ${dayOf(notAfter)} on, clients refuse it.` : ''
      yield {
        at,
        message: `${title} ${found.what}.${end}${recordsIn(records)}`,
        related,
        remedy: isUnshown
          ? `Publish its validation records again, which ${code(`acm-lint status --arn ${arn}`)} prints: most likely one is gone.`
          : (found.remedy ?? ''),
        subject: arn,
      }
    }
  },
})
