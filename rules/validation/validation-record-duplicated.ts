import { localAddress, withoutKeys } from '../../src/model/address.ts'
import type { Certificate } from '../../src/model/certificate.ts'
import type { DnsRecord } from '../../src/model/dns.ts'
import { mayBeGivenOthers } from '../../src/model/parameters.ts'
import { holdsWherever, isSame, shapeOf } from '../../src/model/value.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { type Fault, rule } from '../../src/rule.ts'

export default rule({
  id: 'validation-record-duplicated',
  summary: 'One validation record is made twice',
  severity: 'error',
  reads: ['terraform', 'cloudformation'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html'],
  *check({ records, isCdk }) {
    for (const duplicate of duplicates(records)) yield duplicate[1].isOfRequest ? inRequest(duplicate, isCdk) : inCode(duplicate)
  },
})

function inCode([first, second, domains]: Duplicate): Fault {
  const title = localAddress(second.id)
  const isOneBlock = withoutKeys(first.id) === withoutKeys(second.id)
  const makers = isOneBlock ? `${code(title)} makes` : `${code(withoutKeys(first.id))} and ${code(title)} both make`
  const why = isOneBlock ? ', because a name and its wildcard share one record' : ''
  const isRoute53 = second.provider === 'route53'
  return {
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

/** Reported as refused, and for CDK mended by it, in aws/aws-cdk#9248, #15574 and #27364; not documented, so no error. */
function inRequest([first, second, domains]: Duplicate, isCdk: true | undefined): Fault {
  const title = localAddress(second.id)
  const one = domains.length === 1
  return {
    at: second.at,
    severity: 'warning',
    message: `${code(title)} gives a hosted zone for ${allOf(domains.map(code))} and another time for ${one ? 'its wildcard' : 'their wildcards'}, which share${one ? 's' : ''} the record: CloudFormation asks Route 53 for it twice in one change, which has been refused with \`InvalidChangeBatch\`.`,
    related: [{ at: first.at, note: 'the same record is asked for here' }],
    remedy: isCdk
      ? 'Give both names as texts that are known when the app is synthesised: CDK then asks for the record once.'
      : 'Leave one entry of the two: its record serves both names.',
    subject: `${title} ${domains.join(' ')}`,
  }
}

type Duplicate = readonly [first: DnsRecord, second: DnsRecord, domains: string[]]

/** Pairs of records that are one, each pair of blocks once, with the names that it concerns. */
function duplicates(records: readonly DnsRecord[]): Iterable<Duplicate> {
  const found = new Map<string, Duplicate>()
  const byDomain = new Map<string, DnsRecord[]>()
  for (const record of records) {
    const domain = record.validates && shapeOf(record.validates.domain)
    if (domain === undefined || isPerhapsNone(record) || isMeant(record)) continue
    const before = byDomain.get(domain) ?? []
    byDomain.set(domain, before)
    const twin = before.find((other) => isTwin(other, record))
    before.push(record)
    if (!twin) continue
    const key = `${withoutKeys(twin.id)} ${withoutKeys(record.id)}`
    const pair = found.get(key) ?? ([twin, record, []] as const)
    if (!pair[2].includes(domain)) pair[2].push(domain)
    found.set(key, pair)
  }
  return found.values()
}

/** Writing over a record that is there is no fault, but for one that is written twice in one change. */
function isMeant({ overwrites, isOfRequest }: DnsRecord): boolean {
  return !isOfRequest && (!overwrites.known || overwrites.value)
}

/** One record that stands for any number of them. */
function isPerhapsNone({ id }: DnsRecord): boolean {
  return id.includes('[*]')
}

/** Of one name. ACM gives it one record for each account: whichever certificate asks, in whatever region. */
function isTwin(a: DnsRecord, b: DnsRecord): boolean {
  const [first, second] = [a.validates?.certificate, b.validates?.certificate]
  return (
    (a.id !== b.id || (a.isOfRequest === true && a.at.start !== b.at.start)) &&
    a.provider === b.provider &&
    !isByDefault(a, b) &&
    isSame(a.zone, b.zone) &&
    first !== undefined &&
    second !== undefined &&
    (first === second || (!a.isOfRequest && !b.isOfRequest && isSame(first.account, second.account))) &&
    (holdsWherever(a.exists, b.exists) || holdsWherever(b.exists, a.exists))
  )
}

/** Two names that are one only as long as nobody gives the parameters of the template other values. */
function isByDefault({ validates: a }: DnsRecord, { validates: b }: DnsRecord): boolean {
  return a?.domain.known === true && b?.domain.known === true && mayBeGivenOthers(a.domain, b.domain)
}

function certificatesOf(...records: readonly DnsRecord[]): Certificate[] {
  return [...new Set(records.flatMap(({ validates }) => (validates ? [validates.certificate] : [])))]
}
