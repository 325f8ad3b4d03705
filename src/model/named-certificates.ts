import { parseArn } from './arn.ts'
import { writtenZones } from './delegation.ts'
import type { Hostname } from './hostname.ts'
import { isPartlyUnknown } from './hostname.ts'
import type { Deployment } from './model.ts'
import { isExample, judge } from './pinned.ts'
import { partitionOf, type Region } from './region.ts'
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
  /** Hosted zones that it writes validation records to, and that are there already. */
  readonly zones: readonly Hostname[]
}

export function namedCertificates(deployments: readonly Deployment[]): NamedCertificates {
  const arns = new Set<string>()
  const domains = new Set<Hostname>()
  const requested = new Set<Hostname>()
  const regions = new Set<Region>()
  /** Not that of an example, nor one that is no ARN of ACM. */
  const addArn = (text: string, isShown: boolean) => {
    if (isShown || judge(text.trim(), true).is !== 'pinned') return
    const { region } = parseArn(text.trim()) ?? {}
    if (!isRegion(region)) return
    arns.add(text.trim())
    regions.add(region)
  }
  const addDomain = (hostname: Hostname | undefined) => {
    if (hostname !== undefined && !isPartlyUnknown(hostname)) domains.add(hostname)
  }
  for (const { certificates, endpoints, ingressGroups, writtenArns, format } of deployments) {
    for (const { text, at, writtenIn } of writtenArns) addArn(text, isExample(at, writtenIn, format))
    for (const { names, region, kind } of certificates) {
      for (const { value } of names) {
        if (!value.known) continue
        addDomain(shapeOf(value.value.names[0]?.hostname ?? unnamed))
        if (kind === 'requested') for (const { hostname } of value.value.names) if (hostname.known) requested.add(hostname.value)
      }
      for (const { value } of region) if (value.known && isRegion(value.value)) regions.add(value.value)
    }
    for (const { uses, region } of endpoints) {
      for (const { value } of region) if (value.known && uses.length > 0 && isRegion(value.value)) regions.add(value.value)
      for (const { certificate } of uses)
        for (const { value } of certificate)
          if (value.known && value.value?.how === 'literal')
            addArn(value.value.text, isExample(value.at, value.value.writtenIn, format))
    }
    for (const { certificateSource, hosts } of ingressGroups.flatMap(({ members }) => members))
      if (certificateSource === 'discovery') for (const { hostname } of hosts) addDomain(shapeOf(hostname))
  }
  const zones = new Set(deployments.flatMap((each) => writtenZones(each).map(({ zone }) => zone.value)))
  const sorted = (texts: ReadonlySet<string>) => [...texts].sort()
  return {
    arns: sorted(arns),
    domains: sorted(domains),
    requested: sorted(requested),
    regions: sorted(regions),
    zones: sorted(zones),
  }
}

/** What is asked goes to the server of a region: the name of one, whatever the code calls a region. */
function isRegion(text: string | undefined): text is Region {
  return text !== undefined && partitionOf(text) !== undefined
}

const unnamed = { known: false, why: 'it has no name', at: { source: { path: '', text: '' }, start: 0, end: 0 } } as const
