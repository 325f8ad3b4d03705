import { setTimeout as delay } from 'node:timers/promises'
import type { Account } from '../../live/accounts.ts'
import { type Chosen, chosenBy } from '../../live/choose.ts'
import type { AcmCertificate } from '../../model/acm-certificate.ts'
import { printable } from '../../report/printable.ts'
import type { Progress } from './progress.ts'

/** In milliseconds: soon at first, for what is validated already; ACM looks at records every few minutes. */
const firstPause = 1_000
const longestPause = 30_000
/** After as many in vain, nothing will come of asking again. */
const mostFailures = 3

/** Asks again until nothing is pending any more, at most for so many milliseconds. */
export async function waited(first: Chosen, accounts: readonly Account[], wait: number, progress: Progress): Promise<Chosen> {
  let chosen = first
  let failures = 0
  const start = Date.now()
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    const pending = pendingIn(chosen)
    const spent = Date.now() - start
    if (pending.length === 0 || spent >= wait) return chosen
    progress.report(statesOf(chosen), `after ${timeText(spent)} of ${timeText(wait)}`)
    await delay(Math.min(pause, wait - spent))
    const scope = { all: false, arns: pending.map(({ arn }) => arn), domains: [], regions: [] }
    const again = await chosenBy(scope, accounts)
    chosen = joined(chosen, again)
    failures = again.unavailable.length > 0 ? failures + 1 : 0
    if (failures === mostFailures) return { ...chosen, unavailable: [...new Set([...chosen.unavailable, ...again.unavailable])] }
  }
}

export function pendingIn({ certificates }: Chosen): readonly AcmCertificate[] {
  return certificates.filter(({ status }) => status === 'PENDING_VALIDATION')
}

/** What was deleted in the meantime is not there. */
function joined(before: Chosen, { certificates, notFound }: Chosen): Chosen {
  const byArn = new Map(certificates.map((certificate) => [certificate.arn, certificate]))
  const rest = before.certificates.filter(({ arn }) => !notFound.includes(arn))
  return {
    ...before,
    certificates: rest.map((each) => byArn.get(each.arn) ?? each),
    notFound: [...before.notFound, ...notFound].sort(),
  }
}

const mostNames = 5

/** `2 PENDING_VALIDATION (a.example, b.example), 1 ISSUED`. */
function statesOf({ certificates }: Chosen): string {
  const byStatus = new Map<string, string[]>()
  for (const { status, names } of certificates) byStatus.set(status, [...(byStatus.get(status) ?? []), names[0] ?? ''])
  return [...byStatus]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([status, names]) => `${names.length} ${status}${status === 'PENDING_VALIDATION' ? ` (${namesText(names)})` : ''}`)
    .join(', ')
}

export function namesText(names: readonly string[]): string {
  const shown = [...names].sort().slice(0, mostNames).map(printable).join(', ')
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown
}

export function timeText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000)
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`
}
