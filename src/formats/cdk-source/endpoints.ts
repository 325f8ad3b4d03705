import type { Certificate } from '../../model/certificate.ts'
import type { CertificateUse, Endpoint, Listener, Reference, ServedName } from '../../model/endpoint.ts'
import type { Place } from '../../model/source.ts'
import { type Alternatives, both, type Case, type Guard, known, only, type Value } from '../../model/value.ts'
import { combined, guarded, sure } from '../outcome.ts'
import { cfnDomainName } from './api-domains.ts'
import { type ConstructRow, madeConstructs, methodConstructs, policyValues, servicePatterns } from './catalog.ts'
import { type Certificates, headOf, referenceTo } from './certificates.ts'
import type { CdkFile } from './file.ts'
import { nameOf } from './imports.ts'
import type { Call } from './program.ts'
import {
  alternatives,
  type Construct,
  type Evaluated,
  hostnameOf,
  type Outcomes,
  shapeOf,
  text,
  textOrNull,
  unresolved,
} from './values.ts'

/** An endpoint while rules, records and certificates of other calls are still being joined to it. */
export interface EndpointDraft extends Endpoint {
  readonly call: Call
  readonly hostnames: ServedName[]
  readonly uses: CertificateUse[]
}

const rowOf = new Map(madeConstructs.flatMap((row) => row.constructs.map((name) => [name, row] as const)))

/** What a call makes that ends TLS; undefined for everything else. */
export function endpointOf(construct: Construct, file: CdkFile, certificates: Certificates): EndpointDraft | undefined {
  const { kind, name, call } = construct
  if (kind === 'made') {
    const row = rowOf.get(name)
    if (row) return byRow(row, call, file.evaluator.argument(call, 2), undefined, file, certificates)
    if (name === 'aws-apigateway.CfnDomainName') return domainName(call, file, certificates)
    if (name === 'aws-cloudfront.CloudFrontWebDistribution') return webDistribution(call, file, certificates)
    if (name === 'aws-elasticloadbalancingv2.ApplicationListener')
      return listener(call, file.evaluator.argument(call, 2), 'application', undefined, file, certificates)
    if (name === 'aws-elasticloadbalancingv2.NetworkListener')
      return listener(call, file.evaluator.argument(call, 2), 'network', undefined, file, certificates)
    return servicePatterns.test(name) ? service(call, file, certificates) : undefined
  }
  if (kind !== 'method') return undefined
  const receiver = receiverOf(call, file)
  if (name === 'addListener') return addedListener(call, receiver, file, certificates)
  const method = methodConstructs[name]
  const isReceiver = receiver.some(
    ({ value }) => (value.kind === 'made' || value.kind === 'static') && method?.receivers.test(value.name),
  )
  return method && isReceiver
    ? byRow(method.row, call, file.evaluator.argument(call, 1), receiver, file, certificates)
    : undefined
}

/** What a method is called on. */
export function receiverOf({ node, scope }: Call, { evaluator }: CdkFile): Outcomes {
  const { callee } = node
  return callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
    ? evaluator.evaluate(callee.object, scope)
    : []
}

export interface Shared {
  readonly exists: Guard
  readonly at: Place
  readonly id: string
}

function sharedOf(call: Call, receiver: Outcomes | undefined, file: CdkFile, fallback: string): Shared | undefined {
  const { evaluator } = file
  const exists = evaluator.guardOf(call.scope)
  if (!exists) return undefined
  const [id] = evaluator.argument(call, receiver ? 0 : 1)
  return { exists, at: headOf(call, evaluator.at), id: file.titleOf(call, fallback, id?.value) }
}

function byRow(
  row: ConstructRow,
  call: Call,
  props: Outcomes,
  receiver: Outcomes | undefined,
  file: CdkFile,
  certificates: Certificates,
): EndpointDraft | undefined {
  const { evaluator } = file
  const whole = row.within === undefined ? props : evaluator.follow(props, row.within)
  if (whole.every(({ value }) => value.kind === 'nothing')) return undefined
  // What is nowhere spoken of in this file is no custom domain that is known of.
  const holder = whole.filter(({ value }) => value.kind !== 'nothing')
  if (row.within !== undefined && holder.every(({ value }) => value.kind === 'unknown')) return undefined
  const shared = sharedOf(call, receiver, file, row.name)
  if (!shared) return undefined
  const { at } = shared
  const certificate = evaluator.follow(holder, ...row.certificate.split('.'))
  const hostnames = row.hostnames === undefined ? [] : servedAt(evaluator.follow(holder, row.hostnames), file)
  const isNothing = certificate.every(({ value }) => value.kind === 'nothing')
  if (isNothing && row.ownCertificate !== undefined) {
    const zones = evaluator.follow(holder, row.ownCertificate)
    if (zones.every(({ value }) => value.kind === 'nothing'))
      certificates.add(ownCertificate(call, shared, holder, receiver, row, file))
    return undefined
  }
  const isCloudFront = row.service === 'cloudfront-distribution'
  // A distribution without aliases has its own name and certificate.
  if (isNothing && (!isCloudFront || hostnames.length === 0)) return undefined
  const rule: CertificateUse['regionRule'] =
    row.endpointType === undefined
      ? only(known(row.region, at))
      : alternatives(evaluator.follow(holder, row.endpointType), at, (value) => ruleFor(value))
  const attribute = row.within === undefined ? row.certificate : `${row.within}.${row.certificate}`
  const use = useOf(
    attribute,
    referenceTo(certificate, at, file, certificates),
    placeOf(certificate, at),
    'default',
    rule,
    row.takesIamServerCertificate,
  )
  const policy = row.policy === undefined ? undefined : policyOf(evaluator.follow(holder, ...row.policy.split('.')), at, file)
  return {
    ...shared,
    call,
    service: row.service,
    serviceName: row.name,
    module: '',
    region: file.places.regionOf(call, receiver),
    account: file.places.accountOf(call, receiver),
    coverage: row.coverage,
    hostnames,
    uses: [use],
    listeners: policy ? [listenerAt(at, 'HTTPS', policy, isCloudFront ? customCertificate(use) : only(known(true, at)))] : [],
  }
}

function domainName(call: Call, file: CdkFile, certificates: Certificates): EndpointDraft | undefined {
  const shared = sharedOf(call, undefined, file, 'DomainName')
  if (!shared) return undefined
  const props = file.evaluator.argument(call, 2)
  const own = cfnDomainName(props, shared, file, certificates)
  if (own.uses.length === 0) return undefined
  return {
    ...shared,
    ...own,
    call,
    service: 'apigateway-v1-domain',
    serviceName: 'API Gateway',
    module: '',
    region: file.places.regionOf(call),
    account: file.places.accountOf(call),
    coverage: 'refused',
    hostnames: servedAt(file.evaluator.follow(props, 'domainName'), file),
    listeners: [],
  }
}

function ruleFor(value: Evaluated): Value<'us-east-1' | 'same' | 'any'> {
  if (value.kind === 'nothing') return known('same', value.at)
  const name = value.kind === 'imported' ? value.imported.path.at(-1) : value.kind === 'text' ? value.value : undefined
  if (name === 'EDGE') return known('us-east-1', value.at)
  if (name === 'REGIONAL' || name === 'PRIVATE') return known('same', value.at)
  return { known: false, why: 'the type of the endpoint is not known', at: value.at }
}

/** What OpenSearch requests by itself when it is given neither a certificate nor a zone: validated by email. */
function ownCertificate(
  call: Call,
  { exists, at, id }: Shared,
  holder: Outcomes,
  receiver: Outcomes | undefined,
  row: ConstructRow,
  file: CdkFile,
): Certificate {
  const [name] = row.hostnames === undefined ? [] : file.evaluator.follow(holder, row.hostnames)
  const names = name
    ? [
        {
          hostname: hostnameOf(name.value),
          written: name.value.kind === 'text' ? name.value.value : undefined,
          role: 'primary' as const,
        },
      ]
    : []
  return {
    id: `${id}/CustomEndpointCertificate`,
    kind: 'requested',
    at: placeOf(holder, at),
    exists,
    module: '',
    names: only(known({ names, complete: true }, at)),
    region: file.places.regionOf(call, receiver),
    account: file.places.accountOf(call, receiver),
    validation: only<string | null>(known(null, placeOf(holder, at))),
    namesAttribute: 'subjectAlternativeNames',
    createBeforeDestroy: known(true, at),
    optionsUsedAt: [{ at, by: 'other' }],
    mentionedAt: [at],
  }
}

const viewer = 'aws-cloudfront.ViewerCertificate.'

function webDistribution(call: Call, file: CdkFile, certificates: Certificates): EndpointDraft | undefined {
  const { evaluator } = file
  const { follow, argument } = evaluator
  const props = argument(call, 2)
  const viewers = follow(props, 'viewerCertificate')
  const old = follow(props, 'aliasConfiguration')
  const isOld = old.some(({ value }) => value.kind !== 'nothing')
  if (!isOld && viewers.every(({ value }) => value.kind === 'nothing')) return undefined
  const shared = sharedOf(call, undefined, file, 'Distribution')
  if (!shared) return undefined
  const { at } = shared
  const cases: Case<Reference | null>[] = []
  const hostnames: ServedName[] = []
  const policies: Case<string | null>[] = []
  let place = at
  for (const { when, value } of isOld ? old : viewers) {
    const factory = value.kind === 'static' && value.name.startsWith(viewer) ? value.name.slice(viewer.length) : undefined
    const add = (certificate: Outcomes, aliases: Outcomes, policy: Outcomes) => {
      place = placeOf(certificate, at)
      for (const one of referenceTo(certificate, value.at, file, certificates)) {
        const joined = both(when, one.when)
        if (joined) cases.push({ when: joined, value: one.value })
      }
      hostnames.push(...servedAt(guarded(when, aliases), file))
      for (const one of policyOf(policy, at, file)) {
        const joined = both(when, one.when)
        if (joined) policies.push({ when: joined, value: one.value })
      }
    }
    const none = sure<Evaluated>({ kind: 'nothing', at: value.at })
    if (isOld) add(follow(sure(value), 'acmCertRef'), follow(sure(value), 'names'), follow(sure(value), 'securityPolicy'))
    else if (value.kind === 'static' && factory === 'fromAcmCertificate') {
      const options = argument(value.call, 1)
      add(argument(value.call, 0), follow(options, 'aliases'), follow(options, 'securityPolicy'))
    } else if (value.kind === 'static' && factory === 'fromCloudFrontDefaultCertificate') {
      add(none, [], none)
      const names = value.call.node.arguments.flatMap((_, index) => argument((value as Construct).call, index))
      hostnames.push(...names.flatMap((name) => served(guarded(when, [name]))))
    } else if (value.kind === 'static' && factory === 'fromIamCertificate') {
      const reference: Reference = {
        how: 'other',
        kind: 'iam-server-certificate',
        title: 'an IAM server certificate',
        at: value.at,
      }
      cases.push({ when, value: known<Reference | null>(reference, value.at) })
      policies.push(...policyOf(follow(argument(value.call, 1), 'securityPolicy'), at, file))
    } else
      add(
        value.kind === 'nothing' ? none : sure(unresolvedFrom(value)),
        [],
        value.kind === 'nothing' ? none : sure(unresolvedFrom(value)),
      )
  }
  const [first, ...others] = cases
  const [policy, ...morePolicies] = policies
  if (!first || !policy || (hostnames.length === 0 && cases.every(({ value }) => value.known && value.value === null)))
    return undefined
  const use = useOf(
    isOld ? 'aliasConfiguration.acmCertRef' : 'viewerCertificate',
    [first, ...others],
    place,
    'default',
    only(known('us-east-1', at)),
    cases.some(({ value }) => value.known && value.value?.how === 'other') || undefined,
  )
  return {
    ...shared,
    call,
    service: 'cloudfront-distribution',
    serviceName: 'CloudFront',
    module: '',
    region: file.places.regionOf(call),
    account: file.places.accountOf(call),
    coverage: 'refused',
    hostnames,
    uses: [use],
    // Unlike `Distribution`, it gives no minimum of its own.
    listeners: [{ ...listenerAt(at, 'HTTPS', [policy, ...morePolicies], customCertificate(use)), weakDefault: 'TLSv1' }],
  }
}

function unresolvedFrom(value: Evaluated): Evaluated {
  return value.kind === 'unknown' ? value : unresolved(value.at, 'what it is, is not in this file')
}

type Balancer = 'application' | 'network' | 'unknown'

function addedListener(call: Call, receiver: Outcomes, file: CdkFile, certificates: Certificates): EndpointDraft | undefined {
  const props = file.evaluator.argument(call, 1)
  if (!props.some(({ value }) => value.kind === 'object')) return undefined
  const names = receiver.map(({ value }) => (value.kind === 'made' || value.kind === 'static' ? value.name : ''))
  const balancer: Balancer = names.every((name) => /elasticloadbalancingv2\.Application/.test(name))
    ? 'application'
    : names.every((name) => /elasticloadbalancingv2\.Network/.test(name))
      ? 'network'
      : 'unknown'
  return listener(call, props, balancer, receiver, file, certificates)
}

const httpsPorts: ReadonlySet<string> = new Set(['443', '8443'])
const httpPorts: ReadonlySet<string> = new Set(['80', '8000', '8008', '8080'])

export function listener(
  call: Call,
  props: Outcomes,
  balancer: Balancer,
  receiver: Outcomes | undefined,
  file: CdkFile,
  certificates: Certificates,
): EndpointDraft | undefined {
  const { follow } = file.evaluator
  const lists = ['certificates', 'certificateArns'].map((key) => follow(props, key))
  const list = lists.find((outcomes) => outcomes.some(({ value }) => value.kind !== 'nothing')) ?? lists[0] ?? []
  const isGiven = list.some(({ value }) => value.kind !== 'nothing')
  const written = follow(props, 'protocol')
  const isListener =
    receiver === undefined || balancer !== 'unknown' || isGiven || written.some(({ value }) => value.kind === 'imported')
  const protocols = protocolsOf(written, follow(props, 'port'), balancer, isGiven)
  const isPlain = protocols.every(({ value }) => value.known && /^(?:HTTP|TCP|UDP|TCP_UDP)$/.test(value.value ?? ''))
  if (!isListener || isPlain) return undefined
  const shared = sharedOf(call, receiver, file, 'Listener')
  if (!shared) return undefined
  const { at } = shared
  const uses = isGiven ? listed(list, at, file, certificates) : []
  return {
    ...shared,
    call,
    service: 'elbv2-listener',
    serviceName: 'the load balancer',
    module: '',
    region: file.places.regionOf(call, receiver),
    account: file.places.accountOf(call, receiver),
    coverage: 'browser',
    hostnames: [],
    uses,
    listeners: [
      {
        at,
        protocol: protocols,
        policy: balancerPolicy(follow(props, 'sslPolicy'), at, file),
        customCertificate: only(known(true, at)),
      },
    ],
  }
}

function protocolsOf(
  written: Outcomes,
  ports: Outcomes,
  balancer: Balancer,
  hasCertificates: boolean,
): Alternatives<string | null> {
  return alternatives(written, written[0]?.value.at ?? nowhere, (value): Value<string | null> => {
    const { at } = value
    if (value.kind === 'imported') return known<string | null>(value.imported.path.at(-1)?.toUpperCase() ?? null, at)
    if (value.kind === 'text') return known<string | null>(value.value.toUpperCase(), at)
    if (value.kind !== 'nothing') return { known: false, why: 'the protocol is not known', at }
    if (balancer === 'network') return known<string | null>(hasCertificates ? 'TLS' : 'TCP', at)
    const [port] = ports
    const number = port && ports.length === 1 && port.value.kind === 'scalar' ? String(port.value.value) : undefined
    if (balancer === 'application' && number !== undefined && httpsPorts.has(number)) return known<string | null>('HTTPS', at)
    if (balancer === 'application' && number !== undefined && httpPorts.has(number)) return known<string | null>('HTTP', at)
    return { known: false, why: 'the protocol is not known', at }
  })
}

const nowhere: Place = { source: { path: '', text: '' }, start: 0, end: 0 }

/** The first certificate of a list is the listener's own. */
function listed(list: Outcomes, at: Place, file: CdkFile, certificates: Certificates): CertificateUse[] {
  const { evaluator } = file
  const uses: CertificateUse[] = []
  const first: { when: Guard; value: Evaluated }[] = []
  for (const { when, value } of list) {
    const { items, open } = evaluator.items(sure(value))
    const [own, ...others] = items
    first.push(
      ...guarded(
        when,
        own ? [own] : [{ when: [], value: open === undefined ? { kind: 'nothing', at: value.at } : unresolved(value.at, open) }],
      ),
    )
    for (const other of others) {
      const joined = both(when, other.when)
      if (joined)
        uses.push(
          useOf(
            'certificates',
            referenceTo(sure(other.value), at, file, certificates),
            other.value.at,
            'additional',
            only(known('same', at)),
            true,
            joined,
          ),
        )
    }
  }
  return [
    useOf(
      'certificates',
      referenceTo(first, at, file, certificates),
      placeOf(first, at),
      'default',
      only(known('same', at)),
      true,
    ),
    ...uses,
  ]
}

/** `listener.addCertificates(…)`: the first one is the listener's own if it has none. */
export function addCertificates(call: Call, draft: EndpointDraft, file: CdkFile, certificates: Certificates): void {
  const { evaluator } = file
  const exists = evaluator.guardOf(call.scope)
  if (!exists) return
  const at = headOf(call, evaluator.at)
  for (const use of listed(evaluator.argument(call, 1), at, file, certificates)) {
    const when = both(exists, use.when)
    if (when) draft.uses.push({ ...use, when, ...(draft.uses.length > 0 && { role: 'additional' }) })
  }
}

/** `ApplicationLoadBalancedFargateService` makes its listener itself. */
function service(call: Call, file: CdkFile, certificates: Certificates): EndpointDraft | undefined {
  const { evaluator } = file
  const { follow, argument } = evaluator
  const props = argument(call, 2)
  const certificate = follow(props, 'certificate')
  if (certificate.every(({ value }) => value.kind === 'nothing' || value.kind === 'unknown')) return undefined
  const shared = sharedOf(call, undefined, file, 'Service')
  if (!shared) return undefined
  const { at } = shared
  const names = fullNames(follow(props, 'domainName'), follow(props, 'domainZone', 'zoneName'))
  return {
    ...shared,
    call,
    service: 'elbv2-listener',
    serviceName: 'the load balancer',
    module: '',
    region: file.places.regionOf(call),
    account: file.places.accountOf(call),
    coverage: 'browser',
    hostnames: served(names).map((name) => ({ ...name, from: 'record' as const })),
    uses: [
      useOf(
        'certificate',
        referenceTo(certificate, at, file, certificates),
        placeOf(certificate, at),
        'default',
        only(known('same', at)),
        true,
      ),
    ],
    listeners: [listenerAt(at, 'HTTPS', balancerPolicy(follow(props, 'sslPolicy'), at, file), only(known(true, at)))],
  }
}

/** The names of records: below the zone unless they end in it already. */
export function fullNames(names: Outcomes, zones: Outcomes): Outcomes {
  const joined = combined([names, zones], ([name, zone]): Evaluated => {
    if (!name || !zone) return unresolved(nowhere, 'it is not known')
    if (name.kind === 'nothing') return zone
    const shape = shapeOf(name)
    const zoneShape = shapeOf(zone)
    if (shape?.endsWith('.') && name.kind === 'text') return name
    if (shape === undefined || zoneShape === undefined) return unresolved(name.at, 'the zone of the record is not known')
    if (shape === zoneShape || shape.endsWith(`.${zoneShape}`)) return name
    // What is not known may end in the zone already.
    if (name.kind !== 'text' || zone.kind !== 'text') return unresolved(name.at, 'the name of the record is not known')
    return { ...text(name.at, `${name.value}.${zone.value}`), ...(name.trail && { trail: name.trail }) }
  })
  return joined ?? []
}

/** Host headers of a rule are hostnames that the listener serves. */
export function addHostHeaders(props: Outcomes, call: Call, draft: EndpointDraft, file: CdkFile): void {
  const { evaluator } = file
  const exists = evaluator.guardOf(call.scope)
  if (!exists) return
  const { items } = evaluator.items(evaluator.follow(props, 'conditions'))
  const conditions = items.flatMap(({ when, value }) =>
    value.kind === 'static' && value.name === 'aws-elasticloadbalancingv2.ListenerCondition.hostHeaders'
      ? guarded(when, evaluator.items(evaluator.argument(value.call, 0)).items)
      : [],
  )
  const [id] = evaluator.argument(call, 0)
  const by = id?.value.kind === 'text' ? id.value.value : (call.name ?? 'a rule')
  for (const name of served([...conditions, ...evaluator.follow(props, 'hostHeader')])) {
    const when = both(exists, name.when)
    if (when) draft.hostnames.push({ ...name, when, from: 'host-header', by })
  }
}

function servedAt(outcomes: Outcomes, { evaluator }: CdkFile): ServedName[] {
  return outcomes.flatMap(({ when, value }): ServedName[] => {
    if (value.kind !== 'list') return served([{ when, value }])
    const { items, open } = evaluator.items(sure<Evaluated>(value))
    const more: Outcomes = open === undefined ? [] : sure<Evaluated>(unresolved(value.at, open))
    return served(guarded(when, [...items, ...more]))
  })
}

/** What is given as text; `undefined` is no name. */
export function served(outcomes: Outcomes): ServedName[] {
  return outcomes.flatMap(({ when, value }): ServedName[] => {
    if (value.kind === 'nothing') return []
    return [{ hostname: hostnameOf(value), when, from: 'alias' }]
  })
}

function placeOf(outcomes: Outcomes, at: Place): Place {
  return outcomes.find(({ value }) => value.kind !== 'nothing')?.value.at ?? at
}

function useOf(
  attribute: string,
  certificate: CertificateUse['certificate'],
  at: Place,
  role: CertificateUse['role'],
  regionRule: CertificateUse['regionRule'],
  takesIam: true | undefined,
  when: Guard = [],
): CertificateUse {
  return {
    attribute,
    at,
    when,
    role,
    regionRule,
    takesIamServerCertificate: takesIam === true,
    certificate,
    // CloudFormation goes on only when the certificate is issued.
    waitsFor: () => true,
    dependsOn: [],
  }
}

function listenerAt(at: Place, protocol: string, policy: Alternatives<string | null>, custom: Alternatives<boolean>): Listener {
  return { at, protocol: only<string | null>(known(protocol, at)), policy, customCertificate: custom }
}

function customCertificate({ certificate: [first, ...others] }: CertificateUse): Alternatives<boolean> {
  const one = ({ when, value }: Case<Reference | null>): Case<boolean> => ({
    when,
    value: value.known ? known(value.value !== null, value.at) : value,
  })
  return [one(first), ...others.map(one)]
}

/** A member of an enumeration as its value. */
function policyOf(outcomes: Outcomes, at: Place, { isOverridden }: CdkFile): Alternatives<string | null> {
  return alternatives(outcomes, at, (value): Value<string | null> => {
    if (isOverridden) return { known: false, why: 'it may be set below the construct', at: value.at }
    if (value.kind !== 'imported') return textOrNull(value)
    const title = value.imported.path.slice(-2).join('.')
    return known<string | null>(policyValues[title] ?? nameOf(value.imported), value.at, value.trail)
  })
}

/** Without one, a feature flag of the application decides. */
function balancerPolicy(outcomes: Outcomes, at: Place, file: CdkFile): Alternatives<string | null> {
  const [first, ...others] = policyOf(outcomes, at, file)
  const one = ({ when, value }: Case<string | null>): Case<string | null> =>
    value.known && value.value === null
      ? {
          when,
          value: { known: false, why: 'no `sslPolicy` is given, and a feature flag in cdk.json decides which is taken', at },
        }
      : { when, value }
  return [one(first), ...others.map(one)]
}
