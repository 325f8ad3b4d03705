import { listenerCertificates, listenerRules } from '../../catalog/consumers.ts'
import { expiryWatch } from '../../catalog/expiry-watches.ts'
import type { Certificate } from '../../model/certificate.ts'
import { servingsOf } from '../../model/coverage.ts'
import type { ValidationWait } from '../../model/dns.ts'
import type { Deployment, Unevaluated } from '../../model/model.ts'
import type { Region } from '../../model/region.ts'
import type { Source } from '../../model/source.ts'
import { unevaluatedIn } from '../../model/unevaluated.ts'
import { agreed, type Known } from '../../model/value.ts'
import type { YamlFormats } from '../yaml-formats.ts'
import { type Dependents, dependentsOf, isAmong } from './dependents.ts'
import type { Directories } from './directories.ts'
import { modulesIn, resourcesIn } from './expand.ts'
import type { ModuleInstance, ResourceInstance, RootInstance } from './instance.ts'
import { kubernetesResources } from './kubernetes/types.ts'
import { headerOf, literalText, localSource, type Module, typeOf } from './module.ts'
import { resolveCall, resourceValue } from './names.ts'
import { regionOf } from './providers.ts'
import { certificateOf } from './resources/certificates.ts'
import { alternatives, asString } from './resources/convert.ts'
import { type EndpointDraft, endpointOf, isConsumer } from './resources/endpoints.ts'
import { externalModule } from './resources/external-module.ts'
import { addCertificate, addHostHeaders, addRecordNames, addRedirects, dropNamesOfOrigins } from './resources/joins.ts'
import { serverCertificateOf } from './resources/private-keys.ts'
import { isRecord, madeZones, mayConcernCertificates, recordOf } from './resources/records.ts'
import type { Registry } from './resources/references.ts'
import { typedInValues, typedTargets } from './resources/typed-targets.ts'
import { waitOf } from './resources/waits.ts'
import { writtenArns, writtenValues } from './resources/written-arns.ts'
import { parseValues, type Root, rootInstance } from './roots.ts'

/** The resources of a root that have to do with certificates, by what they are. */
interface Found {
  readonly certificates: ResourceInstance[]
  readonly serverCertificates: ResourceInstance[]
  readonly waits: ResourceInstance[]
  readonly consumers: ResourceInstance[]
  readonly additions: ResourceInstance[]
  readonly rules: ResourceInstance[]
  /** Most trees hold many records and few that matter: they are expanded only where something else was found. */
  readonly records: (() => readonly ResourceInstance[])[]
  readonly zones: ResourceInstance[]
  readonly externalCalls: { readonly module: ModuleInstance; readonly name: string }[]
  /** What goes to a cluster: objects of Kubernetes, releases of Helm. */
  readonly kubernetes: ResourceInstance[]
  readonly clusters: ResourceInstance[]
  /** Calls that lead nowhere: of itself, or too deep. */
  readonly skipped: Unevaluated[]
  /** Every module that was walked. */
  readonly modules: Set<Module>
  /** Files with syntax errors. */
  readonly broken: Set<Source>
}

/** One root as a deployment of the model; undefined when it has nothing to do with certificates. */
export function deploymentOf(
  root: Root,
  instance: RootInstance,
  directories: Directories,
  balancersOf?: YamlFormats['balancersOf'],
): Deployment | undefined {
  const found: Found = {
    certificates: [],
    serverCertificates: [],
    waits: [],
    consumers: [],
    additions: [],
    rules: [],
    records: [],
    zones: [],
    externalCalls: [],
    skipped: [],
    kubernetes: [],
    clusters: [],
    modules: new Set(),
    broken: new Set(),
  }
  collect(rootInstance(root.module, instance), found, directories)
  const declared = registry()
  for (const certificate of found.certificates) declared.certificate(certificate)
  const drafts = new Map<ResourceInstance, EndpointDraft>()
  for (const consumer of found.consumers) {
    const draft = endpointOf(consumer, declared)
    if (draft) drafts.set(consumer, draft)
  }
  for (const addition of found.additions) addCertificate(addition, drafts, declared)
  for (const rule of found.rules) {
    addHostHeaders(rule, drafts)
    addRedirects(rule, drafts)
  }
  const externals = found.externalCalls.flatMap(({ module, name }) => externalModule(module, name, declared) ?? [])
  const balancers =
    found.kubernetes.length > 0 ? balancersOf?.(found.kubernetes, declared, regionOfCluster(found.clusters)) : undefined
  const missing = [...missingModules(found), ...found.skipped.map(({ why, at }) => ({ why, at }))]
  const values = root.values.map((source) => ({
    source,
    given: parseValues(source).body.attributes.map(({ value }) => value),
  }))
  const modules = [...found.modules]
  const arns = [...modules.flatMap(writtenArns), ...values.flatMap(({ source, given }) => writtenValues(source, given))]
  const targets = [...modules.flatMap(typedTargets), ...values.flatMap(({ source, given }) => typedInValues(source, given))]
  const isEmpty =
    found.certificates.length +
      found.serverCertificates.length +
      found.waits.length +
      drafts.size +
      externals.length +
      countOf(balancers) +
      missing.length +
      arns.length +
      targets.length ===
    0
  if (isEmpty) return undefined
  const recordInstances = found.records.flatMap((expand) => expand())
  addRecordNames(recordInstances, drafts)
  dropNamesOfOrigins(drafts)
  const records = recordInstances.filter(mayConcernCertificates).map((record) => recordOf(record, declared))
  const waits = found.waits.map((wait) => declared.wait(wait))
  const endpoints = [...drafts.values(), ...externals, ...(balancers?.endpoints ?? [])]
  const certificates = declared.certificates()
  const servings = servingsOf(endpoints)
  return {
    name: root.name,
    format: 'terraform',
    isComplete: found.broken.size === 0,
    certificates,
    serverCertificates: found.serverCertificates.map(serverCertificateOf),
    endpoints,
    records,
    waits,
    madeZones: madeZones(found.zones, recordInstances),
    servings,
    ingressGroups: balancers?.ingressGroups ?? [],
    services: balancers?.services ?? [],
    gateways: balancers?.gateways ?? [],
    writtenArns: arns,
    typedTargets: targets,
    watchesExpiry: () => modules.some(({ files }) => files.some(({ source }) => expiryWatch.test(source.text))),
    unevaluated: [...missing, ...brokenFiles(found), ...unevaluatedIn(endpoints, servings), ...(balancers?.unevaluated ?? [])],
  }
}

/** Walks the module tree, into those modules only that can matter. */
function collect(module: ModuleInstance, found: Found, directories: Directories): void {
  found.modules.add(module.module)
  for (const { source, faults } of module.module.files) if (faults.length > 0) found.broken.add(source)
  for (const address of module.module.resources.keys()) {
    const type = typeOf(address)
    if (isRecord(type)) found.records.push(() => resourceInstances(module, address))
    else groupOf(type, found)?.push(...resourceInstances(module, address))
  }
  for (const [name, { block }] of module.module.calls) {
    const directory = localSource(module.module.directory, block)
    if (directory === undefined || !directories.hasModule(directory)) found.externalCalls.push({ module, name })
    else if (directories.matters(directory)) {
      const calls = resolveCall(module, name)
      if (calls.kind === 'unknown') found.skipped.push(calls)
      for (const called of modulesIn(calls)) collect(called, found, directories)
    }
  }
}

function resourceInstances(module: ModuleInstance, address: string): readonly ResourceInstance[] {
  return resourcesIn(
    resourceValue(module, address, { source: module.module.files[0]?.source ?? { path: '', text: '' }, start: 0, end: 0 }),
  )
}

function groupOf(type: string, found: Found): ResourceInstance[] | undefined {
  if (type === 'aws_acm_certificate' || type === 'data.aws_acm_certificate') return found.certificates
  if (type === 'aws_iam_server_certificate') return found.serverCertificates
  if (type === 'aws_acm_certificate_validation') return found.waits
  if (type === 'aws_route53_zone') return found.zones
  if (isConsumer(type)) return found.consumers
  if (kubernetesResources.has(type)) return found.kubernetes
  if (type === 'aws_eks_cluster' || type === 'data.aws_eks_cluster') return found.clusters
  if ((listenerCertificates as readonly string[]).includes(type)) return found.additions
  if ((listenerRules as readonly string[]).includes(type)) return found.rules
  return undefined
}

/** The region of the cluster that a root's objects go to, when all clusters that it knows are in one. */
function regionOfCluster(clusters: readonly ResourceInstance[]): Known<Region> | undefined {
  const regions = clusters.map((cluster) => agreed(cluster.exists, alternatives(regionOf(cluster), asString)))
  const [first] = regions
  return first && regions.every((region) => region?.value === first.value) ? first : undefined
}

function countOf(balancers: ReturnType<YamlFormats['balancersOf']> | undefined): number {
  return balancers ? balancers.ingressGroups.length + balancers.services.length + balancers.gateways.length : 0
}

/** Certificates, waits and what comes after them, each made once. */
function registry(): Registry & { certificates: () => Certificate[] } {
  const certificates = new Map<ResourceInstance, Certificate>()
  const waits = new Map<ResourceInstance, ValidationWait>()
  const waiting = new Map<string, ResourceInstance>()
  const dependents = new Map<ResourceInstance, Dependents>()
  const declared: Registry & { certificates: () => Certificate[] } = {
    certificate: (instance) => once(certificates, instance, () => certificateOf(instance)),
    wait: (instance) => {
      waiting.set(instance.blockAddress, instance)
      return once(waits, instance, () => waitOf(instance, declared))
    },
    comesAfter: (instance, { block }) => {
      const wait = waiting.get(block)
      return (
        wait !== undefined &&
        isAmong(
          instance,
          once(dependents, wait, () => dependentsOf(wait)),
        )
      )
    },
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

/** Modules from elsewhere that are given certificates, or whose source says that they make them. */
function missingModules({ externalCalls }: Found): Unevaluated[] {
  return externalCalls.flatMap(({ module, name }) => {
    const call = module.module.calls.get(name)
    const isAbout = call?.block.body.attributes.some(({ name: argument, value }) =>
      argument === 'source'
        ? /acm|cert/.test(literalText(value) ?? '')
        : /(?:^|_)(?:acm|certs?|certificates?)(?:_|$)/.test(argument),
    )
    return call && isAbout ? [{ why: 'a module that is not in the tree', at: headerOf(call) }] : []
  })
}

function brokenFiles({ broken }: Found): Unevaluated[] {
  return Array.from(broken, (source) => ({
    why: 'what seems to be missing may be in a file that cannot be parsed',
    at: { source, start: 0, end: 0 },
  }))
}
