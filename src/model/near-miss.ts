import type { AcmCertificate } from './acm-certificate.ts'
import type { AcmView } from './acm-view.ts'
import type { LookedUp } from './lookup.ts'
import { allOf, code } from './wording.ts'

/** Why a lookup misses a certificate that is there, and what would find it. */
export interface NearMiss {
  /** A sentence. */
  readonly why: string
  /** A sentence. */
  readonly remedy: string
}

/** The certificate that was most likely meant by a lookup that finds nothing. */
export function nearMiss({ domain, region, shelves }: LookedUp, { certificates, now }: AcmView): NearMiss | undefined {
  const here = shelves.flatMap(({ all }) => all)
  const hasEnded = ({ status, notAfter }: AcmCertificate) => status === 'EXPIRED' || (notAfter !== undefined && notAfter <= now)
  const isUsable = (each: AcmCertificate) => each.status === 'ISSUED' && !hasEnded(each)
  const named = here.filter(({ names }) => names[0] === domain.value)
  const usable = named.find(isUsable)
  if (usable)
    return {
      why: `There is one, of the type ${usable.type} with a key ${usable.keyAlgorithm ?? 'of another kind'}.`,
      remedy: `Ask for it: \`key_types = ["${usable.keyAlgorithm ?? 'EC_prime256v1'}"]\`, and no other \`types\` than ${usable.type}.`,
    }
  const [first] = named
  if (first)
    return {
      why: `There is one whose status is ${hasEnded(first) ? 'EXPIRED' : first.status}.`,
      remedy: 'Look at it with `acm-lint status`; the lookup takes what is ISSUED.',
    }
  const written = domain.value.replace(/\.$/, '').toLowerCase()
  const alternative = here.find((each) => isUsable(each) && each.names.includes(written))
  if (alternative)
    return {
      why: `The certificate of ${code(alternative.names[0] ?? '')} carries the name, but the lookup compares the primary name only, letter by letter.`,
      remedy: `Look up ${code(alternative.names[0] ?? '')}.`,
    }
  const regions = certificates.filter((each) => isUsable(each) && each.names[0] === written && each.region !== region.value)
  if (regions.length > 0)
    return {
      why: `There is one in ${allOf(regions.map((each) => each.region).sort())}.`,
      remedy: 'Give the lookup the provider, or the `region`, of the certificate; or request one in this region.',
    }
  return undefined
}
