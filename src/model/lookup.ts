import type { AcmCertificate } from './acm-certificate.ts'
import { type AcmView, shelvesOf } from './acm-view.ts'
import type { Certificate } from './certificate.ts'
import type { Deployment } from './model.ts'
import { agreed, type Known, type Value } from './value.ts'

/** What a lookup by name asks for beside the name. Null: nothing is said. */
export interface LookupCriteria {
  readonly mostRecent: Value<boolean>
  readonly statuses: Value<readonly string[] | null>
  readonly types: Value<readonly string[] | null>
  readonly keyTypes: Value<readonly string[] | null>
  readonly hasTags: Value<boolean>
}

/** What ACM has for a lookup, in each account that it may be made in. */
export interface LookedUp {
  /** As it is compared. */
  readonly domain: Known<string>
  readonly region: Known<string>
  readonly mostRecent: boolean
  readonly shelves: readonly LookedUpOnShelf[]
}

export interface LookedUpOnShelf {
  readonly account: string | undefined
  /** Those that it finds, for sure. */
  readonly found: readonly AcmCertificate[]
  /** Whether it may find others: what is not known of a certificate may decide. */
  readonly isOpen: boolean
  /** Those of the account and region, whatever they are. */
  readonly all: readonly AcmCertificate[]
}

/**
 * As the AWS provider looks: the primary name, letter by letter; ISSUED unless statuses are given; of the key types what ACM lists by itself
 * unless some are given. A text: why that cannot be told.
 * Source: hashicorp/terraform-provider-aws, internal/service/acm/certificate_data_source.go.
 */
export function lookedUp(certificate: Certificate, view: AcmView, { variant }: Deployment): LookedUp | string {
  const { names, lookup, exists, account } = certificate
  if (!lookup) return 'how it is looked up is not in the code'
  const [{ value: list }] = names
  const name = names.length === 1 && list.known ? list.value.names[0] : undefined
  if (!name?.hostname.known || name.written === undefined) return 'the name that is looked up is not known'
  const region = agreed(exists, certificate.region)
  if (!region) return 'the region of the lookup is not known'
  const { mostRecent, statuses, types, keyTypes, hasTags } = lookup
  if (!mostRecent.known || !statuses.known || !types.known || !keyTypes.known || !hasTags.known)
    return 'what is looked up is not known'
  if (hasTags.value) return 'tags of certificates are not known'
  const isOneOfSeveral = variant !== undefined || exists.length > 0
  const shelves = shelvesOf(view, region.value, account, isOneOfSeveral)
  if (!shelves) return unlisted(region.value)
  const criteria = { domain: name.written, statuses: statuses.value, types: types.value, keyTypes: keyTypes.value }
  return {
    domain: { ...name.hostname, value: name.written },
    region,
    mostRecent: mostRecent.value,
    shelves: shelves.map(({ account: each, certificates }) => {
      const verdicts = certificates.map((one) => ({ one, verdict: isFound(one, criteria, view.now) }))
      return {
        account: each,
        found: verdicts.filter(({ verdict }) => verdict === true).map(({ one }) => one),
        isOpen: verdicts.some(({ verdict }) => verdict === undefined),
        all: certificates,
      }
    }),
  }
}

export function unlisted(region: string): string {
  return `what there is in ${region} where this is deployed was not listed`
}

interface Criteria {
  readonly domain: string
  readonly statuses: readonly string[] | null
  readonly types: readonly string[] | null
  readonly keyTypes: readonly string[] | null
}

/** Undefined: that cannot be told. */
function isFound(
  { names, status, type, keyAlgorithm, notAfter, isListedOnRequest }: AcmCertificate,
  { domain, statuses, types, keyTypes }: Criteria,
  now: Date,
): boolean | undefined {
  if (names[0] !== domain || (types !== null && !types.includes(type))) return false
  if (keyTypes === null && keyAlgorithm !== undefined && !/^RSA_(?:1024|2048)$/.test(keyAlgorithm)) return false
  if (keyTypes !== null && keyAlgorithm !== undefined && !keyTypes.includes(keyAlgorithm)) return false
  const wanted = statuses ?? ['ISSUED']
  // The listing goes on saying ISSUED of what has ended, for a while.
  const hasEnded = status === 'EXPIRED' || (notAfter !== undefined && notAfter <= now)
  if (hasEnded && wanted.includes('ISSUED') !== wanted.includes('EXPIRED')) return undefined
  if (!hasEnded && !wanted.includes(status)) return false
  // The references of ACM disagree on RSA_1024.
  if (keyAlgorithm === undefined || (keyTypes === null && keyAlgorithm === 'RSA_1024') || isListedOnRequest) return undefined
  return true
}
