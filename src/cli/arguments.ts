import { type FailOn, failOns } from '../fail-on.ts'
import { type ReportFormat, reportFormats } from '../report/index.ts'
import { type AwsArguments, awsArguments, awsOptions } from './aws-options.ts'
import { oneOf, parseOptions, UsageError } from './options.ts'

export interface Output {
  readonly format: ReportFormat
  readonly file: string
}

export interface Arguments extends AwsArguments {
  /** `-` is standard input. */
  readonly paths: readonly string[]
  /** Looked for unless said otherwise. */
  readonly config: string | undefined
  readonly format: ReportFormat
  /** Further reports, into files. */
  readonly outputs: readonly Output[]
  /** Whether ACM is asked: auto says what could not be asked, required fails then. */
  readonly live: 'off' | 'auto' | 'required'
  readonly dns: boolean
  readonly dnsServer: string | undefined
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
  output: { type: 'string', short: 'o', multiple: true },
  live: { type: 'string' },
  ...awsOptions,
  dns: { type: 'boolean' },
  'dns-server': { type: 'string' },
  'fail-on': { type: 'string' },
  verbose: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const

const address = /^(?:\d+(?:\.\d+){3}|\[[0-9a-f:.]+\])(?::\d+)?$|^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*$/i

/** Throws `UsageError`. */
export function parseArguments(args: readonly string[]): Arguments {
  const parsed = parseOptions(args, options)
  const { positionals, text, texts, isSet } = parsed
  const dnsServer = text('dns-server')
  if (dnsServer !== undefined && !address.test(dnsServer))
    throw new UsageError(`\`--dns-server\` is an address such as 1.1.1.1 or [2606:4700::1111]:53, not \`${dnsServer}\`.`)
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    config: text('config'),
    format: oneOf('--format', text('format'), reportFormats) ?? 'terminal',
    outputs: texts('output').map(outputOf),
    live: oneOf('--live', text('live'), ['off', 'auto', 'required']) ?? 'off',
    ...awsArguments(parsed),
    dns: isSet('dns') || dnsServer !== undefined,
    dnsServer,
    failOn: oneOf('--fail-on', text('fail-on'), failOns) ?? 'error',
    verbose: isSet('verbose'),
    quiet: isSet('quiet'),
    color: isSet('no-color') ? false : isSet('color') ? true : undefined,
    help: isSet('help'),
    version: isSet('version'),
  }
}

function outputOf(text: string): Output {
  const [, name, file] = /^([^=]*)=(.+)$/s.exec(text) ?? []
  if (name === undefined || file === undefined)
    throw new UsageError(`\`--output\` is a format and a file, such as sarif=acm-lint.sarif, not \`${text}\`.`)
  return { format: oneOf('The format of `--output`', name, reportFormats) ?? 'json', file }
}
