import type { Reference } from '../../model/endpoint.ts'
import type { Place } from '../../model/source.ts'
import { type Case, known, only } from '../../model/value.ts'
import { guarded, sure } from '../outcome.ts'
import { type Certificates, referenceTo } from './certificates.ts'
import {
  customCertificate,
  type EndpointDraft,
  listenerAt,
  placeOf,
  policyOf,
  servedAt,
  sharedOf,
  useOf,
} from './endpoint-parts.ts'
import type { CdkFile } from './file.ts'
import type { Call } from './scope.ts'
import { type Evaluated, nothing, type Outcomes, unresolved } from './values.ts'

const viewer = 'aws-cloudfront.ViewerCertificate.'

/** The older construct of a distribution. */
export function webDistribution(call: Call, file: CdkFile, certificates: Certificates): EndpointDraft | undefined {
  const { follow, argument } = file.evaluator
  const props = argument(call, 2)
  const old = follow(props, 'aliasConfiguration')
  const isOld = old.some(({ value }) => value.kind !== 'nothing')
  const viewers = isOld ? old : follow(props, 'viewerCertificate')
  if (viewers.every(({ value }) => value.kind === 'nothing')) return undefined
  const shared = sharedOf(call, undefined, file, 'Distribution')
  if (!shared) return undefined
  const { at } = shared
  const parts = viewers.map(({ when, value }) => ({ when, ...(isOld ? configuredBy(value, file) : viewedBy(value, file)) }))
  const [first, ...others] = parts.flatMap(({ when, certificate, place }) =>
    guarded(when, certificate === 'iam' ? iamCertificate(place) : referenceTo(certificate, place, file, certificates)),
  )
  const [policy, ...policies] = parts.flatMap((part) => guarded(part.when, policyOf(part.policy, at, file)))
  const hostnames = parts.flatMap(({ when, aliases }) => servedAt(guarded(when, aliases), file))
  const cases = first ? [first, ...others] : []
  const isPlain = hostnames.length === 0 && cases.every(({ value }) => value.known && value.value === null)
  if (!first || !policy || isPlain) return undefined
  const use = useOf(
    isOld ? 'aliasConfiguration.acmCertRef' : 'viewerCertificate',
    [first, ...others],
    parts.reduce((place, { certificate }) => (certificate === 'iam' ? place : placeOf(certificate, at)), at),
    'default',
    only(known('us-east-1', at)),
    parts.some(({ certificate }) => certificate === 'iam') || undefined,
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
    listeners: [{ ...listenerAt(at, 'HTTPS', [policy, ...policies], customCertificate(use)), weakDefault: 'TLSv1' }],
  }
}

/** What viewers are shown. */
interface View {
  readonly certificate: Outcomes | 'iam'
  readonly aliases: Outcomes
  readonly policy: Outcomes
  readonly place: Place
}

/** `aliasConfiguration: { acmCertRef, names }` */
function configuredBy(value: Evaluated, { evaluator }: CdkFile): View {
  const part = (name: string) => evaluator.follow(sure(value), name)
  return { certificate: part('acmCertRef'), aliases: part('names'), policy: part('securityPolicy'), place: value.at }
}

function viewedBy(value: Evaluated, { evaluator: { argument, follow } }: CdkFile): View {
  const place = value.at
  if (value.kind === 'static' && value.name.startsWith(viewer)) {
    const options = argument(value.call, 1)
    const given = { aliases: follow(options, 'aliases'), policy: follow(options, 'securityPolicy'), place }
    switch (value.name.slice(viewer.length)) {
      case 'fromAcmCertificate':
        return { ...given, certificate: argument(value.call, 0) }
      case 'fromIamCertificate':
        return { ...given, certificate: 'iam' }
      case 'fromCloudFrontDefaultCertificate': {
        const aliases = value.call.node.arguments.flatMap((_, index) => argument(value.call, index))
        return { certificate: sure(nothing(place)), aliases, policy: sure(nothing(place)), place }
      }
    }
  }
  const isKept = value.kind === 'unknown' || value.kind === 'nothing'
  const whole = sure<Evaluated>(isKept ? value : unresolved(place, 'what it is, is not in this file'))
  return { certificate: whole, aliases: [], policy: whole, place }
}

function iamCertificate(at: Place): Case<Reference | null>[] {
  return [
    { when: [], value: known({ how: 'other', kind: 'iam-server-certificate', title: 'an IAM server certificate', at }, at) },
  ]
}
