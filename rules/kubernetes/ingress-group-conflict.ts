import { albPrefix, type Setting } from '../../src/model/annotation.ts'
import { isCertain, stopsWith } from '../../src/model/controller.ts'
import { doubtOfClass, doubtOfPorts, type Ingress, type IngressGroup, membersByPort } from '../../src/model/ingress.ts'
import { differ, mutualAuthenticationByPort } from '../../src/model/mutual-authentication.ts'
import type { Place } from '../../src/model/source.ts'
import { sslRedirectsOf } from '../../src/model/ssl-redirect.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'ingress-group-conflict',
  summary: 'Ingresses of one group contradict each other about their common load balancer',
  severity: 'error',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#ingressgroup'],
  *check({ ingressGroups }) {
    for (const group of ingressGroups) {
      if (!isCertain(group)) continue
      const told = new Set<string>()
      for (const { what, error, first, other } of disputesIn(group)) {
        const subject = `${group.id} ${error} ${other.member.id}`
        if (told.has(subject)) continue
        told.add(subject)
        const isDoubtful = first.isDoubtful || other.isDoubtful
        const unless = isDoubtful ? ', unless the parameters of their class overrule both' : ''
        yield {
          at: other.at,
          severity: isDoubtful ? 'warning' : 'error',
          message: `${what}, ${first.text} of ${first.member.id} and ${other.text} of ${other.member.id}: ${stopsWith(error, group)}${unless}.`,
          related: [{ at: first.at, note: `${first.member.id} says ${first.text}` }],
          remedy: 'Say the same in all Ingresses of the group, or say it in one of them only.',
          subject,
        }
      }
    }
  },
})

interface Claim {
  readonly member: Ingress
  readonly at: Place
  readonly text: string
  /** Class parameters that are not in the code may say otherwise. */
  readonly isDoubtful: boolean
}

interface Dispute {
  readonly what: string
  readonly error: string
  readonly first: Claim
  readonly other: Claim
}

/** Source: aws-load-balancer-controller, pkg/ingress/model_builder.go, mergeListenPortConfigs and buildSSLRedirectConfig. */
function* disputesIn(group: IngressGroup): Generator<Dispute> {
  for (const [port, on] of membersByPort(group)) {
    const sure = on.filter(({ member }) => doubtOfPorts(member) === 'none')
    const protocols = sure.map(({ member, protocol }) => ({
      member,
      at: member.listenPorts.at,
      text: protocol,
      isDoubtful: false,
    }))
    yield* dispute(`Port ${port} has two protocols`, 'conflicting protocol', protocols)
    const secure = sure.flatMap(({ member, protocol }) => (protocol === 'HTTPS' ? [member] : []))
    const policies = secure.flatMap((member) => claimOf(member, member.sslPolicy))
    yield* dispute(`HTTPS on ${port} has two TLS policies`, 'conflicting sslPolicy', policies)
    const authentications = secure.flatMap((member) => mutualAuthenticationOf(member, port))
    yield* dispute(
      `HTTPS on ${port} has two ways of mutual authentication`,
      'conflicting mTLS Attributes',
      authentications,
      (a, b) => differ(a.says, b.says),
    )
  }
  const redirects = sslRedirectsOf(group).flatMap(({ member, setting, port }) =>
    claimOf(member, setting).map((claim) => ({ ...claim, text: String(port) })),
  )
  yield* dispute('HTTP is redirected to two ports', 'conflicting sslRedirect port', redirects)
}

function* dispute<C extends Claim>(
  what: string,
  error: string,
  claims: readonly C[],
  areOpposed = (a: C, b: C) => a.text !== b.text,
): Generator<Dispute> {
  const [first, ...others] = claims
  // One object that is written twice is one Ingress.
  const other = first && others.find((each) => each.member.id !== first.member.id && areOpposed(first, each))
  if (first && other) yield { what, error, first, other }
}

function claimOf(member: Ingress, setting: Setting | 'open' | undefined): Claim[] {
  if (typeof setting !== 'object' || !setting.value.known) return []
  const doubt = doubtOfClass(member)
  if (doubt === 'likely') return []
  return [{ member, at: setting.value.at, text: code(setting.value.value), isDoubtful: doubt === 'unlikely' }]
}

function mutualAuthenticationOf(member: Ingress, port: number) {
  const value = member.annotations.given.get(`${albPrefix}mutual-authentication`)?.value
  const says = value?.known ? mutualAuthenticationByPort(value.value).get(port) : undefined
  if (!value || !says) return []
  const text = says.trustStore === '' ? code(says.mode) : `${code(says.mode)} with ${code(says.trustStore)}`
  return [{ member, at: value.at, text, isDoubtful: false, says }]
}
