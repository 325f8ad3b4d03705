import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers'
import { unavailable } from './unavailable.ts'

export interface CredentialOptions {
  /** Of the shared configuration. */
  readonly profile?: string
  /** A role to take with the credentials that are found. */
  readonly roleArn?: string
}

/** Undefined: the SDK's own chain (environment, profile, OIDC, metadata of the machine). */
export function credentialsFrom({ profile, roleArn }: CredentialOptions) {
  if (roleArn === undefined) return undefined
  const provider = fromTemporaryCredentials({
    params: { RoleArn: roleArn, RoleSessionName: 'acm-lint' },
    masterCredentials: fromNodeProviderChain(profile === undefined ? {} : { profile }),
  })
  return async (...given: Parameters<typeof provider>) => {
    try {
      return await provider(...given)
    } catch (error) {
      throw unavailable(call(roleArn), error)
    }
  }
}

function call(roleArn: string) {
  return {
    action: 'sts:AssumeRole',
    what: `\`sts:AssumeRole\` of \`${roleArn}\``,
    who: 'STS',
    permit: 'Allow it to whoever runs this, and let the trust policy of the role name them.',
  }
}
