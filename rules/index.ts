import type { Rule } from '../src/rule.ts'
import fileUnreadable from './anywhere/file-unreadable.ts'
import aliasWithoutCertificate from './coverage/alias-without-certificate.ts'
import apexNotCovered from './coverage/apex-not-covered.ts'
import hostnameNotCovered from './coverage/hostname-not-covered.ts'
import wildcardTooShallow from './coverage/wildcard-too-shallow.ts'
import createBeforeDestroyMissing from './lifecycle/create-before-destroy-missing.ts'
import httpsListenerWithoutCertificate from './listener/https-listener-without-certificate.ts'
import weakTlsPolicy from './listener/weak-tls-policy.ts'
import certificateArnHardCoded from './reference/certificate-arn-hard-coded.ts'
import certificateArnMalformed from './reference/certificate-arn-malformed.ts'
import certificateArnPlaceholder from './reference/certificate-arn-placeholder.ts'
import certificateArnWrongService from './reference/certificate-arn-wrong-service.ts'
import arnPartitionMismatch from './region/arn-partition-mismatch.ts'
import certificateInAnotherAccount from './region/certificate-in-another-account.ts'
import certificateInAnotherRegion from './region/certificate-in-another-region.ts'
import certificateNotInUsEast1 from './region/certificate-not-in-us-east-1.ts'
import certificatesInSeveralRegions from './region/certificates-in-several-regions.ts'
import validationInAnotherRegion from './region/validation-in-another-region.ts'
import nameInvalid from './request/name-invalid.ts'
import nameNotInterpolated from './request/name-not-interpolated.ts'
import nameTooLong from './request/name-too-long.ts'
import emailValidation from './validation/email-validation.ts'
import unvalidatedCertificateUsed from './validation/unvalidated-certificate-used.ts'
import validationIncomplete from './validation/validation-incomplete.ts'
import validationMethodMissing from './validation/validation-method-missing.ts'
import validationNotAwaited from './validation/validation-not-awaited.ts'
import validationRecordDuplicated from './validation/validation-record-duplicated.ts'
import validationRecordMissing from './validation/validation-record-missing.ts'

/** Every rule, in the order of ids. Generated: `UPDATE=1 npm test`. */
export const rules: readonly Rule[] = [
  aliasWithoutCertificate,
  apexNotCovered,
  arnPartitionMismatch,
  certificateArnHardCoded,
  certificateArnMalformed,
  certificateArnPlaceholder,
  certificateArnWrongService,
  certificateInAnotherAccount,
  certificateInAnotherRegion,
  certificateNotInUsEast1,
  certificatesInSeveralRegions,
  createBeforeDestroyMissing,
  emailValidation,
  fileUnreadable,
  hostnameNotCovered,
  httpsListenerWithoutCertificate,
  nameInvalid,
  nameNotInterpolated,
  nameTooLong,
  unvalidatedCertificateUsed,
  validationInAnotherRegion,
  validationIncomplete,
  validationMethodMissing,
  validationNotAwaited,
  validationRecordDuplicated,
  validationRecordMissing,
  weakTlsPolicy,
  wildcardTooShallow,
]
