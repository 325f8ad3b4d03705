import type { CertificateUse, Reference } from './endpoint.ts'
import type { Place } from './source.ts'
import { type Alternatives, type Case, known } from './value.ts'

/** Whether a use is given a certificate, whichever. */
export function isGiven({ certificate, isGiven: told }: Pick<CertificateUse, 'certificate' | 'isGiven'>): Alternatives<boolean> {
  if (told) return told
  const [first, ...others] = certificate
  return [given(first), ...others.map(given)]
}

/** Where a use is given nothing: there in the code, or where it lacks in what holds it. */
export function placeOfNothing({ certificate, at }: CertificateUse): Place {
  const nothing = certificate.length > 1 ? certificate.find(({ value }) => value.known && value.value === null) : undefined
  return nothing?.value.at ?? at
}

function given({ when, value }: Case<Reference | null>): Case<boolean> {
  return { when, value: value.known ? known(value.value !== null, value.at, value.trail) : value }
}
