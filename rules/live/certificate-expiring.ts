import { daysLeft, daysOfAlarm } from '../../src/catalog/acm-health.ts'
import { namedInState } from '../../src/catalog/named-in-state.ts'
import { dayOf } from '../../src/model/acm-view.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-expiring',
  summary: 'A certificate that the code names ends soon, and is not renewed',
  severity: 'warning',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm', 'live'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/import-reimport.html',
  ],
  *check(deployment) {
    for (const { at, arn, found, certificate, related, title, on } of namedInState(deployment, 'expiring')) {
      const { notAfter } = certificate
      const days = daysLeft(certificate, on) ?? 0
      const end = notAfter ? ` From ${dayOf(notAfter)} on, clients refuse it.` : ''
      yield {
        at,
        severity: days < daysOfAlarm ? 'error' : 'warning',
        message: `${title} ${found.what}.${end}`,
        related,
        remedy: found.remedy ?? '',
        subject: arn,
      }
    }
  },
})
