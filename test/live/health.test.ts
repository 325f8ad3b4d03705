import { failureMeanings } from '../../src/catalog/acm-failures.ts'
import { healthOf } from '../../src/catalog/acm-health.ts'
import type { AcmCertificate, AcmStatus } from '../../src/model/acm-certificate.ts'

const now = new Date('2026-11-25T12:00:00Z')
const days = (number: number) => new Date(now.getTime() + number * 86_400_000)
const hoursAgo = (number: number) => new Date(now.getTime() - number * 3_600_000)

const certificate = (changes: Partial<AcmCertificate> = {}): AcmCertificate => ({
  arn: 'arn:aws:acm:eu-west-1:498217305566:certificate/x',
  region: 'eu-west-1',
  account: '498217305566',
  names: ['www.tidewater.example'],
  status: 'ISSUED',
  type: 'AMAZON_ISSUED',
  validation: 'DNS',
  notAfter: days(180),
  isInUse: true,
  ...changes,
})

const said = (changes: Partial<AcmCertificate>) => {
  const { grade, problem } = healthOf(certificate(changes), now)
  return [grade, problem]
}

describe('every status', () => {
  test.each<[AcmStatus, Partial<AcmCertificate>, string, string | undefined]>([
    ['ISSUED', {}, 'fine', undefined],
    ['PENDING_VALIDATION', { createdAt: hoursAgo(10.5) }, 'pending', 'It waits for its validation, with 62 of 72 hours left.'],
    ['PENDING_VALIDATION', {}, 'pending', 'It waits for its validation.'],
    ['PENDING_VALIDATION', { createdAt: hoursAgo(80) }, 'pending', 'It waits for its validation, and its time is over.'],
    ['VALIDATION_TIMED_OUT', {}, 'broken', 'It was not validated within 72 hours, and ACM gave it up.'],
    ['EXPIRED', {}, 'broken', 'It expired on 2027-05-24, and is still in use: browsers refuse it.'],
    ['EXPIRED', { isInUse: false }, 'broken', 'It expired on 2027-05-24.'],
    ['REVOKED', {}, 'broken', 'It is revoked: browsers may refuse it.'],
    ['INACTIVE', {}, 'broken', 'It is inactive, and cannot be used.'],
    ['FAILED', {}, 'broken', 'It could not be issued: ACM names no reason.'],
    ['FAILED', { failureReason: 'SOMETHING_NEW' }, 'broken', 'It could not be issued: the reason is SOMETHING_NEW.'],
  ])('%s %j', (status, changes, grade, problem) => expect(said({ status, ...changes })).toEqual([grade, problem]))

  // The enumeration of the API.
  test.each([
    'NO_AVAILABLE_CONTACTS',
    'ADDITIONAL_VERIFICATION_REQUIRED',
    'DOMAIN_NOT_ALLOWED',
    'INVALID_PUBLIC_DOMAIN',
    'DOMAIN_VALIDATION_DENIED',
    'CAA_ERROR',
    'PCA_LIMIT_EXCEEDED',
    'PCA_INVALID_ARN',
    'PCA_INVALID_STATE',
    'PCA_REQUEST_FAILED',
    'PCA_NAME_CONSTRAINTS_VALIDATION',
    'PCA_RESOURCE_NOT_FOUND',
    'PCA_INVALID_ARGS',
    'PCA_INVALID_DURATION',
    'PCA_ACCESS_DENIED',
    'SLR_NOT_FOUND',
    'OTHER',
  ])('FAILED because of %s has its sentence and its remedy', (failureReason) => {
    const { problem, remedy } = healthOf(certificate({ status: 'FAILED', failureReason }), now)
    expect(problem).toBe(`It could not be issued: ${failureMeanings[failureReason]?.why}.`)
    expect(remedy).toMatch(/^[A-Z`].*\.$/s)
  })
})

describe('of what is issued, what will stop', () => {
  test.each<[string, Partial<AcmCertificate>, string, string | undefined]>([
    [
      'what has ended is expired, though the listing says ISSUED',
      { notAfter: days(-1) },
      'broken',
      'It expired on 2026-11-24, and is still in use: browsers refuse it.',
    ],
    [
      'a renewal that failed',
      { renewal: { status: 'FAILED', reason: 'CAA_ERROR' }, notAfter: days(20) },
      'at-risk',
      'It could not be renewed: a CAA record forbids Amazon to issue for a name; 20 days are left.',
    ],
    [
      'a renewal that waits',
      { renewal: { status: 'PENDING_VALIDATION' }, notAfter: days(1) },
      'at-risk',
      'It waits for the validation of its renewal; 1 day is left.',
    ],
    [
      'an imported one near its end',
      { type: 'IMPORTED', notAfter: days(44) },
      'at-risk',
      'It is imported, so ACM does not renew it; 44 days are left.',
    ],
    [
      'one that nothing uses',
      { isInUse: false, notAfter: days(44) },
      'at-risk',
      'It is used by nothing, so ACM does not renew it; 44 days are left.',
    ],
    ['one that should be renewed', { notAfter: days(44) }, 'at-risk', 'It is not renewed yet; 44 days are left.'],
    ['45 days are enough', { notAfter: days(45.5), type: 'IMPORTED' }, 'fine', undefined],
    ['a renewal that succeeded', { renewal: { status: 'SUCCESS' } }, 'fine', undefined],
  ])('%s', (_, changes, grade, problem) => expect(said(changes)).toEqual([grade, problem]))
})
