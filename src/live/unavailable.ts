/** ACM could not be asked. The message is a sentence: which call, why, and what to do. */
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

/** What went wrong with a call of ACM in a region, as `AcmUnavailable`. */
export function unavailable(call: string, region: string, error: unknown): AcmUnavailable {
  if (error instanceof AcmUnavailable) return error
  const { name = '', message = '', code = '', $metadata } = error as Failure
  const where = `\`acm:${call}\` in ${region}`
  const [firstLine = ''] = message.trim().split('\n')
  const said = name === 'SyntaxError' ? 'the answer is no JSON' : firstLine.replace(/[\s.]*$/, '')
  if (/AccessDenied|UnauthorizedOperation|NotAuthorized/.test(name))
    return new AcmUnavailable(
      `${where} is not permitted. Allow \`acm:${call}\`; \`acm-lint status --policy\` prints the whole policy.`,
      `acm:${call}`,
    )
  if (/CredentialsProvider|CredentialsError|NoCredentials/.test(name) || /could not load credentials/i.test(message))
    return new AcmUnavailable(
      'There are no credentials for AWS. Set AWS_PROFILE or give `--profile`, log in with `aws sso login`, or, in a pipeline, take a role with OIDC.',
    )
  if (/Expired/.test(name) || /token.*expired|expired.*token/i.test(message))
    return new AcmUnavailable(`The credentials for AWS have expired (${said}). Log in again.`)
  if (/UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature/.test(name))
    return new AcmUnavailable(
      `AWS does not accept the credentials for ${where} (${said}). Check the profile, and whether the region is switched on for the account.`,
    )
  if (/Throttl|TooManyRequests|RequestLimitExceeded/.test(name))
    return new AcmUnavailable(`${where} was throttled at every attempt. Try again later, or ask for fewer regions.`)
  if (
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(`${code} ${name} ${message}`) ||
    /Timeout/.test(name)
  )
    return new AcmUnavailable(
      `${where} cannot be reached (${said}). Check the network, a proxy, and that ACM exists in the region.`,
    )
  const status = $metadata?.httpStatusCode
  return new AcmUnavailable(`${where} failed: ${said === '' ? name : said}${status === undefined ? '' : ` (HTTP ${status})`}.`)
}
