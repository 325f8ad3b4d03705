import { partitionOf } from '../model/region.ts'
import { type Parsed, UsageError } from './options.ts'

/** What every command takes that asks ACM. */
export interface AwsArguments {
  readonly profile: string | undefined
  /** One for each account; none: the account of the credentials. */
  readonly roleArns: readonly string[]
  /** Each once. */
  readonly regions: readonly string[]
}

export const awsOptions = {
  profile: { type: 'string' },
  'role-arn': { type: 'string', multiple: true },
  region: { type: 'string', multiple: true },
} as const

const role = /^arn:[\w-]+:iam::(\d{12}):role\/.+$/

/** Throws `UsageError`. */
export function awsArguments({ text, texts }: Parsed): AwsArguments {
  const regions = [...new Set(texts('region'))]
  for (const region of regions)
    if (partitionOf(region) === undefined) throw new UsageError(`\`--region\` is a region such as eu-west-1, not \`${region}\`.`)
  const roleArns = [...new Set(texts('role-arn'))]
  const accounts = new Set<string>()
  for (const arn of roleArns) {
    const account = role.exec(arn)?.[1]
    if (account === undefined)
      throw new UsageError(`\`--role-arn\` is the ARN of a role, such as arn:aws:iam::498217305566:role/ci, not \`${arn}\`.`)
    if (accounts.has(account))
      throw new UsageError(`\`--role-arn\` names two roles of the account ${account}: give one for each account.`)
    accounts.add(account)
  }
  return { profile: text('profile'), roleArns, regions }
}
