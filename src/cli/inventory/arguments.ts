import { type AwsArguments, awsArguments, awsOptions } from '../aws-options.ts'
import { parseOptions } from '../options.ts'

export interface InventoryArguments extends AwsArguments {
  readonly paths: readonly string[]
  readonly config: string | undefined
  /** `-` is standard output. Undefined: where linting looks for it. */
  readonly output: string | undefined
  readonly help: boolean
}

const options = {
  config: { type: 'string', short: 'c' },
  ...awsOptions,
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Throws `UsageError`. */
export function parseInventoryArguments(args: readonly string[]): InventoryArguments {
  const parsed = parseOptions(args, options)
  const { positionals, text, isSet } = parsed
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    config: text('config'),
    ...awsArguments(parsed),
    output: text('output'),
    help: isSet('help'),
  }
}
