import type { AcmCertificate } from './acm-certificate.ts'
import { type AcmView, shelvesOf } from './acm-view.ts'
import type { Certificate, CertificateKind } from './certificate.ts'
import type { Deployment } from './model.ts'
import { agreed } from './value.ts'

/** A certificate that the code puts into ACM, and how many of its kind are there, wherever that may be. */
export interface Neighbours {
  readonly certificate: Certificate
  readonly region: string
  readonly type: AcmCertificate['type']
  /** In the account of which it is certain, or in each that it may be. */
  readonly counts: readonly number[]
}

/** What counts toward a quota. */
const types: Readonly<Partial<Record<CertificateKind, AcmCertificate['type']>>> = {
  requested: 'AMAZON_ISSUED',
  imported: 'IMPORTED',
}

/** Of regions that are known completely; the first of each kind in each region. */
export function* neighbours({ certificates, variant }: Deployment, view: AcmView): Generator<Neighbours> {
  const seen = new Set<string>()
  for (const certificate of certificates) {
    const type = types[certificate.kind]
    const region = agreed(certificate.exists, certificate.region)
    if (!type || !region || seen.has(`${type} ${region.value}`)) continue
    const isOneOfSeveral = variant !== undefined || certificate.exists.length > 0
    const shelves = shelvesOf(view, region.value, certificate.account, isOneOfSeveral)
    if (!shelves) continue
    seen.add(`${type} ${region.value}`)
    // What came by way of ACME is among what is listed on request only.
    const isCounted = (each: AcmCertificate) => each.type === type && !each.isListedOnRequest
    const counts = shelves.map((shelf) => shelf.certificates.filter(isCounted).length)
    yield { certificate, region: region.value, type, counts }
  }
}
