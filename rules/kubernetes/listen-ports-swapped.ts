import { isCertain } from '../../src/model/controller.ts'
import { type IngressGroup, type ListenPort, membersByPort } from '../../src/model/ingress.ts'
import { lostRedirect } from '../../src/model/ssl-redirect.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'listen-ports-swapped',
  summary: 'HTTP is on port 443, or HTTPS on port 80',
  severity: 'warning',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#listen-ports'],
  *check({ ingressGroups }) {
    for (const group of ingressGroups) {
      for (const { listenPorts, id, at } of group.members) {
        if (listenPorts.kind !== 'known') continue
        for (const { port, protocol } of listenPorts.ports.filter((each) => isSwapped(each, group))) {
          const isPlain = protocol === 'HTTP'
          yield {
            at: listenPorts.at,
            message: isPlain
              ? 'Port 443 is to speak plain HTTP: clients that begin TLS on it, as every `https://` address makes them, get an error.'
              : 'Port 80 is to speak HTTPS: clients that come with `http://` get an error, and `https://` goes to port 443.',
            related: [{ at, note: id }],
            remedy: `Write ${isPlain ? '`{"HTTPS": 443}`' : '`{"HTTP": 80}`'} instead.`,
            subject: `${id} ${port}`,
          }
        }
      }
    }
  },
})

/** Where a redirect goes to the port it is `ssl-redirect-port-missing`; where the group contradicts itself, `ingress-group-conflict`. */
function isSwapped({ port, protocol }: ListenPort, group: IngressGroup): boolean {
  if ((protocol === 'HTTP' ? 443 : 80) !== port) return false
  const isOpposed = (membersByPort(group).get(port) ?? []).some((each) => each.protocol !== protocol)
  return !(isOpposed && isCertain(group)) && !(protocol === 'HTTP' && lostRedirect(group)?.port === port)
}
