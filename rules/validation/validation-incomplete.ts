import { localAddress } from '../../src/model/address.ts'
import type { Certificate } from '../../src/model/certificate.ts'
import type { DnsRecord, ValidationWait } from '../../src/model/dns.ts'
import { type Hostname, relation } from '../../src/model/hostname.ts'
import { domainsOf, isTypedIn, isValidatedBy, mayBeSameAccount, mayTake, takes } from '../../src/model/validation.ts'
import { both, combinations, type Guard, shapeOf } from '../../src/model/value.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'validation-incomplete',
  summary: 'Not every name of a certificate has its validation record',
  severity: 'error',
  reads: ['terraform'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate_validation',
  ],
  *check({ isComplete, certificates, records, waits }) {
    if (!isComplete) return
    for (const certificate of certificates) {
      if (!isValidatedBy('DNS', certificate)) continue
      const title = localAddress(certificate.id)
      const related = [{ at: certificate.at, note: 'the certificate and its names are declared here' }]
      const short = waits.filter((wait) => takes(wait, certificate) && isShort(wait, certificate))
      const [wait] = short
      if (wait) {
        const isOneOfMany = short.some((other) => other !== wait && other.block === wait.block)
        yield {
          at: wait.fqdnsAt ?? wait.at,
          message: isOneOfMany
            ? `${code(localAddress(wait.id))} waits once for each record, but every one has to list the records of all names of ${code(title)}: each fails with "missing … DNS validation record".`
            : `${code(localAddress(wait.id))} lists the records of fewer names than ${code(title)} has (${namesOf(certificate)}): the apply fails with "missing … DNS validation record".`,
          related,
          remedy: isOneOfMany
            ? 'Use one `aws_acm_certificate_validation` without `for_each` or `count`, and list the records of all names in it.'
            : 'Make a record of every validation option, and list all of them: `[for record in … : record.fqdn]`.',
          subject: localAddress(wait.id),
        }
      } else if (
        !waits.some((each) => each.fqdnsAt && mayTake(each, certificate)) &&
        lacksRecords(certificate, certificates, records)
      ) {
        // Where a wait lists the records, those that are not made here are made by somebody else.
        yield {
          at: certificate.at,
          message: `There are fewer validation records than ${code(title)} has names (${namesOf(certificate)}): it is never issued, because ACM waits for every name.`,
          related: records
            .filter(({ validates }) => validates?.certificate === certificate)
            .map(({ at }) => ({ at, note: 'this record validates one name' })),
          remedy: `Make a record of every validation option: \`for_each\` over \`${title}.domain_validation_options\`.`,
          subject: title,
        }
      }
    }
  },
})

/** Whether the list of a wait lacks a name in every case. A list that is not given at all asks for nothing. */
function isShort({ fqdnsAt, validates, exists }: ValidationWait, certificate: Certificate): boolean {
  if (!fqdnsAt || !validates.known || validates.value.length === 0) return false
  const listed = validates.value.map(({ domain }) => shapeOf(domain))
  return lacks(certificate, exists, () => listed)
}

function lacksRecords(certificate: Certificate, certificates: readonly Certificate[], records: readonly DnsRecord[]): boolean {
  if (certificate.optionsUsedAt.some(({ by }) => by === 'other')) return false
  const own = records.filter(({ validates }) => validates?.certificate === certificate)
  if (own.length === 0 || records.some((record) => isTypedIn(record) || !record.contentIsKnown)) return false
  // One record serves all certificates of an account: what others hand out may validate this one too.
  const related = certificates.filter((other) => mayBeSameAccount(other, certificate))
  if (related.some(({ optionsUsedAt }) => optionsUsedAt.some(({ by }) => by !== 'record' && by !== 'wait'))) return false
  return lacks(certificate, [], (when) => {
    const possible = records.filter(({ validates, exists }) => validates && both(exists, when))
    return possible.map(({ validates }) => validates && shapeOf(validates.domain))
  })
}

type Validated = (when: Guard) => readonly (Hostname | undefined)[]

/** Whether in every case a name of the certificate is known not to be among the validated ones. */
function lacks(certificate: Certificate, given: Guard, validated: Validated): boolean {
  const exists = both(given, certificate.exists)
  const rows = (exists && combinations(exists, certificate.names)) ?? []
  return (
    rows.length > 0 &&
    rows.every(({ when, values: [names] }) => {
      const domains = names.known ? domainsOf(names.value) : undefined
      const done = validated(when)
      return domains?.some((domain) => done.every((other) => other !== undefined && isOther(domain, other))) ?? false
    })
  )
}

function isOther(domain: Hostname, validated: Hostname): boolean {
  return !['covered', 'unknown'].includes(relation(validated, domain))
}

function namesOf({ names: [first] }: Certificate): string {
  const domains = first.value.known ? (domainsOf(first.value.value) ?? []) : []
  return allOf(domains.map(code))
}
