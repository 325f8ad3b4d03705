import type { AcmStatus } from './acm-certificate.ts'
import { answerOf } from './acm-view.ts'
import type { CnameAnswer } from './dns-view.ts'
import type { Deployment } from './model.ts'
import type { Place } from './source.ts'
import { withoutDot } from './validation-record.ts'

/** A validation record that DNS does not answer with as ACM expects it. */
export interface FailingRecord {
  /** Where the certificate is named. */
  readonly at: Place
  readonly arn: string
  readonly status: AcmStatus
  readonly domains: readonly string[]
  readonly name: string
  /** What ACM expects. */
  readonly value: string
  readonly answer: CnameAnswer
}

/** Of the certificates that a deployment names by ARN and that are to be issued, or renewed: each record once. */
export function failingRecords({ endpoints, acm }: Deployment): FailingRecord[] {
  if (!acm?.dns) return []
  const { cnames } = acm.dns
  const failing = new Map<string, FailingRecord & { domains: string[] }>()
  for (const { certificate } of endpoints.flatMap(({ uses }) => uses)) {
    for (const { value: reference } of certificate) {
      const arn = reference.known && reference.value?.how === 'literal' ? reference.value.text.trim() : undefined
      const known = arn === undefined ? undefined : answerOf(acm, arn)
      if (arn === undefined || !known || (known.status !== 'ISSUED' && known.status !== 'PENDING_VALIDATION')) continue
      for (const { domain, record } of known.validations ?? []) {
        const name = record && withoutDot(record.name).toLowerCase()
        const answer = name === undefined ? undefined : cnames.get(name)
        if (!record || name === undefined || !answer || isExpected(answer, record.value)) continue
        const key = `${arn} ${name}`
        const there = failing.get(key)
        if (!there)
          failing.set(key, { at: reference.at, arn, status: known.status, domains: [domain], name, value: record.value, answer })
        else if (!there.domains.includes(domain)) there.domains.push(domain)
      }
    }
  }
  return [...failing.values()]
}

function isExpected(answer: CnameAnswer, value: string): boolean {
  return answer.kind === 'target' && answer.target === withoutDot(value).toLowerCase()
}
