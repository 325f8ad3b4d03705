import { checkedOut } from './checkout.ts'
import type { Event } from './event.ts'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Why a run must not go on: with the rights of the base repository, code of the pull request is checked out. acm-lint runs nothing of it,
 * but what comes after it in the job may, with secrets at hand. Undefined: nothing speaks against it.
 */
export function refusalOf({ name, pullRequest }: Event, repository: string | undefined, env: Env): string | undefined {
  if (name !== 'pull_request_target') return undefined
  const commit = repository === undefined ? undefined : checkedOut(repository)
  if (commit !== undefined && (commit === env.GITHUB_SHA || commit === pullRequest?.baseSha)) return undefined
  const found =
    commit === undefined
      ? 'It cannot be told which commit is checked out'
      : `The commit ${commit} is checked out, which is none of the base branch`
  return `${found}, and \`pull_request_target\` runs with the rights of the base repository: a stranger's code and your secrets come together. Use \`pull_request\` for the gate, and a second workflow on \`workflow_run\` for the comment. If you know what you do, set \`allow-untrusted-checkout: true\`.`
}
