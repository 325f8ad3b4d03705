import type { Redirect } from '../../model/endpoint.ts'
import type { Place } from '../../model/source.ts'
import { both, type Guard, known, type Value } from '../../model/value.ts'
import { get, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { versions } from './branches.ts'
import { under } from './doubts.ts'
import { follow, neverEmpty, valueAt } from './follow.ts'
import { alternatives, textOrNull } from './model-values.ts'
import type { Resolved } from './resolved.ts'
import type { Stack } from './stack.ts'
import type { Resource } from './template.ts'

/** The redirects among the actions of a listener. */
export function redirectsIn(
  properties: Node | undefined,
  actions: 'Actions' | 'DefaultActions',
  stack: Stack,
  at: Place,
  by?: string,
): Redirect[] {
  return follow(properties, `${actions}.RedirectConfig`, stack, at).flatMap(({ when, node, holder }) => {
    if (textOf(get(holder, 'Type'))?.toLowerCase() !== 'redirect') return []
    return versions(node, stack).flatMap((version): Redirect[] => {
      const given = both(when, version.when)
      const config = version.node
      if (!given || config?.kind !== 'map') return []
      const part = (name: 'Protocol' | 'Port' | 'Host') =>
        alternatives(
          neverEmpty(
            under(given, stack, () => valueAt(config, name, stack, config.at)),
            config.at,
          ),
          (value) => asRequested(value, name),
        )
      return [
        {
          at: config.at,
          when: given,
          ...(by !== undefined && { by }),
          protocol: part('Protocol'),
          port: part('Port'),
          host: part('Host'),
        },
      ]
    })
  })
}

/** `#{port}` stands for the port of the request. */
function asRequested(resolved: Resolved, name: string): Value<string | null> {
  const value = textOrNull(resolved)
  if (!value.known || value.value === null) return value
  if (value.value === `#{${name.toLowerCase()}}`) return known<string | null>(null, value.at, value.trail)
  return name === 'Protocol' ? { ...value, value: value.value.toUpperCase() } : value
}

/** Those of a listener's rule, unless they hang on a header: a proxy may set it for what came to it without TLS. */
export function redirectsOfRule({ properties, at, logicalId }: Resource, stack: Stack, given: Guard): Redirect[] {
  const conditions = get(properties, 'Conditions')
  const isPlain =
    conditions?.kind === 'list' &&
    conditions.open === undefined &&
    itemsOf(conditions).every((item) => /^(?:host-header|path-pattern)$/.test(textOf(get(item, 'Field')) ?? ''))
  if (!isPlain) return []
  return redirectsIn(properties, 'Actions', stack, at, stack.titleOf(logicalId)).flatMap((redirect) => {
    const when = both(given, redirect.when)
    return when ? [{ ...redirect, when }] : []
  })
}
