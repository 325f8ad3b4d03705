import {
  ACMClient,
  CertificateKeyPairOrigin,
  type CertificateStatus,
  DescribeCertificateCommand,
  KeyAlgorithm,
  ListCertificatesCommand,
  SearchCertificatesCommand,
} from '@aws-sdk/client-acm'
import type { AcmCertificate } from '../model/acm-certificate.ts'
import { ofDetail, ofSearch, ofSummary } from './answers.ts'
import { type CredentialOptions, credentialsFrom } from './credentials.ts'
import { paced } from './pace.ts'
import { AcmUnavailable, unavailable } from './unavailable.ts'

/** ACM, read only. Every call rejects with `AcmUnavailable`. */
export interface Acm {
  /** All certificates of a region, as far as a listing tells: without reasons of failure, and without records. */
  list(region: string): Promise<AcmCertificate[]>
  /** All of one certificate; undefined when there is none of that ARN. */
  describe(arn: string): Promise<AcmCertificate | undefined>
  /** The region of the environment or the profile. */
  defaultRegion(): Promise<string | undefined>
  /** Requests that were sent so far. */
  requests(): number
}

export interface AcmOptions extends CredentialOptions {
  /** Called after each answer, with the number of certificates that are known by now. */
  readonly onProgress?: (certificates: number) => void
}

/** In each region and account. ACM allows some calls no more than this: facts are in the service quotas. */
const requestsPerSecond = 5
const attempts = 5
const searchCall = 'SearchCertificates'
const searchPage = 500
const listPage = 1000

export function createAcm(options: AcmOptions = {}): Acm {
  // What runs here is up to whoever runs it: the SDK's notice on Node's version is about its own releases.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const clients = new Map<string, { client: ACMClient; pace: ReturnType<typeof paced> }>()
  const credentials = credentialsFrom(options)
  let sent = 0
  let found = 0

  function clientOf(region: string) {
    let known = clients.get(region)
    if (!known) {
      const client = new ACMClient({
        region,
        maxAttempts: attempts,
        retryMode: 'adaptive',
        ...(options.profile !== undefined && { profile: options.profile }),
        ...(credentials && { credentials }),
      })
      known = { client, pace: paced(requestsPerSecond) }
      clients.set(region, known)
    }
    return known
  }

  async function ask<T>(call: string, region: string, send: (client: ACMClient) => Promise<T>): Promise<T> {
    const { client, pace } = clientOf(region)
    try {
      return await pace(() => {
        sent++
        return send(client)
      })
    } catch (error) {
      if (isNotFound(error) || (call === searchCall && isUnknownCall(error))) throw error
      throw unavailable(call, region, error)
    }
  }

  function add(into: AcmCertificate[], certificates: readonly (AcmCertificate | undefined)[]): void {
    for (const certificate of certificates) if (certificate) into.push(certificate)
    found += certificates.length
    options.onProgress?.(found)
  }

  async function search(region: string): Promise<AcmCertificate[]> {
    const certificates: AcmCertificate[] = []
    let NextToken: string | undefined
    do {
      const command = new SearchCertificatesCommand({ MaxResults: searchPage, ...(NextToken !== undefined && { NextToken }) })
      const answer = await ask(searchCall, region, (client) => client.send(command))
      add(certificates, (answer.Results ?? []).map(ofSearch))
      NextToken = answer.NextToken
    } while (NextToken !== undefined)
    return certificates
  }

  async function listed(region: string): Promise<AcmCertificate[]> {
    const certificates: AcmCertificate[] = []
    let NextToken: string | undefined
    do {
      const command = new ListCertificatesCommand({
        MaxItems: listPage,
        // Without them only RSA is listed, and nothing that was issued by ACME.
        Includes: { keyTypes: Object.values(KeyAlgorithm) },
        CertificateKeyPairOrigins: Object.values(CertificateKeyPairOrigin),
        CertificateStatuses: statuses,
        ...(NextToken !== undefined && { NextToken }),
      })
      const answer = await ask('ListCertificates', region, (client) => client.send(command))
      const summaries = answer.CertificateSummaryList ?? []
      // Of many names a summary has the first hundred, and of some endpoints only one.
      const partial = summaries.filter(
        ({ SubjectAlternativeNameSummaries: names, HasAdditionalSubjectAlternativeNames: more }) => !names || more,
      )
      const whole = await Promise.all(partial.map(({ CertificateArn }) => CertificateArn && describe(CertificateArn)))
      const byArn = new Map(whole.flatMap((certificate) => (certificate ? [[certificate.arn, certificate]] : [])))
      add(
        certificates,
        summaries.map((summary) => byArn.get(summary.CertificateArn ?? '') ?? ofSummary(summary)),
      )
      NextToken = answer.NextToken
    } while (NextToken !== undefined)
    return certificates
  }

  async function describe(arn: string): Promise<AcmCertificate | undefined> {
    const region = arn.split(':')[3] ?? ''
    try {
      const command = new DescribeCertificateCommand({ CertificateArn: arn })
      const { Certificate } = await ask('DescribeCertificate', region, (client) => client.send(command))
      return Certificate && ofDetail(Certificate)
    } catch (error) {
      if (!isNotFound(error)) throw error
      const asked = accountIn(error)
      if (asked !== undefined && asked !== arn.split(':')[4])
        throw new AcmUnavailable(
          `ACM was asked in the account ${asked}, which does not have \`${arn}\`. Take a profile or a role of its account.`,
        )
      return undefined
    }
  }

  return {
    async list(region) {
      try {
        return await search(region)
      } catch (error) {
        // Older endpoints and emulators have only the listing, which hides a part; and a policy may permit no more.
        if (!isUnknownCall(error) && !(error instanceof Error && 'action' in error && error.action !== undefined)) throw error
        return listed(region)
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
  }
}

const statuses: CertificateStatus[] = [
  'PENDING_VALIDATION',
  'ISSUED',
  'INACTIVE',
  'EXPIRED',
  'VALIDATION_TIMED_OUT',
  'REVOKED',
  'FAILED',
]

/** Emulators answer a call that they do not have with a page for people. */
function isUnknownCall(error: unknown): boolean {
  const { name = '', $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  return (
    /UnknownOperation|InvalidAction|NotImplemented|^SyntaxError$/.test(name) ||
    [404, 501].includes($metadata?.httpStatusCode ?? 0)
  )
}

/** ACM says in which account it has looked. */
function accountIn(error: unknown): string | undefined {
  return /in account (\d{12})/.exec(error instanceof Error ? error.message : '')?.[1]
}

function isNotFound(error: unknown): boolean {
  return (error as { name?: string }).name === 'ResourceNotFoundException'
}
