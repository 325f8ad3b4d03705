import { configurationOf, deploymentsIn } from '../../lint-paths.ts'
import { type Account, accountsFrom } from '../../live/accounts.ts'
import { type Chosen, carries, chosenBy, type Scope } from '../../live/choose.ts'
import { reportOn } from '../../live/health.ts'
import type { CertificateReport } from '../../model/health.ts'
import { namedCertificates } from '../../model/named-certificates.ts'
import { read } from '../../read/read.ts'
import { redacted } from '../../report/redacted.ts'
import { wantsColors } from '../colors.ts'
import { parseStatusArguments, type StatusArguments } from './arguments.ts'
import { statusHelp } from './help.ts'
import { policy } from './policy.ts'
import { progressOn } from './progress.ts'
import { statusText } from './text.ts'
import { namesText, pendingIn, timeText, waited } from './wait.ts'

/** 3: ACM could not be asked, and had to be. */
export type StatusCode = 0 | 1 | 2 | 3

/** Output that is piped has no width of its own. */
const pipeWidth = 100

/** Throws `UsageError`, `PathsNotFound`, `ConfigInvalid`. */
export async function status(args: readonly string[]): Promise<StatusCode> {
  const given = parseStatusArguments(args)
  if (given.help) return say(statusHelp)
  if (given.policy) return say(`${JSON.stringify(policy, undefined, 2)}\n`)

  const progress = progressOn(process.stderr)
  const { profile, roleArns } = given
  const accounts = accountsFrom({
    ...(profile !== undefined && { profile }),
    roleArns,
    onProgress: () =>
      progress.show(
        `${sum(accounts, ({ acm }) => acm.found())} certificates, ${sum(accounts, ({ acm }) => acm.requests())} requests…`,
      ),
  })
  const scope = await scopeOf(given, accounts)
  const first = withUncarried(await chosenBy(scope, accounts), given, accounts)
  const chosen = await waited(first, accounts, given.wait, progress)
  progress.show('')

  const now = new Date()
  const reports = chosen.certificates.map((certificate) => reportOn(certificate, now))
  const text = statusText(given.format, reports, chosen, {
    colors: wantsColors(given.color, process.env, process.stdout.isTTY === true),
    width: process.stdout.columns ?? pipeWidth,
  })
  process.stdout.write(given.redact ? redacted(text) : text)
  const late = given.wait > 0 ? pendingIn(chosen).map(({ names }) => names[0] ?? '') : []
  if (late.length > 0) warn(`After ${timeText(given.wait)}, this is still pending: ${namesText(late)}.`)
  return codeOf(given, chosen, reports)
}

/** A name that somebody asks for has to be carried by something. */
function withUncarried(chosen: Chosen, { domains, regions }: StatusArguments, accounts: readonly Account[]): Chosen {
  if (chosen.listed.length < Math.max(regions.length, 1) * accounts.length) return chosen
  const uncarried = domains.filter((domain) => !chosen.certificates.some((certificate) => carries(certificate, domain)))
  return { ...chosen, notFound: [...chosen.notFound, ...uncarried] }
}

async function scopeOf(given: StatusArguments, [{ acm }]: readonly [Account, ...Account[]]): Promise<Scope> {
  const environment = async () => {
    const region = await acm.defaultRegion()
    return region === undefined ? [] : [region]
  }
  if (given.all || given.arns.length + given.domains.length > 0) {
    const regions = given.regions.length > 0 ? given.regions : await environment()
    return { all: given.all, arns: given.arns, domains: given.domains, regions }
  }
  const settings = await configurationOf(given.config)
  const named = namedCertificates(await deploymentsIn(read(given.paths, settings.reading), settings.linting))
  if (named.arns.length + named.domains.length === 0) warn('The code names no certificates: neither ARNs nor names.')
  const regions = given.regions.length > 0 ? given.regions : named.regions.length > 0 ? named.regions : await environment()
  return { all: false, arns: named.arns, domains: named.domains, regions }
}

function codeOf(given: StatusArguments, { notFound, unavailable }: Chosen, reports: readonly CertificateReport[]): StatusCode {
  if (unavailable.length > 0 && given.live === 'required') return 3
  const isFailed = ({ health: { grade } }: CertificateReport) =>
    grade === 'broken' || (grade === 'pending' && (given.requireIssued || given.wait > 0))
  return notFound.length > 0 || reports.some(isFailed) ? 1 : 0
}

function say(text: string): 0 {
  process.stdout.write(text)
  return 0
}

function warn(text: string): void {
  process.stderr.write(`acm-lint: ${text}\n`)
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, each) => total + of(each), 0)
}
