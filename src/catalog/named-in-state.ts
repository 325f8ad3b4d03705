import type { AcmCertificate } from '../model/acm-certificate.ts'
import { type AcmView, judgedAt } from '../model/acm-view.ts'
import type { Health } from '../model/health.ts'
import { type Named, namedInAcm, titleInAcm } from '../model/in-acm.ts'
import type { Deployment } from '../model/model.ts'
import { healthOf } from './acm-health.ts'

export interface NamedInState extends Named<Health> {
  readonly certificate: AcmCertificate
  /** How a sentence about it begins. */
  readonly title: string
  /** The day on which it is judged. */
  readonly on: Date
  readonly acm: AcmView
}

/** The certificates of ACM that a deployment names and that are in a state; none where nothing is known of ACM. */
export function* namedInState(deployment: Deployment, state: Health['state']): Generator<NamedInState> {
  const { acm } = deployment
  if (!acm) return
  const named = namedInAcm(deployment, acm, (certificate) => {
    const health = healthOf(certificate, judgedAt(acm, certificate))
    return health.state === state ? health : undefined
  })
  for (const each of named) {
    const { certificate } = each
    yield { ...each, title: titleInAcm(acm, certificate), on: judgedAt(acm, certificate), acm }
  }
}
