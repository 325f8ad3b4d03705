import type { Certificate } from './certificate.ts'
import type { Endpoint } from './endpoint.ts'
import type { UseOf } from './validation.ts'

/** The uses of each certificate, those among them that take it in some cases only. */
export function usesByCertificate(endpoints: readonly Endpoint[]): ReadonlyMap<Certificate, readonly UseOf[]> {
  const found = new Map<Certificate, UseOf[]>()
  for (const endpoint of endpoints) {
    for (const use of endpoint.uses) {
      const given = use.certificate.flatMap(({ value }) =>
        value.known && value.value !== null && 'certificate' in value.value ? [value.value.certificate] : [],
      )
      for (const certificate of new Set(given)) {
        const uses = found.get(certificate)
        if (uses) uses.push({ endpoint, use })
        else found.set(certificate, [{ endpoint, use }])
      }
    }
  }
  return found
}
