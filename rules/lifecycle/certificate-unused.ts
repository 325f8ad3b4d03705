import { localAddress } from '../../src/model/address.ts'
import { usesByCertificate } from '../../src/model/certificate-uses.ts'
import { isGivenUnknown, mayServe } from '../../src/model/lookups.ts'
import { takes } from '../../src/model/validation.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'certificate-unused',
  summary: 'Nothing uses a certificate, so ACM will not renew it',
  severity: 'note',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html'],
  *check({ certificates, endpoints, waits, isComplete, lookups, format }) {
    // What declares certificates and nothing that could use one is there for others.
    if (!isComplete || endpoints.length === 0) return
    const uses = usesByCertificate(endpoints)
    const open = endpoints.filter(isGivenUnknown)
    for (const certificate of certificates) {
      const { id, at, kind, takers } = certificate
      // What a private authority signs is exported by whoever needs it.
      if (kind !== 'requested' || !takers?.known || takers.value.length > 0) continue
      if (uses.has(certificate) || open.some((endpoint) => mayServe(endpoint, certificate))) continue
      if (lookups?.mayFind(certificate)) continue
      const title = format === 'terraform' ? localAddress(id) : id
      yield {
        at,
        message: `Nothing in this code uses ${code(title)}: unless something elsewhere does, ACM does not renew it, and it expires${waits.some((wait) => takes(wait, certificate)) ? '; then every apply fails that waits for it' : ''}.`,
        remedy: 'Attach it to what it was requested for, or remove it.',
        subject: title,
      }
    }
  },
})
