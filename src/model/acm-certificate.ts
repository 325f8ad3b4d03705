/**
 * What ACM says of a certificate. Source: the API of ACM 2015-12-08 (DescribeCertificate, SearchCertificates, ListCertificates), whose
 * words are kept.
 */
export interface AcmCertificate {
  readonly arn: string
  readonly region: string
  readonly account: string
  /** The primary name first. */
  readonly names: readonly string[]
  readonly status: AcmStatus
  /** Why it is FAILED; undefined as well when it was not asked. */
  readonly failureReason?: string
  readonly type: 'IMPORTED' | 'AMAZON_ISSUED' | 'PRIVATE'
  /** `RSA_2048`, always with underscores. */
  readonly keyAlgorithm?: string
  /** Of what Amazon issues: `DNS`, `EMAIL`, `HTTP`. */
  readonly validation?: string
  readonly createdAt?: Date
  readonly notAfter?: Date
  readonly isInUse: boolean
  /** A plain listing leaves it out, or may: it was issued by way of ACME, or another service manages it. */
  readonly isListedOnRequest?: true
  readonly renewal?: Renewal
  /** One for each name; absent when it was not asked. */
  readonly validations?: readonly DomainValidationStatus[]
}

export type AcmStatus = 'PENDING_VALIDATION' | 'ISSUED' | 'INACTIVE' | 'EXPIRED' | 'VALIDATION_TIMED_OUT' | 'REVOKED' | 'FAILED'

export interface Renewal {
  readonly isEligible?: boolean
  /** PENDING_AUTO_RENEWAL, PENDING_VALIDATION, SUCCESS, FAILED; absent: it has not started. */
  readonly status?: string
  readonly reason?: string
  readonly validations?: readonly DomainValidationStatus[]
}

export interface DomainValidationStatus {
  readonly domain: string
  /** PENDING_VALIDATION, SUCCESS, FAILED. */
  readonly status?: string
  /** Names with their dot. Absent for some seconds after the request, and where validation is not by DNS. */
  readonly record?: CnameRecord
}

export interface CnameRecord {
  readonly name: string
  readonly value: string
}
