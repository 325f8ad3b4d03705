import { withoutKeys } from './address.ts'
import type { Certificate, NameList } from './certificate.ts'
import type { DnsRecord, ValidationWait } from './dns.ts'
import type { CertificateUse, Endpoint } from './endpoint.ts'
import { type Hostname, withoutWildcard } from './hostname.ts'
import { agreed, always, both, shapeOf } from './value.ts'

export function isValidatedBy(method: 'DNS' | 'EMAIL', { exists, validation }: Certificate): boolean {
  return agreed(exists, validation)?.value === method
}

/** The distinct validated domains of a list of names; undefined when not all of them are known. */
export function domainsOf({ names, complete }: NameList): readonly Hostname[] | undefined {
  const shapes = names.map(({ hostname }) => shapeOf(hostname))
  if (!complete || shapes.includes(undefined)) return undefined
  return [...new Set(shapes.map((shape) => withoutWildcard(shape as Hostname)))]
}

/** A validation record that was copied by hand: `_3639….example.com`, a CNAME. */
export function isTypedIn({ validates, name, type }: DnsRecord): boolean {
  return !validates && shapeOf(name)?.startsWith('_') === true && (!type.known || type.value === 'CNAME')
}

/** False only when they are known to be two. */
export function mayBeSameAccount(a: Certificate, b: Certificate): boolean {
  return !a.account.known || !b.account.known || a.account.value === b.account.value
}

/** Whether a use or a wait is given a certificate in some case. */
export function takes({ certificate: given }: CertificateUse | ValidationWait, certificate: Certificate): boolean {
  return given.some(
    ({ value }) => value.known && value.value !== null && 'certificate' in value.value && value.value.certificate === certificate,
  )
}

export function mayTake(wait: ValidationWait, certificate: Certificate): boolean {
  return takes(wait, certificate) || wait.certificate.some(({ value }) => !value.known)
}

/** Whether the declaration of a use lists the certificate in its `depends_on`: that waits for the request, not for the issue. */
export function dependsOnCertificate({ use, endpoint }: UseOf, { id }: Certificate): boolean {
  const around = /^(?:module\.[^.]+\.)*/.exec(withoutKeys(use.by ?? endpoint.id))?.[0] ?? ''
  return use.dependsOn.some(({ address }) => around + withoutKeys(address) === withoutKeys(id))
}

export interface UseOf {
  readonly endpoint: Endpoint
  readonly use: CertificateUse
}

/** A use of certificates by their own attribute. */
export interface BareUse extends UseOf {
  readonly certificate: Certificate
}

/**
 * The uses that take a certificate by its own attribute, and a wrong one, in every case in which that certificate exists. What a
 * module that is not in the tree does with it is not known.
 */
export function* bareUses(
  endpoints: readonly Endpoint[],
  isWrong: (certificate: Certificate, use: UseOf) => boolean,
): Generator<BareUse> {
  for (const endpoint of endpoints) {
    if (endpoint.service === 'module') continue
    let own: Certificate | undefined
    for (const use of endpoint.uses) {
      const certificate = bareIn(use).find((candidate) => {
        const there = both(endpoint.exists, use.when)
        const given = there && both(there, candidate.exists)
        return (
          given !== undefined &&
          always(given, [use.certificate], (value) => {
            return value.known && value.value?.how === 'bare' && isWrong(value.value.certificate, { endpoint, use })
          })
        )
      })
      // What is added to a listener comes after the listener: its own certificate is issued by then.
      if (!certificate || (use.role === 'additional' && certificate === own)) continue
      if (use.role === 'default') own = certificate
      yield { endpoint, use, certificate }
    }
  }
}

function bareIn({ certificate }: CertificateUse): Certificate[] {
  return certificate.flatMap(({ value }) => (value.known && value.value?.how === 'bare' ? [value.value.certificate] : []))
}
