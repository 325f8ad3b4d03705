import type { Redirect } from '../../../model/endpoint.ts'
import { both, type Guard } from '../../../model/value.ts'
import type { Nested } from '../body.ts'
import type { ResourceInstance } from '../instance.ts'
import type { TfValue } from '../value.ts'
import { alternatives, asStringOrNull } from './convert.ts'
import { bodyOf } from './paths.ts'

/** The redirects among the actions of a listener. */
export function redirectsIn(block: Nested, actions: 'action' | 'default_action', by?: string): Redirect[] {
  return block.nested(actions).blocks.flatMap((action) => {
    const type = action.read('type')
    if (type.kind !== 'string' || type.value !== 'redirect') return []
    return action.nested('redirect').blocks.flatMap((redirect): Redirect[] => {
      const when = both(action.when, redirect.when)
      const part = (name: 'protocol' | 'port' | 'host') =>
        alternatives(redirect.read(name), (value) => asRequested(asStringOrNull(value), name))
      if (!when) return []
      return [
        {
          at: redirect.at,
          when,
          ...(by !== undefined && { by }),
          protocol: part('protocol'),
          port: part('port'),
          host: part('host'),
        },
      ]
    })
  })
}

/** `#{port}` stands for the port of the request. */
function asRequested(text: string | null | undefined, name: string): string | null | undefined {
  return text === `#{${name}}` ? null : name === 'protocol' ? text?.toUpperCase() : text
}

/** Those of a listener's rule, unless they hang on a header: a proxy may set it for what came to it without TLS. */
export function redirectsOfRule(rule: ResourceInstance, given: Guard): Redirect[] {
  const body = bodyOf(rule)
  const conditions = body.nested('condition')
  const isPlain =
    conditions.unknown === undefined &&
    conditions.blocks.every((condition) => isAbsent(condition, 'http_header') && !hasField(condition.read('field')))
  if (!isPlain) return []
  return redirectsIn(body, 'action', rule.address).flatMap((redirect) => {
    const when = both(given, redirect.when)
    return when ? [{ ...redirect, when }] : []
  })
}

function isAbsent(block: Nested, name: string): boolean {
  const { blocks, unknown } = block.nested(name)
  return blocks.length === 0 && unknown === undefined
}

/** Of the old form, which had one field for all kinds. */
function hasField(field: TfValue): boolean {
  return field.kind !== 'null' && !(field.kind === 'string' && /^(?:host-header|path-pattern)$/.test(field.value))
}
