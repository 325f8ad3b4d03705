import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm'
import type { AcmCertificate } from '../model/acm-certificate.ts'
import { parseArn } from '../model/arn.ts'
import { ofDetail } from './answers.ts'
import { type AskOptions, createAsk } from './ask.ts'
import { isUnknownCall, listed, searchCall, searched } from './listing.ts'
import { AcmUnavailable } from './unavailable.ts'

/** ACM of one account, read only. Every call rejects with `AcmUnavailable`. */
export interface Acm {
  /** All certificates of a region, as far as a listing tells: without reasons of failure, and without records. */
  list(region: string): Promise<AcmCertificate[]>
  /** All of one certificate; undefined when there is none of that ARN. */
  describe(arn: string): Promise<AcmCertificate | undefined>
  /** The region of the environment or the profile. */
  defaultRegion(): Promise<string | undefined>
  /** Requests that were sent so far. */
  requests(): number
  /** Certificates that were listed so far. */
  found(): number
}

export type AcmOptions = Omit<AskOptions, 'onRequest'>

export function createAcm(options: AcmOptions = {}): Acm {
  let sent = 0
  let found = 0
  const ask = createAsk({ ...options, onRequest: () => sent++ })

  async function all(pages: AsyncIterable<readonly AcmCertificate[]>): Promise<AcmCertificate[]> {
    const certificates: AcmCertificate[] = []
    for await (const page of pages) {
      for (const certificate of page) certificates.push(certificate)
      found += page.length
    }
    return certificates
  }

  async function describe(arn: string): Promise<AcmCertificate | undefined> {
    const { region = '', account } = parseArn(arn) ?? {}
    try {
      const command = new DescribeCertificateCommand({ CertificateArn: arn })
      const isNoCertificate = (error: unknown) => isNotFound(error) || isOfAnotherAccount(error)
      const { Certificate } = await ask('DescribeCertificate', region, (client) => client.send(command), isNoCertificate)
      return Certificate && ofDetail(Certificate)
    } catch (error) {
      if (error instanceof AcmUnavailable) throw error
      const asked = accountIn(error)
      if (asked !== undefined && asked !== account) throw ofAnotherAccount(arn, asked)
      return undefined
    }
  }

  return {
    async list(region) {
      try {
        return await all(searched(region, ask))
      } catch (error) {
        // Older endpoints and emulators have only the listing, which hides a part; and a policy may permit no more.
        const isForbidden = error instanceof AcmUnavailable && error.action === `acm:${searchCall}`
        if (!isUnknownCall(error) && !isForbidden) throw error
        return all(listed(region, ask, describe))
      }
    },
    describe,
    async defaultRegion() {
      try {
        return await new ACMClient(options.profile === undefined ? {} : { profile: options.profile }).config.region()
      } catch {
        return undefined
      }
    },
    requests: () => sent,
    found: () => found,
  }
}

/** ACM says in which account it has looked; and IAM, who asked. */
function accountIn(error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : ''
  return /in account (\d{12})/.exec(message)?.[1] ?? /arn:[\w-]+:(?:sts|iam)::(\d{12}):/.exec(message)?.[1]
}

/** What belongs to others is not permitted, whatever is allowed to whoever asks. */
function isOfAnotherAccount(error: unknown): boolean {
  const { name = '', message = '' } = error as { name?: string; message?: string }
  const owner = /on resource: arn:[\w-]+:acm:[\w-]*:(\d{12}):/.exec(message)?.[1]
  return /AccessDenied/.test(name) && owner !== undefined && owner !== (accountIn(error) ?? owner)
}

/** The same sentence for all certificates of an account. */
export function ofAnotherAccount(arn: string, asked: string): AcmUnavailable {
  return new AcmUnavailable(
    `Certificates of the account ${parseArn(arn)?.account} cannot be seen from the account ${asked}: take a profile of that account, or give a role of it with \`--role-arn\`.`,
  )
}

function isNotFound(error: unknown): boolean {
  return (error as { name?: string }).name === 'ResourceNotFoundException'
}
