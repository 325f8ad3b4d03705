import { albPrefix, commaList, isTrue } from '../../src/model/annotation.ts'
import { stopsWith } from '../../src/model/controller.ts'
import type { Ingress, IngressGroup } from '../../src/model/ingress.ts'
import type { Fault } from '../../src/rule.ts'
import { rule } from '../../src/rule.ts'

/** ACM's default quota of names for one certificate. */
const mostNames = 10

export default rule({
  id: 'managed-certificate-conflict',
  summary: '`create-acm-cert` is overruled, or asks for a certificate that ACM will not issue',
  severity: 'warning',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#create-acm-cert',
  ],
  *check({ ingressGroups }) {
    for (const group of ingressGroups) {
      for (const member of group.members) {
        const create = member.annotations.given.get(`${albPrefix}create-acm-cert`)
        if (!create?.value.known || !isTrue(create.value.value)) continue
        const conflict = conflictOf(member, group)
        if (conflict) yield { at: create.value.at, subject: member.id, ...conflict }
      }
    }
  },
})

function conflictOf(
  member: Ingress,
  group: IngressGroup,
): Pick<Fault, 'message' | 'related' | 'remedy' | 'severity'> | undefined {
  const { annotations, classParameters, hosts, hostsComplete } = member
  const named = annotations.given.get(`${albPrefix}certificate-arn`)
  if (annotations.open !== undefined || (named && !named.value.known)) return undefined
  if (named?.value.known && commaList(named.value.value).length > 0) {
    return {
      message: 'No certificate is requested: `certificate-arn` is given as well, and it wins.',
      related: [{ at: named.value.at, note: 'this certificate is used' }],
      remedy: 'Remove one of the two annotations.',
    }
  }
  if (hosts.length === 0) {
    if (!hostsComplete) return undefined
    return {
      severity: 'error',
      message: `The certificate would have no name, as neither a rule nor \`tls\` has a host: ${stopsWith('create-acm-cert enabled but no hostnames defined', group)}.`,
      related: [{ at: member.at, note: member.id }],
      remedy: 'Give the rules a `host`, or name a certificate in `certificate-arn`.',
    }
  }
  if (typeof classParameters === 'object' && classParameters.certificates) {
    return {
      message: `A certificate is requested and never used: the parameters \`${classParameters.name}\` of its class name certificates, and they win.`,
      related: [{ at: classParameters.certificates.value.at, note: 'these certificates are used' }],
      remedy: 'Remove `create-acm-cert`, or give this Ingress a class whose parameters name no certificate.',
    }
  }
  const names = new Set(hosts.flatMap(({ hostname }) => (hostname.known ? [hostname.value] : [])))
  if (names.size <= mostNames) return undefined
  return {
    message: `The certificate would have ${names.size} names, and ACM allows ${mostNames} unless the quota was raised: the request fails with \`LimitExceededException\`.`,
    related: [{ at: member.at, note: member.id }],
    remedy: 'Make several Ingresses of one group of it, each with its own certificate, or have the quota raised.',
  }
}
