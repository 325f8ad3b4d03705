import { undelegated } from '../../src/model/delegation.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'zone-not-delegated',
  summary: 'DNS does not lead to the hosted zone that validation records are written to',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'live'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-routing-traffic-for-subdomains.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-DNS-validation.html',
  ],
  *check(deployment) {
    for (const { zone, record, delegation } of undelegated(deployment)) {
      const { at, servers } = delegation
      const isElsewhere = at === zone.value
      const lead = isElsewhere
        ? `The hosted zone ${code(zone.value)} in Route 53 is not the one that answers: DNS leads to ${allOf(servers.slice(0, 2).map(code))}`
        : `Nothing delegates to the hosted zone ${code(zone.value)}: DNS leads no further than ${code(at)}`
      yield {
        at: zone.at,
        message: `${lead}. ACM does not see what is written there: unless the validation records are published elsewhere too, the certificate stays in PENDING_VALIDATION, and fails after 72 hours.`,
        related: [{ at: record.at, note: 'this validation record is written to the zone' }],
        remedy: isElsewhere
          ? `Publish the records where ${code(zone.value)} is answered for, or move its delegation to the four name servers of the hosted zone.`
          : `Give the four name servers of the hosted zone to whoever answers for ${code(at)}: as an NS record of ${code(zone.value)}, or at the registrar.`,
        subject: zone.value,
      }
    }
  },
})
