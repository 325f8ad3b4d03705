import type { Setting } from './annotation.ts'
import { doubtOfClass, doubtOfPorts, type Ingress, type IngressGroup, membersByPort } from './ingress.ts'

/** A number as the controller reads it, with Go's `strconv.ParseInt(text, 10, 32)`: white space is none of it. */
export function int32(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined
  const number = Number(text)
  return number >= -(2 ** 31) && number < 2 ** 31 ? number : undefined
}

/** What makes every HTTP listener of a group answer with a redirect. */
export interface SslRedirect {
  readonly member: Ingress
  readonly setting: Setting
  readonly port: number
}

export function sslRedirectsOf({ members }: IngressGroup): SslRedirect[] {
  return members.flatMap((member) => {
    const setting = member.sslRedirect
    const port = typeof setting === 'object' && setting.value.known ? int32(setting.value.value) : undefined
    return typeof setting === 'object' && port !== undefined ? [{ member, setting, port }] : []
  })
}

/** Whether class parameters decide, not the annotation of an Ingress. */
export function isOfClass({ classParameters }: Ingress, setting: Setting): boolean {
  return typeof classParameters === 'object' && classParameters.sslRedirect === setting
}

/** A redirect to a port on which no Ingress that is in the code listens with TLS. */
export interface LostRedirect {
  readonly redirects: readonly SslRedirect[]
  readonly port: number
  /** Members that listen on the port, without TLS. */
  readonly onPlain: readonly Ingress[]
  /** What is not in the code and may open the port. */
  readonly doubt: 'none' | 'group' | 'parameters'
}

/**
 * Undefined also where a port of a member is not known.
 * Source: aws-load-balancer-controller, pkg/ingress/model_builder.go, buildSSLRedirectConfig.
 */
export function lostRedirect(group: IngressGroup): LostRedirect | undefined {
  const redirects = sslRedirectsOf(group)
  const [first] = redirects
  const { members } = group
  if (!first || redirects.some(({ port }) => port !== first.port)) return undefined
  if (members.some(({ listenPorts }) => listenPorts.kind !== 'known')) return undefined
  const { port } = first
  const on = membersByPort(group).get(port) ?? []
  if (on.some(({ protocol }) => protocol === 'HTTPS')) return undefined
  // A class that names certificates makes HTTPS on 443 the default.
  const doubts = port === 443 ? members.map(doubtOfPorts) : []
  if (doubts.includes('likely')) return undefined
  // A class may put an Ingress into a group.
  const isShared = group.name !== undefined || members.some((member) => doubtOfClass(member) === 'likely')
  const doubt = isShared ? 'group' : doubts.includes('unlikely') ? 'parameters' : 'none'
  return { redirects, port, onPlain: on.map(({ member }) => member), doubt }
}
