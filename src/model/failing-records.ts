import type { AcmCertificate, CnameRecord } from './acm-certificate.ts'
import { answerOf } from './acm-view.ts'
import type { CnameAnswer } from './dns-view.ts'
import type { Deployment } from './model.ts'
import type { Place } from './source.ts'
import { withoutDot } from './validation-record.ts'

/** A validation record that DNS does not answer with as ACM expects it. */
export interface FailingRecord extends ExpectedRecord {
  readonly answer: CnameAnswer
}

/** A validation record without which a certificate is not issued, or not renewed. */
interface ExpectedRecord {
  /** Where the certificate is named. */
  readonly at: Place
  readonly certificate: AcmCertificate
  readonly domains: readonly string[]
  /** As DNS is asked for it. */
  readonly name: string
  /** What ACM expects. */
  readonly value: string
}

export function failingRecords(deployment: Deployment): FailingRecord[] {
  return expectedRecords(deployment).flatMap((record) => {
    const answer = deployment.acm?.dns?.cnames.get(record.name)
    return answer && !isExpected(answer, record.value) ? [{ ...record, answer }] : []
  })
}

/** Those for which no answer came, where DNS was asked. */
export function unansweredRecords(deployment: Deployment): readonly ExpectedRecord[] {
  return expectedRecords(deployment).filter(({ name }) => !deployment.acm?.dns?.cnames.has(name))
}

/** Of the certificates that a deployment names by ARN and that are to be issued, or renewed: each record once. */
function expectedRecords({ endpoints, acm }: Deployment): readonly ExpectedRecord[] {
  if (!acm?.dns) return []
  const records = new Map<string, ExpectedRecord & { domains: string[] }>()
  for (const { certificate: cases } of endpoints.flatMap(({ uses }) => uses)) {
    for (const { value: reference } of cases) {
      const arn = reference.known && reference.value?.how === 'literal' ? reference.value.text.trim() : undefined
      const certificate = arn === undefined ? undefined : answerOf(acm, arn)
      if (!certificate || (certificate.status !== 'ISSUED' && certificate.status !== 'PENDING_VALIDATION')) continue
      for (const { domain, record } of certificate.validations ?? []) {
        if (!record) continue
        const name = nameOf(record)
        const key = `${certificate.arn} ${name}`
        const there = records.get(key)
        if (!there) records.set(key, { at: reference.at, certificate, domains: [domain], name, value: record.value })
        else if (!there.domains.includes(domain)) there.domains.push(domain)
      }
    }
  }
  return [...records.values()]
}

function nameOf({ name }: CnameRecord): string {
  return withoutDot(name).toLowerCase()
}

function isExpected(answer: CnameAnswer, value: string): boolean {
  return answer.kind === 'target' && answer.target === withoutDot(value).toLowerCase()
}
