import type { Rule } from '../src/rule.ts'
import cdkCertificateDeprecated from './anywhere/cdk-certificate-deprecated.ts'
import fileUnreadable from './anywhere/file-unreadable.ts'
import aliasWithoutCertificate from './coverage/alias-without-certificate.ts'
import apexNotCovered from './coverage/apex-not-covered.ts'
import hostnameNotCovered from './coverage/hostname-not-covered.ts'
import nameNotServed from './coverage/name-not-served.ts'
import wildcardTooShallow from './coverage/wildcard-too-shallow.ts'
import annotationMisspelled from './kubernetes/annotation-misspelled.ts'
import certificateListUnsupported from './kubernetes/certificate-list-unsupported.ts'
import certificateUndiscoverable from './kubernetes/certificate-undiscoverable.ts'
import classParametersOverride from './kubernetes/class-parameters-override.ts'
import gatewayCertificateRefIgnored from './kubernetes/gateway-certificate-ref-ignored.ts'
import gatewayListenerUnmatched from './kubernetes/gateway-listener-unmatched.ts'
import httpsPortMissing from './kubernetes/https-port-missing.ts'
import ingressGroupConflict from './kubernetes/ingress-group-conflict.ts'
import listenPortsInvalid from './kubernetes/listen-ports-invalid.ts'
import listenPortsSwapped from './kubernetes/listen-ports-swapped.ts'
import managedCertificateConflict from './kubernetes/managed-certificate-conflict.ts'
import sslPortsMissing from './kubernetes/ssl-ports-missing.ts'
import sslPortsUnknown from './kubernetes/ssl-ports-unknown.ts'
import sslPortsWithoutCertificate from './kubernetes/ssl-ports-without-certificate.ts'
import sslRedirectInvalid from './kubernetes/ssl-redirect-invalid.ts'
import sslRedirectPortMissing from './kubernetes/ssl-redirect-port-missing.ts'
import tlsSecretIgnored from './kubernetes/tls-secret-ignored.ts'
import certificateUnused from './lifecycle/certificate-unused.ts'
import createBeforeDestroyMissing from './lifecycle/create-before-destroy-missing.ts'
import expiryAlarmMissing from './lifecycle/expiry-alarm-missing.ts'
import importedCertificate from './lifecycle/imported-certificate.ts'
import privateKeyInSource from './lifecycle/private-key-in-source.ts'
import transparencyOptOutDead from './lifecycle/transparency-opt-out-dead.ts'
import apiGatewayCertificateMismatch from './listener/api-gateway-certificate-mismatch.ts'
import certificateAttachedTwice from './listener/certificate-attached-twice.ts'
import certificateOnHttpListener from './listener/certificate-on-http-listener.ts'
import defaultCertificateConflict from './listener/default-certificate-conflict.ts'
import httpsListenerWithoutCertificate from './listener/https-listener-without-certificate.ts'
import redirectLeadsNowhere from './listener/redirect-leads-nowhere.ts'
import sniSupportMissing from './listener/sni-support-missing.ts'
import tooManyListenerCertificates from './listener/too-many-listener-certificates.ts'
import weakTlsPolicy from './listener/weak-tls-policy.ts'
import certificateExpired from './live/certificate-expired.ts'
import certificateExpiring from './live/certificate-expiring.ts'
import certificateFailed from './live/certificate-failed.ts'
import certificateNotFound from './live/certificate-not-found.ts'
import certificatePending from './live/certificate-pending.ts'
import certificateQuotaLow from './live/certificate-quota-low.ts'
import discoveryAmbiguous from './live/discovery-ambiguous.ts'
import discoveryNoMatch from './live/discovery-no-match.ts'
import lookupFindsNothing from './live/lookup-finds-nothing.ts'
import renewalAtRisk from './live/renewal-at-risk.ts'
import validationCnameMissing from './live/validation-cname-missing.ts'
import zoneNotDelegated from './live/zone-not-delegated.ts'
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
import certificatePerPreview from './request/certificate-per-preview.ts'
import keyAlgorithmUnsupported from './request/key-algorithm-unsupported.ts'
import nameInvalid from './request/name-invalid.ts'
import nameNotInterpolated from './request/name-not-interpolated.ts'
import nameRepeated from './request/name-repeated.ts'
import nameTooLong from './request/name-too-long.ts'
import tooManyNames from './request/too-many-names.ts'
import caaForbidsAmazon from './validation/caa-forbids-amazon.ts'
import domainValidationOptionMismatch from './validation/domain-validation-option-mismatch.ts'
import emailValidation from './validation/email-validation.ts'
import hostedZoneMissing from './validation/hosted-zone-missing.ts'
import implicitEmailValidation from './validation/implicit-email-validation.ts'
import unvalidatedCertificateUsed from './validation/unvalidated-certificate-used.ts'
import validationIncomplete from './validation/validation-incomplete.ts'
import validationMethodMissing from './validation/validation-method-missing.ts'
import validationNotAwaited from './validation/validation-not-awaited.ts'
import validationRecordDuplicated from './validation/validation-record-duplicated.ts'
import validationRecordHardCoded from './validation/validation-record-hard-coded.ts'
import validationRecordMissing from './validation/validation-record-missing.ts'
import validationRecordOutsideZone from './validation/validation-record-outside-zone.ts'

/** Every rule, in the order of ids. Generated: `UPDATE=1 npm test`. */
export const rules: readonly Rule[] = [
  aliasWithoutCertificate,
  annotationMisspelled,
  apexNotCovered,
  apiGatewayCertificateMismatch,
  arnPartitionMismatch,
  caaForbidsAmazon,
  cdkCertificateDeprecated,
  certificateArnHardCoded,
  certificateArnMalformed,
  certificateArnPlaceholder,
  certificateArnWrongService,
  certificateAttachedTwice,
  certificateExpired,
  certificateExpiring,
  certificateFailed,
  certificateInAnotherAccount,
  certificateInAnotherRegion,
  certificateListUnsupported,
  certificateNotFound,
  certificateNotInUsEast1,
  certificateOnHttpListener,
  certificatePending,
  certificatePerPreview,
  certificateQuotaLow,
  certificateUndiscoverable,
  certificateUnused,
  certificatesInSeveralRegions,
  classParametersOverride,
  createBeforeDestroyMissing,
  defaultCertificateConflict,
  discoveryAmbiguous,
  discoveryNoMatch,
  domainValidationOptionMismatch,
  emailValidation,
  expiryAlarmMissing,
  fileUnreadable,
  gatewayCertificateRefIgnored,
  gatewayListenerUnmatched,
  hostedZoneMissing,
  hostnameNotCovered,
  httpsListenerWithoutCertificate,
  httpsPortMissing,
  implicitEmailValidation,
  importedCertificate,
  ingressGroupConflict,
  keyAlgorithmUnsupported,
  listenPortsInvalid,
  listenPortsSwapped,
  lookupFindsNothing,
  managedCertificateConflict,
  nameInvalid,
  nameNotInterpolated,
  nameNotServed,
  nameRepeated,
  nameTooLong,
  privateKeyInSource,
  redirectLeadsNowhere,
  renewalAtRisk,
  sniSupportMissing,
  sslPortsMissing,
  sslPortsUnknown,
  sslPortsWithoutCertificate,
  sslRedirectInvalid,
  sslRedirectPortMissing,
  tlsSecretIgnored,
  tooManyListenerCertificates,
  tooManyNames,
  transparencyOptOutDead,
  unvalidatedCertificateUsed,
  validationCnameMissing,
  validationInAnotherRegion,
  validationIncomplete,
  validationMethodMissing,
  validationNotAwaited,
  validationRecordDuplicated,
  validationRecordHardCoded,
  validationRecordMissing,
  validationRecordOutsideZone,
  weakTlsPolicy,
  wildcardTooShallow,
  zoneNotDelegated,
]
