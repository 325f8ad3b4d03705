import type { CertificateUse } from '../../model/endpoint.ts'
import type { Place } from '../../model/source.ts'
import { type Alternatives, both, type Case, type Guard, known, only, type Value } from '../../model/value.ts'
import { guarded, sure } from '../outcome.ts'
import { type Certificates, headOf, referenceTo } from './certificates.ts'
import { type EndpointDraft, fullNames, listenerAt, placeOf, policyOf, served, sharedOf, useOf } from './endpoint-parts.ts'
import type { CdkFile } from './file.ts'
import type { Call } from './scope.ts'
import { alternatives, type Evaluated, nowhere, type Outcomes, unresolved } from './values.ts'

type Balancer = 'application' | 'network' | 'unknown'

export function addedListener(
  call: Call,
  receiver: Outcomes,
  file: CdkFile,
  certificates: Certificates,
): EndpointDraft | undefined {
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
export function service(call: Call, file: CdkFile, certificates: Certificates): EndpointDraft | undefined {
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
