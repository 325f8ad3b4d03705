import { namedInState } from '../../src/catalog/named-in-state.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-expired',
  summary: 'A certificate that the code names has expired',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm', 'live'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html'],
  *check(deployment) {
    for (const { at, arn, found, certificate, related, title } of namedInState(deployment, 'expired')) {
      const outcome = certificate.isInUse ? '' : ' Nothing can be given it any more.'
      yield {
        at,
        message: `${title} ${found.what}.${outcome}`,
        related,
        remedy: found.remedy ?? '',
        subject: arn,
      }
    }
  },
})
