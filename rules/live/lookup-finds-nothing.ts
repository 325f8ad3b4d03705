import { asOf } from '../../src/model/acm-view.ts'
import { withoutKeys } from '../../src/model/address.ts'
import { type LookedUpOnShelf, lookedUp } from '../../src/model/lookup.ts'
import { nearMiss } from '../../src/model/near-miss.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'lookup-finds-nothing',
  summary: 'A lookup finds no certificate in ACM, or several',
  severity: 'error',
  reads: ['terraform', 'live'],
  since: '0.1.0',
  references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/acm_certificate'],
  *check(deployment) {
    const { acm, certificates, lookups } = deployment
    if (!acm) return
    for (const certificate of certificates) {
      const answer = certificate.lookup ? lookedUp(certificate, acm, deployment) : ''
      if (typeof answer === 'string') continue
      const { domain, region, shelves, mostRecent } = answer
      const isSeveral = ({ found }: LookedUpOnShelf) => found.length > 1 && !mostRecent
      const isNothing = ({ found, isOpen }: LookedUpOnShelf) => found.length === 0 && !isOpen
      if (!shelves.every((shelf) => isNothing(shelf) || isSeveral(shelf))) continue
      // It is there before the next plan.
      if (shelves.some(isNothing) && lookups?.mayRequest(domain.value)) continue
      const accounts = shelves.flatMap(({ account }) => account ?? [])
      const where = `${region.value}${accounts.length > 0 ? ` of ${allOf(accounts)}` : ''}${asOf(acm)}`
      const several = shelves.find(isSeveral)
      const miss = several ? undefined : nearMiss(answer, acm)
      const [error, count] = several ? ['multiple', `finds ${several.found.length} certificates`] : ['no', 'finds no certificate']
      yield {
        at: certificate.at,
        message: `${code(withoutKeys(certificate.id))} ${count} in ${where}: the plan fails with \`${error} ACM Certificate${several ? 's' : ''} matching domain (${domain.value})\`.${miss ? ` ${miss.why}` : ''}`,
        related: [{ at: domain.at, note: 'this name is looked up' }],
        remedy: several
          ? 'Set `most_recent = true`, or tell them apart by `types` or `key_types`.'
          : (miss?.remedy ?? 'Request the certificate first, or correct `domain`, which is the primary name of a certificate.'),
        subject: `${withoutKeys(certificate.id)} ${domain.value}`,
      }
    }
  },
})
