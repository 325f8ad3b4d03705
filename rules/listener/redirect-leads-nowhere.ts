import { actionsOf, backendsWith, isConditional, type RedirectAction, readAction } from '../../src/model/action.ts'
import { withoutKeys } from '../../src/model/address.ts'
import { conditionsIn } from '../../src/model/condition.ts'
import { unlessParameters } from '../../src/model/controller.ts'
import { type DeadEnd, deadEnds } from '../../src/model/dead-end.ts'
import { type Doubt, doubtOfClass, doubtOfPorts, type Ingress, knowsAllPorts, membersByPort } from '../../src/model/ingress.ts'
import { listenPortsWith, notesOnPorts } from '../../src/model/listen-ports.ts'
import type { Deployment } from '../../src/model/model.ts'
import { code } from '../../src/model/wording.ts'
import { type Fault, rule } from '../../src/rule.ts'

export default rule({
  id: 'redirect-leads-nowhere',
  summary: 'A redirect goes to an HTTPS port on which nothing listens',
  severity: 'error',
  reads: ['terraform', 'cloudformation', 'kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions',
  ],
  *check({ ingressGroups, endpoints, isComplete, format }) {
    if (isComplete) for (const deadEnd of deadEnds(endpoints)) yield faultOf(deadEnd, format)
    for (const group of ingressGroups) {
      // `ssl-redirect` takes the place of all rules on HTTP.
      if (!knowsAllPorts(group) || group.members.some(({ sslRedirect }) => sslRedirect !== undefined)) continue
      const ports = membersByPort(group)
      for (const member of group.members.filter(listensPlainly)) {
        const doubt = doubtOf(member)
        for (const { name, setting } of doubt === 'likely' ? [] : actionsOf(member)) {
          const [backend] = backendsWith(member, name)
          if (!backend || !setting.value.known || isConditional(member, name)) continue
          const document = readAction(setting.value.value)
          const port = document.kind === 'redirect' ? portOf(document) : undefined
          const on = port === undefined ? [] : (ports.get(port) ?? [])
          if (port === undefined || on.some(({ protocol }) => protocol === 'HTTPS')) continue
          const where = on.length > 0 ? `port ${port} speaks plain HTTP` : `nothing listens on port ${port}`
          yield {
            at: setting.value.at,
            severity: doubt === 'none' ? 'error' : 'warning',
            message: `This redirect leads nowhere: it sends clients to \`https://\` on port ${port}, but ${where}${doubt === 'none' ? '' : unlessParameters}.`,
            related: [{ at: backend.at, note: `a rule of ${member.id} uses it` }, ...notesOnPorts([member])],
            remedy: `Set ${listenPortsWith(port)}, with a certificate for it.`,
            subject: `${member.id} ${name} ${port}`,
          }
        }
      }
    }
  },
})

function faultOf(
  { endpoint, redirect, port, keepsPort, when, listeners, isPlain }: DeadEnd,
  format: Deployment['format'],
): Fault {
  const title = withoutKeys(redirect.by ?? endpoint.id)
  const isTemplate = format === 'cloudformation'
  const target = `it sends clients to \`https://\` on port ${port}${keepsPort ? ', as the port is left as it was' : ''}`
  const [listener] = listeners
  return {
    at: redirect.at,
    ...(when.length === 0
      ? {
          message: `The redirect of ${code(title)} leads nowhere: ${target}, but ${isPlain ? `port ${port} speaks plain HTTP` : `nothing listens on port ${port}`}.`,
        }
      : {
          severity: 'warning',
          message: `The redirect of ${code(title)} leads nowhere when ${conditionsIn(when)}: ${target}, but then nothing listens there.`,
        }),
    related: listener
      ? [{ at: listener, note: isPlain ? 'this listens there, without TLS' : 'this listens there, under other conditions' }]
      : [],
    remedy: keepsPort
      ? `Set ${code(isTemplate ? "Port: '443'" : 'port = "443"')} of the redirect.`
      : when.length > 0
        ? 'Redirect under the same condition under which that listener is made.'
        : `Add a listener with ${code(isTemplate ? 'Protocol: HTTPS' : 'protocol = "HTTPS"')} on port ${port} of this load balancer, with a certificate.`,
    subject: `${title} ${port}`,
  }
}

function listensPlainly({ listenPorts }: Ingress): boolean {
  return listenPorts.kind === 'known' && listenPorts.ports.some(({ protocol }) => protocol === 'HTTP')
}

/** A class may name certificates, and so make HTTPS the default, or put the Ingress into a group. */
function doubtOf(member: Ingress): Doubt {
  return doubtOfClass(member) === 'likely' ? 'likely' : doubtOfPorts(member)
}

/** Undefined for a redirect that goes to another host, or to the port or protocol of the request. */
function portOf({ protocol, port, host = '#{host}' }: RedirectAction): number | undefined {
  return protocol === 'HTTPS' && host === '#{host}' && port !== undefined && /^\d+$/.test(port) ? Number(port) : undefined
}
