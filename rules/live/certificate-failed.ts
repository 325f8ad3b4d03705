import { namedInState } from '../../src/catalog/named-in-state.ts'
import { refuses } from '../../src/catalog/unissued.ts'
import { sentence } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-failed',
  summary: 'ACM could not issue a certificate that the code names, or has withdrawn it',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm', 'live'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-failed.html',
  ],
  *check(deployment) {
    for (const { at, arn, found, certificate, endpoint, related, title } of namedInState(deployment, 'failed')) {
      const { isInUse } = certificate
      const outcome = endpoint && !isInUse ? sentence(refuses(endpoint, 'unissued')) : 'No service takes it'
      yield {
        at,
        message: `${title} ${found.what}. ${outcome}.`,
        related,
        remedy: found.remedy ?? '',
        subject: arn,
      }
    }
  },
})
