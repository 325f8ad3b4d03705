import { readFileSync } from 'node:fs'

type Env = Readonly<Record<string, string | undefined>>

/** What has happened, as the runner tells it. */
export interface Event {
  /** `pull_request`, `push`, `schedule`. */
  readonly name: string
  readonly owner: string
  readonly repository: string
  /** Undefined: the payload does not say it. */
  readonly isPublic: boolean | undefined
  readonly pullRequest: PullRequest | undefined
  /** The commit that code is shown at. */
  readonly sha: string
  /** `https://github.com` */
  readonly server: string
  readonly api: string
  readonly graphql: string
  /** The page of this run, whose summary has everything. */
  readonly runUrl: string
  /** `gate / lint` */
  readonly job: string
}

export interface PullRequest {
  readonly number: number
  readonly headSha: string
  readonly baseSha: string
}

/** Nothing that the payload lacks is guessed: it is written by GitHub, but its texts are by whoever opened the pull request. */
export function eventOf(env: Env): Event {
  const payload = payloadOf(env.GITHUB_EVENT_PATH)
  const [owner = '', repository = ''] = (env.GITHUB_REPOSITORY ?? '').split('/')
  const pullRequest = pullRequestOf(payload)
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com'
  const isPrivate = at(payload, 'repository', 'private')
  return {
    name: env.GITHUB_EVENT_NAME ?? '',
    owner,
    repository,
    isPublic: typeof isPrivate === 'boolean' ? !isPrivate : undefined,
    pullRequest,
    sha: pullRequest?.headSha ?? env.GITHUB_SHA ?? '',
    server,
    api: env.GITHUB_API_URL ?? 'https://api.github.com',
    graphql: env.GITHUB_GRAPHQL_URL ?? 'https://api.github.com/graphql',
    runUrl: `${server}/${owner}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ''}`,
    job: `${env.GITHUB_WORKFLOW ?? ''} / ${env.GITHUB_JOB ?? ''}`,
  }
}

function payloadOf(path: string | undefined): unknown {
  if (path === undefined) return {}
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

const sha = /^[0-9a-f]{40,64}$/

function pullRequestOf(payload: unknown): PullRequest | undefined {
  const number = at(payload, 'pull_request', 'number')
  const headSha = at(payload, 'pull_request', 'head', 'sha')
  const baseSha = at(payload, 'pull_request', 'base', 'sha')
  if (typeof number !== 'number' || typeof headSha !== 'string' || !sha.test(headSha)) return undefined
  return { number, headSha, baseSha: typeof baseSha === 'string' ? baseSha : '' }
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Record<string, unknown>)[key]
  }
  return found
}
