import { localAddress } from '../../src/model/address.ts'
import { answeredRefusals, type Refusal, refusalsIn } from '../../src/model/caa.ts'
import { withoutWildcard } from '../../src/model/hostname.ts'
import { allOf, code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'caa-forbids-amazon',
  summary: 'CAA records keep Amazon from issuing a certificate that is requested',
  severity: 'warning',
  reads: ['terraform', 'cloudformation', 'live'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/acm/latest/userguide/setup-caa.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-caa.html',
    'https://www.rfc-editor.org/rfc/rfc8659',
  ],
  *check({ certificates, records, acm }) {
    for (const certificate of acm?.dns ? certificates : []) {
      for (const { name, at, tag, issuers } of acm?.dns ? answeredRefusals(certificate, acm.dns) : []) {
        const title = localAddress(certificate.id)
        yield {
          at: name.at,
          message: `DNS answers with CAA records of ${code(at)} that let ${whoIssues(issuers)} issue ${what(tag)}, so ACM is refused ${code(name.value)}: the request fails with \`CAA_ERROR\`, and so does every renewal.`,
          remedy: `Add \`0 ${tag} "amazon.com"\` to the records of ${code(at)}.`,
          subject: `${title} ${at} ${tag}`,
          severity: 'error',
        }
      }
    }
    for (const [certificate, refused] of refusalsIn(certificates, records)) {
      for (const [first, ...others] of byRecords(refused)) {
        const { at, records: deciding, tag, issuers } = first
        const names = [first, ...others].map(({ name }) => name)
        const title = localAddress(certificate.id)
        yield {
          at: deciding[0].at,
          message: `The CAA records of ${code(at)} let ${whoIssues(issuers)} issue ${what(tag)}, so ACM is refused ${allOf(names.map(({ value }) => code(value)))} of ${code(title)}: the request fails with \`CAA_ERROR\`, and so does every renewal${names.every(({ value }) => withoutWildcard(value) === at) ? '' : ', unless CAA records of a nearer name, made elsewhere, allow it'}.`,
          related: names.slice(0, 3).map((name) => ({ at: name.at, note: 'this name is requested' })),
          remedy: `Add \`0 ${tag} "amazon.com"\` to the records of ${code(at)}.`,
          subject: `${title} ${at} ${tag}`,
        }
      }
    }
  },
})

function whoIssues(issuers: readonly string[]): string {
  return issuers.length > 0 ? `only ${allOf(issuers.map(code))}` : 'nobody'
}

function what(tag: Refusal['tag']): string {
  return tag === 'issuewild' ? 'wildcard certificates' : 'certificates'
}

function byRecords(refused: readonly Refusal[]): Iterable<[Refusal, ...Refusal[]]> {
  const groups = new Map<string, [Refusal, ...Refusal[]]>()
  for (const refusal of refused) {
    const key = `${refusal.at} ${refusal.tag}`
    const group = groups.get(key)
    if (group) group.push(refusal)
    else groups.set(key, [refusal])
  }
  return groups.values()
}
