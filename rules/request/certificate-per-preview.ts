import { localAddress } from '../../src/model/address.ts'
import { previewName } from '../../src/model/preview.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-per-preview',
  summary: 'A certificate is requested for every branch or preview',
  severity: 'note',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html'],
  isOptional: true,
  *check({ certificates }) {
    for (const certificate of certificates) {
      const found = certificate.kind === 'requested' ? previewName(certificate) : undefined
      if (!found) continue
      const title = localAddress(certificate.id)
      yield {
        at: found.name.hostname.at,
        message: `${code(title)} is requested anew for every ${code(found.by)}: the requests of a whole year count towards a quota of the account, also when the certificates are deleted, and each deploy waits until its own is issued.`,
        related: [{ at: certificate.at, note: 'the certificate is requested here' }],
        remedy:
          'Request one wildcard certificate for all of them in code of its own, such as `*.preview.example.com`, and use it in each.',
        subject: `${title} ${found.by}`,
      }
    }
  },
})
