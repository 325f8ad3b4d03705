import type { AcmCertificate } from '../model/acm-certificate.ts'
import { relation } from '../model/hostname.ts'
import type { Acm } from './acm.ts'
import { AcmUnavailable } from './unavailable.ts'

/** Which certificates are meant. */
export interface Scope {
  /** Every one of the regions. */
  readonly all: boolean
  readonly arns: readonly string[]
  /** Certificates that carry one of these names, in the regions. */
  readonly domains: readonly string[]
  readonly regions: readonly string[]
}

export interface Chosen {
  readonly certificates: readonly AcmCertificate[]
  /** ARNs of which there is no certificate. */
  readonly notFound: readonly string[]
  /** What could not be asked, as sentences. */
  readonly unavailable: readonly string[]
  /** Regions that were listed. */
  readonly listed: readonly string[]
}

/** An issued certificate with fewer days than this is looked at closely: its renewal should have begun. */
const closeDays = 60

/** Asks ACM. What cannot be asked is said, and the rest goes on. */
export async function chosenBy(scope: Scope, acm: Acm): Promise<Chosen> {
  const unavailable = new Set<string>()
  const tried = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof AcmUnavailable)) throw error
      unavailable.add(error.message)
      return undefined
    }
  }
  const byArn = new Map<string, AcmCertificate>()
  const notFound: string[] = []
  let listed: readonly string[] = []
  await Promise.all(
    scope.arns.map(async (arn) => {
      const answer = await tried(async () => ({ certificate: await acm.describe(arn) }))
      if (answer?.certificate) byArn.set(arn, answer.certificate)
      else if (answer) notFound.push(arn)
    }),
  )
  if (scope.all || scope.domains.length > 0) {
    if (scope.regions.length === 0)
      unavailable.add('No region is known: give `--region`, or set AWS_REGION or a profile that has one.')
    const lists = await Promise.all(scope.regions.map((region) => tried(() => acm.list(region))))
    listed = scope.regions.filter((_, index) => lists[index] !== undefined)
    const wanted = lists
      .flatMap((list) => list ?? [])
      .filter((certificate) => !byArn.has(certificate.arn) && (scope.all || carriesOne(certificate, scope.domains)))
    await Promise.all(
      wanted.map(async (certificate) => {
        const detail = needsDetail(certificate) ? await tried(() => acm.describe(certificate.arn)) : undefined
        byArn.set(certificate.arn, detail ?? certificate)
      }),
    )
  }
  return { certificates: [...byArn.values()], notFound: notFound.sort(), unavailable: [...unavailable].sort(), listed }
}

function carriesOne({ names }: AcmCertificate, domains: readonly string[]): boolean {
  return domains.some((domain) => names.some((name) => name === domain || relation(name, domain) === 'covered'))
}

/** A listing knows no reasons and no records, and of an expired certificate still says ISSUED. */
function needsDetail({ status, notAfter, renewal }: AcmCertificate): boolean {
  if (status !== 'ISSUED') return status === 'FAILED' || status === 'PENDING_VALIDATION'
  if (renewal?.status === 'FAILED' || renewal?.status === 'PENDING_VALIDATION') return true
  return notAfter !== undefined && notAfter.getTime() - Date.now() < closeDays * 86_400_000
}
