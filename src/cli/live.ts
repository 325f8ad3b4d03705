import type { Ask } from '../lint-paths.ts'
import { createAcm } from '../live/acm.ts'
import { chosenBy } from '../live/choose.ts'
import type { CredentialOptions } from '../live/credentials.ts'
import type { AcmView } from '../model/acm-view.ts'
import type { NamedCertificates } from '../model/named-certificates.ts'

export interface Asking {
  readonly ask: Ask
  /** What could not be asked, as sentences. */
  readonly unavailable: string[]
}

export interface AskingOptions {
  /** Of AWS; undefined: ACM is not asked. */
  readonly credentials: CredentialOptions | undefined
  /** Instead of those of the code. */
  readonly regions: readonly string[]
  /** Whether DNS is asked, and which server; undefined: the system's own. */
  readonly dns: boolean
  readonly dnsServer: string | undefined
  /** What is known without asking: the inventory. */
  readonly known: AcmView | undefined
}

/** Asks ACM, and DNS, of the certificates that the code names. */
export function asking({ credentials, regions, dns, dnsServer, known }: AskingOptions): Asking {
  const unavailable: string[] = []

  async function askAcm(named: NamedCertificates): Promise<AcmView | undefined> {
    if (!credentials || named.arns.length + named.domains.length === 0) return undefined
    const acm = createAcm(credentials)
    const inCode = regions.length > 0 ? regions : named.regions
    const region = inCode.length === 0 ? await acm.defaultRegion() : undefined
    const scope = { all: false, arns: named.arns, domains: named.domains, regions: region === undefined ? inCode : [region] }
    const chosen = await chosenBy(scope, acm)
    unavailable.push(...chosen.unavailable)
    // What an inventory says stands where ACM says nothing.
    if (chosen.certificates.length + chosen.notFound.length + chosen.listed.length === 0) return undefined
    return {
      ...nothingKnown(),
      certificates: chosen.certificates,
      complete: new Set(chosen.listed.map((each) => `* ${each}`)),
      notFound: new Set(chosen.notFound),
    }
  }

  return {
    unavailable,
    async ask(named) {
      const acm = await askAcm(named)
      if (!dns) return acm
      const { createDns, dnsView } = await import('../live/dns.ts')
      const view = acm ?? known ?? nothingKnown()
      const records = view.certificates.flatMap(({ validations = [] }) => validations.flatMap(({ record }) => record ?? []))
      const resolver = createDns(dnsServer === undefined ? {} : { server: dnsServer })
      return { ...view, dns: await dnsView(records, named.requested, resolver) }
    },
  }
}

function nothingKnown(): AcmView {
  const now = new Date()
  return { certificates: [], complete: new Set(), notFound: new Set(), asOf: now, now }
}
