import type { Consumer } from '../../catalog/consumers.ts'
import type { CertificateUse, Listener, Redirect } from '../../model/endpoint.ts'
import { isGiven } from '../../model/given.ts'
import type { Place } from '../../model/source.ts'
import { type Alternatives, known, only } from '../../model/value.ts'
import { follow, neverEmpty, valueAt } from './follow.ts'
import { alternatives, textOrNull } from './model-values.ts'
import { redirectsIn } from './redirects.ts'
import type { Stack } from './stack.ts'
import type { Resource } from './template.ts'

export interface ListenerDraft extends Listener {
  readonly redirects?: Redirect[]
}

export function listenersOf(
  { listener, coverage }: Consumer,
  { properties, at }: Resource,
  stack: Stack,
  uses: readonly CertificateUse[],
): ListenerDraft[] {
  if (!listener) return []
  const blocks = listener.block
    ? follow(properties, listener.block, stack, at).flatMap(({ node }) => (node?.kind === 'list' ? node.items : []))
    : [properties]
  return blocks.map((block): ListenerDraft => {
    const place = listener.block ? (block?.at ?? at) : at
    const read = (path: string) => alternatives(neverEmpty(valueAt(block, path, stack, place), place), textOrNull)
    return {
      at: place,
      protocol: listener.protocol
        ? upperCase(read(listener.protocol))
        : only(known<string | null>(listener.protocolIs ?? null, place)),
      policy: listener.policy ? read(listener.policy) : only(known<string | null>(null, place)),
      ...(listener.weakDefault !== undefined && { weakDefault: listener.weakDefault }),
      customCertificate:
        coverage === 'refused' && listener.weakDefault ? customCertificate(uses, place) : only(known(true, place)),
      ...(listener.port && { port: read(listener.port) }),
      ...(listener.balancer && { redirects: redirectsIn(block, 'DefaultActions', stack, place) }),
    }
  })
}

export function upperCase([first, ...others]: Alternatives<string | null>): Alternatives<string | null> {
  const one = ({ when, value }: (typeof others)[number]) => ({
    when,
    value: value.known && value.value !== null ? { ...value, value: value.value.toUpperCase() } : value,
  })
  return [one(first), ...others.map(one)]
}

function customCertificate(uses: readonly CertificateUse[], at: Place): Alternatives<boolean> {
  const use = uses.find(({ role }) => role === 'default')
  return use ? isGiven(use) : only(known(false, at))
}
