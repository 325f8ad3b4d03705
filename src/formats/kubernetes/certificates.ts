import { ackCertificateGroup, crossplaneCertificateGroups } from '../../catalog/custom-resources.ts'
import type { Certificate, CertificateKind, Name } from '../../model/certificate.ts'
import type { Place } from '../../model/source.ts'
import { known, only } from '../../model/value.ts'
import { get, isNull, isWholeList, itemsOf, type Node, textOf, textValue } from '../../syntax/node.ts'
import { hostnameOf } from './hostnames.ts'
import type { KubeObject } from './object.ts'
import { filledIn } from './placeholders.ts'

/** A certificate that an operator requests, with the ARN by which others may name it, where the object says it. */
export interface DeclaredCertificate {
  readonly certificate: Certificate
  readonly object: KubeObject
  readonly arn: string | undefined
}

/** ACK's and Crossplane's `Certificate`; cert-manager's is none of ACM. */
export function certificateOf(object: KubeObject): DeclaredCertificate | undefined {
  if (object.kind !== 'Certificate') return undefined
  if (object.group === ackCertificateGroup) return ackCertificate(object)
  return crossplaneCertificateGroups.includes(object.group) ? crossplaneCertificate(object) : undefined
}

/** ACK asks for DNS validation always. Source: acm-controller, templates/hooks/certificate/sdk_create_post_build_request.go.tpl. */
function ackCertificate(object: KubeObject): DeclaredCertificate {
  const spec = get(object.node, 'spec')
  const isImported = ['certificate', 'privateKey', 'certificateARN'].some((field) => !isNull(get(spec, field)))
  const isPrivate = ['certificateAuthorityARN', 'certificateAuthorityRef'].some((field) => !isNull(get(spec, field)))
  const region = get(object.node, 'metadata', 'annotations', 'services.k8s.aws/region')
  const arn = get(object.node, 'status', 'ackResourceMetadata', 'arn') ?? get(spec, 'certificateARN')
  return {
    object,
    arn: textOf(arn),
    certificate: {
      ...common(object, isImported ? 'imported' : isPrivate ? 'private' : 'requested'),
      names: namesOf(object, spec),
      region: regionOf(region, object.at),
      validation: only(known<string | null>(isImported || isPrivate ? null : 'DNS', object.at)),
      namesAttribute: 'spec.subjectAlternativeNames',
    },
  }
}

function crossplaneCertificate(object: KubeObject): DeclaredCertificate {
  const fields = get(object.node, 'spec', 'forProvider')
  const isImported = ['certificateBody', 'privateKeySecretRef'].some((field) => !isNull(get(fields, field)))
  const isPrivate = !isNull(get(fields, 'certificateAuthorityArn'))
  const method = get(fields, 'validationMethod')
  const arn =
    get(object.node, 'status', 'atProvider', 'arn') ?? get(object.node, 'metadata', 'annotations', 'crossplane.io/external-name')
  return {
    object,
    arn: textOf(arn),
    certificate: {
      ...common(object, isImported ? 'imported' : isPrivate ? 'private' : 'requested'),
      names: namesOf(object, fields),
      region: regionOf(get(fields, 'region'), object.at),
      validation: only<string | null>(isNull(method) ? known(null, object.at) : textValue(method as Node)),
      namesAttribute: 'spec.forProvider.subjectAlternativeNames',
    },
  }
}

function common({ id, at }: KubeObject, kind: CertificateKind) {
  return {
    id,
    kind,
    at,
    exists: [],
    module: '',
    account: { known: false, why: 'the account of the operator is not in the code', at },
    createBeforeDestroy: known(true, at),
    // Operators hand a certificate on by its object: whether it is used cannot be seen.
    optionsUsedAt: [{ at, by: 'other' }],
    mentionedAt: [at],
  } as const satisfies Partial<Certificate>
}

function regionOf(node: Node | undefined, at: Place): Certificate['region'] {
  if (node !== undefined && !isNull(node)) return only(filledIn(textValue(node)))
  return only<string>({ known: false, why: 'the region of the operator is not in the code', at, same: '${cluster.region}' })
}

function namesOf({ at }: KubeObject, fields: Node | undefined): Certificate['names'] {
  const alternatives = get(fields, 'subjectAlternativeNames')
  const primary = get(fields, 'domainName')
  const names = [
    ...(isNull(primary) ? [] : [nameOf(primary as Node, 'primary')]),
    ...itemsOf(alternatives).map((node) => nameOf(node, 'alternative')),
  ]
  return only(known({ names, complete: isWholeList(alternatives) }, at))
}

function nameOf(node: Node, role: Name['role']): Name {
  const written = filledIn(textValue(node))
  return { hostname: hostnameOf(node), written: written.known ? written.value : undefined, role }
}
