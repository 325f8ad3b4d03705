import type { Ask } from '../lint-paths.ts'
import { createAcm } from '../live/acm.ts'
import { chosenBy } from '../live/choose.ts'
import type { CredentialOptions } from '../live/credentials.ts'

export interface Asking {
  readonly ask: Ask
  /** What could not be asked, as sentences. */
  readonly unavailable: string[]
}

/** Asks ACM of the certificates that the code names. */
export function asking(credentials: CredentialOptions, regions: readonly string[]): Asking {
  const unavailable: string[] = []
  return {
    unavailable,
    async ask(named) {
      if (named.arns.length + named.domains.length === 0) return undefined
      const acm = createAcm(credentials)
      const inCode = regions.length > 0 ? regions : named.regions
      const region = inCode.length === 0 ? await acm.defaultRegion() : undefined
      const chosen = await chosenBy(
        { all: false, arns: named.arns, domains: named.domains, regions: region === undefined ? inCode : [region] },
        acm,
      )
      unavailable.push(...chosen.unavailable)
      const now = new Date()
      return {
        certificates: chosen.certificates,
        complete: new Set(chosen.listed.map((each) => `* ${each}`)),
        notFound: new Set(chosen.notFound),
        asOf: now,
        now,
      }
    },
  }
}
