import { nearest, notesOnServing, outcomeOf, remedyFor, uncovered } from '../../src/model/uncovered.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'apex-not-covered',
  summary: 'A wildcard certificate is used for the bare domain, which a wildcard does not cover',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html'],
  *check(deployment) {
    for (const serving of uncovered(deployment, 'apex')) {
      const { endpoint, served, hostname, candidates, certain } = serving
      const wildcard = candidates.find((candidate) => candidate.hostname === `*.${hostname}`) ?? nearest(serving)
      if (!wildcard) continue
      yield {
        at: served.hostname.at,
        severity: certain ? 'error' : 'warning',
        message: `\`*.${hostname}\` does not cover \`${hostname}\` itself: ${outcomeOf(serving)}.`,
        related: notesOnServing(serving, [wildcard]),
        remedy: remedyFor(serving, wildcard.certificate),
        subject: `${endpoint.id} ${hostname}`,
      }
    }
  },
})
