import type { Found } from './check.ts'
import type { Certificate } from './model/certificate.ts'
import { certificateOf, type Endpoint, type Reference } from './model/endpoint.ts'
import type { Deployment } from './model/model.ts'
import { locate, type Place } from './model/source.ts'
import { type Alternatives, shapeOf, type Value } from './model/value.ts'
import type { CertificateMap, MappedCertificate, MappedEndpoint, MappedFault } from './result.ts'

/** Which hostname is served by which endpoint with which certificate in which region, and what is wrong with each. */
export function mapOf(deployments: readonly Deployment[], found: readonly Found[]): CertificateMap {
  const faults = faultsByPlace(found)
  const certificates = new Map<string, MappedCertificate>()
  const endpoints: MappedEndpoint[] = []
  for (const deployment of deployments) {
    for (const certificate of deployment.certificates) {
      const key = keyOf(deployment, certificate.id)
      certificates.set(key, mappedCertificate(key, deployment, certificate, faults))
    }
    for (const endpoint of deployment.endpoints) {
      const references = endpoint.uses.flatMap(({ role, certificate }) => (role === 'client' ? [] : valuesOf(certificate)))
      const pinned = references.flatMap((reference) => pinnedIn(reference, deployment, faults))
      for (const each of pinned) if (!certificates.has(each.key)) certificates.set(each.key, each)
      endpoints.push({
        id: endpoint.id,
        deployment: deployment.name,
        service: endpoint.serviceName,
        region: isGlobal(endpoint) ? undefined : one(endpoint.region),
        hostnames: distinct(endpoint.hostnames.flatMap(({ hostname }) => shapeOf(hostname) ?? [])),
        certificates: distinct([
          ...references.flatMap((reference) => declaredIn(reference, deployment)),
          ...pinned.map(({ key }) => key),
        ]),
        location: locate(endpoint.at),
        faults: faultsAt(placesOf(endpoint), faults),
      })
    }
  }
  return { certificates: [...certificates.values()], endpoints }
}

function keyOf(deployment: Deployment, id: string): string {
  return `${deployment.name} ${id}`
}

function mappedCertificate(
  key: string,
  deployment: Deployment,
  certificate: Certificate,
  faults: FaultsByPlace,
): MappedCertificate {
  const lists = valuesOf(certificate.names)
  const names = lists.flatMap(({ names: all }) => all.map(({ hostname }) => hostname))
  return {
    key,
    id: certificate.id,
    deployment: deployment.name,
    kind: certificate.kind,
    names: distinct(names.flatMap((name) => shapeOf(name) ?? [])),
    region: one(certificate.region),
    location: locate(certificate.at),
    faults: faultsAt([certificate.at, ...names.map(({ at }) => at)], faults),
  }
}

function declaredIn(reference: Reference | null, deployment: Deployment): string[] {
  return reference && 'certificate' in reference ? [keyOf(deployment, reference.certificate.id)] : []
}

/** A certificate that is only named by its ARN. */
function pinnedIn(reference: Reference | null, deployment: Deployment, faults: FaultsByPlace): MappedCertificate[] {
  if (reference?.how !== 'literal' || reference.arn === undefined) return []
  const id = reference.text.trim()
  const known = certificateOf(reference)
  const bare = { key: id, id, deployment: deployment.name, kind: 'pinned', names: [], region: reference.arn.region } as const
  if (!known) return [{ ...bare, location: undefined, faults: [] }]
  return [{ ...mappedCertificate(id, deployment, known, faults), id, kind: 'pinned', location: undefined }]
}

/** Everything that a fault of an endpoint may stand at. */
function placesOf({ at, uses, hostnames, listeners }: Endpoint): Place[] {
  return [
    at,
    ...hostnames.map(({ hostname }) => hostname.at),
    ...listeners.flatMap((listener) => [listener.at, ...[listener.protocol, listener.policy].flatMap(placesIn)]),
    ...uses.flatMap((use) => [use.at, ...placesIn(use.certificate)]),
  ]
}

function placesIn(alternatives: Alternatives<unknown>): Place[] {
  return alternatives.map(({ value }) => value.at)
}

type FaultsByPlace = ReadonlyMap<string, readonly MappedFault[]>

function faultsByPlace(found: readonly Found[]): FaultsByPlace {
  const byPlace = new Map<string, MappedFault[]>()
  for (const { rule, fault } of found) {
    const { at, severity = rule.severity } = fault
    const key = placeKey(at)
    byPlace.set(key, [...(byPlace.get(key) ?? []), { rule: rule.id, severity }])
  }
  return byPlace
}

function faultsAt(places: readonly Place[], faults: FaultsByPlace): MappedFault[] {
  const all = distinct(places.map(placeKey)).flatMap((key) => faults.get(key) ?? [])
  return all.filter(({ rule }, index) => all.findIndex((other) => other.rule === rule) === index)
}

function placeKey({ source, start }: Place): string {
  return `${source.path} ${start}`
}

/** CloudFront and the like are in no region, whatever the provider's is: they take certificates of one region only. */
function isGlobal({ uses }: Endpoint): boolean {
  return uses.length > 0 && uses.every(({ regionRule }) => one(regionRule) === 'us-east-1')
}

function valuesOf<T>(alternatives: Alternatives<T>): T[] {
  return alternatives.flatMap(({ value }) => (value.known ? [value.value] : []))
}

/** When it is the same in every case. */
function one(alternatives: Alternatives<string>): string | undefined {
  const values: Value<string>[] = alternatives.map(({ value }) => value)
  const [first] = values
  return first?.known && values.every((value) => value.known && value.value === first.value) ? first.value : undefined
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
