import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it arrived. */
export interface Arrived {
  readonly method: string
  /** Without the repository: `/issues/7/comments?page=2`. */
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly token: string | undefined
}

export interface Comment {
  readonly id: number
  body: string
  readonly user: { readonly login: string }
  readonly html_url: string
}

/** What GitHub has. Tests fill it, and look at what became of it. */
export interface State {
  readonly files: object[]
  comments: Comment[]
  /** Whose token it is. */
  viewer: string
}

/** An answer instead of the usual one; undefined lets the usual one through. `count`: of requests so far with this method and path. */
export type Disturb = (
  request: Arrived,
  count: number,
) => { status: number; headers?: Record<string, string>; body?: unknown } | undefined

const repository = '/repos/tidewater/infra'

/** Behaves like GitHub's API in what the action relies on: pages, statuses, limits. */
export async function githubServer(changes: Partial<State> = {}, disturb: Disturb = () => undefined) {
  const state: State = {
    files: [{ filename: 'main.tf' }],
    comments: [],
    viewer: 'github-actions[bot]',
    ...changes,
  }
  const requests: Arrived[] = []
  const server = createServer(async (incoming, response) => {
    const request = await arrived(incoming)
    requests.push(request)
    const same = requests.filter(({ method, path }) => method === request.method && path === request.path)
    const other = disturb(request, same.length)
    if (other) return answer(response, other.status, other.body ?? { message: 'disturbed' }, other.headers)
    handle(state, request, url, (status, body, headers) => answer(response, status, body, headers))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { url, state, requests, close }
}

async function arrived(incoming: IncomingMessage): Promise<Arrived> {
  let text = ''
  for await (const chunk of incoming) text += chunk
  const { method = '', url = '', headers } = incoming
  const path = url.startsWith(repository) ? url.slice(repository.length) : url
  return { method, path, body: text === '' ? {} : JSON.parse(text), token: headers.authorization }
}

function answer(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(status === 204 ? undefined : JSON.stringify(body))
}

type Reply = (status: number, body: unknown, headers?: Record<string, string>) => unknown

function handle(state: State, { method, path, body }: Arrived, origin: string, reply: Reply): unknown {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const route = `${method} ${pathname.replace(/\d+/g, 'N')}`
  const id = Number(/\d+$/.exec(pathname)?.[0])
  const page = (items: readonly unknown[]) => paged(items, `${origin}${repository}${pathname}`, searchParams, reply)
  switch (route) {
    case 'GET /pulls/N/files':
      return page(state.files)
    case 'GET /issues/N/comments':
      return page(state.comments)
    case 'POST /issues/N/comments': {
      if (String(body.body).length > 65_536) return reply(422, { message: 'Body is too long (maximum is 65536 characters)' })
      const comment = comments(state.comments.length + 1, String(body.body), state.viewer)
      state.comments.push(comment)
      return reply(201, comment)
    }
    case 'PATCH /issues/comments/N': {
      const comment = state.comments.find((each) => each.id === id)
      if (!comment) return reply(404, { message: 'Not Found' })
      comment.body = String(body.body)
      return reply(200, comment)
    }
    case 'DELETE /issues/comments/N':
      state.comments = state.comments.filter((each) => each.id !== id)
      return reply(204, undefined)
    case 'POST /graphql':
      return reply(200, { data: { viewer: { login: state.viewer } } })
    default:
      return reply(404, { message: `Not Found: ${route}` })
  }
}

export function comments(id: number, body: string, login = 'github-actions[bot]'): Comment {
  return { id, body, user: { login }, html_url: `https://github.example/tidewater/infra/pull/7#issuecomment-${id}` }
}

/** As GitHub pages: the address of the next page in a header. */
function paged(items: readonly unknown[], address: string, parameters: URLSearchParams, reply: Reply): void {
  const size = Number(parameters.get('per_page') ?? 30)
  const page = Number(parameters.get('page') ?? 1)
  const next = new URLSearchParams(parameters)
  next.set('page', String(page + 1))
  const isMore = items.length > page * size
  const link = `<${address}?${next}>; rel="next"`
  reply(200, items.slice((page - 1) * size, page * size), isMore ? { link } : {})
}
