import { refusal } from '../../src/catalog/unissued.ts'
import { addressFrom, localAddress, withoutKeys } from '../../src/model/address.ts'
import type { Certificate } from '../../src/model/certificate.ts'
import type { DnsRecord } from '../../src/model/dns.ts'
import { bareUses, isValidatedBy, mayTake } from '../../src/model/validation.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'validation-not-awaited',
  summary: 'A certificate is used, its records are published, and nothing waits until it is issued',
  severity: 'warning',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate_validation'],
  *check({ isComplete, certificates, endpoints, records, waits }) {
    if (!isComplete) return
    const unawaited = certificates.flatMap((certificate) => {
      if (!isValidatedBy('DNS', certificate) || waits.some((wait) => mayTake(wait, certificate))) return []
      const note = publication(certificate, records)
      return note ? [{ certificate, note }] : []
    })
    const isUnawaited = (certificate: Certificate) => unawaited.some((each) => each.certificate === certificate)
    const uses = Array.from(bareUses(endpoints, isUnawaited))
    for (const { certificate, note } of unawaited) {
      const own = uses.filter((each) => each.certificate === certificate)
      const [first] = own
      if (!first) continue
      const title = localAddress(certificate.id)
      yield {
        at: certificate.at,
        message: `Nothing waits until ${code(title)} is issued, but ${code(addressFrom(certificate.module, first.use.by ?? first.endpoint.id))} takes it at once: ${refusal(first.endpoint)}.`,
        related: [
          ...own.map(({ use, endpoint }) => ({ at: use.at, note: `it is used here, by ${withoutKeys(use.by ?? endpoint.id)}` })),
          note,
        ],
        remedy: `Add an \`aws_acm_certificate_validation\` for \`${title}.arn\` and use its \`certificate_arn\`.`,
        subject: title,
      }
    }
  },
})

/** Where its records are made or handed out; undefined where a caller may see to that, and to the waiting. */
function publication(certificate: Certificate, records: readonly DnsRecord[]) {
  // A stack waits by itself.
  const record = records.find(({ validates, isOfRequest }) => validates?.certificate === certificate && !isOfRequest)
  const handedOut = certificate.optionsUsedAt.find(({ by }) => by === 'output')
  if (handedOut && certificate.module !== '') return undefined
  if (record) return { at: record.at, note: 'its validation records are made here' }
  return handedOut && { at: handedOut.at, note: 'its validation records are handed out here' }
}
