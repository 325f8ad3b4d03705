import { failureMeanings } from '../catalog/acm-failures.ts'
import type { AcmCertificate } from '../model/acm-certificate.ts'
import type { CertificateReport, Health } from '../model/health.ts'
import { missingRecords } from '../model/validation-record.ts'

/** ACM gives up a request that nobody validated after as many hours. Source: ACM user guide, DNS validation. */
const hoursToValidate = 72
/** Renewal starts 60 to 45 days before the end; with fewer left it is failing. Source: facts on ACM's events and renewal. */
const daysOfWarning = 45

export function reportOn(certificate: AcmCertificate, now: Date): CertificateReport {
  const health = healthOf(certificate, now)
  return { certificate, health, days: daysLeft(certificate, now), missing: missingRecords(certificate) }
}

export function healthOf(certificate: AcmCertificate, now: Date): Health {
  const { status, notAfter, failureReason, createdAt } = certificate
  const again = 'Request it again, with its validation records in place, and delete this one: it cannot be revived.'
  const days = daysLeft(certificate, now)
  switch (status) {
    case 'FAILED': {
      const meaning = failureMeanings[failureReason ?? ''] ?? {
        why: failureReason === undefined ? 'ACM names no reason' : `the reason is ${failureReason}`,
        remedy: again,
      }
      return { grade: 'broken', problem: `The request failed: ${meaning.why}.`, remedy: meaning.remedy }
    }
    case 'VALIDATION_TIMED_OUT':
      return {
        grade: 'broken',
        problem: `Nobody validated it within ${hoursToValidate} hours, and ACM gave it up.`,
        remedy: again,
      }
    case 'REVOKED':
      return {
        grade: 'broken',
        problem: 'It is revoked: browsers may refuse it.',
        remedy: 'Request a new certificate, and put it in the place of this one.',
      }
    case 'INACTIVE':
      return {
        grade: 'broken',
        problem: 'It is inactive, and cannot be used.',
        remedy: 'Request a new certificate, and put it in the place of this one.',
      }
    case 'EXPIRED':
      return expired(certificate)
    case 'PENDING_VALIDATION': {
      const left = createdAt && hoursToValidate - (now.getTime() - createdAt.getTime()) / 3_600_000
      const time =
        left === undefined
          ? ''
          : left > 0
            ? `, with ${Math.ceil(left)} of ${hoursToValidate} hours left`
            : ', and its time is over'
      return {
        grade: 'pending',
        problem: `It waits for its validation${time}.`,
        remedy:
          certificate.validation === 'EMAIL'
            ? 'Follow the link in the mail to the administrator of each domain.'
            : 'Publish the records below; ACM sees them within minutes.',
      }
    }
    case 'ISSUED':
      if (notAfter && notAfter <= now) return expired(certificate)
      return renewalOf(certificate, days)
  }
}

/** Undefined when ACM says no day. Zero or less: it is over. */
function daysLeft({ notAfter }: AcmCertificate, now: Date): number | undefined {
  return notAfter && Math.floor((notAfter.getTime() - now.getTime()) / 86_400_000)
}

function expired({ type, isInUse }: AcmCertificate): Health {
  return {
    grade: 'broken',
    problem: `It has expired${isInUse ? ', and is still in use: browsers refuse it' : ''}.`,
    remedy:
      type === 'IMPORTED'
        ? 'Import its successor onto the same ARN: what uses it takes it over.'
        : 'Request a new certificate, put it in the place of this one, and delete this one; ACM does not renew what has expired.',
  }
}

function renewalOf({ type, isInUse, renewal, validation }: AcmCertificate, days: number | undefined): Health {
  const time = days === undefined ? '' : ` ${days === 1 ? '1 day is' : `${days} days are`} left.`
  if (renewal?.status === 'FAILED') {
    const meaning = failureMeanings[renewal.reason ?? '']
    return {
      grade: 'at-risk',
      problem: `Its renewal failed${meaning ? `: ${meaning.why}` : ''}.${time}`,
      remedy: meaning?.remedy ?? 'Request a new certificate, and put it in the place of this one.',
    }
  }
  if (renewal?.status === 'PENDING_VALIDATION')
    return {
      grade: 'at-risk',
      problem: `Its renewal waits for validation.${time}`,
      remedy:
        validation === 'EMAIL'
          ? 'Follow the link in the mail to the administrator of each domain.'
          : 'A validation record is gone: publish the records below again.',
    }
  if (days === undefined || days >= daysOfWarning) return { grade: 'fine' }
  if (type === 'IMPORTED')
    return {
      grade: 'at-risk',
      problem: `It is imported, so ACM does not renew it.${time}`,
      remedy: 'Import its successor onto the same ARN before then.',
    }
  if (!isInUse)
    return {
      grade: 'at-risk',
      problem: `Nothing uses it, so ACM does not renew it.${time}`,
      remedy: 'Delete it, or use it.',
    }
  return {
    grade: 'at-risk',
    problem: `It is not renewed yet.${time}`,
    remedy: 'Look at its renewal in ACM, and at its validation records.',
  }
}
