import type { AcmCertificate } from '../model/acm-certificate.ts'
import { dayOf } from '../model/acm-view.ts'
import type { Health } from '../model/health.ts'
import { failureMeanings, remedyOfRenewal, remedyOfRequest } from './acm-failures.ts'

/** ACM gives up a request that nobody validated after as many hours. Source: ACM user guide, DNS validation. */
export const hoursToValidate = 72
/** Renewal starts 60 to 45 days before the end; with fewer left it is failing. Source: facts on ACM's events and renewal. */
const daysOfWarning = 45
/** ACM itself warns of public certificates from here on. Source: ACM user guide, Amazon EventBridge support for ACM. */
export const daysOfAlarm = 30

const again = 'Request it again, with its validation records in place, and delete this one: it cannot be revived.'
const replaceIt = 'Request a new certificate, and put it in the place of this one.'
const byMail = 'Follow the link in the mail to the administrator of each domain.'

/** How a certificate stands, by what ACM says of it. */
export function healthOf(certificate: AcmCertificate, now: Date): Health {
  const found = stateOf(certificate, now)
  return found.what === '' ? found : { ...found, problem: `It ${found.what}.` }
}

function stateOf(certificate: AcmCertificate, now: Date): Health {
  const { status, notAfter, failureReason, validation } = certificate
  const failed = (what: string, remedy: string): Health => ({ grade: 'broken', state: 'failed', what, remedy })
  switch (status) {
    case 'FAILED': {
      const meaning = failureMeanings[failureReason ?? '']
      const unexplained = failureReason === undefined ? 'ACM names no reason' : `the reason is ${failureReason}`
      return failed(`could not be issued: ${meaning?.why ?? unexplained}`, meaning ? remedyOfRequest(meaning) : again)
    }
    case 'VALIDATION_TIMED_OUT':
      return failed(`was not validated within ${hoursToValidate} hours, and ACM gave it up`, again)
    case 'REVOKED':
      return failed('is revoked: browsers may refuse it', replaceIt)
    case 'INACTIVE':
      return failed('is inactive, and cannot be used', replaceIt)
    case 'EXPIRED':
      return expired(certificate)
    case 'PENDING_VALIDATION':
      return {
        grade: 'pending',
        state: 'pending',
        what: `waits for its validation${timeLeft(certificate, now)}`,
        remedy: validation === 'EMAIL' ? byMail : 'Publish its validation records: ACM sees them within minutes.',
      }
    case 'ISSUED':
      return notAfter && notAfter <= now ? expired(certificate) : renewalOf(certificate, daysLeft(certificate, now))
  }
}

/** Of what is pending. */
export function hoursLeft({ createdAt }: AcmCertificate, now: Date): number | undefined {
  return createdAt && Math.min(hoursToValidate, hoursToValidate - (now.getTime() - createdAt.getTime()) / 3_600_000)
}

function timeLeft(certificate: AcmCertificate, now: Date): string {
  const left = hoursLeft(certificate, now)
  if (left === undefined) return ''
  return left > 0 ? `, with ${Math.ceil(left)} of ${hoursToValidate} hours left` : ', and its time is over'
}

/** Full days; below zero since it is over. Undefined when ACM says no day. */
export function daysLeft({ notAfter }: AcmCertificate, now: Date): number | undefined {
  if (!notAfter) return undefined
  const days = (notAfter.getTime() - now.getTime()) / 86_400_000
  return days >= 0 ? Math.floor(days) : Math.min(-1, Math.ceil(days))
}

function expired({ type, isInUse, notAfter }: AcmCertificate): Health {
  return {
    grade: 'broken',
    state: 'expired',
    what: `expired${notAfter ? ` on ${dayOf(notAfter)}` : ''}${isInUse ? ', and is still in use: browsers refuse it' : ''}`,
    remedy:
      type === 'IMPORTED'
        ? 'Import its successor onto the same ARN: what uses it takes it over.'
        : 'Request a new certificate, put it in the place of this one, and delete this one; ACM does not renew what has expired.',
  }
}

function renewalOf({ type, isInUse, renewal, validation }: AcmCertificate, days: number | undefined): Health {
  const time = days === undefined ? '' : `; ${days === 1 ? '1 day is' : `${days} days are`} left`
  const atRisk = (state: Health['state'], what: string, remedy: string): Health => {
    return { grade: 'at-risk', state, what: `${what}${time}`, remedy }
  }
  if (renewal?.status === 'FAILED') {
    const meaning = failureMeanings[renewal.reason ?? '']
    return atRisk(
      'renewal-at-risk',
      `could not be renewed${meaning ? `: ${meaning.why}` : ''}`,
      meaning ? remedyOfRenewal(meaning) : replaceIt,
    )
  }
  if (renewal?.status === 'PENDING_VALIDATION')
    return atRisk(
      'renewal-at-risk',
      'waits for the validation of its renewal',
      validation === 'EMAIL' ? byMail : 'Publish its validation records again: most likely one is gone.',
    )
  // Of a renewed certificate `notAfter` is the new day.
  if (days === undefined || days >= daysOfWarning || renewal?.status === 'SUCCESS')
    return { grade: 'fine', state: 'fine', what: '' }
  if (type === 'IMPORTED')
    return atRisk(
      'expiring',
      'is imported, so ACM does not renew it',
      'Import its successor onto the same ARN before then: what uses it takes it over.',
    )
  if (!isInUse) return atRisk('unused', 'is used by nothing, so ACM does not renew it', 'Delete it, or use it.')
  return atRisk('expiring', 'is not renewed yet', 'Look at its renewal in ACM, and at its validation records.')
}
