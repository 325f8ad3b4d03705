import { setTimeout as delay } from 'node:timers/promises'
import { deploymentsIn, settingsOf } from '../../lint-paths.ts'
import { type Acm, createAcm } from '../../live/acm.ts'
import { type Chosen, chosenBy, type Scope } from '../../live/choose.ts'
import { reportOn } from '../../live/health.ts'
import type { CertificateReport } from '../../model/health.ts'
import { namedCertificates } from '../../model/named-certificates.ts'
import { read } from '../../read/read.ts'
import { redacted } from '../../report/redacted.ts'
import { wantsColors } from '../colors.ts'
import { parseStatusArguments, type StatusArguments } from './arguments.ts'
import { statusHelp } from './help.ts'
import { policy } from './policy.ts'
import { statusText } from './text.ts'

/** 3: ACM could not be asked, and had to be. */
export type StatusCode = 0 | 1 | 2 | 3

/** In milliseconds: soon at first, for what is validated already; ACM looks at records every few minutes. */
const firstPause = 1_000
const longestPause = 30_000
const pipeWidth = 100

/** Throws `UsageError`, `PathsNotFound`, `ConfigInvalid`. */
export async function status(args: readonly string[]): Promise<StatusCode> {
  const given = parseStatusArguments(args)
  if (given.help) return say(statusHelp)
  if (given.policy) return say(`${JSON.stringify(policy, undefined, 2)}\n`)

  const acm = createAcm({
    ...(given.profile !== undefined && { profile: given.profile }),
    ...(given.roleArn !== undefined && { roleArn: given.roleArn }),
    onProgress: (certificates) => progress(`${certificates} certificates…`),
  })
  const scope = await scopeOf(given, acm)
  let chosen = await chosenBy(scope, acm)
  const start = Date.now()
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    const pending = chosen.certificates.filter((certificate) => certificate.status === 'PENDING_VALIDATION')
    const spent = Date.now() - start
    if (pending.length === 0 || spent >= given.wait) break
    progress(`${pending.length} pending after ${Math.round(spent / 1_000)} s: ${pending.map(({ names }) => names[0]).join(', ')}`)
    await delay(Math.min(pause, given.wait - spent))
    const again = await Promise.all(pending.map(({ arn }) => acm.describe(arn)))
    const byArn = new Map(again.flatMap((certificate) => (certificate ? [[certificate.arn, certificate]] : [])))
    chosen = { ...chosen, certificates: chosen.certificates.map((each) => byArn.get(each.arn) ?? each) }
  }
  progress('')

  const now = new Date()
  const reports = chosen.certificates.map((certificate) => reportOn(certificate, now))
  const text = statusText(given.format, reports, chosen, {
    colors: wantsColors(given.color, process.env, process.stdout.isTTY === true),
    width: process.stdout.columns ?? pipeWidth,
  })
  process.stdout.write(given.redact ? redacted(text) : text)
  return codeOf(given, chosen, reports)
}

async function scopeOf(given: StatusArguments, acm: Acm): Promise<Scope> {
  const environment = async () => {
    const region = await acm.defaultRegion()
    return region === undefined ? [] : [region]
  }
  if (given.all || given.arns.length + given.domains.length > 0) {
    const regions = given.regions.length > 0 ? given.regions : await environment()
    return { all: given.all, arns: given.arns, domains: given.domains, regions }
  }
  const settings = await settingsOf(given.config)
  const named = namedCertificates(await deploymentsIn(read(given.paths, settings.reading), settings.linting))
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

/** One line on a terminal, rewritten; nothing where nobody watches. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
