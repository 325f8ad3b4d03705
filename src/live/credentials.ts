import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers'

export interface CredentialOptions {
  /** Of the shared configuration. */
  readonly profile?: string
  /** A role to take with the credentials that are found. */
  readonly roleArn?: string
}

/** Undefined: the SDK's own chain (environment, profile, OIDC, metadata of the machine). */
export function credentialsFrom({ profile, roleArn }: CredentialOptions) {
  if (roleArn === undefined) return undefined
  return fromTemporaryCredentials({
    params: { RoleArn: roleArn, RoleSessionName: 'acm-lint' },
    masterCredentials: fromNodeProviderChain(profile === undefined ? {} : { profile }),
  })
}
