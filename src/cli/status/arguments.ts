import { hostname } from '../../model/hostname.ts'
import { type AwsArguments, awsArguments, awsOptions } from '../aws-options.ts'
import { oneOf, parseOptions, UsageError } from '../options.ts'
import { type StatusFormat, statusFormats } from './text.ts'

export interface StatusArguments extends AwsArguments {
  readonly paths: readonly string[]
  readonly config: string | undefined
  readonly all: boolean
  readonly arns: readonly string[]
  readonly domains: readonly string[]
  readonly requireIssued: boolean
  /** auto: what cannot be asked is said, and is no failure. */
  readonly live: 'auto' | 'required'
  /** In milliseconds; 0: do not wait. */
  readonly wait: number
  readonly format: StatusFormat
  readonly redact: boolean
  readonly color: boolean | undefined
  readonly policy: boolean
  readonly help: boolean
}

const options = {
  config: { type: 'string', short: 'c' },
  all: { type: 'boolean' },
  arn: { type: 'string', multiple: true },
  domain: { type: 'string', multiple: true },
  ...awsOptions,
  'require-issued': { type: 'boolean' },
  live: { type: 'string' },
  wait: { type: 'string' },
  format: { type: 'string', short: 'f' },
  redact: { type: 'boolean' },
  policy: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Throws `UsageError`. */
export function parseStatusArguments(args: readonly string[]): StatusArguments {
  const parsed = parseOptions(args, options)
  const { positionals, text, texts, isSet } = parsed
  const arns = texts('arn')
  for (const arn of arns)
    if (!/^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\/.+$/.test(arn))
      throw new UsageError(
        `\`--arn\` is the ARN of a certificate, such as arn:aws:acm:eu-west-1:123456789012:certificate/…, not \`${arn}\`.`,
      )
  const all = isSet('all')
  const domains = texts('domain').map(hostname)
  for (const domain of domains)
    if (!/^(?:\*\.)?[\w-]+(?:\.[\w-]+)+$/.test(domain))
      throw new UsageError(`\`--domain\` is a name such as www.example.com, not \`${domain}\`.`)
  if (all && domains.length > 0) throw new UsageError('Give `--all` or `--domain`: what is asked by name is among all.')
  if (positionals.length > 0 && (all || arns.length + domains.length > 0))
    throw new UsageError('Give paths, or `--all`, `--arn` and `--domain`: paths mean the certificates that their code names.')
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    config: text('config'),
    all,
    arns,
    domains,
    ...awsArguments(parsed),
    requireIssued: isSet('require-issued'),
    live: oneOf('--live', text('live'), ['auto', 'required']) ?? 'auto',
    wait: duration('--wait', text('wait')) ?? 0,
    format: oneOf('--format', text('format'), statusFormats) ?? 'terminal',
    redact: isSet('redact'),
    color: isSet('no-color') ? false : isSet('color') ? true : undefined,
    policy: isSet('policy'),
    help: isSet('help'),
  }
}

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 }

function duration(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const [, number, unit = ''] = /^(\d+)([smh])$/.exec(text) ?? []
  const factor = units[unit]
  if (number === undefined || factor === undefined)
    throw new UsageError(`\`${name}\` is a time such as 90s, 40m or 2h, not \`${text}\`.`)
  return Number(number) * factor
}
