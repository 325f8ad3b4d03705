import { refuses } from '../../src/catalog/unissued.ts'
import { asOf, isMissing } from '../../src/model/acm-view.ts'
import { pinnedInAcm, substituteFor } from '../../src/model/in-acm.ts'
import { code, sentence } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-not-found',
  summary: 'ACM has no certificate of an ARN that is written out',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm', 'live'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html'],
  *check(deployment) {
    const { acm } = deployment
    if (!acm) return
    const missing = pinnedInAcm(deployment, (arn) => (isMissing(acm, arn) ? arn : undefined))
    for (const { at, arn, endpoint, related } of missing) {
      const [, , , region, account] = arn.split(':')
      const other = substituteFor(arn, endpoint, acm)
      const outcome = endpoint ? sentence(refuses(endpoint, 'missing')) : 'What is given it is refused'
      yield {
        at,
        message: `The account ${account} has no such certificate in ${region}${asOf(acm)}: it was deleted, or the ARN was never right. ${outcome}.`,
        related,
        remedy: other
          ? `Take ${code(other.arn)}, which carries what is served here.`
          : 'Give the ARN of a certificate that exists; `acm-lint status --all` lists those of a region.',
        subject: arn,
      }
    }
  },
})
