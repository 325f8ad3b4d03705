import { withoutKeys } from '../../src/model/address.ts'
import type { Certificate } from '../../src/model/certificate.ts'
import { distinctNames } from '../../src/model/distinct-names.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

/** Of an account that has not asked for more, and of any. Source: ACM User Guide, "Quotas". */
const usual = 10
const most = 100

export default rule({
  id: 'too-many-names',
  summary: 'A certificate is requested for more names than ACM grants',
  severity: 'warning',
  reads: ['terraform', 'cloudformation', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html'],
  *check({ certificates }) {
    for (const certificate of certificates) {
      if (!kinds.has(certificate.kind)) continue
      const counted = distinctNames(certificate)
      if (!counted || counted.names.length <= usual) continue
      const { names, isAll } = counted
      const isRefused = names.length > most
      const limit = isRefused ? most : usual
      const surplus = names[limit]
      const number = isAll ? names.length : `at least ${names.length}`
      yield {
        at: certificate.at,
        severity: isRefused ? 'error' : 'warning',
        message: isRefused
          ? `${code(withoutKeys(certificate.id))} is requested for ${number} names, and no quota goes beyond ${most}: ACM refuses the request.`
          : `${code(withoutKeys(certificate.id))} is requested for ${number} names: unless the account had its quota of ${usual} raised, ACM refuses the request with \`Certificate has too many domains\`.`,
        related: surplus ? [{ at: surplus.hostname.at, note: `name ${limit + 1} is written here` }] : [],
        remedy: isRefused
          ? 'Use wildcards, or share the names between several certificates: a load balancer takes 25 besides its default one.'
          : 'Use wildcards, share the names between several certificates, or have the quota "Domain names per ACM certificate" raised.',
        subject: certificate.id,
      }
    }
  },
})

const kinds: ReadonlySet<Certificate['kind']> = new Set(['requested', 'private'])
