import { nearest, notesOnServing, outcomeOf, remedyFor, uncovered } from '../../src/model/uncovered.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'wildcard-too-shallow',
  summary: 'A hostname lies two or more labels below the wildcard that should cover it',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html'],
  *check(deployment) {
    for (const serving of uncovered(deployment, 'deeper')) {
      const { endpoint, served, hostname, candidates, certain } = serving
      const wildcards = candidates.filter(
        (candidate) => candidate.hostname.startsWith('*.') && hostname.endsWith(candidate.hostname.slice(1)),
      )
      const wildcard = nearest({ ...serving, candidates: wildcards })
      if (!wildcard) continue
      yield {
        at: served.hostname.at,
        severity: certain ? 'error' : 'warning',
        message: `\`${wildcard.hostname}\` covers one label, and \`${hostname}\` lies deeper: ${outcomeOf(serving)}.`,
        related: notesOnServing(serving, [wildcard]),
        remedy: remedyFor(serving, wildcard.certificate),
        subject: `${endpoint.id} ${hostname}`,
      }
    }
  },
})
