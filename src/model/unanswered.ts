import { type AcmView, answerOf, isMissing } from './acm-view.ts'
import { undiscovered } from './discovery.ts'
import { lookedUp } from './lookup.ts'
import type { Deployment, Unevaluated, WrittenArn } from './model.ts'
import { isExample, judge, unusedArns } from './pinned.ts'

/** What nobody knows of the certificates that a deployment names, though something is known of ACM. */
export function unansweredIn(deployment: Deployment, view: AcmView): Unevaluated[] {
  // DNS alone was asked.
  if (view.certificates.length + view.complete.size + view.notFound.size === 0) return []
  const found: Unevaluated[] = []
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
