import { daysLeft, healthOf } from '../catalog/acm-health.ts'
import type { AcmCertificate } from '../model/acm-certificate.ts'
import type { CertificateReport } from '../model/health.ts'
import { missingRecords } from '../model/validation-record.ts'

export function reportOn(certificate: AcmCertificate, now: Date): CertificateReport {
  const health = healthOf(certificate, now)
  return { certificate, health, days: daysLeft(certificate, now), missing: missingRecords(certificate) }
}
