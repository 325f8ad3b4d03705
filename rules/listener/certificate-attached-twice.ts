import { withoutKeys } from '../../src/model/address.ts'
import type { CertificateUse, Endpoint } from '../../src/model/endpoint.ts'
import type { Deployment } from '../../src/model/model.ts'
import { identityOf, sameCertificate } from '../../src/model/same-certificate.ts'
import { code } from '../../src/model/wording.ts'
import { type Fault, rule } from '../../src/rule.ts'

// That the default certificate is named among the others too does no good and no harm, and many do it: a note.

export default rule({
  id: 'certificate-attached-twice',
  summary: 'One listener is given the same certificate twice',
  severity: 'warning',
  reads: ['terraform', 'cloudformation', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
    'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener_certificate',
  ],
  *check(deployment) {
    for (const { id, uses } of listsOf(deployment)) yield* repeatedInList(id, uses)
    for (const endpoint of deployment.endpoints)
      if (endpoint.service === 'elbv2-listener') yield* attachedTwice(endpoint, deployment.format)
  },
})

interface List {
  readonly id: string
  readonly uses: readonly CertificateUse[]
}

/** What is written in one list. Members of a group may well share a certificate: the controller attaches it once. */
function* listsOf({ ingressGroups, services, gateways }: Deployment): Iterable<List> {
  for (const { members } of ingressGroups) yield* members
  // Of a list, the cloud provider can make nothing: another rule says so.
  for (const service of services) if (service.controller !== 'in-tree') yield service
  for (const { id, configurations } of gateways) for (const { uses } of configurations) yield { id, uses }
}

function* repeatedInList(id: string, uses: readonly CertificateUse[]): Iterable<Fault> {
  const seen = new Map<string, CertificateUse>()
  for (const use of uses) {
    const [{ value }, ...others] = use.certificate
    const identity = others.length === 0 ? identityOf(value) : undefined
    if (identity === undefined) continue
    const first = seen.get(identity)
    if (!first) seen.set(identity, use)
    else {
      yield {
        at: use.at,
        severity: first === uses[0] ? 'note' : 'warning',
        message: `${code(id)} lists this certificate twice, and the controller attaches it once: if another one was meant here, its hosts get a name mismatch.`,
        related: [{ at: first.at, note: 'it is listed here already' }],
        remedy: 'Remove it here, or write the ARN of the certificate that was meant.',
        subject: `${id} ${use.attribute} ${identity}`,
      }
    }
  }
}

/** An additional certificate that is the default one or another additional one again. */
function* attachedTwice(endpoint: Endpoint, format: Deployment['format']): Iterable<Fault> {
  const uses = endpoint.uses.filter(({ role }) => role !== 'client')
  for (const [index, use] of uses.entries()) {
    if (use.role !== 'additional') continue
    const other = uses.find((each, at) => (each.role === 'default' || at < index) && sameCertificate(endpoint, each, use))
    if (!other || (other.by ?? '') === (use.by ?? '')) continue
    const isDefault = other.role === 'default'
    yield {
      at: use.at,
      severity: isDefault ? 'note' : 'warning',
      message: isDefault
        ? `This certificate is the default one of ${code(withoutKeys(endpoint.id))} already: attaching it again serves no further host.`
        : `${code(withoutKeys(other.by ?? endpoint.id))} attaches the same certificate to this listener: when one of the two is destroyed, the certificate is taken off the listener, and its hosts get a name mismatch until ${format === 'cloudformation' ? 'it is attached again' : 'the next apply'}.`,
      related: [{ at: other.at, note: isDefault ? 'it is the default certificate here' : 'it is attached here already' }],
      remedy: `Remove ${code(withoutKeys(use.by ?? endpoint.id))}, or give it the certificate that was meant.`,
      subject: `${endpoint.id} ${withoutKeys(use.by ?? '')}`,
    }
  }
}
