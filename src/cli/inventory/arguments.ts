import { inventoryName } from '../../config/names.ts'
import { parseOptions } from '../options.ts'

export interface InventoryArguments {
  readonly paths: readonly string[]
  readonly config: string | undefined
  readonly regions: readonly string[]
  readonly profile: string | undefined
  /** One for each account; none: the account of the credentials. */
  readonly roleArns: readonly string[]
  readonly output: string
  readonly help: boolean
}

const options = {
  config: { type: 'string', short: 'c' },
  region: { type: 'string', multiple: true },
  profile: { type: 'string' },
  'role-arn': { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Throws `UsageError`. */
export function parseInventoryArguments(args: readonly string[]): InventoryArguments {
  const { positionals, text, texts, isSet } = parseOptions(args, options)
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    config: text('config'),
    regions: texts('region'),
    profile: text('profile'),
    roleArns: texts('role-arn'),
    output: text('output') ?? inventoryName,
    help: isSet('help'),
  }
}
