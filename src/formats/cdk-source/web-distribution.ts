import type { Reference, ServedName } from '../../model/endpoint.ts'
import { both, type Case, known, only } from '../../model/value.ts'
import { guarded, sure } from '../outcome.ts'
import { type Certificates, referenceTo } from './certificates.ts'
import {
  customCertificate,
  type EndpointDraft,
  listenerAt,
  placeOf,
  policyOf,
  served,
  servedAt,
  sharedOf,
  useOf,
} from './endpoint-parts.ts'
import type { CdkFile } from './file.ts'
import type { Call } from './scope.ts'
import { type Construct, type Evaluated, type Outcomes, unresolved } from './values.ts'

const viewer = 'aws-cloudfront.ViewerCertificate.'

/** The older construct of a distribution. */
export function webDistribution(call: Call, file: CdkFile, certificates: Certificates): EndpointDraft | undefined {
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
