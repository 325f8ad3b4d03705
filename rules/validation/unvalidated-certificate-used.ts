import { refusal } from '../../src/catalog/unissued.ts'
import { localAddress, withoutKeys } from '../../src/model/address.ts'
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
      const wait = waits.find((candidate) => waitsFor(candidate, certificate))
      const title = localAddress(use.by ?? endpoint.id)
      const listed = use.dependsOn.find(({ address }) => localAddress(address) === localAddress(certificate.id))
      const missed = wait
        ? `takes the \`arn\` of ${code(withoutKeys(certificate.id))} itself and does not wait for ${code(withoutKeys(wait.id))}`
        : `depends on ${code(localAddress(certificate.id))}, which waits until the certificate is requested, not until it is issued`
      yield {
        at: use.at,
        message: `${code(title)} ${missed}: ${refusal(endpoint)}.`,
        related: [
          { at: certificate.at, note: 'the certificate is declared here' },
          ...(wait ? [{ at: wait.at, note: 'this waits until it is issued' }] : []),
          ...(!wait && listed ? [{ at: listed.at, note: 'this waits for the request only' }] : []),
        ],
        remedy: remedy(wait && localAddress(wait.id), wait?.module === endpoint.module),
        subject: `${title} ${use.attribute}`,
        severity: endpoint.module === certificate.module ? 'error' : 'warning',
      }
    }
  },
})

function remedy(wait: string | undefined, isNear: boolean): string {
  if (wait === undefined) return 'Add an `aws_acm_certificate_validation` for the certificate and use its `certificate_arn`.'
  return isNear
    ? `Use \`${wait}.certificate_arn\`.`
    : `Let the module that holds the certificate hand out \`${wait}.certificate_arn\`.`
}
