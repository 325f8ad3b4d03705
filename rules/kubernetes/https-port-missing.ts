import { albPrefix, commaList, type Setting } from '../../src/model/annotation.ts'
import { isCertain, unlessParameters } from '../../src/model/controller.ts'
import {
  doubtOfPorts,
  hasHttps,
  type Ingress,
  type IngressGroup,
  type ListenPorts,
  membersByPort,
} from '../../src/model/ingress.ts'
import { listenPortsWith, notesOnPorts, portsText } from '../../src/model/listen-ports.ts'
import type { Place } from '../../src/model/source.ts'
import { lostRedirect, sslRedirectsOf } from '../../src/model/ssl-redirect.ts'
import { ignoredSecret } from '../../src/model/tls-secret.ts'
import { code } from '../../src/model/wording.ts'
import { rule } from '../../src/rule.ts'

export default rule({
  id: 'https-port-missing',
  summary: 'An Ingress is meant to be served with TLS and does not listen on an HTTPS port',
  severity: 'warning',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: ['https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#listen-ports'],
  *check({ ingressGroups }) {
    for (const group of ingressGroups) {
      if (lostRedirect(group)) continue
      for (const member of group.members) {
        const { listenPorts, id, at } = member
        if (hasHttps(member) !== false || listenPorts.kind !== 'known' || ignoredSecret(member) || isSwapped(listenPorts))
          continue
        const sign = signOfTls(member, group)
        if (!sign) continue
        const doubt = doubtOfPorts(member) === 'unlikely' ? unlessParameters : ''
        yield {
          at: sign.at,
          message: `${sign.what}, but this Ingress listens with ${portsText(listenPorts.ports)} only: ${sign.outcome}${doubt}.`,
          related: [{ at, note: id }, ...sign.related, ...notesOnPorts([member])].filter((each) => each.at !== sign.at),
          remedy: `Set ${listenPortsWith(sign.port)}.`,
          subject: `${id} ${sign.subject}`,
        }
      }
    }
  },
})

interface Sign {
  readonly what: string
  readonly outcome: string
  readonly at: Place
  readonly related: readonly { at: Place; note: string }[]
  readonly port: number
  readonly subject: string
}

/** What says that TLS is meant, the plainest first. */
function signOfTls(member: Ingress, group: IngressGroup): Sign | undefined {
  const { annotations, hosts } = member
  const none = { related: [], port: 443 }
  const certificate = annotations.given.get(`${albPrefix}certificate-arn`)
  if (isGiven(certificate)) {
    const what = 'A certificate is named'
    return {
      ...none,
      what,
      outcome: 'the certificate is not used, and what it serves is not on HTTPS',
      at: certificate.keyAt,
      subject: 'certificate',
    }
  }
  const host = hosts.find((each) => each.in === 'tls' && each.hostname.known)
  if (host?.hostname.known) {
    const { value, at } = host.hostname
    const what = `${code(value)} is to have TLS`
    return { ...none, what, outcome: '`spec.tls` opens no port, and nothing answers for it on HTTPS', at, subject: value }
  }
  if (!isCertain(group) || member.backends.length + hosts.length === 0) return undefined
  const redirects = sslRedirectsOf(group)
  const redirect = redirects.find((each) => each.member === member) ?? redirects[0]
  if (!redirect || redirects.some(({ port }) => port !== redirect.port)) return undefined
  const { port, setting } = redirect
  const others = (membersByPort(group).get(port) ?? []).filter(({ protocol }) => protocol === 'HTTPS').map((each) => each.member)
  if (others.length === 0) return undefined
  return {
    what: `The group redirects HTTP to port ${port}`,
    outcome: 'what it serves is on no port that answers, and clients get a 404',
    at: redirect.member === member ? setting.value.at : member.at,
    related: [
      ...(redirect.member === member ? [] : [{ at: setting.value.at, note: 'the redirect is asked for here' }]),
      ...notesOnPorts(others),
    ],
    port,
    subject: `redirect ${port}`,
  }
}

function isGiven(setting: Setting | undefined): setting is Setting {
  return setting?.value.known === true && commaList(setting.value.value).length > 0
}

/** That is `listen-ports-swapped`'s to say. */
function isSwapped(listenPorts: ListenPorts): boolean {
  return listenPorts.kind === 'known' && listenPorts.ports.some(({ port, protocol }) => port === 443 && protocol === 'HTTP')
}
