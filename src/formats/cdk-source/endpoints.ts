import type { Certificate } from '../../model/certificate.ts'
import type { CertificateUse } from '../../model/endpoint.ts'
import { known, only, type Value } from '../../model/value.ts'
import { cfnDomainName } from './api-domains.ts'
import { type ConstructRow, madeConstructs, methodConstructs, servicePatterns } from './catalog.ts'
import { type Certificates, referenceTo } from './certificates.ts'
import {
  customCertificate,
  type EndpointDraft,
  listenerAt,
  placeOf,
  policyOf,
  receiverOf,
  type Shared,
  servedAt,
  sharedOf,
  useOf,
} from './endpoint-parts.ts'
import type { CdkFile } from './file.ts'
import { addedListener, listener, service } from './listeners.ts'
import type { Call } from './scope.ts'
import { alternatives, type Construct, type Evaluated, hostnameOf, type Outcomes } from './values.ts'
import { webDistribution } from './web-distribution.ts'

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
