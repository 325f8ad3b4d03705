import type { CertificateUse } from '../../model/endpoint.ts'
import { type Alternatives, type Case, known, type Value } from '../../model/value.ts'
import { type Certificates, referenceTo } from './certificates.ts'
import type { Shared } from './endpoint-parts.ts'
import type { CdkFile } from './file.ts'
import { alternatives, type Evaluated, type Outcomes, textOrNull } from './values.ts'

/** The properties of CloudFormation's own construct that name a certificate, each for some types of endpoint. */
const properties = [
  {
    name: 'certificateArn',
    endpointTypes: ['EDGE', 'PRIVATE'],
    regions: { EDGE: 'us-east-1', PRIVATE: 'same' },
    absent: 'us-east-1',
  },
  { name: 'regionalCertificateArn', endpointTypes: ['REGIONAL'], regions: { REGIONAL: 'same' }, absent: 'same' },
] as const

/** What a construct has is there, whatever it is. */
function isThere({ kind, at }: Evaluated): Value<boolean> {
  if (kind === 'nothing') return known(false, at)
  const isSure = kind === 'text' || kind === 'made' || kind === 'static'
  return isSure ? known(true, at) : { known: false, why: 'whether a certificate is given', at }
}

/** The type of endpoint of a `CfnDomainName`, and the certificates that it is given. */
export function cfnDomainName(props: Outcomes, { at }: Shared, file: CdkFile, certificates: Certificates) {
  const { follow, items } = file.evaluator
  const { items: types, open } = items(follow(props, 'endpointConfiguration', 'types'))
  const [first, ...others] = types
  const endpointType: Alternatives<string | null> =
    open !== undefined || others.length > 0
      ? [{ when: [], value: { known: false, why: open ?? 'there is more than one type of endpoint', at } }]
      : first
        ? alternatives([first], at, textOrNull)
        : [{ when: [], value: known<string | null>(null, at) }]
  const uses = properties.flatMap(({ name, endpointTypes, regions, absent }): CertificateUse[] => {
    const arn = follow(props, name)
    if (arn.every(({ value }) => value.kind === 'nothing')) return []
    const rule = (type: Value<string | null>): Value<'us-east-1' | 'same' | 'any'> =>
      type.known
        ? known(type.value === null ? absent : ((regions as Record<string, 'us-east-1' | 'same'>)[type.value] ?? 'any'), type.at)
        : type
    const [one, ...more] = endpointType
    const ruled = ({ when, value }: Case<string | null>) => ({ when, value: rule(value) })
    return [
      {
        attribute: name,
        at: arn.find(({ value }) => value.kind !== 'nothing')?.value.at ?? at,
        when: [],
        role: 'default',
        regionRule: [ruled(one), ...more.map(ruled)],
        takesIamServerCertificate: false,
        endpointTypes,
        certificate: referenceTo(arn, at, file, certificates),
        isGiven: alternatives(arn, at, isThere),
        // CloudFormation goes on only when the certificate is issued.
        waitsFor: () => true,
        dependsOn: [],
      },
    ]
  })
  return { endpointType, uses }
}
