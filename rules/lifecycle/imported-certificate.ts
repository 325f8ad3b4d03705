import { withoutKeys } from '../../src/model/address.ts'
import { usesByCertificate } from '../../src/model/certificate-uses.ts'
import { keyFrom } from '../../src/model/private-key.ts'
import type { UseOf } from '../../src/model/validation.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'imported-certificate',
  summary: 'A certificate is imported, so nobody renews it',
  severity: 'note',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/import-certificate.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',
  ],
  *check({ certificates, serverCertificates = [], endpoints }) {
    const usesOf = usesByCertificate(endpoints)
    for (const certificate of certificates) {
      const { kind, exists, privateKey } = certificate
      // What Terraform makes it can make again: that its key is in the state is another rule's matter.
      if (kind !== 'imported' || keyFrom(exists, privateKey)?.value === 'generated') continue
      const uses = usesOf.get(certificate) ?? []
      if (uses.length > 0 && uses.every(isPrivate)) continue
      yield {
        at: certificate.at,
        message: `${code(withoutKeys(certificate.id))} is imported, and ACM does not renew what was imported: unless somebody imports its successor in time, it expires, and with it all that uses it.`,
        remedy:
          'Where its names are public, have ACM issue it: that is renewed by itself. Otherwise have an alarm on `DaysToExpiry`.',
        subject: certificate.id,
      }
    }
    for (const { id, at } of serverCertificates) {
      yield {
        at,
        message: `${code(withoutKeys(id))} is kept in IAM, which renews nothing and warns of nothing: unless somebody uploads its successor in time, it expires, and with it all that uses it.`,
        remedy:
          'Use a certificate of ACM: one that ACM issues is renewed by itself, and of an imported one it tells when it expires.',
        subject: id,
      }
    }
  },
})

/** What clients show, and what only the clients of a VPN see, no public authority issues. */
function isPrivate({ use, endpoint }: UseOf): boolean {
  return use.role === 'client' || endpoint.service === 'client-vpn-endpoint'
}
