import { isRefused, nearest, notesOnServing, outcomeOf, remedyFor, uncovered } from '../../src/model/uncovered.ts'
import { allOf, code, sentence } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'hostname-not-covered',
  summary: 'A hostname is served that no certificate of its endpoint carries',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'cdk-source', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  ],
  *check(deployment) {
    for (const serving of uncovered(deployment, 'other')) {
      const { endpoint, served, hostname, candidates } = serving
      const candidate = nearest(serving)
      if (!candidate) continue
      const names = [...new Set(candidates.map((each) => code(each.hostname)))]
      const carried = names.length > 5 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more names` : allOf(names)
      const isOne = candidates.every(({ certificate }) => certificate === candidate.certificate)
      const carry = isOne ? 'the certificate carries' : 'the certificates carry'
      const wildcard = hostname.startsWith('*.') && isRefused(serving) ? ', and a wildcard needs the same wildcard' : ''
      yield {
        at: served.hostname.at,
        message: `\`${hostname}\` is not covered: ${carry} ${carried}${wildcard}. ${sentence(outcomeOf(serving))}.`,
        related: notesOnServing(serving, [candidate, ...candidates.filter((each) => each !== candidate)].slice(0, 3)),
        remedy: remedyFor(serving, candidate.certificate),
        subject: `${endpoint.id} ${hostname}`,
      }
    }
  },
})
