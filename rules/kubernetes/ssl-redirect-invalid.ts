import { type Action, actionsOf, backendsWith, isConditional, readAction } from '../../src/model/action.ts'
import { stopsWith } from '../../src/model/controller.ts'
import { type Ingress, type IngressGroup, membersByPort } from '../../src/model/ingress.ts'
import { int32, isOfClass } from '../../src/model/ssl-redirect.ts'
import { code } from '../../src/model/wording.ts'
import { type Fault, rule } from '../../src/rule.ts'

export default rule({
  id: 'ssl-redirect-invalid',
  summary: 'A redirect to HTTPS is written in a form that has no effect, or stops the controller',
  severity: 'error',
  reads: ['kubernetes', 'helm'],
  since: '0.1.0',
  references: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#ssl-redirect',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions',
  ],
  *check({ ingressGroups }) {
    for (const group of ingressGroups) {
      for (const member of group.members) {
        const plain = plainFault(member, group)
        if (plain) yield plain
        for (const action of actionsOf(member)) {
          const fault = /ssl-?redirect/i.test(action.name) ? actionFault(action, member, group) : undefined
          if (fault) yield { at: action.setting.value.at, subject: `${member.id} ${action.name}`, ...fault }
        }
      }
    }
  },
})

const remedy = "Write `alb.ingress.kubernetes.io/ssl-redirect: '443'`, which needs no backend."

function plainFault(member: Ingress, group: IngressGroup): Fault | undefined {
  const { sslRedirect: setting, id } = member
  if (typeof setting !== 'object' || !setting.value.known || int32(setting.value.value) !== undefined) return undefined
  const { value, at } = setting.value
  const outcome = isOfClass(member, setting)
    ? 'the controller makes no redirect, and says nothing'
    : stopsWith(`failed to parse int32 annotation, ${setting.key}`, group)
  const what = value === '' ? '`ssl-redirect` is empty, and' : `${code(value)} is`
  const message = `${what} not the number of a port: ${outcome}.`
  return {
    at,
    message,
    related: [{ at: member.at, note: id }],
    remedy: "Write the number of an HTTPS port: `'443'`.",
    subject: id,
  }
}

type Told = Pick<Fault, 'message' | 'related' | 'remedy' | 'severity'>

function actionFault({ name, setting }: Action, member: Ingress, group: IngressGroup): Told | undefined {
  const { value } = setting
  if (!value.known) return undefined
  const document = readAction(value.value)
  const used = backendsWith(member, name)
  const related = used.slice(0, 1).map(({ at }) => ({ at, note: 'it is used here' }))
  // Beside the annotation that redirects, what is not used does no harm.
  if (used.length === 0 && group.members.some(({ sslRedirect }) => sslRedirect !== undefined)) return undefined
  if (document.kind === 'invalid') {
    const stops = stopsWith(document.error, group)
    const nothing = 'it redirects nothing, as no rule uses it'
    const outcome =
      used.length > 0 ? stops : member.backendsComplete ? nothing : `it redirects nothing, and where a rule uses it ${stops}`
    return {
      message: `${code(setting.key)} is not the document of an action, because ${document.what}: ${outcome}.`,
      related,
      remedy,
    }
  }
  if (used.length === 0) {
    if (!member.backendsComplete) return undefined
    const asService = member.backends.find(({ service }) => service === name)
    if (!asService) return { message: `No rule uses the action ${code(name)}, so it redirects nothing.`, related, remedy }
    const message = `The backend ${code(name)} is taken for a Service of that name, as its port is not called ${code('use-annotation')}: the action ${code(name)} is not used.`
    return { message, related: [{ at: asService.at, note: 'the backend' }], remedy }
  }
  if (document.kind !== 'redirect' || group.name !== undefined || isConditional(member, name)) return undefined
  const { protocol, port, host = '#{host}', path = '/#{path}', query = '#{query}', statusCode } = document
  const isPlainRedirect =
    protocol === 'HTTPS' && host === '#{host}' && path === '/#{path}' && query === '#{query}' && statusCode === 'HTTP_301'
  const listeners = [...membersByPort(group)].flatMap(([number, on]) => on.map((each) => `${each.protocol}:${number}`))
  const isPair = listeners.includes(`HTTPS:${port}`) && listeners.some((each) => each.startsWith('HTTP:'))
  if (!isPlainRedirect || !isPair) return undefined
  return {
    severity: 'note',
    message: `The action ${code(name)} redirects to HTTPS through a rule of its own; where it is meant for every path, one annotation does the same.`,
    related,
    remedy: `Write ${code(`alb.ingress.kubernetes.io/ssl-redirect: '${port}'`)}, and remove the action and its backend.`,
  }
}
