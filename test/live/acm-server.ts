import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A certificate as the API describes it; dates in seconds. */
export type Detail = Readonly<Record<string, unknown>> & { readonly CertificateArn: string }

export interface AcmRequest {
  readonly call: string
  readonly region: string
  readonly isSigned: boolean
  /** Of the credentials. */
  readonly account: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What to answer instead; undefined: as ACM would. */
export type Disturbance = (request: AcmRequest, number: number) => Answer | undefined

export interface Answer {
  readonly status: number
  /** JSON, or a text that is sent as it is. */
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** In milliseconds. */
  readonly delay?: number
}

export interface AcmServer {
  readonly url: string
  readonly requests: AcmRequest[]
  close(): Promise<void>
}

/** Speaks the JSON protocol of ACM on a port of this machine; and STS, whose roles are of the account that they name. */
export async function acmServer(
  certificates: () => readonly Detail[],
  disturb: Disturbance = () => undefined,
): Promise<AcmServer> {
  const requests: AcmRequest[] = []
  const server = createServer((request, response) => {
    read(request).then((text) => {
      const parsed = requestOf(request, text)
      requests.push(parsed)
      const answer = disturb(parsed, requests.length) ?? answerTo(parsed, certificates())
      setTimeout(() => send(response, answer), answer.delay ?? 0)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export function failure(type: string, message = '', status = 400): Answer {
  return { status, body: { __type: type, message } }
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

function requestOf({ headers }: IncomingMessage, text: string): AcmRequest {
  const isForm = headers['content-type']?.includes('form-urlencoded')
  const body = isForm ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text)
  const call = isForm ? String(body.Action) : String(headers['x-amz-target']).replace('CertificateManager.', '')
  const signature = /Credential=([^/]+)\/\d{8}\/([^/]+)\/\w+\/aws4_request.*Signature=[0-9a-f]{64}/.exec(
    headers.authorization ?? '',
  )
  const [, key = '', region = ''] = signature ?? []
  return { call, region, isSigned: signature !== null, account: /\d{12}$/.exec(key)?.[0] ?? ownAccount, body }
}

const ownAccount = '498217305566'

/** Keys that tell of which account they are. */
function assumed(roleArn: string): Answer {
  const key = `ASIA${roleArn.split(':')[4]}`
  const credentials = `<AccessKeyId>${key}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>`
  const body = `<AssumeRoleResponse><AssumeRoleResult><Credentials>${credentials}</Credentials></AssumeRoleResult></AssumeRoleResponse>`
  return { status: 200, body, headers: { 'content-type': 'text/xml' } }
}

function answerTo({ call, region, account, body }: AcmRequest, all: readonly Detail[]): Answer {
  if (call === 'AssumeRole') return assumed(String(body.RoleArn))
  const here = all.filter(({ CertificateArn }) => {
    const [, , , itsRegion, owner] = CertificateArn.split(':')
    return itsRegion === region && owner === account
  })
  if (call === 'DescribeCertificate') {
    const Certificate = here.find(({ CertificateArn }) => CertificateArn === body.CertificateArn)
    return Certificate
      ? { status: 200, body: { Certificate } }
      : failure('ResourceNotFoundException', `Could not find certificate ${body.CertificateArn} in account ${account}.`)
  }
  const size = Number(body[call === 'SearchCertificates' ? 'MaxResults' : 'MaxItems'])
  const start = Number(body.NextToken ?? 0)
  const page = here.slice(start, start + size)
  const NextToken = start + size < here.length ? String(start + size) : undefined
  if (call === 'SearchCertificates') return { status: 200, body: { Results: page.map(searched), NextToken } }
  if (call === 'ListCertificates') return { status: 200, body: { CertificateSummaryList: page.map(summarized), NextToken } }
  return failure('UnknownOperationException')
}

function searched(detail: Detail) {
  const { CertificateArn, DomainName, SubjectAlternativeNames = [], KeyAlgorithm, NotAfter } = detail
  return {
    CertificateArn,
    X509Attributes: {
      Subject: { CommonName: DomainName },
      SubjectAlternativeNames: (SubjectAlternativeNames as string[]).map((DnsName) => ({ DnsName })),
      KeyAlgorithm,
      NotAfter,
    },
    CertificateMetadata: { AcmCertificateMetadata: { ...metadata(detail), InUse: isInUse(detail) } },
  }
}

function summarized(detail: Detail) {
  const { SubjectAlternativeNames, NotAfter, KeyAlgorithm, CertificateArn, DomainName } = detail
  return {
    ...metadata(detail),
    CertificateArn,
    DomainName,
    SubjectAlternativeNameSummaries: SubjectAlternativeNames,
    NotAfter,
    KeyAlgorithm,
    InUse: isInUse(detail),
  }
}

/** A listing goes on saying ISSUED of what has expired, and knows nothing of reasons and records. */
function metadata({ Status, Type, CreatedAt, RenewalEligibility }: Detail) {
  return { Status: Status === 'EXPIRED' ? 'ISSUED' : Status, Type, CreatedAt, RenewalEligibility }
}

function isInUse({ InUseBy }: Detail): boolean {
  return Array.isArray(InUseBy) && InUseBy.length > 0
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
