import { commentBody } from '../report/comment.ts'
import { annotations } from '../report/github.ts'
import { codeSpan } from '../report/markdown-text.ts'
import { redacted, redactedResult } from '../report/redacted.ts'
import { summaryText } from '../report/summary.ts'
import { terminal } from '../report/terminal.ts'
import type { Result } from '../result.ts'
import { converse } from './conversation.ts'
import type { Event } from './event.ts'
import { ApiFailed, type Client } from './github-api.ts'
import type { Inputs } from './inputs.ts'
import type { Linted } from './linting.ts'
import { addSummary, say, sayVerbatim, setOutput, tell } from './log.ts'
import { markerOf } from './marker.ts'
import { contextOf, linksTo, writeReport } from './reports.ts'

export interface Where {
  readonly inputs: Inputs
  readonly event: Event
  readonly env: Readonly<Record<string, string | undefined>>
  readonly workspace: string
  /** The folder of the repository, if there is one. */
  readonly repository: string | undefined
  /** Undefined: nobody can be told but whoever looks at the run. */
  readonly client: Client | undefined
}

/** Says what was found, wherever it is looked for. Whether a comment can be written decides nothing. */
export async function publish(linted: Linted, where: Where): Promise<void> {
  const { inputs, event, env, workspace, repository } = where
  const isRedacted = inputs.redact ?? event.isPublic === true
  const context = contextOf(linted, linksTo(event, repository, workspace))
  const shown = isRedacted ? { ...linted, result: redactedResult(linted.result) } : linted
  const { result, notices } = shown

  const text = terminal(linted.result, context)
  sayVerbatim(isRedacted ? redacted(text) : text)
  for (const notice of notices) tell('notice', notice)
  if (inputs.annotations) for (const line of annotations(result.findings)) say(line)
  if (inputs.summary) addSummary(env, summaryText(result, { ...context, notices }))
  if (inputs.sarifFile !== undefined) await writeReport('sarif', inputs.sarifFile, linted, context, workspace)
  if (inputs.jsonFile !== undefined) await writeReport('json', inputs.jsonFile, linted, context, workspace)
  const address = await comment(shown, context, where)
  setOutputs(result, where, address)
}

/** The comment's address, if there is one. */
async function comment(
  { result, notices }: Linted,
  links: ReturnType<typeof contextOf>,
  where: Where,
): Promise<string | undefined> {
  const { inputs, event, client } = where
  if (!client || !event.pullRequest || inputs.comment === 'off') return undefined
  const { server, owner, repository, sha, runUrl } = event
  const marker = markerOf(inputs.commentKey ?? `${event.job} / ${inputs.workingDirectory}`)
  const commit = `[${codeSpan(sha.slice(0, 7))}](${server}/${owner}/${repository}/commit/${sha})`
  const body = commentBody(result, { ...links, marker, commit, summary: runUrl, notices })
  const isWanted = inputs.comment === 'always' || result.findings.length > 0
  try {
    return await converse(client, { number: event.pullRequest.number, marker, body, isWanted })
  } catch (error) {
    if (!(error instanceof ApiFailed)) throw error
    const why = error.isForbidden
      ? 'The token may not write comments, as in pull requests of forks and of Dependabot, or where `permissions` lack `pull-requests: write`'
      : error.message
    tell('notice', `${why}. The findings are in the log and in the summary.`)
    return undefined
  }
}

function setOutputs({ findings, notEvaluated }: Result, { env, inputs }: Where, address: string | undefined): void {
  const number = (severity: string) => String(findings.filter((finding) => finding.severity === severity).length)
  setOutput(env, 'findings', String(findings.length))
  setOutput(env, 'errors', number('error'))
  setOutput(env, 'warnings', number('warning'))
  setOutput(env, 'notes', number('note'))
  setOutput(env, 'not-evaluated', String(notEvaluated.length))
  setOutput(env, 'sarif-file', inputs.sarifFile ?? '')
  setOutput(env, 'json-file', inputs.jsonFile ?? '')
  setOutput(env, 'comment-url', address ?? '')
}
