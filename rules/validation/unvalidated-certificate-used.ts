import { refusal } from '../../src/catalog/unissued.ts'
import { addressFrom, localAddress, withoutKeys } from '../../src/model/address.ts'
import type { ValidationWait } from '../../src/model/dns.ts'
import type { Endpoint } from '../../src/model/endpoint.ts'
import { type BareUse, bareUses, dependsOnCertificate, isValidatedBy, mayTake, takes } from '../../src/model/validation.ts'
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
      const possible = waits.filter((wait) => mayTake(wait, certificate) && both(wait.exists, endpoint.exists))
      if (possible.some((wait) => use.waitsFor(wait))) return false
      if (possible.length === 0) return dependsOnCertificate({ endpoint, use }, certificate)
      return possible.some((wait) => takes(wait, certificate))
    })
    for (const [first, ...further] of byCertificate(unvalidated)) {
      const { endpoint, use, certificate } = first
      const others = declarations(further, addressOf(first))
      const awaiting = waits.filter((wait) => takes(wait, certificate) && both(wait.exists, endpoint.exists))
      const listed = use.dependsOn.find(({ address }) => localAddress(address) === localAddress(certificate.id))
      yield {
        at: use.at,
        message: `${takers(first, others)} ${missed(first, awaiting[0], others.length > 0)}: ${refusal(endpoint)}.`,
        related: [
          { at: certificate.at, note: 'the certificate is declared here' },
          ...awaiting.slice(0, 1).map(({ at }) => ({ at, note: 'this waits until it is issued' })),
          ...(listed ? [{ at: listed.at, note: 'this waits for the request only' }] : []),
          ...others.map((other) => ({ at: other.use.at, note: `so does ${addressOf(other)}` })),
        ],
        remedy: remedy(awaiting, endpoint),
        subject: `${localAddress(certificate.id)} in ${withoutKeys(endpoint.module)}`,
        severity: endpoint.module === certificate.module ? 'error' : 'warning',
      }
    }
  },
})

/** Uses of one certificate in one module have one cause and one remedy. */
function byCertificate(uses: Iterable<BareUse>): Iterable<[BareUse, ...BareUse[]]> {
  const groups = new Map<string, [BareUse, ...BareUse[]]>()
  for (const each of uses) {
    const key = `${each.endpoint.module} ${each.certificate.id}`
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups.values()
}

/** One of each: what is made several times, or under one condition or another, is one thing to mend. */
function declarations(uses: readonly BareUse[], known: string): readonly BareUse[] {
  const seen = new Set([known])
  return uses.filter((each) => !seen.has(addressOf(each)) && seen.add(addressOf(each)))
}

function addressOf({ endpoint, use }: BareUse): string {
  return withoutKeys(use.by ?? endpoint.id)
}

function takers({ endpoint, use }: BareUse, others: readonly BareUse[]): string {
  const title = code(localAddress(use.by ?? endpoint.id))
  return others.length === 0 ? title : `${title} and ${others.length === 1 ? 'another' : `${others.length} others`}`
}

function missed({ endpoint, certificate }: BareUse, wait: ValidationWait | undefined, isPlural: boolean): string {
  const [takes, does, depends] = isPlural ? ['take', 'do', 'depend'] : ['takes', 'does', 'depends']
  return wait
    ? `${takes} the \`arn\` of ${code(addressFrom(endpoint.module, certificate.id))} itself and ${does} not wait for ${code(addressFrom(endpoint.module, wait.id))}`
    : `${depends} on ${code(localAddress(certificate.id))}, which waits until the certificate is requested, not until it is issued`
}

function remedy(awaiting: readonly ValidationWait[], { module }: Endpoint): string {
  const blocks = [...new Set(awaiting.map(({ block }) => localAddress(block)))]
  const [wait] = awaiting
  if (!wait) return 'Add an `aws_acm_certificate_validation` for the certificate and use its `certificate_arn`.'
  // With `count` or `for_each`, or several of them by environment, there is not always one to refer to.
  const isOne = blocks.length === 1 && awaiting.every(({ id }) => !id.endsWith(']'))
  if (wait.module === module) {
    return isOne ? `Use \`${blocks[0]}.certificate_arn\`.` : `Add \`depends_on = [${blocks.join(', ')}]\`.`
  }
  const arn = `\`${blocks[0]}.certificate_arn\``
  return wait.module === '' || module.startsWith(`${wait.module}.`)
    ? `Give ${arn} to the module that uses the certificate.`
    : `Let the module that holds the certificate hand out ${arn}, or add \`depends_on\` with that module.`
}
