import type { CertificateDetail, CertificateSearchResult, CertificateSummary, DomainValidation } from '@aws-sdk/client-acm'
import type { AcmCertificate, AcmStatus, DomainValidationStatus } from '../model/acm-certificate.ts'

/** Answers of ACM to the model. Undefined for what is no certificate: an answer without an ARN or a status. */
export function ofDetail(detail: CertificateDetail): AcmCertificate | undefined {
  const { FailureReason, RenewalSummary, DomainValidationOptions, CreatedAt, ImportedAt } = detail
  const validations = DomainValidationOptions?.map(validationOf)
  const method = DomainValidationOptions?.find(({ ValidationMethod }) => ValidationMethod)?.ValidationMethod
  return certificateOf(detail.CertificateArn, detail.Status, {
    names: withPrimary(detail.DomainName, detail.SubjectAlternativeNames),
    ...(FailureReason && { failureReason: FailureReason }),
    type: detail.Type ?? 'AMAZON_ISSUED',
    ...algorithm(detail.KeyAlgorithm),
    ...(method && { validation: method }),
    ...dates(CreatedAt ?? ImportedAt, detail.NotAfter),
    isInUse: (detail.InUseBy?.length ?? 0) > 0,
    ...onRequest(detail),
    renewal: {
      ...(detail.RenewalEligibility && { isEligible: detail.RenewalEligibility === 'ELIGIBLE' }),
      ...(RenewalSummary?.RenewalStatus && { status: RenewalSummary.RenewalStatus }),
      ...(RenewalSummary?.RenewalStatusReason && { reason: RenewalSummary.RenewalStatusReason }),
      ...(RenewalSummary?.DomainValidationOptions && { validations: RenewalSummary.DomainValidationOptions.map(validationOf) }),
    },
    ...(validations && { validations }),
  })
}

export function ofSearch({ CertificateArn, X509Attributes, CertificateMetadata }: CertificateSearchResult) {
  const metadata = CertificateMetadata?.AcmCertificateMetadata
  const names = X509Attributes?.SubjectAlternativeNames?.flatMap(({ DnsName }) => DnsName ?? [])
  return certificateOf(CertificateArn, metadata?.Status, {
    names: withPrimary(X509Attributes?.Subject?.CommonName, names),
    type: metadata?.Type ?? 'AMAZON_ISSUED',
    ...algorithm(X509Attributes?.KeyAlgorithm),
    ...(metadata?.ValidationMethod && { validation: metadata.ValidationMethod }),
    ...dates(metadata?.CreatedAt ?? metadata?.ImportedAt, X509Attributes?.NotAfter),
    isInUse: metadata?.InUse ?? false,
    ...onRequest(metadata ?? {}),
    renewal: {
      ...(metadata?.RenewalEligibility && { isEligible: metadata.RenewalEligibility === 'ELIGIBLE' }),
      ...(metadata?.RenewalStatus && { status: metadata.RenewalStatus }),
    },
  })
}

/** Of more than a hundred names, the first hundred. */
export function ofSummary(summary: CertificateSummary): AcmCertificate | undefined {
  return certificateOf(summary.CertificateArn, summary.Status, {
    names: withPrimary(summary.DomainName, summary.SubjectAlternativeNameSummaries),
    type: summary.Type ?? 'AMAZON_ISSUED',
    ...algorithm(summary.KeyAlgorithm),
    ...dates(summary.CreatedAt ?? summary.ImportedAt, summary.NotAfter),
    isInUse: summary.InUse ?? false,
    ...onRequest(summary),
    renewal: summary.RenewalEligibility ? { isEligible: summary.RenewalEligibility === 'ELIGIBLE' } : {},
  })
}

function certificateOf(
  arn: string | undefined,
  status: AcmStatus | undefined,
  { names, ...rest }: Omit<AcmCertificate, 'arn' | 'region' | 'account' | 'status'>,
): AcmCertificate | undefined {
  const [, , , region, account] = arn?.split(':') ?? []
  if (arn === undefined || region === undefined || account === undefined || status === undefined) return undefined
  return { arn, region, account, names, status, ...rest }
}

function withPrimary(primary: string | undefined, others: readonly string[] = []): string[] {
  return [...new Set([...(primary === undefined ? [] : [primary]), ...others])]
}

/** DescribeCertificate writes `RSA-2048`. */
function algorithm(written: string | undefined): Pick<AcmCertificate, 'keyAlgorithm'> {
  return written === undefined ? {} : { keyAlgorithm: written.replaceAll('-', '_') }
}

/** Whether listings leave certificates out that another service manages is not written anywhere. */
function onRequest({
  ManagedBy,
  CertificateKeyPairOrigin: origin,
}: {
  readonly ManagedBy?: string | undefined
  readonly CertificateKeyPairOrigin?: string | undefined
}): Pick<AcmCertificate, 'isListedOnRequest'> {
  return ManagedBy !== undefined || origin === 'ACME' ? { isListedOnRequest: true } : {}
}

function dates(createdAt: Date | undefined, notAfter: Date | undefined): Pick<AcmCertificate, 'createdAt' | 'notAfter'> {
  return { ...(createdAt && { createdAt }), ...(notAfter && { notAfter }) }
}

function validationOf({ DomainName, ValidationStatus, ResourceRecord }: DomainValidation): DomainValidationStatus {
  const { Name: name, Value: value } = ResourceRecord ?? {}
  return {
    domain: DomainName ?? '',
    ...(ValidationStatus && { status: ValidationStatus }),
    ...(name !== undefined && value !== undefined && { record: { name, value } }),
  }
}
