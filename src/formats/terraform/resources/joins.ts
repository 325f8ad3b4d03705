import { both, type Guard, known, only, shapeOf } from '../../../model/value.ts'
import type { ResourceInstance } from '../instance.ts'
import { optionsOf, possible, shape, type TfValue } from '../value.ts'
import { asBool } from './convert.ts'
import { dependencies, type EndpointDraft, serve } from './endpoints.ts'
import { bodyOf, follow, read } from './paths.ts'
import { recordNames, targetOf } from './records.ts'
import { redirectsOfRule } from './redirects.ts'
import { instancesBehind, type Registry, referenceTo } from './references.ts'

/** Endpoints by the resources that declare them, while others are joined to them. */
export type Drafts = ReadonlyMap<ResourceInstance, EndpointDraft>

/** `aws_lb_listener_certificate`: a further certificate of a listener. */
export function addCertificate(addition: ResourceInstance, drafts: Drafts, declared: Registry): void {
  const certificate = read(addition, 'certificate_arn')
  for (const { draft, given } of listenersOf(addition, drafts)) {
    draft.uses.push({
      attribute: 'certificate_arn',
      at: bodyOf(addition).placeOf('certificate_arn'),
      by: addition.address.replace('[*]', ''),
      when: given,
      role: 'additional',
      regionRule: only(known('same', certificate.at)),
      takesIamServerCertificate: true,
      certificate: referenceTo(certificate, declared),
      ...dependencies(addition, declared),
    })
  }
}

/** Host headers of a listener's rules are hostnames that the listener serves. */
export function addHostHeaders(rule: ResourceInstance, drafts: Drafts): void {
  for (const { draft, given } of listenersOf(rule, drafts)) {
    for (const occurrence of follow(bodyOf(rule), 'condition.host_header.values')) {
      const joined = both(given, occurrence.when)
      if (joined) serve(draft, occurrence.value, joined, { from: 'host-header', by: rule.address })
    }
  }
}

/** What a rule of a listener redirects, the listener does. */
export function addRedirects(rule: ResourceInstance, drafts: Drafts): void {
  for (const { draft, given } of listenersOf(rule, drafts)) draft.listeners[0]?.redirects?.push(...redirectsOfRule(rule, given))
}

/** The listeners that a `listener_arn` means, and when. */
function listenersOf(instance: ResourceInstance, drafts: Drafts): { draft: EndpointDraft; given: Guard }[] {
  return instancesBehind(read(instance, 'listener_arn'), ['arn', 'id']).flatMap(({ when, instance: listener }) => {
    const draft = drafts.get(listener)
    const given = both(instance.exists, when)
    return draft && given ? [{ draft, given }] : []
  })
}

const ownNames = ['domain_name', 'cloudfront_domain_name', 'regional_domain_name']

/** Records that point at an endpoint, or at the load balancer before it, name hostnames that it serves. */
export function addRecordNames(records: readonly ResourceInstance[], drafts: Drafts): void {
  const byBalancer = listenersByBalancer(drafts)
  for (const record of records) {
    if (mayBeProxied(record)) continue
    const target = possible(targetOf(record), record.exists)
    const endpoints = instancesBehind(target, ownNames).flatMap(({ instance }) => drafts.get(instance) ?? [])
    for (const draft of [...endpoints, ...onlyListener(target, record.exists, byBalancer)]) {
      for (const { when, hostname } of recordNames(record)) {
        const given = both(record.exists, when)
        if (given) draft.hostnames.push({ hostname, when: given, from: 'record', by: record.address })
      }
    }
  }
}

/** Behind Cloudflare's proxy, browsers see Cloudflare's certificate. */
function mayBeProxied(record: ResourceInstance): boolean {
  if (!record.type.startsWith('cloudflare_')) return false
  return optionsOf(possible(read(record, 'proxied'), record.exists)).some(({ value }) => asBool(value) !== false)
}

/**
 * CloudFront takes an origin's certificate for the origin's name or for the host that it forwards: what a distribution serves, and
 * what it fetches from, may be covered by either.
 * Source: CloudFront Developer Guide, "Require HTTPS for communication between CloudFront and your custom origin".
 */
export function dropNamesOfOrigins(drafts: Drafts): void {
  const distributions = [...drafts.values()].filter(({ service }) => service === 'cloudfront-distribution')
  const names = new Set(
    distributions.flatMap(({ instance, hostnames }) => [
      ...hostnames.map(({ hostname }) => shapeOf(hostname)),
      ...follow(bodyOf(instance), 'origin.domain_name').flatMap(({ value }) =>
        optionsOf(value).map((option) => shape(option.value)),
      ),
    ]),
  )
  for (const draft of drafts.values()) {
    if (distributions.includes(draft)) continue
    const kept = draft.hostnames.filter(({ hostname, from }) => from === 'alias' || !names.has(shapeOf(hostname)))
    draft.hostnames.splice(0, draft.hostnames.length, ...kept)
  }
}

/** A load balancer, by its resource, or by what its attributes have in common when a module from elsewhere makes it. */
type Balancer = ResourceInstance | string

function balancersBehind(value: TfValue, attribute: 'arn' | 'dns_name'): Balancer[] {
  return optionsOf(value).flatMap(({ value: plain }): Balancer[] => {
    if (plain.kind !== 'unknown') return []
    if (plain.reference) return plain.reference.attribute === attribute ? [plain.reference.instance] : []
    const suffix = `.${attribute}}`
    return plain.same?.endsWith(suffix) ? [plain.same.slice(0, -suffix.length)] : []
  })
}

function listenersByBalancer(drafts: Drafts): Map<Balancer, EndpointDraft[]> {
  const listeners = new Map<Balancer, EndpointDraft[]>()
  for (const draft of drafts.values()) {
    if (draft.service !== 'elbv2-listener') continue
    for (const balancer of balancersBehind(read(draft.instance, 'load_balancer_arn'), 'arn')) {
      listeners.set(balancer, [...(listeners.get(balancer) ?? []), draft])
    }
  }
  return listeners
}

function mayBe({ listeners }: EndpointDraft, protocols: ReadonlySet<string>): boolean {
  return listeners.some(({ protocol }) => protocol.some(({ value }) => !value.known || protocols.has(value.value ?? '')))
}

const withTls: ReadonlySet<string> = new Set(['HTTPS', 'TLS'])
const withoutTls: ReadonlySet<string> = new Set(['HTTP'])
const passedThrough: ReadonlySet<string> = new Set(['TCP', 'UDP', 'TCP_UDP'])

/** A listener without TLS that does more than to send browsers to the one with it. */
function mayServePlainly(draft: EndpointDraft): boolean {
  const actions = follow(bodyOf(draft.instance), 'default_action.type')
  return mayBe(draft, withoutTls) && !actions.some(({ value }) => value.kind === 'string' && value.value === 'redirect')
}

/**
 * The TLS listener of a load balancer, when there is exactly one: of several, any could be meant. Behind a listener that passes
 * connections through or answers without TLS, the name may be for that one.
 */
function onlyListener(target: TfValue, exists: Guard, byBalancer: Map<Balancer, EndpointDraft[]>): EndpointDraft[] {
  const listeners = balancersBehind(target, 'dns_name')
    .flatMap((balancer) => byBalancer.get(balancer) ?? [])
    .filter((draft) => both(draft.exists, exists))
  const ending = listeners.filter((draft) => mayBe(draft, withTls))
  const others = listeners.filter((draft) => !ending.includes(draft))
  return ending.length === 1 && !others.some((draft) => mayBe(draft, passedThrough) || mayServePlainly(draft)) ? ending : []
}
