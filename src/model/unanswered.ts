import { type AcmView, answerOf, isMissing } from './acm-view.ts'
import { unansweredZones } from './delegation.ts'
import { undiscovered } from './discovery.ts'
import type { DnsView } from './dns-view.ts'
import { unansweredRecords } from './failing-records.ts'
import { withoutWildcard } from './hostname.ts'
import { lookedUp } from './lookup.ts'
import type { Deployment, Unevaluated, WrittenArn } from './model.ts'
import { isExample, judge, unusedArns } from './pinned.ts'

/** What nobody knows of the certificates that a deployment names, though something is known of ACM. */
export function unansweredIn(deployment: Deployment, view: AcmView): Unevaluated[] {
  const found = view.dns ? unansweredByDns({ ...deployment, acm: view }, view.dns) : []
  // DNS alone was asked.
  if (view.certificates.length + view.complete.size + view.notFound.size === 0) return found
  const why = view.inventory ? 'the inventory does not have it' : 'ACM was not asked'
  for (const { text, at, writtenIn } of pinnedTexts(deployment)) {
    const isKnown = answerOf(view, text.trim()) !== undefined || isMissing(view, text.trim())
    if (!isKnown && !isExample(at, writtenIn, deployment.format)) found.push({ why: `how a certificate stands: ${why}`, at })
  }
  for (const certificate of deployment.certificates) {
    if (!certificate.lookup) continue
    const answer = lookedUp(certificate, view, deployment)
    if (typeof answer === 'string') found.push({ why: `what a lookup finds: ${answer}`, at: certificate.at })
    else if (answer.shelves.some(({ isOpen }) => isOpen))
      found.push({ why: 'what a lookup finds: not all of a certificate is known', at: certificate.at })
  }
  for (const { why: reason, host } of undiscovered(deployment, view))
    found.push({ why: `which certificates the controller finds for a host: ${reason}`, at: host.at })
  return found
}

function* pinnedTexts({ endpoints, writtenArns }: Deployment): Generator<WrittenArn> {
  for (const { uses } of endpoints) {
    for (const { certificate, takesIamServerCertificate } of uses) {
      for (const { value } of certificate) {
        if (!value.known || value.value?.how !== 'literal') continue
        const { text, writtenIn } = value.value
        if (judge(text, takesIamServerCertificate).is === 'pinned') yield { text, at: value.at, writtenIn }
      }
    }
  }
  yield* unusedArns(endpoints, writtenArns)
}

/** What DNS was asked and did not answer. */
function unansweredByDns(deployment: Deployment, { caa }: DnsView): Unevaluated[] {
  const found = unansweredZones(deployment)
  for (const { kind, names } of deployment.certificates) {
    for (const { value: list } of kind === 'requested' ? names : []) {
      for (const { hostname } of list.known ? list.value.names : [])
        if (hostname.known && !caa.has(withoutWildcard(hostname.value)))
          found.push({ why: 'whether CAA records forbid a certificate: DNS did not answer', at: hostname.at })
    }
  }
  for (const { at } of unansweredRecords(deployment))
    found.push({ why: 'whether a validation record is there: DNS did not answer', at })
  return found
}
