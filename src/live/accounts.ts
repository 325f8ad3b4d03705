import { parseArn } from '../model/arn.ts'
import { type Acm, type AcmOptions, createAcm } from './acm.ts'

/** ACM of one account. */
export interface Account {
  /** Of the role that is taken; undefined: whatever account the credentials are of. */
  readonly id: string | undefined
  readonly acm: Acm
}

export interface AccountsOptions extends Omit<AcmOptions, 'roleArn'> {
  /** One for each account; none: the account of the credentials. */
  readonly roleArns?: readonly string[]
}

export function accountsFrom({ roleArns = [], ...options }: AccountsOptions): readonly [Account, ...Account[]] {
  const [first, ...others] = roleArns.map((roleArn) => ({
    id: parseArn(roleArn)?.account,
    acm: createAcm({ ...options, roleArn }),
  }))
  return first ? [first, ...others] : [{ id: undefined, acm: createAcm(options) }]
}
