import { localAddress } from '../../src/model/address.ts'
import type { Certificate } from '../../src/model/certificate.ts'
import type { DnsRecord } from '../../src/model/dns.ts'
import { domainsOf, isTypedIn, isValidatedBy, mayBeSameAccount, takes } from '../../src/model/validation.ts'
import { combinations } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'validation-record-missing',
  summary: 'Nothing publishes the records that validate a certificate',
  severity: 'warning',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html'],
  *check({ isComplete, certificates, records, waits }) {
    if (!isComplete) return
    for (const certificate of certificates) {
      if (!isValidatedBy('DNS', certificate) || isPublished(certificate, records)) continue
      if (isPublishedByAnother(certificate, certificates, records) || records.some(isTypedIn)) continue
      const title = localAddress(certificate.id)
      const wait = waits.find((candidate) => takes(candidate, certificate))
      const held = wait ? `; ${code(localAddress(wait.id))} holds up the apply for 75 minutes and then fails` : ''
      yield {
        at: certificate.at,
        message: `Nothing publishes the validation records of ${code(title)}: it stays in PENDING_VALIDATION until somebody adds a CNAME for each name, for 72 hours at most${held}.`,
        ...(wait && { related: [{ at: wait.at, note: 'this waits until the certificate is issued' }] }),
        remedy: `Make a record of each of \`${title}.domain_validation_options\`, or hand them out in an \`output\` for whoever keeps the zone.`,
        subject: title,
      }
    }
  },
})

/** Whoever takes the options is taken to publish them, a wait for records that are made elsewhere among them. */
function isPublished(certificate: Certificate, records: readonly DnsRecord[]): boolean {
  return certificate.optionsUsedAt.length > 0 || records.some(({ validates }) => validates?.certificate === certificate)
}

/** The record of a name is one for the whole account: a second certificate of the same names needs none of its own. */
function isPublishedByAnother(
  certificate: Certificate,
  certificates: readonly Certificate[],
  records: readonly DnsRecord[],
): boolean {
  const others = certificates.filter(
    (other) => other !== certificate && isPublished(other, records) && mayBeSameAccount(other, certificate),
  )
  if (others.length === 0) return false
  const published = others.flatMap(domains)
  return published.includes(undefined) || domains(certificate).every((domain) => published.includes(domain))
}

/** In any of its cases; undefined stands for names that are not known. */
function domains({ exists, names }: Certificate): readonly (string | undefined)[] {
  return (combinations(exists, names) ?? []).flatMap(({ values: [list] }): readonly (string | undefined)[] => {
    return (list.known ? domainsOf(list.value) : undefined) ?? [undefined]
  })
}
