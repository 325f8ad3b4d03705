import { albPrefix, type Setting } from './annotation.ts'
import type { Backend, Ingress } from './ingress.ts'
import { parseJson } from './json-text.ts'

/** An annotation `actions.<name>`. */
export interface Action {
  readonly name: string
  readonly setting: Setting
}

/** What an action's document says. */
export type ActionDocument =
  | RedirectAction
  | { readonly kind: 'other' }
  /** `what`: a clause for messages. `error`: how the controller's own message begins. */
  | { readonly kind: 'invalid'; readonly what: string; readonly error: string }

export interface RedirectAction {
  readonly kind: 'redirect'
  /** Undefined: as in the request. */
  readonly protocol: string | undefined
  readonly port: string | undefined
  readonly host: string | undefined
  readonly path: string | undefined
  readonly query: string | undefined
  readonly statusCode: string
}

const family = `${albPrefix}actions.`

export function actionsOf({ annotations: { given } }: Ingress): Action[] {
  return [...given.values()].flatMap((setting) =>
    setting.key.startsWith(family) ? [{ name: setting.key.slice(family.length), setting }] : [],
  )
}

/** The backends that an action stands behind. */
export function backendsWith({ backends }: Ingress, name: string): Backend[] {
  return backends.filter(({ service, port }) => service === name && port === 'use-annotation')
}

/** Whether an action holds under further conditions, as of a header that a proxy sets. */
export function isConditional({ annotations: { given } }: Ingress, name: string): boolean {
  return given.has(`${albPrefix}conditions.${name}`)
}

const redirectFields = ['protocol', 'port', 'host', 'path', 'query', 'statusCode'] as const

/**
 * Source: aws-load-balancer-controller, pkg/ingress/config_types.go (Action.validate), pkg/annotations/parser.go
 * (ParseJSONAnnotation). Go matches the names of fields in whatever case they are written.
 */
export function readAction(text: string): ActionDocument {
  const unparsed = 'failed to parse json annotation'
  const invalid = (what: string, error: string): ActionDocument => ({ kind: 'invalid', what, error })
  const document = parseJson(text)
  if (document === undefined) return invalid('it is not JSON', unparsed)
  if (document !== null && (typeof document !== 'object' || Array.isArray(document)))
    return invalid('it is not a JSON object', unparsed)
  const type = field(document, 'type')
  if (type === undefined) return invalid('it has no `Type`', 'unknown action type: ')
  if (type === 'forward' || type === 'fixed-response') return { kind: 'other' }
  if (typeof type !== 'string') return invalid('its `Type` is not a text', unparsed)
  if (type !== 'redirect') return invalid(`its \`Type\` is \`${type}\``, `unknown action type: ${type}`)
  const config = field(document, 'redirectConfig')
  if (config === undefined) return invalid('it has no `RedirectConfig`', 'missing RedirectConfig')
  if (typeof config !== 'object' || Array.isArray(config)) return invalid('its `RedirectConfig` is not a JSON object', unparsed)
  const fields: Partial<Record<(typeof redirectFields)[number], string>> = {}
  for (const name of redirectFields) {
    const value = field(config, name)
    const shown = name.charAt(0).toUpperCase() + name.slice(1)
    if (value !== undefined && typeof value !== 'string') return invalid(`its \`${shown}\` is not a text in quotes`, unparsed)
    if (value !== undefined) fields[name] = value
  }
  const { protocol, port, host, path, query, statusCode } = fields
  if (!statusCode) return invalid('it has no `StatusCode`', 'invalid RedirectConfig: statusCode is required')
  return { kind: 'redirect', protocol, port, host, path, query, statusCode }
}

function field(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined
  const entry = Object.entries(object).findLast(([key]) => key.toLowerCase() === name.toLowerCase())
  return entry?.[1] ?? undefined
}
