import type { CertificateReport } from '../model/health.ts'
import { jsonText } from './json-text.ts'
import { sortedReports } from './status-parts.ts'

/** The report of `acm-lint status` as JSON. Members may be added within a version; none is removed or given another meaning. */
export function statusJson(
  reports: readonly CertificateReport[],
  { notFound, unavailable }: { readonly notFound: readonly string[]; readonly unavailable: readonly string[] },
): string {
  const certificates = sortedReports(reports).map(({ certificate, health, days, missing }) => ({
    arn: certificate.arn,
    region: certificate.region,
    account: certificate.account,
    names: certificate.names,
    status: certificate.status,
    failureReason: certificate.failureReason,
    type: certificate.type,
    keyAlgorithm: certificate.keyAlgorithm,
    validation: certificate.validation,
    createdAt: certificate.createdAt?.toISOString(),
    notAfter: certificate.notAfter?.toISOString(),
    daysLeft: days,
    inUse: certificate.isInUse,
    renewal: certificate.renewal?.status,
    grade: health.grade,
    problem: health.problem,
    remedy: health.remedy,
    missingRecords: missing.map(({ name, value, domains }) => ({ name, type: 'CNAME', value, domains })),
  }))
  return jsonText({ version: 1, certificates, notFound, unavailable })
}
