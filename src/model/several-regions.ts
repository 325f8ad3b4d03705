import type { CertificateUse, Endpoint, Reference } from './endpoint.ts'
import { placementsOf } from './placement.ts'
import type { Region } from './region.ts'
import { agreed, both, type Guard, holdsWherever, type Known } from './value.ts'

/** A use whose certificate is in one region in every case. */
export interface Located {
  readonly use: CertificateUse
  readonly reference: Known<Reference>
  readonly region: Known<Region>
  readonly when: Guard
}

/**
 * The certificates of one endpoint when those that it has at once are in several regions, whatever region the endpoint is in: those with pinned ARNs,
 * and where the endpoint's own region is not known, all whose region is. Undefined when they are not.
 */
export function severalRegions(endpoint: Endpoint): readonly Located[] | undefined {
  const own = agreed(endpoint.exists, endpoint.region)
  const located = endpoint.uses.flatMap((use) => locatedUse(endpoint, use) ?? [])
  const counted = own ? located.filter(({ reference }) => reference.value.how === 'literal') : located
  for (const one of counted) {
    const beside = counted.filter(({ when }) => holdsWherever(when, one.when))
    if (new Set(beside.map(({ region }) => region.value)).size > 1) return beside
  }
  return undefined
}

function locatedUse(endpoint: Endpoint, use: CertificateUse): Located | undefined {
  if (use.role === 'client') return undefined
  const [first, ...others] = placementsOf(endpoint, use)
  if (!first?.demanded.known || first.demanded.value !== 'same' || !first.reference.known || !first.certificateRegion.known)
    return undefined
  const region = first.certificateRegion
  const isAgreed = others.every(({ certificateRegion }) => certificateRegion.known && certificateRegion.value === region.value)
  const when = others.length === 0 ? first.when : both(endpoint.exists, use.when)
  return isAgreed && when ? { use, reference: first.reference, region, when } : undefined
}
