import type { Ask } from '../lint-paths.ts'
import { type AccountsOptions, accountsFrom } from '../live/accounts.ts'
import { chosenBy } from '../live/choose.ts'
import type { AcmView } from '../model/acm-view.ts'
import type { NamedCertificates } from '../model/named-certificates.ts'

export interface Asking {
  readonly ask: Ask
  /** What could not be asked, as sentences. */
  readonly unavailable: string[]
}

export interface AskingOptions {
  /** Of AWS; undefined: ACM is not asked. */
  readonly credentials: AccountsOptions | undefined
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
    const accounts = accountsFrom(credentials)
    const inCode = regions.length > 0 ? regions : named.regions
    const region = inCode.length === 0 ? await accounts[0].acm.defaultRegion() : undefined
    const scope = { all: false, arns: named.arns, domains: named.domains, regions: region === undefined ? inCode : [region] }
    const chosen = await chosenBy(scope, accounts)
    unavailable.push(...chosen.unavailable)
    // What an inventory says stands where ACM says nothing.
    if (chosen.certificates.length + chosen.notFound.length + chosen.listed.length === 0) return undefined
    return {
      ...nothingKnown(),
      certificates: [...chosen.certificates, ...chosen.others],
      complete: new Set(chosen.listed),
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
      return { ...view, dns: await dnsView({ records, names: named.requested, zones: named.zones }, resolver) }
    },
  }
}

function nothingKnown(): AcmView {
  const now = new Date()
  return { certificates: [], complete: new Set(), notFound: new Set(), asOf: now, now }
}
