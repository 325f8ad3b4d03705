import { parseArgs } from 'node:util'
import { nearest } from '../nearest.ts'
import { type ReportFormat, reportFormats } from '../report/index.ts'
import type { Severity } from '../rule.ts'

export type FailOn = Severity | 'never'

export interface Arguments {
  /** `-` is standard input. */
  readonly paths: readonly string[]
  /** Looked for unless said otherwise. */
  readonly config: string | undefined
  readonly format: ReportFormat
  readonly failOn: FailOn
  readonly verbose: boolean
  readonly quiet: boolean
  /** `false` for --no-color; otherwise the environment decides. */
  readonly color: boolean | undefined
  readonly help: boolean
  readonly version: boolean
}

/** The command line asks for something that there is not. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

const options = {
  config: { type: 'string', short: 'c' },
  format: { type: 'string', short: 'f' },
  'fail-on': { type: 'string' },
  verbose: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const

const failOns: readonly FailOn[] = ['error', 'warning', 'note', 'never']

/** Throws `UsageError`. */
export function parseArguments(args: readonly string[]): Arguments {
  const { values, positionals, tokens } = parse(args)
  for (const token of tokens) {
    if (token.kind !== 'option' || Object.hasOwn(options, token.name)) continue
    const known = nearest(token.name, Object.keys(options))
    throw new UsageError(`There is no option \`${token.rawName}\`${known ? `; did you mean \`--${known}\`?` : '.'}`)
  }
  if (values.config === '') throw new UsageError('`--config` needs a value.')
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    config: typeof values.config === 'string' ? values.config : undefined,
    format: oneOf('--format', values.format, reportFormats) ?? 'terminal',
    failOn: oneOf('--fail-on', values['fail-on'], failOns) ?? 'error',
    verbose: values.verbose === true,
    quiet: values.quiet === true,
    color: values['no-color'] === true ? false : values.color === true ? true : undefined,
    help: values.help === true,
    version: values.version === true,
  }
}

function parse(args: readonly string[]) {
  // Not strict: node's own messages know no nearest option. What it lets through is looked at above and below.
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue
    const option = Object.entries(options).find(([name]) => name === token.name)?.[1]
    if (option?.type === 'string' && token.value === undefined) throw new UsageError(`\`${token.rawName}\` needs a value.`)
    if (option?.type === 'boolean' && token.value !== undefined) throw new UsageError(`\`${token.rawName}\` takes no value.`)
  }
  return parsed
}

function oneOf<T extends string>(name: string, value: string | boolean | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  const found = allowed.find((each) => each === value)
  if (found === undefined) throw new UsageError(`\`${name}\` is one of ${allowed.join(', ')}, not \`${value}\`.`)
  return found
}
