import { templateConsumers } from '../../catalog/cloudformation.ts'
import type { Consumer } from '../../catalog/consumers.ts'
import type { CertificateUse, Endpoint, ServedName, Viewer } from '../../model/endpoint.ts'
import type { Place } from '../../model/source.ts'
import { type Alternatives, type Guard, only } from '../../model/value.ts'
import type { Node } from '../../syntax/node.ts'
import { combined } from '../outcome.ts'
import { balancerOf } from './balancers.ts'
import { underEach } from './doubts.ts'
import { existing } from './existence.ts'
import { listAt, neverEmpty, valueAt } from './follow.ts'
import { type ListenerDraft, listenersOf, upperCase } from './listeners.ts'
import { alternatives, hostnameOf, textOrNull, truth } from './model-values.ts'
import type { Certificates } from './references.ts'
import type { Resolved } from './resolved.ts'
import type { Stack } from './stack.ts'
import type { Resource } from './template.ts'
import { usesOf } from './uses.ts'

/** An endpoint while rules and records of other resources are still being joined to it. */
export interface EndpointDraft extends Endpoint {
  readonly resource: Resource
  readonly hostnames: ServedName[]
  readonly uses: CertificateUse[]
  readonly listeners: ListenerDraft[]
}

const consumerOf = new Map<string, Consumer>(
  templateConsumers.flatMap((consumer) => consumer.resources.map((type) => [type, consumer] as const)),
)

export function endpointOf(resource: Resource, stack: Stack, certificates: Certificates): EndpointDraft | undefined {
  const consumer = consumerOf.get(resource.type)
  return consumer && existing(resource, stack, (exists) => draftOf(resource, exists, consumer, stack, certificates))
}

function draftOf(
  resource: Resource,
  exists: Guard,
  consumer: Consumer,
  stack: Stack,
  certificates: Certificates,
): EndpointDraft | undefined {
  const { properties, at, logicalId } = resource
  if (consumer.enabledBy && isOff(valueAt(properties, consumer.enabledBy, stack, at).map(({ value }) => value))) return undefined
  const uses = consumer.uses.flatMap((row) => usesOf(row, consumer, resource, stack, certificates))
  return {
    resource,
    id: stack.titleOf(logicalId),
    service: consumer.service,
    serviceName: consumer.name,
    at,
    exists,
    module: '',
    region: only<string>(resource.region ?? stack.region),
    account: stack.account,
    coverage: consumer.coverage,
    hostnames: consumer.hostnames.flatMap((path) => served(properties, path, stack, at)),
    uses,
    listeners: listenersOf(consumer, resource, stack, uses),
    ...(consumer.listener?.balancer && { balancer: balancerOf(resource, consumer.listener.balancer, stack) }),
    ...(consumer.viewer && { viewer: viewerOf(consumer.viewer, resource, stack) }),
    ...(consumer.endpointType && { endpointType: endpointTypeOf(consumer.endpointType, resource, stack, uses) }),
  }
}

function viewerOf({ sslSupport, ownCertificate }: NonNullable<Consumer['viewer']>, resource: Resource, stack: Stack): Viewer {
  const read = (path: string) => neverEmpty(valueAt(resource.properties, path, stack, resource.at), resource.at)
  return { sslSupport: alternatives(read(sslSupport), textOrNull), ownCertificate: alternatives(read(ownCertificate), truth) }
}

/** Of several types in one list, there is no telling. */
function endpointTypeOf(
  path: string,
  { properties, at }: Resource,
  stack: Stack,
  uses: readonly CertificateUse[],
): Alternatives<string | null> {
  const read = () => listAt(properties, path, stack, at)
  const all = read()
  if (all.length > 1 && all.some(({ when }) => when.length === 0))
    return only<string | null>({ known: false, why: 'there is more than one type of endpoint', at })
  // Where it hangs on the same condition as the certificates, it is told apart as they are.
  const cases = combined(
    uses.map(({ certificate }) => certificate),
    () => undefined,
  )
  const types = underEach(cases ?? [{ when: [] }], stack, read)
  return upperCase(
    alternatives(neverEmpty(types.length === 0 ? [{ when: [], value: { kind: 'nothing', at } }] : types, at), textOrNull),
  )
}

function isOff(values: readonly Resolved[]): boolean {
  return values.length > 0 && values.every((value) => value.kind === 'text' && value.value === 'false')
}

function served(properties: Node | undefined, path: string, stack: Stack, at: Place): ServedName[] {
  return listAt(properties, path, stack, at).flatMap(({ when, value }) => {
    // A user pool domain without a dot is a prefix of Cognito's own name.
    if (value.kind === 'nothing' || (value.kind === 'text' && !value.value.includes('.'))) return []
    return [{ hostname: hostnameOf(value), when, from: 'alias' as const }]
  })
}
