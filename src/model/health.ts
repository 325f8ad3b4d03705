import type { AcmCertificate } from './acm-certificate.ts'
import type { MissingRecord } from './validation-record.ts'

/** From bad to good. broken: nothing can use it. pending: not yet. at-risk: it will stop. */
export const grades = ['broken', 'pending', 'at-risk', 'fine'] as const
export type Grade = (typeof grades)[number]

/** How a certificate stands. */
export interface Health {
  readonly grade: Grade
  /** What is wrong, as sentences; absent when it is fine. */
  readonly problem?: string
  /** What to do, as a sentence. */
  readonly remedy?: string
}

/** A certificate as `acm-lint status` shows it. */
export interface CertificateReport {
  readonly certificate: AcmCertificate
  readonly health: Health
  /** Full days until it ends; undefined when ACM says no day. */
  readonly days: number | undefined
  readonly missing: readonly MissingRecord[]
}
