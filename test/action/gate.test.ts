import { action, commandsIn, faultless, faulty, pullRequest } from './action.ts'
import { comments } from './github-server.ts'

const marker = /^<!-- acm-lint comment [0-9a-f]{32} -->/

test('a finding fails the job, is said beside the code, in the log, in the summary, and in one comment', async () => {
  const { code, out, err, summary, outputs, state, requests } = await action()
  expect([code, err]).toEqual([1, ''])
  expect(commandsIn(out)).toEqual([
    expect.stringMatching(/^::error file=main\.tf,line=22,.*title=acm-lint%3A apex-not-covered::/),
  ])
  expect(out).toContain('main.tf:22:14  apex-not-covered')
  expect(summary).toContain('## acm-lint: 1 error')
  expect(summary).toContain('```mermaid\nflowchart LR\n')
  expect(outputs).toMatchObject({ findings: '1', errors: '1', warnings: '0', notes: '0', 'not-evaluated': '0' })
  expect(outputs['comment-url']).toBe('https://github.example/tidewater/infra/pull/7#issuecomment-1')
  expect(state.comments).toHaveLength(1)
  expect(state.comments[0]?.body).toMatch(marker)
  expect(state.comments[0]?.body).toContain(
    '[`main.tf:22`](https://github.example/tidewater/infra/blob/1234567890abcdef1234567890abcdef12345678/main.tf?plain=1#L22)',
  )
  expect(requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
    'GET /pulls/7/files',
    'GET /issues/7/comments',
    'POST /issues/7/comments',
  ])
  expect(requests.every(({ token }) => token === 'token ghs_secret')).toBe(true)
})

test('a clean pull request gets no comment', async () => {
  const { code, state, requests } = await action({ files: { 'main.tf': faultless } })
  expect([code, state.comments, requests.length]).toEqual([0, [], 2])
})

test('the comment is edited, not written anew, and says when all is clear', async () => {
  const first = await action()
  const second = await action({ files: { 'main.tf': faultless }, state: { comments: first.state.comments } })
  expect(second.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH'])
  expect(second.state.comments).toHaveLength(1)
  expect(second.state.comments[0]?.body).toContain('All clear.')
  const third = await action({ state: { comments: first.state.comments } })
  const fourth = await action({ state: { comments: third.state.comments } })
  expect(fourth.requests.map(({ method }) => method)).toEqual(['GET', 'GET'])
})

test('it is found among many, and a key does not begin another', async () => {
  const others = Array.from({ length: 150 }, (_, index) => comments(index + 1, 'a remark', 'somebody'))
  const one = await action({ inputs: { 'comment-key': 'dev' }, state: { comments: others } })
  const two = await action({ inputs: { 'comment-key': 'dev-tokyo' }, state: { comments: one.state.comments } })
  expect(two.state.comments).toHaveLength(152)
  const again = await action({ inputs: { 'comment-key': 'dev' }, state: { comments: two.state.comments } })
  expect(again.state.comments).toHaveLength(152)
})

test('what somebody else has marked like ours is left alone', async () => {
  const { state } = await action()
  const body = state.comments[0]?.body ?? ''
  const forged = await action({ state: { comments: [comments(1, `${body.split('\n')[0]}\nmine`, 'mallory')] } })
  expect(forged.state.comments[0]?.body).toMatch(/mine$/)
  expect(forged.state.comments).toHaveLength(2)
  expect(forged.state.comments[1]?.user.login).toBe('github-actions[bot]')
})

test('a token that may not write changes nothing but the place where it is said', async () => {
  const { code, out, summary } = await action({ disturb: ({ method }) => (method === 'POST' ? { status: 403 } : undefined) })
  expect(code).toBe(1)
  expect(commandsIn(out).filter((line) => line.startsWith('::notice'))).toHaveLength(1)
  expect(summary).toContain('1 error')
})

test('a change of nothing that matters is over at once', async () => {
  const { code, requests, out } = await action({ state: { files: [{ filename: 'docs/index.md' }] } })
  expect([code, requests.length]).toEqual([0, 2])
  expect(out).toContain('No file of this pull request is of a kind that acm-lint reads.')
})

test('of changed files: also what they cause elsewhere', async () => {
  const files = { 'main.tf': faulty, 'other/main.tf': faulty }
  const { state } = await action({ files, inputs: { report: 'changed' }, state: { files: [{ filename: 'other/main.tf' }] } })
  expect(state.comments[0]?.body).toContain('`other/main.tf:22`')
  expect(state.comments[0]?.body).not.toContain('`main.tf:22`')
})

test('outside of a pull request GitHub is not asked', async () => {
  const { code, requests, out } = await action({ event: 'push', payload: { repository: { private: true } } })
  expect([code, requests]).toEqual([1, []])
  expect(commandsIn(out)).toHaveLength(1)
})

test('a stranger’s code with the rights of the base is refused, unless it is asked for', async () => {
  const refused = await action({ event: 'pull_request_target' })
  expect([refused.code, refused.requests, refused.summary]).toEqual([1, [], ''])
  expect(refused.out).toContain('pull_request_target')
  const allowed = await action({ event: 'pull_request_target', inputs: { 'allow-untrusted-checkout': 'true' } })
  expect(allowed.summary).toContain('1 error')
})

test.each<[string, string, string]>([
  ['report', 'new', 'The input `report` is one of all, changed, not `new`.'],
  ['annotations', 'maybe', 'The input `annotations` is one of on, off, true, false, not `maybe`.'],
  ['working-directory', '../x', 'The input `working-directory` is a folder of the workspace'],
  ['paths', 'nowhere', 'The input `paths`: `nowhere` does not exist.'],
])('%s: %s', async (name, value, message) => {
  const { code, out } = await action({ inputs: { [name]: value } })
  expect(code).toBe(1)
  expect(out).toContain(`::error title=acm-lint::${message}`)
})

test('names of a stranger do nothing', async () => {
  const file = 'a\n::error::b @everyone </details><img src=x>.tf'
  const text = faulty.replaceAll('"site"', '"](javascript:alert(1)) @everyone"').replaceAll('.site.', '["x"].')
  const { out, state, summary } = await action({ files: { [file]: text, 'main.tf': faulty }, payload: pullRequest })
  expect(commandsIn(out).filter((line) => !/^::(?:error|warning|notice) (?:file|title)=/.test(line))).toEqual([])
  for (const shown of [state.comments[0]?.body ?? '', summary])
    expect(shown.replace(/`[^`\n]*`/g, '')).not.toMatch(/<img|@everyone/)
})
