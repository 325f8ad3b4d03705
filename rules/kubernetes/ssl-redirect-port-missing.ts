import { isCertain, stopsWith, unlessParameters } from '../../src/model/controller.ts'
import type { IngressGroup } from '../../src/model/ingress.ts'
import { listenPortsWith, notesOnPorts } from '../../src/model/listen-ports.ts'
import { isOfClass, type LostRedirect, lostRedirect } from '../../src/model/ssl-redirect.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'ssl-redirect-port-missing',
  summary: '`ssl-redirect` names a port on which nothing listens with HTTPS',
  severity: 'error',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#ssl-redirect'],
  *check({ ingressGroups }) {
    for (const group of ingressGroups) {
      const lost = isCertain(group) ? lostRedirect(group) : undefined
      const [first, ...others] = lost?.redirects ?? []
      if (!lost || !first) continue
      const { port, onPlain, doubt } = lost
      const { member, setting } = first
      const isPlain = onPlain.length > 0
      const reason = isPlain ? 'listener protocol non-SSL' : 'listener does not exist'
      const outcome = stopsWith(`${reason} for SSLRedirect port: ${port}`, group)
      const fromClass = isOfClass(member, setting)
      yield {
        at: fromClass ? member.at : setting.value.at,
        severity: doubt === 'none' ? 'error' : 'warning',
        message: `HTTP is to be redirected to port ${port}, ${isPlain ? 'which speaks HTTP' : 'on which nothing listens'}: ${outcome}${unless(group, doubt)}`,
        related: [
          ...(fromClass ? [{ at: setting.value.at, note: 'the parameters of its class ask for the redirect' }] : []),
          ...others
            .filter((other) => !isOfClass(other.member, other.setting))
            .map((other) => ({ at: other.setting.value.at, note: `${other.member.id} asks for it too` })),
          ...notesOnPorts(isPlain ? onPlain : group.members),
        ],
        remedy: `Set ${listenPortsWith(port)}.`,
        subject: `${group.id} ${port}`,
      }
    }
  },
})

function unless({ name }: IngressGroup, doubt: LostRedirect['doubt']): string {
  if (doubt === 'none') return '.'
  if (doubt === 'parameters') return `${unlessParameters}.`
  const group = name === undefined ? 'a group that its class puts it into' : `group ${code(name)}`
  return `. If an Ingress of ${group} that is not in the code opens the port, what this one serves is still not on it.`
}
