import { arnKind, isKnownPart, parseArn } from './arn.ts'
import type { Hostname } from './hostname.ts'
import { isPartlyUnknown } from './hostname.ts'
import type { Deployment } from './model.ts'
import type { Region } from './region.ts'
import { shapeOf } from './value.ts'

/** What code says of certificates that are, or will be, in ACM. */
export interface NamedCertificates {
  /** Written out. */
  readonly arns: readonly string[]
  /** Primary names of what it requests or looks up, and hosts that the controller of a cluster finds certificates by. */
  readonly domains: readonly Hostname[]
  /** All names that it requests. */
  readonly requested: readonly Hostname[]
  /** Where its certificates and their consumers are, as far as that is known. */
  readonly regions: readonly Region[]
}

export function namedCertificates(deployments: readonly Deployment[]): NamedCertificates {
  const arns = new Set<string>()
  const domains = new Set<Hostname>()
  const requested = new Set<Hostname>()
  const regions = new Set<Region>()
  const addArn = (text: string) => {
    const arn = parseArn(text.trim())
    if (
      !arn ||
      arnKind(arn) !== 'acm-certificate' ||
      !isKnownPart(arn.region) ||
      !isKnownPart(arn.account) ||
      text.includes('${')
    )
      return
    arns.add(text.trim())
    regions.add(arn.region)
  }
  const addDomain = (hostname: Hostname | undefined) => {
    if (hostname !== undefined && !isPartlyUnknown(hostname)) domains.add(hostname)
  }
  for (const { certificates, endpoints, ingressGroups, writtenArns } of deployments) {
    for (const { text } of writtenArns) addArn(text)
    for (const { names, region, kind } of certificates) {
      for (const { value } of names) {
        if (!value.known) continue
        addDomain(shapeOf(value.value.names[0]?.hostname ?? unnamed))
        if (kind === 'requested') for (const { hostname } of value.value.names) if (hostname.known) requested.add(hostname.value)
      }
      for (const { value } of region) if (value.known) regions.add(value.value)
    }
    for (const { uses, region } of endpoints) {
      for (const { value } of region) if (value.known && uses.length > 0) regions.add(value.value)
      for (const { certificate } of uses)
        for (const { value } of certificate) if (value.known && value.value?.how === 'literal') addArn(value.value.text)
    }
    for (const { certificateSource, hosts } of ingressGroups.flatMap(({ members }) => members))
      if (certificateSource === 'discovery') for (const { hostname } of hosts) addDomain(shapeOf(hostname))
  }
  const sorted = (texts: ReadonlySet<string>) => [...texts].sort()
  return { arns: sorted(arns), domains: sorted(domains), requested: sorted(requested), regions: sorted(regions) }
}

const unnamed = { known: false, why: 'it has no name', at: { source: { path: '', text: '' }, start: 0, end: 0 } } as const
