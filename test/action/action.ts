import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../rule-files.ts'
import { temporary } from '../temporary.ts'
import { type Arrived, type Disturb, githubServer, type State } from './github-server.ts'

export const headSha = '1234567890abcdef1234567890abcdef12345678'
export const baseSha = 'fedcba0987654321fedcba0987654321fedcba09'

/** A distribution whose certificate lacks the bare domain: one error. */
export const faulty = `provider "aws" {
  region = "us-east-1"
}

output "records" {
  value = aws_acm_certificate.site.domain_validation_options
}

resource "aws_acm_certificate" "site" {
  domain_name       = "*.tidewater.example"
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_acm_certificate_validation" "site" {
  certificate_arn = aws_acm_certificate.site.arn
}

resource "aws_cloudfront_distribution" "site" {
  aliases = ["tidewater.example"]

  viewer_certificate {
    acm_certificate_arn      = aws_acm_certificate_validation.site.certificate_arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}
`
export const faultless = faulty.replace('["tidewater.example"]', '["www.tidewater.example"]')

export const pullRequest = {
  repository: { private: true },
  pull_request: { number: 7, head: { sha: headSha }, base: { sha: baseSha } },
}

export interface Setting {
  readonly files: Readonly<Record<string, string>>
  readonly event: string
  readonly payload: object
  readonly inputs: Readonly<Record<string, string>>
  readonly state: Partial<State>
  readonly disturb: Disturb
  readonly env: Readonly<Record<string, string>>
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  readonly requests: readonly Arrived[]
  readonly state: State
  readonly workspace: string
}

/** The built action as the runner starts it, against a server that behaves like GitHub's API. */
export async function action(setting: Partial<Setting> = {}): Promise<Ran> {
  const { files = { 'main.tf': faulty }, event = 'pull_request', payload = pullRequest, inputs = {}, env = {} } = setting
  const server = await githubServer(setting.state, setting.disturb)
  const workspace = temporary({ '.git/HEAD': `${headSha}\n`, ...files })
  const runner = temporary({ 'event.json': JSON.stringify(payload), 'summary.md': '', 'output.txt': '' })
  const environment = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'tidewater/infra',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(runner, 'event.json'),
    GITHUB_SHA: baseSha,
    GITHUB_API_URL: server.url,
    GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_RUN_ID: '99',
    GITHUB_WORKFLOW: 'gate',
    GITHUB_JOB: 'lint',
    GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
    GITHUB_OUTPUT: join(runner, 'output.txt'),
    RUNNER_TEMP: runner,
    ...inputVariables({ token: 'ghs_secret', ...inputs }),
    ...env,
  }
  const file = join(projectRoot, 'dist/action/index.js')
  const ran = await new Promise<Pick<Ran, 'code' | 'out' | 'err'>>((resolve) =>
    execFile(process.execPath, [file], { cwd: workspace, env: environment, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    ),
  )
  await server.close()
  return {
    ...ran,
    summary: readFileSync(join(runner, 'summary.md'), 'utf8'),
    outputs: outputsIn(join(runner, 'output.txt')),
    requests: server.requests,
    state: server.state,
    workspace,
  }
}

/** As the runner makes them: `fail-on` is INPUT_FAIL-ON. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

function outputsIn(file: string): Record<string, string> {
  if (!existsSync(file)) return {}
  const blocks = readFileSync(file, 'utf8').matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries(Array.from(blocks, ([, name = '', , value = '']) => [name, value]))
}

/** The commands that the runner would act on: those outside of what is printed verbatim. */
export function commandsIn(out: string): string[] {
  const commands: string[] = []
  let stopped: string | undefined
  for (const line of out.split('\n')) {
    if (stopped !== undefined) {
      if (line === `::${stopped}::`) stopped = undefined
    } else if (line.startsWith('::stop-commands::')) stopped = line.slice('::stop-commands::'.length)
    else if (line.trimStart().startsWith('::')) commands.push(line)
  }
  return commands
}
