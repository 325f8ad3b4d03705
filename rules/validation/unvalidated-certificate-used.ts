import { refusal } from '../../src/catalog/unissued.ts'
import { addressFrom, localAddress } from '../../src/model/address.ts'
import type { ValidationWait } from '../../src/model/dns.ts'
import type { Endpoint } from '../../src/model/endpoint.ts'
import { bareUses, dependsOnCertificate, isValidatedBy, mayWaitFor, waitsFor } from '../../src/model/validation.ts'
import { both } from '../../src/model/value.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'unvalidated-certificate-used',
  summary: 'A certificate is used before it is issued, although something waits for that',
  severity: 'error',
  reads: ['terraform'],
  since: '0.1.0',
  references: ['https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate_validation'],
  *check({ endpoints, waits }) {
    const unvalidated = bareUses(endpoints, (certificate, { endpoint, use }) => {
      if (!isValidatedBy('DNS', certificate)) return false
      const possible = waits.filter((wait) => mayWaitFor(wait, certificate) && both(wait.exists, endpoint.exists))
      if (possible.some((wait) => use.waitsFor(wait))) return false
      if (possible.length === 0) return dependsOnCertificate({ endpoint, use }, certificate)
      return possible.some((wait) => waitsFor(wait, certificate))
    })
    for (const { endpoint, use, certificate } of unvalidated) {
      const wait = waits.find((candidate) => waitsFor(candidate, certificate) && both(candidate.exists, endpoint.exists))
      const title = localAddress(use.by ?? endpoint.id)
      const listed = use.dependsOn.find(({ address }) => localAddress(address) === localAddress(certificate.id))
      const missed = wait
        ? `takes the \`arn\` of ${code(addressFrom(endpoint.module, certificate.id))} itself and does not wait for ${code(addressFrom(endpoint.module, wait.id))}`
        : `depends on ${code(localAddress(certificate.id))}, which waits until the certificate is requested, not until it is issued`
      yield {
        at: use.at,
        message: `${code(title)} ${missed}: ${refusal(endpoint)}.`,
        related: [
          { at: certificate.at, note: 'the certificate is declared here' },
          ...(wait ? [{ at: wait.at, note: 'this waits until it is issued' }] : []),
          ...(!wait && listed ? [{ at: listed.at, note: 'this waits for the request only' }] : []),
        ],
        remedy: remedy(wait, endpoint),
        subject: `${title} ${use.attribute}`,
        severity: endpoint.module === certificate.module ? 'error' : 'warning',
      }
    }
  },
})

function remedy(wait: ValidationWait | undefined, { module }: Endpoint): string {
  if (!wait) return 'Add an `aws_acm_certificate_validation` for the certificate and use its `certificate_arn`.'
  const arn = `\`${localAddress(wait.id)}.certificate_arn\``
  if (wait.module === module) return `Use ${arn}.`
  return wait.module === '' || module.startsWith(`${wait.module}.`)
    ? `Give ${arn} to the module that uses the certificate.`
    : `Let the module that holds the certificate hand out ${arn}.`
}
