import { type ReportFormat, reportFormats } from '../report/index.ts'
import type { Severity } from '../rule.ts'
import { oneOf, parseOptions } from './options.ts'

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
  const { positionals, text, isSet } = parseOptions(args, options)
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    config: text('config'),
    format: oneOf('--format', text('format'), reportFormats) ?? 'terminal',
    failOn: oneOf('--fail-on', text('fail-on'), failOns) ?? 'error',
    verbose: isSet('verbose'),
    quiet: isSet('quiet'),
    color: isSet('no-color') ? false : isSet('color') ? true : undefined,
    help: isSet('help'),
    version: isSet('version'),
  }
}
