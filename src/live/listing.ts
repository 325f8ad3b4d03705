import {
  CertificateKeyPairOrigin,
  type CertificateStatus,
  KeyAlgorithm,
  ListCertificatesCommand,
  SearchCertificatesCommand,
} from '@aws-sdk/client-acm'
import type { AcmCertificate } from '../model/acm-certificate.ts'
import { ofSearch, ofSummary } from './answers.ts'
import type { Ask } from './ask.ts'

export const searchCall = 'SearchCertificates'
const searchPage = 500
const listPage = 1000

const statuses: CertificateStatus[] = [
  'PENDING_VALIDATION',
  'ISSUED',
  'INACTIVE',
  'EXPIRED',
  'VALIDATION_TIMED_OUT',
  'REVOKED',
  'FAILED',
]

/** The certificates of a region, page by page. Rejects also with what tells that there is no such call. */
export async function* searched(region: string, ask: Ask): AsyncGenerator<readonly AcmCertificate[]> {
  let NextToken: string | undefined
  do {
    const command = new SearchCertificatesCommand({ MaxResults: searchPage, ...(NextToken !== undefined && { NextToken }) })
    const answer = await ask(searchCall, region, (client) => client.send(command), isUnknownCall)
    yield (answer.Results ?? []).flatMap((result) => ofSearch(result) ?? [])
    NextToken = answer.NextToken
  } while (NextToken !== undefined)
}

/** Likewise, in the old way: what a summary does not say in full is described. */
export async function* listed(
  region: string,
  ask: Ask,
  describe: (arn: string) => Promise<AcmCertificate | undefined>,
): AsyncGenerator<readonly AcmCertificate[]> {
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
    const whole = (answer.CertificateSummaryList ?? []).map((summary) => {
      const { CertificateArn: arn, SubjectAlternativeNameSummaries: names, HasAdditionalSubjectAlternativeNames: more } = summary
      // Of many names a summary has the first hundred, and of some endpoints only one.
      return arn !== undefined && (!names || more) ? describe(arn) : ofSummary(summary)
    })
    yield (await Promise.all(whole)).flatMap((certificate) => certificate ?? [])
    NextToken = answer.NextToken
  } while (NextToken !== undefined)
}

/** Emulators answer a call that they do not have with a page for people. */
export function isUnknownCall(error: unknown): boolean {
  const { name = '', $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  return (
    /UnknownOperation|InvalidAction|NotImplemented|^SyntaxError$/.test(name) ||
    [404, 501].includes($metadata?.httpStatusCode ?? 0)
  )
}
