import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { command } from '../report/github.ts'

type Env = Readonly<Record<string, string | undefined>>

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function tell(type: 'error' | 'warning' | 'notice', message: string): void {
  say(command(type, { title: 'acm-lint' }, message))
}

/** Text in which nothing is taken for a command, whatever it holds. */
export function sayVerbatim(text: string): void {
  const token = randomUUID()
  process.stdout.write(`::stop-commands::${token}\n${text.endsWith('\n') ? text : `${text}\n`}::${token}::\n`)
}

export function setOutput(env: Env, name: string, value: string): void {
  const file = env.GITHUB_OUTPUT
  if (file === undefined || file === '') return
  const end = `end-${randomUUID()}`
  appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`)
}

export function addSummary(env: Env, text: string): void {
  const file = env.GITHUB_STEP_SUMMARY
  if (file !== undefined && file !== '') appendFileSync(file, text)
}
