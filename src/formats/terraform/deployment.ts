import { listenerCertificates, listenerRules, loadBalancers } from '../../catalog/consumers.ts'
import type { Certificate } from '../../model/certificate.ts'
import { servingsOf } from '../../model/coverage.ts'
import type { ValidationWait } from '../../model/dns.ts'
import type { Deployment, Unevaluated } from '../../model/model.ts'
import { unevaluatedIn } from '../../model/unevaluated.ts'
import { both, known, only } from '../../model/value.ts'
import { modulesIn } from './expand.ts'
import type { ModuleInstance, ResourceInstance, RootInstance } from './instance.ts'
import { localSource } from './module.ts'
import { resolveCall } from './names.ts'
import { certificateOf, resourceInstances } from './resources/certificates.ts'
import { dependencies, type EndpointDraft, endpointOf, isConsumer, serve } from './resources/endpoints.ts'
import { externalModule } from './resources/external-module.ts'
import { bodyOf, follow, read } from './resources/paths.ts'
import { isRecord, recordName, recordOf, targetsOf } from './resources/records.ts'
import { type Declared, instancesBehind, referenceTo } from './resources/references.ts'
import { waitOf } from './resources/waits.ts'
import { type Root, rootInstance } from './roots.ts'

/** The resources of a root that have to do with certificates, by what they are. */
interface Found {
  readonly certificates: ResourceInstance[]
  readonly waits: ResourceInstance[]
  readonly consumers: ResourceInstance[]
  readonly additions: ResourceInstance[]
  readonly rules: ResourceInstance[]
  /** Most trees hold many records and few that matter: they are expanded only where something else was found. */
  readonly records: (() => readonly ResourceInstance[])[]
  readonly externalCalls: { readonly module: ModuleInstance; readonly name: string }[]
}

/** One root as a deployment of the model; undefined when it has nothing to do with certificates. */
export function deploymentOf(
  root: Root,
  instance: RootInstance,
  matters: (directory: string) => boolean,
): Deployment | undefined {
  const found: Found = { certificates: [], waits: [], consumers: [], additions: [], rules: [], records: [], externalCalls: [] }
  collect(rootInstance(root.module, instance), found, matters)
  const declared = registry()
  for (const certificate of found.certificates) declared.certificate(certificate)
  const drafts = new Map<ResourceInstance, EndpointDraft>()
  for (const consumer of found.consumers) {
    const draft = endpointOf(consumer, declared)
    if (draft) drafts.set(consumer, draft)
  }
  for (const addition of found.additions) addCertificate(addition, drafts, declared)
  for (const rule of found.rules) addHostHeaders(rule, drafts)
  const externals = found.externalCalls.flatMap(({ module, name }) => externalModule(module, name, declared) ?? [])
  const isEmpty = found.certificates.length + found.waits.length + drafts.size + externals.length === 0
  if (isEmpty) return undefined
  const recordInstances = found.records.flatMap((expand) => expand())
  for (const record of recordInstances) addRecordName(record, drafts)
  const records = recordInstances.map((record) => recordOf(record, declared))
  const waits = found.waits.map((wait) => declared.wait(wait))
  const endpoints = [...drafts.values(), ...externals]
  const certificates = declared.certificates()
  const servings = servingsOf(endpoints)
  return {
    name: root.name,
    certificates,
    endpoints,
    records,
    waits,
    servings,
    unevaluated: [...missingModules(found), ...unevaluatedIn(endpoints, servings)],
  }
}

/** Walks the module tree, into those modules only that can matter. */
function collect(module: ModuleInstance, found: Found, matters: (directory: string) => boolean): void {
  for (const address of module.module.resources.keys()) {
    const type = address.slice(0, address.indexOf('.', address.startsWith('data.') ? 5 : 0))
    if (isRecord(type)) found.records.push(() => resourceInstances(module, address))
    else groupOf(type, found)?.push(...resourceInstances(module, address))
  }
  for (const [name, { block }] of module.module.calls) {
    const directory = localSource(module.module.directory, block)
    if (directory === undefined) found.externalCalls.push({ module, name })
    else if (matters(directory)) for (const called of modulesIn(resolveCall(module, name))) collect(called, found, matters)
  }
}

function groupOf(type: string, found: Found): ResourceInstance[] | undefined {
  if (type === 'aws_acm_certificate' || type === 'data.aws_acm_certificate') return found.certificates
  if (type === 'aws_acm_certificate_validation') return found.waits
  if (isConsumer(type)) return found.consumers
  if ((listenerCertificates as readonly string[]).includes(type)) return found.additions
  if ((listenerRules as readonly string[]).includes(type)) return found.rules
  return undefined
}

/** Certificates and waits, each made once. */
function registry(): Declared & { certificates: () => Certificate[] } {
  const certificates = new Map<ResourceInstance, Certificate>()
  const waits = new Map<ResourceInstance, ValidationWait>()
  const declared: Declared & { certificates: () => Certificate[] } = {
    certificate: (instance) => once(certificates, instance, () => certificateOf(instance)),
    wait: (instance) => once(waits, instance, () => waitOf(instance, declared)),
    certificates: () => [...certificates.values()],
  }
  return declared
}

function once<T>(made: Map<ResourceInstance, T>, instance: ResourceInstance, make: () => T): T {
  const before = made.get(instance)
  if (before) return before
  const value = make()
  made.set(instance, value)
  return value
}

/** `aws_lb_listener_certificate`: a further certificate of a listener. */
function addCertificate(
  addition: ResourceInstance,
  drafts: ReadonlyMap<ResourceInstance, EndpointDraft>,
  declared: Declared,
): void {
  const [listener, certificate] = [read(addition, 'listener_arn'), read(addition, 'certificate_arn')]
  for (const { when, instance } of instancesBehind(listener, ['arn', 'id'])) {
    const given = both(addition.exists, when)
    if (!given) continue
    drafts.get(instance)?.uses.push({
      attribute: 'certificate_arn',
      at: bodyOf(addition).placeOf('certificate_arn'),
      by: addition.address.replace('[*]', ''),
      when: given,
      role: 'additional',
      regionRule: only(known('same', certificate.at)),
      takesIamServerCertificate: true,
      certificate: referenceTo(certificate, declared),
      ...dependencies(addition),
    })
  }
}

/** Host headers of a listener's rules are hostnames that the listener serves. */
function addHostHeaders(rule: ResourceInstance, drafts: ReadonlyMap<ResourceInstance, EndpointDraft>): void {
  const listener = read(rule, 'listener_arn')
  for (const { when, instance } of instancesBehind(listener, ['arn', 'id'])) {
    const draft = drafts.get(instance)
    const given = both(rule.exists, when)
    if (!draft || !given) continue
    for (const occurrence of follow(bodyOf(rule), 'condition.host_header.values')) {
      const joined = both(given, occurrence.when)
      if (joined) serve(draft, occurrence.value, joined, 'host-header', rule.address)
    }
  }
}

/** A record that points at an endpoint names a hostname that it serves. */
function addRecordName(record: ResourceInstance, drafts: ReadonlyMap<ResourceInstance, EndpointDraft>): void {
  for (const target of targetsOf(record)) {
    const draft = drafts.get(target) ?? onlyListenerOf(target, drafts)
    if (draft) draft.hostnames.push({ hostname: recordName(record), when: record.exists, from: 'record', by: record.address })
  }
}

/** The TLS listener of a load balancer, when there is exactly one: of several, any could be meant. */
function onlyListenerOf(
  target: ResourceInstance,
  drafts: ReadonlyMap<ResourceInstance, EndpointDraft>,
): EndpointDraft | undefined {
  if (!(loadBalancers as readonly string[]).includes(target.type)) return undefined
  const listeners = [...drafts.values()].filter((draft) => {
    if (draft.service !== 'elbv2-listener') return false
    const balancer = read(draft.instance, 'load_balancer_arn')
    return instancesBehind(balancer, ['arn', 'id']).some(({ instance }) => instance === target) && mayTerminateTls(draft)
  })
  return listeners.length === 1 ? listeners[0] : undefined
}

function mayTerminateTls({ listeners }: EndpointDraft): boolean {
  return listeners.some(({ protocol }) =>
    protocol.some(({ value }) => !value.known || value.value === 'HTTPS' || value.value === 'TLS'),
  )
}

/** Modules from elsewhere that are given certificates, or whose source says that they make them. */
function missingModules({ externalCalls }: Found): Unevaluated[] {
  const missing: Unevaluated[] = []
  for (const { module, name } of externalCalls) {
    const call = module.module.calls.get(name)
    if (!call || !/cert|acm/.test(call.source.text.slice(call.block.start, call.block.end))) continue
    missing.push({
      why: 'a module that is not in the tree',
      at: { source: call.source, start: call.block.start, end: call.block.headerEnd },
    })
  }
  return missing
}
