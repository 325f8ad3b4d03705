import type { AcmCertificate } from '../model/acm-certificate.ts'
import { accountRegion } from '../model/acm-view.ts'
import { parseArn } from '../model/arn.ts'
import { relation } from '../model/hostname.ts'
import type { Account } from './accounts.ts'
import { ofAnotherAccount } from './acm.ts'
import { AcmUnavailable } from './unavailable.ts'

/** Which certificates are meant. */
export interface Scope {
  /** Every one of the regions. */
  readonly all: boolean
  readonly arns: readonly string[]
  /** Certificates that carry one of these names, in the regions. In small letters. */
  readonly domains: readonly string[]
  readonly regions: readonly string[]
}

export interface Chosen {
  readonly certificates: readonly AcmCertificate[]
  /** What was listed beside them, as far as a listing tells. */
  readonly others: readonly AcmCertificate[]
  /** ARNs of which there is no certificate; and names that somebody asked for and nothing carries. */
  readonly notFound: readonly string[]
  /** What could not be asked, as sentences. */
  readonly unavailable: readonly string[]
  /** Regions of accounts that were listed: `498217305566 eu-west-1`, or `* eu-west-1` of the account of the credentials. */
  readonly listed: readonly string[]
}

/** An issued certificate with fewer days than this is looked at closely: its renewal should have begun. */
const closeDays = 60

/** Asks ACM, in each account. What cannot be asked is said, and the rest goes on. */
export async function chosenBy(scope: Scope, accounts: readonly Account[]): Promise<Chosen> {
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
  await Promise.all(
    scope.arns.map(async (arn) => {
      const answer = await tried(async () => ({ certificate: await describe(arn, accounts) }))
      if (answer?.certificate) byArn.set(arn, answer.certificate)
      else if (answer) notFound.push(arn)
    }),
  )
  const isListing = scope.all || scope.domains.length > 0
  if (isListing && scope.regions.length === 0)
    unavailable.add('No region is known: give `--region`, or set AWS_REGION or a profile that has one.')
  const shelves = isListing ? accounts.flatMap((account) => scope.regions.map((region) => ({ account, region }))) : []
  const lists = await Promise.all(shelves.map(({ account, region }) => tried(() => account.acm.list(region))))
  const found = lists.flatMap((list) => list ?? []).filter(({ arn }) => !byArn.has(arn))
  const isMeant = (certificate: AcmCertificate) => scope.all || scope.domains.some((domain) => carries(certificate, domain))
  await Promise.all(
    found.filter(isMeant).map(async (certificate) => {
      const detail = needsDetail(certificate) ? await tried(() => describe(certificate.arn, accounts)) : undefined
      byArn.set(certificate.arn, detail ?? certificate)
    }),
  )
  return {
    certificates: [...byArn.values()],
    others: found.filter((certificate) => !isMeant(certificate)),
    notFound: notFound.sort(),
    unavailable: [...unavailable].sort(),
    listed: shelves.flatMap(({ account: { id = '*' }, region }, index) =>
      lists[index] ? accountRegion({ account: id, region }) : [],
    ),
  }
}

/** In the account that it belongs to. */
function describe(arn: string, accounts: readonly Account[]): Promise<AcmCertificate | undefined> {
  const owner = parseArn(arn)?.account
  const account = accounts.find(({ id }) => id === undefined || id === owner)
  if (!account) throw ofAnotherAccount(arn, accounts.map(({ id }) => id).join(', '))
  return account.acm.describe(arn)
}

export function carries({ names }: AcmCertificate, domain: string): boolean {
  return names.some((name) => name === domain || relation(name, domain) === 'covered')
}

/** A listing knows no reasons and no records, and of an expired certificate still says ISSUED. */
export function needsDetail({ status, notAfter, renewal }: AcmCertificate): boolean {
  if (status !== 'ISSUED') return status === 'FAILED' || status === 'PENDING_VALIDATION'
  if (renewal?.status === 'FAILED' || renewal?.status === 'PENDING_VALIDATION') return true
  return notAfter !== undefined && notAfter.getTime() - Date.now() < closeDays * 86_400_000
}
