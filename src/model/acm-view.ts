import type { AcmCertificate } from './acm-certificate.ts'
import type { DnsView } from './dns-view.ts'
import type { Place } from './source.ts'
import type { Value } from './value.ts'

/** What is known of the certificates in ACM: of an answer just now, or of an inventory. */
export interface AcmView {
  readonly certificates: readonly AcmCertificate[]
  /**
   * Regions of accounts in which all certificates are known that can matter to the code: `498217305566 eu-west-1`, or `* eu-west-1` where
   * only one account was asked.
   */
  readonly complete: ReadonlySet<string>
  /** ARNs of which ACM said that there is no such certificate. */
  readonly notFound: ReadonlySet<string>
  /** When it was so. */
  readonly asOf: Date
  /** When rules are run. */
  readonly now: Date
  /** What DNS answered, if it was asked. */
  readonly dns?: DnsView
  /** Of an inventory: where it is written. */
  readonly inventory?: Place
}

export function accountRegion({ account, region }: Pick<AcmCertificate, 'account' | 'region'>): string {
  return `${account} ${region}`
}

/** For messages: nothing of what is known from just now, ` as of 2026-11-20` of an inventory. */
export function asOf({ inventory, asOf: date }: AcmView): string {
  return inventory ? ` as of ${dayOf(date)}` : ''
}

/** `2026-11-20`, in UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/**
 * When a certificate is judged. ACM may have renewed or validated it since an inventory was written; that somebody has imported a successor is not
 * to be counted on.
 */
export function judgedAt({ inventory, asOf: date, now }: AcmView, { type }: AcmCertificate): Date {
  return inventory && type !== 'IMPORTED' ? date : now
}

const byArn = new WeakMap<AcmView, ReadonlyMap<string, AcmCertificate>>()

export function answerOf(view: AcmView, arn: string): AcmCertificate | undefined {
  let answers = byArn.get(view)
  if (!answers) {
    answers = new Map(view.certificates.map((certificate) => [certificate.arn, certificate]))
    byArn.set(view, answers)
  }
  return answers.get(arn)
}

/** Whether there is for certain no certificate of an ARN. */
export function isMissing(view: AcmView, arn: string): boolean {
  if (view.notFound.has(arn)) return true
  const [, , , region = '', account = ''] = arn.split(':')
  return view.complete.has(accountRegion({ account, region })) && !answerOf(view, arn)
}

/** All certificates of one account and region. */
export interface Shelf {
  /** Undefined: of whatever account was asked. */
  readonly account: string | undefined
  readonly certificates: readonly AcmCertificate[]
}

/**
 * What there is in a region where code is deployed; where its account is not known, in each account that it may be. Undefined where not all of it is
 * known. `isOneOfSeveral`: the same code has further environments, which may well be in other accounts.
 */
export function shelvesOf(
  view: AcmView,
  region: string,
  account: Value<string>,
  isOneOfSeveral: boolean,
): readonly Shelf[] | undefined {
  const here = view.certificates.filter((certificate) => certificate.region === region)
  const complete = Array.from(view.complete, (each) => each.split(' '))
  if (account.known && view.complete.has(accountRegion({ account: account.value, region })))
    return [{ account: account.value, certificates: here.filter((certificate) => certificate.account === account.value) }]
  if (view.complete.has(accountRegion({ account: '*', region }))) {
    const isElsewhere = account.known ? here.some((each) => each.account !== account.value) : isOneOfSeveral
    return isElsewhere ? undefined : [{ account: undefined, certificates: here }]
  }
  if (account.known) return undefined
  const accounts = new Set(complete.flatMap(([each]) => each ?? []))
  if (accounts.size === 0 || (accounts.size === 1 && isOneOfSeveral)) return undefined
  if (![...accounts].every((each) => view.complete.has(accountRegion({ account: each, region })))) return undefined
  return Array.from(accounts, (each) => ({
    account: each,
    certificates: here.filter((certificate) => certificate.account === each),
  }))
}
