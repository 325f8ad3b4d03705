import { localAddress } from '../../src/model/address.ts'
import { takes } from '../../src/model/validation.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'expiry-alarm-missing',
  summary: 'Certificates are used, and nothing tells when one is about to expire',
  severity: 'note',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/acm-certificate-expiration-check.html',
  ],
  isOptional: true,
  *check({ certificates, endpoints, watchesExpiry }) {
    // Where that cannot be seen nothing is said.
    if (watchesExpiry?.() !== false) return
    const used = certificates.filter(
      (certificate) =>
        certificate.kind !== 'looked-up' && endpoints.some(({ uses }) => uses.some((use) => takes(use, certificate))),
    )
    const [first, ...others] = used
    if (!first) return
    const title = localAddress(first.id)
    const more = others.length === 0 ? '' : ` or ${others.length === 1 ? 'another one' : `one of ${others.length} others`}`
    yield {
      at: first.at,
      message: `Nothing in this code tells when ${code(title)}${more} is about to expire: that a renewal failed, because a validation record is gone or nobody imported a new one, shows when browsers refuse the site.`,
      remedy:
        'Add an alarm on `DaysToExpiry` (`AWS/CertificateManager`), a rule of EventBridge for the events of `aws.acm`, or the rule `acm-certificate-expiration-check` of AWS Config.',
      subject: title,
    }
  },
})
