import { withoutKeys } from './address.ts'
import { arnKind, partitionFits } from './arn.ts'
import type { CertificateUse, Endpoint, Reference } from './endpoint.ts'
import { partitionOf, type Region } from './region.ts'
import { locate, type Place } from './source.ts'
import {
  type Alternatives,
  both,
  combinations,
  type Guard,
  isSame,
  type Known,
  known,
  only,
  type Unknown,
  type Value,
} from './value.ts'

/** What a use comes to under conditions that can hold together, when it is given a certificate there. */
export interface Placement {
  readonly when: Guard
  /** Where the certificate has to be. */
  readonly demanded: Value<'us-east-1' | 'same' | 'any'>
  readonly reference: Value<Reference>
  readonly certificateRegion: Value<Region>
  readonly endpointRegion: Value<Region>
}

/** Every way that a use can turn out; none where it is given no certificate, or when there are too many to look at. */
export function placementsOf(endpoint: Endpoint, use: CertificateUse): readonly Placement[] {
  const exists = both(endpoint.exists, use.when)
  const rows = exists && combinations(exists, use.regionRule, use.certificate, endpoint.region)
  const placements: Placement[] = []
  for (const { when, values } of rows ?? []) {
    const [demanded, reference, endpointRegion] = values
    if (reference.known && reference.value === null) continue
    const given = reference as Value<Reference>
    for (const row of combinations(when, regionOf(given)) ?? []) {
      placements.push({ when: row.when, demanded, reference: given, certificateRegion: row.values[0], endpointRegion })
    }
  }
  return placements
}

/** What a use is given in each case in which it is given anything; none when there are too many to look at. */
export function givenTo(exists: Guard | undefined, certificate: Alternatives<Reference | null>): readonly Value<Reference>[] {
  const rows = (exists && combinations(exists, certificate)) ?? []
  return rows.flatMap(({ values: [value] }) => (value.known && value.value === null ? [] : [value as Value<Reference>]))
}

/** A certificate's region: of the declaration, or of an ARN that is written out. */
export function regionOf(reference: Value<Reference>): Alternatives<Region> {
  if (!reference.known) return only(reference)
  const { value, at, trail } = reference
  if ('certificate' in value) return value.certificate.region
  // An ARN whose partition and region contradict each other says nothing about where its certificate is.
  if (value.how === 'literal' && value.arn && arnKind(value.arn) === 'acm-certificate' && partitionFits(value.arn) !== false) {
    if (partitionOf(value.arn.region)) return only(known(value.arn.region, at, trail))
  }
  return only({ known: false, why: 'the region of this certificate is not in the code', at })
}

/** A certificate's account: of the declaration, or of an ARN that is written out. */
export function accountOf(reference: Value<Reference>): Value<string> {
  if (!reference.known) return reference
  const { value, at, trail } = reference
  if ('certificate' in value) return value.certificate.account
  if (value.how === 'literal' && value.arn && /^\d{12}$/.test(value.arn.account)) return known(value.arn.account, at, trail)
  return { known: false, why: 'the account of this certificate is not in the code', at }
}

/** How a message calls what a use is given. */
export function titleOf({ value }: Known<Reference>): string {
  if ('certificate' in value) return `\`${withoutKeys(value.certificate.id)}\``
  return value.how === 'literal' ? 'the certificate with this ARN' : `\`${value.title}\``
}

export interface Note {
  readonly at: Place
  readonly note: string
}

/** Where a certificate is declared, and what puts it into its region. */
export function notesOn({ value }: Known<Reference>, region: Known<Region>): Note[] {
  if (!('certificate' in value)) return []
  const { at, kind } = value.certificate
  const verb = kind === 'looked-up' ? 'looked up' : 'declared'
  return [{ at, note: `the certificate is ${verb} here, in ${region.value}` }, ...notesOnRegion(region)]
}

/** What fixes a region: the last step that it came through (a provider), and the writing itself when that is elsewhere. */
export function notesOnRegion({ value, at, trail }: Known<Region>): Note[] {
  const last = trail?.at(-1)
  if (!last) return [{ at, note: `${value} is written here` }]
  const fixed = { at: last.at, note: `${last.note} fixes the region` }
  return contains(last.at, at) ? [fixed] : [fixed, { at, note: `${value} is written here` }]
}

/** Where a reader has to look first: a pinned ARN where it is written, a reference where it is used. */
export function placeOf(use: CertificateUse, { value, at }: Known<Reference>): Place {
  return value.how === 'literal' ? at : use.at
}

/** The place of use of a value that was not written there. */
export function notesOnUse(endpoint: Endpoint, use: CertificateUse): Note[] {
  const isWrittenHere = use.certificate.every(({ value }) => !value.trail)
  return isWrittenHere ? [] : [{ at: use.at, note: `it is used here, by ${withoutKeys(endpoint.id)}` }]
}

const mostSteps = 4

/** How a value reached its use, nearest to the use first, when it was not written there. */
export function notesOnWay(use: CertificateUse, reference: Known<Reference>): Note[] {
  const place = placeOf(use, reference)
  const steps = (reference.trail ?? []).map(({ note, at }) => ({ at, note: `it comes through ${note}` })).reverse()
  return [{ at: use.at, note: 'it is used here' }, ...steps.slice(0, mostSteps)].filter(({ at }) => !isBeside(at, place))
}

/** Why it cannot be told whether a certificate is where it has to be; undefined when it can. */
export function whyUnplaced({ demanded, reference, certificateRegion, endpointRegion }: Placement): Unknown | undefined {
  if (!demanded.known || demanded.value === 'any' || !reference.known) return undefined
  const { value } = reference
  if (value.how === 'other' || (value.how === 'literal' && value.arn?.service !== 'acm')) return undefined
  if (demanded.value === 'us-east-1') return certificateRegion.known ? undefined : certificateRegion
  if (certificateRegion.known) return endpointRegion.known ? undefined : endpointRegion
  return isSame(certificateRegion, endpointRegion) ? undefined : certificateRegion
}

/** On one line: the reader has it before the eyes already. */
export function isBeside(a: Place, b: Place): boolean {
  return a.source === b.source && locate(a).line === locate(b).line
}

function contains(outer: Place, inner: Place): boolean {
  return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end
}
