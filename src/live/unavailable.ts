/** AWS could not be asked. The message is a sentence: which call, why, and what to do. */
export class AcmUnavailable extends Error {
  /** The IAM action that is missing, if that is why. */
  readonly action: string | undefined

  constructor(message: string, action?: string) {
    super(message)
    this.name = 'AcmUnavailable'
    this.action = action
  }
}

interface Failure {
  readonly name?: string
  readonly message?: string
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
}

export interface Call {
  /** Of IAM: `acm:ListCertificates`. */
  readonly action: string
  /** With what it is of: "`acm:ListCertificates` in eu-west-1". */
  readonly what: string
  /** Who is asked: "ACM in eu-west-1". */
  readonly who: string
  /** What makes it permitted, as a sentence. */
  readonly permit: string
}

export function acmCall(name: string, region: string): Call {
  const action = `acm:${name}`
  const permit = `Allow \`${action}\`; \`acm-lint status --policy\` prints the whole policy.`
  return { action, what: `\`${action}\` in ${region}`, who: `ACM in ${region}`, permit }
}

/** What went wrong with a call, as `AcmUnavailable`. */
export function unavailable({ action, what, who, permit }: Call, error: unknown): AcmUnavailable {
  if (error instanceof AcmUnavailable) return error
  const { name = '', message = '', code = '', $metadata } = error as Failure
  const [firstLine = ''] = message.trim().split('\n')
  const isLate = /Timeout/.test(name)
  const said =
    name === 'SyntaxError'
      ? 'the answer is no JSON, as where a proxy answers'
      : isLate
        ? 'no answer comes in time'
        : firstLine.replace(/[\s.]*$/, '')
  if (/AccessDenied|UnauthorizedOperation|NotAuthorized/.test(name))
    return new AcmUnavailable(
      /explicit deny/.test(said) ? `${what} is forbidden: ${said}.` : `${what} is not permitted. ${permit}`,
      action,
    )
  if (/CredentialsProvider|CredentialsError|NoCredentials/.test(name) || /could not load credentials/i.test(message))
    return new AcmUnavailable(
      `There are no credentials for AWS${/profile/.test(said) ? ` (${said})` : ''}. Set AWS_PROFILE or give \`--profile\`, log in with \`aws sso login\`, or, in a pipeline, take a role with OIDC.`,
    )
  if (/Expired/.test(name) || /token.*expired|expired.*token/i.test(message))
    return new AcmUnavailable(`The credentials for AWS have expired (${said}). Log in again.`)
  if (/UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature/.test(name))
    return new AcmUnavailable(
      `AWS does not accept the credentials for ${what} (${said}). Check the profile, and whether the region is switched on for the account.`,
    )
  if (/Throttl|TooManyRequests|RequestLimitExceeded/.test(name))
    return new AcmUnavailable(`${what} was throttled at every attempt. Try again later, or ask for fewer regions.`)
  if (
    isLate ||
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(`${code} ${name} ${message}`)
  )
    return new AcmUnavailable(
      `${who} cannot be reached (${said}). Check the network, and that there is such a region.${aboutProxy()}`,
    )
  const status = $metadata?.httpStatusCode
  return new AcmUnavailable(`${what} failed: ${said === '' ? name : said}${status === undefined ? '' : ` (HTTP ${status})`}.`)
}

/** The SDK of AWS goes its way directly. */
function aboutProxy(): string {
  const { HTTPS_PROXY, https_proxy } = process.env
  return (HTTPS_PROXY ?? https_proxy ?? '') === '' ? '' : ' The proxy of HTTPS_PROXY is not used for AWS.'
}
