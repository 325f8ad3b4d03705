import { ACMClient } from '@aws-sdk/client-acm'
import { type CredentialOptions, credentialsFrom } from './credentials.ts'
import { paced } from './pace.ts'
import { acmCall, unavailable } from './unavailable.ts'

/** Sends a call of ACM to a region. Rejects with `AcmUnavailable`, or with what the caller lets through. */
export type Ask = <T>(
  call: string,
  region: string,
  send: (client: ACMClient) => Promise<T>,
  isAnswer?: (error: unknown) => boolean,
) => Promise<T>

export interface AskOptions extends CredentialOptions {
  /** Called before each request. */
  readonly onRequest: () => void
  /** Called after each answer. */
  readonly onProgress?: () => void
  /** Of one attempt, in milliseconds. */
  readonly timeout?: number
}

/** In each region and account. ACM allows some calls no more than this: facts are in the service quotas. */
const requestsPerSecond = 5
const attempts = 5
/** ACM answers within a second. */
const patience = 10_000

export function createAsk(options: AskOptions): Ask {
  // What runs here is up to whoever runs it: the SDK's notice on Node's version is about its own releases.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const clients = new Map<string, { client: ACMClient; pace: ReturnType<typeof paced> }>()
  const { profile, onRequest, onProgress, timeout = patience } = options
  const credentials = credentialsFrom(options)

  function clientOf(region: string) {
    let known = clients.get(region)
    if (!known) {
      const client = new ACMClient({
        region,
        maxAttempts: attempts,
        retryMode: 'adaptive',
        requestHandler: { connectionTimeout: timeout, requestTimeout: timeout, throwOnRequestTimeout: true },
        ...(profile !== undefined && { profile }),
        ...(credentials && { credentials }),
      })
      known = { client, pace: paced(requestsPerSecond) }
      clients.set(region, known)
    }
    return known
  }

  return async (call, region, send, isAnswer = () => false) => {
    const { client, pace } = clientOf(region)
    try {
      const answer = await pace(() => {
        onRequest()
        return send(client)
      })
      onProgress?.()
      return answer
    } catch (error) {
      throw isAnswer(error) ? error : unavailable(acmCall(call, region), error)
    }
  }
}
