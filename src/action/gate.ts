import { resolve } from 'node:path'
import { isFailure } from '../fail-on.ts'
import { concerning } from '../filter/changed.ts'
import { type Changes, changesOf } from './changes.ts'
import { pathInRepository, repositoryAt } from './checkout.ts'
import type { Event } from './event.ts'
import type { Client } from './github-api.ts'
import { BadInput, type Inputs } from './inputs.ts'
import { type Linted, lintWorkspace, nothingLinted } from './linting.ts'
import { say, tell } from './log.ts'
import { publish } from './publish.ts'
import { refusalOf } from './untrusted.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Lints and says what it found. Rejects with `BadInput`, `ConfigInvalid`, `InventoryInvalid`. */
export async function gate(inputs: Inputs, event: Event, env: Env): Promise<0 | 1> {
  const workspace = resolve(env.GITHUB_WORKSPACE ?? process.cwd())
  const repository = repositoryAt(resolve(workspace, inputs.workingDirectory), workspace)
  const refusal = inputs.allowUntrustedCheckout ? undefined : refusalOf(event, repository, env)
  if (refusal !== undefined) throw new BadInput(refusal)

  const client = await clientFor(inputs, event)
  const changes = client && event.pullRequest ? await changesOf(client, event.pullRequest.number) : undefined
  const isConcerned = changes?.isRelevant !== false
  if (!isConcerned) say('No file of this pull request is of a kind that acm-lint reads.')
  const linted = isConcerned ? await lintWorkspace(inputs, workspace) : nothingLinted
  const shown = reported(linted, inputs, changes, pathInRepository(repository, workspace))

  await publish(shown, { inputs, event, env, workspace, repository, client })
  const { result } = shown
  for (const { what, message } of result.failures) tell('error', `The ${what} failed: ${message}. Please report this.`)
  return result.failures.length > 0 || isFailure(result, inputs.failOn ?? 'error') ? 1 : 0
}

/** What calls GitHub is loaded only where there is something to call it for. */
async function clientFor({ token }: Inputs, event: Event): Promise<Client | undefined> {
  if (token === '' || !event.pullRequest) return undefined
  return (await import('./client.ts')).createClient(event, token)
}

function reported(
  linted: Linted,
  { report }: Inputs,
  changes: Changes | undefined,
  inRepository: (path: string) => string | undefined,
): Linted {
  if (report === 'all') return linted
  if (!changes) {
    const notice = 'GitHub did not tell which files have changed: all findings are reported, not only those of changed files.'
    return { ...linted, notices: [...linted.notices, notice] }
  }
  return { ...linted, result: concerning(linted.result, (file) => changes.has(inRepository(file) ?? file)) }
}
