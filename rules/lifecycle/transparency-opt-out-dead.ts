import { withoutKeys } from '../../src/model/address.ts'
import { agreed } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'transparency-opt-out-dead',
  summary: 'A certificate is to be kept out of the public logs, which ACM no longer does',
  severity: 'note',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateOptions.html'],
  *check({ certificates }) {
    for (const { id, at, kind, exists, transparencyLogging } of certificates) {
      const asked = kind === 'requested' && transparencyLogging ? agreed(exists, transparencyLogging) : undefined
      if (asked?.value !== 'DISABLED') continue
      yield {
        at: asked.at,
        message: `${code(withoutKeys(id))} asks to be kept out of the public certificate logs. Since June 2026 ACM no longer grants that: everybody can read its names there.`,
        related: asked.trail ? [{ at, note: 'the certificate is requested here' }] : [],
        remedy: 'Take the setting out. For names that nobody is to see, use a wildcard or a private certificate authority.',
        subject: id,
      }
    }
  },
})
