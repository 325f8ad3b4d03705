import { healthOf } from '../../src/catalog/acm-health.ts'
import type { AcmCertificate } from '../../src/model/acm-certificate.ts'
import type { CertificateReport } from '../../src/model/health.ts'
import { missingRecords } from '../../src/model/validation-record.ts'

const now = new Date('2026-11-25T12:00:00Z')

function reportOf(changes: Partial<AcmCertificate>): CertificateReport {
  const certificate: AcmCertificate = {
    arn: 'arn:aws:acm:eu-west-1:498217305566:certificate/a',
    region: 'eu-west-1',
    account: '498217305566',
    names: ['tidewater.example'],
    status: 'ISSUED',
    type: 'AMAZON_ISSUED',
    isInUse: true,
    ...changes,
  }
  return { certificate, health: healthOf(certificate, now), days: undefined, missing: missingRecords(certificate) }
}

export const fine = reportOf({})
export const broken = reportOf({ names: ['shop.tidewater.example'], status: 'FAILED', failureReason: 'CAA_ERROR' })
/** Apex and wildcard wait for one record. */
export const pending = reportOf({
  names: ['www.tidewater.example', '*.www.tidewater.example'],
  status: 'PENDING_VALIDATION',
  createdAt: new Date('2026-11-25T10:00:00Z'),
  validation: 'DNS',
  validations: ['www.tidewater.example', '*.www.tidewater.example'].map((domain) => ({
    domain,
    record: { name: '_1.www.tidewater.example.', value: '_2.acm-validations.aws.' },
  })),
})
