import { localAddress, withoutKeys } from '../../src/model/address.ts'
import type { Certificate } from '../../src/model/certificate.ts'
import type { DnsRecord } from '../../src/model/dns.ts'
import { holdsWherever, isSame, shapeOf } from '../../src/model/value.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'validation-record-duplicated',
  summary: 'One validation record is made twice',
  severity: 'error',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html'],
  *check({ records }) {
    for (const [first, second, domains] of duplicates(records)) {
      const title = localAddress(second.id)
      const isOneBlock = withoutKeys(first.id) === withoutKeys(second.id)
      const makers = isOneBlock ? `${code(title)} makes` : `${code(withoutKeys(first.id))} and ${code(title)} both make`
      const why = isOneBlock ? ', because a name and its wildcard share one record' : ''
      const isRoute53 = second.provider === 'route53'
      yield {
        at: second.at,
        message: `${makers} the validation record of ${allOf(domains.map(code))} twice${why}: the second is refused with "${isRoute53 ? 'but it already exists' : 'record already exists'}".`,
        related: [
          ...(isOneBlock ? [] : [{ at: first.at, note: 'the same record is made here' }]),
          ...certificatesOf(first, second).map(({ at }) => ({ at, note: 'the names are declared here' })),
        ],
        remedy: isRoute53
          ? 'Set `allow_overwrite = true`, or make one record for each distinct `replace(dvo.domain_name, "*.", "")`.'
          : 'Make one record for each distinct `replace(dvo.domain_name, "*.", "")`.',
        subject: `${title} ${domains.join(' ')}`,
      }
    }
  },
})

type Duplicate = readonly [first: DnsRecord, second: DnsRecord, domains: string[]]

/** Pairs of records that are one, each pair of blocks once, with the names that it concerns. */
function duplicates(records: readonly DnsRecord[]): Iterable<Duplicate> {
  const found = new Map<string, Duplicate>()
  const before: DnsRecord[] = []
  for (const record of records) {
    const domain = record.validates && shapeOf(record.validates.domain)
    if (domain === undefined || isPerhapsNone(record) || !record.overwrites.known || record.overwrites.value) continue
    const twin = before.find((other) => isTwin(other, record, domain))
    before.push(record)
    if (!twin) continue
    const key = `${withoutKeys(twin.id)} ${withoutKeys(record.id)}`
    const pair = found.get(key) ?? ([twin, record, []] as const)
    if (!pair[2].includes(domain)) pair[2].push(domain)
    found.set(key, pair)
  }
  return found.values()
}

/** One record that stands for any number of them. */
function isPerhapsNone({ id }: DnsRecord): boolean {
  return id.includes('[*]')
}

/** ACM gives a name one record for each account: whichever certificate asks, in whatever region. */
function isTwin(a: DnsRecord, b: DnsRecord, domain: string): boolean {
  const [first, second] = [a.validates?.certificate, b.validates?.certificate]
  return (
    a.id !== b.id &&
    a.provider === b.provider &&
    a.validates !== undefined &&
    shapeOf(a.validates.domain) === domain &&
    isSame(a.zone, b.zone) &&
    first !== undefined &&
    second !== undefined &&
    (first === second || isSame(first.account, second.account)) &&
    (holdsWherever(a.exists, b.exists) || holdsWherever(b.exists, a.exists))
  )
}

function certificatesOf(...records: readonly DnsRecord[]): Certificate[] {
  return [...new Set(records.flatMap(({ validates }) => (validates ? [validates.certificate] : [])))]
}
