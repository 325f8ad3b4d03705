import { type FailOn, failOns } from '../fail-on.ts'

/** An input is none that the action takes. */
export class BadInput extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BadInput'
  }
}

/** What the workflow asks for. Undefined: the configuration, or what the action finds best. */
export interface Inputs {
  /** Relative to the working directory. */
  readonly paths: readonly string[]
  /** Relative to the workspace; '': the workspace itself. */
  readonly workingDirectory: string
  readonly config: string | undefined
  readonly failOn: FailOn | undefined
  readonly report: 'all' | 'changed'
  readonly comment: 'auto' | 'always' | 'off'
  readonly commentKey: string | undefined
  readonly annotations: boolean
  readonly summary: boolean
  readonly sarifFile: string | undefined
  readonly jsonFile: string | undefined
  /** Undefined: where the repository is public. */
  readonly redact: boolean | undefined
  readonly token: string
  readonly allowUntrustedCheckout: boolean
}

type InputName =
  | 'paths'
  | 'working-directory'
  | 'config'
  | 'fail-on'
  | 'report'
  | 'comment'
  | 'comment-key'
  | 'annotations'
  | 'summary'
  | 'sarif-file'
  | 'json-file'
  | 'redact'
  | 'token'
  | 'allow-untrusted-checkout'

/** Of the environment that the runner makes: an input is `INPUT_` and its name in capitals. Throws `BadInput`. */
export function parseInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const text = (name: InputName): string | undefined => {
    const value = env[variableOf(name)]?.trim()
    return value === undefined || value === '' ? undefined : value
  }
  const oneOf = <T extends string>(name: InputName, allowed: readonly T[]): T | undefined => {
    const value = text(name)
    if (value === undefined) return undefined
    const found = allowed.find((each) => each === value)
    if (found === undefined) throw new BadInput(`The input \`${name}\` is one of ${allowed.join(', ')}, not \`${value}\`.`)
    return found
  }
  const isOn = (name: InputName) => {
    const value = oneOf(name, ['on', 'off', 'true', 'false'])
    return value === undefined ? undefined : value === 'on' || value === 'true'
  }
  const paths = (text('paths') ?? '').split('\n').flatMap((line) => line.trim() || [])
  return {
    paths: paths.length > 0 ? paths : ['.'],
    workingDirectory: directoryIn(text('working-directory') ?? ''),
    config: text('config'),
    failOn: oneOf('fail-on', failOns),
    report: oneOf('report', ['all', 'changed']) ?? 'all',
    comment: oneOf('comment', ['auto', 'always', 'off']) ?? 'auto',
    commentKey: text('comment-key'),
    annotations: isOn('annotations') ?? true,
    summary: isOn('summary') ?? true,
    sarifFile: text('sarif-file'),
    jsonFile: text('json-file'),
    redact: isOn('redact'),
    token: text('token') ?? '',
    allowUntrustedCheckout: isOn('allow-untrusted-checkout') ?? false,
  }
}

function variableOf(name: InputName): string {
  return `INPUT_${name.toUpperCase()}`
}

function directoryIn(given: string): string {
  const parts = given
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  if (given.startsWith('/') || parts.includes('..'))
    throw new BadInput(`The input \`working-directory\` is a folder of the workspace, without \`..\`, not \`${given}\`.`)
  return parts.join('/')
}
