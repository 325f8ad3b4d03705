import type { AcmCertificate } from './acm-certificate.ts'
import type { MissingRecord } from './validation-record.ts'

/** From bad to good. broken: nothing can use it. pending: not yet. at-risk: it will stop. */
export const grades = ['broken', 'pending', 'at-risk', 'fine'] as const
export type Grade = (typeof grades)[number]

/** How a certificate stands. */
export interface Health {
  readonly grade: Grade
  /** failed: it was never issued, or is withdrawn. unused: ACM does not renew what nothing uses. */
  readonly state: 'failed' | 'expired' | 'pending' | 'renewal-at-risk' | 'expiring' | 'unused' | 'fine'
  /** What is wrong, as a predicate: `waits for its validation`. Empty when it is fine. */
  readonly what: string
  /** The same as a sentence; absent when it is fine. */
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
