import { Octokit } from '@octokit/core'
import { paginateRest } from '@octokit/plugin-paginate-rest'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { version } from '../version.ts'
import type { Event } from './event.ts'
import { ApiFailed, type Client } from './github-api.ts'

/** No call may hold a job up for longer, in milliseconds. */
const patience = 20_000
/** Seconds that are waited for a rate limit, at most. */
const longestWait = 60
const pageSize = 100

const Api = Octokit.plugin(paginateRest, retry, throttling)

export function createClient({ api, graphql, owner, repository }: Event, token: string): Client {
  const again = (retryAfter: number, _options: object, _octokit: object, count: number) => count < 2 && retryAfter <= longestWait
  const octokit = new Api({
    auth: token,
    baseUrl: api,
    userAgent: `acm-lint/${version}`,
    // A time limit for each try: a wait between two of them does not count.
    request: { fetch: (url: string, init: RequestInit) => fetch(url, { ...init, signal: AbortSignal.timeout(patience) }) },
    log: { debug: silent, info: silent, warn: silent, error: silent },
    retry: { retries: 2 },
    throttle: { onRateLimit: again, onSecondaryRateLimit: again },
  })
  const base = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repository)}`

  async function call<T>(what: string, run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } catch (error) {
      const { status, message = '', response } = error as { status?: number; message?: string; response?: object }
      // Without an answer, Octokit calls it a 500 too.
      throw new ApiFailed(what, response === undefined ? undefined : status, firstLine(message))
    }
  }

  return {
    list: (what, path, parameters = {}) =>
      call(what, () => octokit.paginate(`GET ${base}${path}`, { ...parameters, per_page: pageSize })),
    send: (what, method, path, body = {}) =>
      call(what, async () => (await octokit.request(`${method} ${base}${path}`, { ...body })).data),
    viewer: () =>
      call('say whose token this is', async () => {
        const answer = await octokit.request(`POST ${graphql}`, { query: 'query { viewer { login } }' })
        return String(answer.data?.data?.viewer?.login ?? '')
      }),
  }
}

function silent(): void {}

function firstLine(text: string): string {
  return text.split('\n')[0]?.replace(/[\s.]*$/, '') ?? ''
}
