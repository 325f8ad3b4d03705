import type { CertificateUse, Endpoint, Listener, Reference, ServedName } from '../../model/endpoint.ts'
import type { Place } from '../../model/source.ts'
import { type Alternatives, both, type Case, type Guard, known, only, type Value } from '../../model/value.ts'
import { combined, guarded, sure } from '../outcome.ts'
import { policyValues } from './catalog.ts'
import { headOf } from './certificates.ts'
import type { CdkFile } from './file.ts'
import { nameOf } from './imports.ts'
import type { Call } from './scope.ts'
import {
  alternatives,
  type Evaluated,
  hostnameOf,
  nowhere,
  type Outcomes,
  shapeOf,
  text,
  textOrNull,
  unresolved,
} from './values.ts'

// What all endpoints of source of the CDK are made of.

/** An endpoint while rules, records and certificates of other calls are still being joined to it. */
export interface EndpointDraft extends Endpoint {
  readonly call: Call
  readonly hostnames: ServedName[]
  readonly uses: CertificateUse[]
}

export interface Shared {
  readonly exists: Guard
  readonly at: Place
  readonly id: string
}

/** What a method is called on. */
export function receiverOf({ node, scope }: Call, { evaluator }: CdkFile): Outcomes {
  const { callee } = node
  return callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
    ? evaluator.evaluate(callee.object, scope)
    : []
}

export function sharedOf(call: Call, receiver: Outcomes | undefined, file: CdkFile, fallback: string): Shared | undefined {
  const { evaluator } = file
  const exists = evaluator.guardOf(call.scope)
  if (!exists) return undefined
  const [id] = evaluator.argument(call, receiver ? 0 : 1)
  return { exists, at: headOf(call, evaluator.at), id: file.titleOf(call, fallback, id?.value) }
}

export function useOf(
  attribute: string,
  certificate: CertificateUse['certificate'],
  at: Place,
  role: CertificateUse['role'],
  regionRule: CertificateUse['regionRule'],
  takesIam: true | undefined,
  when: Guard = [],
): CertificateUse {
  return {
    attribute,
    at,
    when,
    role,
    regionRule,
    takesIamServerCertificate: takesIam === true,
    certificate,
    // CloudFormation goes on only when the certificate is issued.
    waitsFor: () => true,
    dependsOn: [],
  }
}

export function listenerAt(
  at: Place,
  protocol: string,
  policy: Alternatives<string | null>,
  custom: Alternatives<boolean>,
): Listener {
  return { at, protocol: only<string | null>(known(protocol, at)), policy, customCertificate: custom }
}

export function customCertificate({ certificate: [first, ...others] }: CertificateUse): Alternatives<boolean> {
  const one = ({ when, value }: Case<Reference | null>): Case<boolean> => ({
    when,
    value: value.known ? known(value.value !== null, value.at) : value,
  })
  return [one(first), ...others.map(one)]
}

/** A member of an enumeration as its value. */
export function policyOf(outcomes: Outcomes, at: Place, { isOverridden }: CdkFile): Alternatives<string | null> {
  return alternatives(outcomes, at, (value): Value<string | null> => {
    if (isOverridden) return { known: false, why: 'it may be set below the construct', at: value.at }
    if (value.kind !== 'imported') return textOrNull(value)
    const title = value.imported.path.slice(-2).join('.')
    return known<string | null>(policyValues[title] ?? nameOf(value.imported), value.at, value.trail)
  })
}

export function placeOf(outcomes: Outcomes, at: Place): Place {
  return outcomes.find(({ value }) => value.kind !== 'nothing')?.value.at ?? at
}

export function servedAt(outcomes: Outcomes, { evaluator }: CdkFile): ServedName[] {
  return outcomes.flatMap(({ when, value }): ServedName[] => {
    if (value.kind !== 'list') return served([{ when, value }])
    const { items, open } = evaluator.items(sure<Evaluated>(value))
    const more: Outcomes = open === undefined ? [] : sure<Evaluated>(unresolved(value.at, open))
    return served(guarded(when, [...items, ...more]))
  })
}

/** What is given as text; `undefined` is no name. */
export function served(outcomes: Outcomes): ServedName[] {
  return outcomes.flatMap(({ when, value }): ServedName[] => {
    if (value.kind === 'nothing') return []
    return [{ hostname: hostnameOf(value), when, from: 'alias' }]
  })
}

/** The names of records: below the zone unless they end in it already. */
export function fullNames(names: Outcomes, zones: Outcomes): Outcomes {
  const joined = combined([names, zones], ([name, zone]): Evaluated => {
    if (!name || !zone) return unresolved(nowhere, 'it is not known')
    if (name.kind === 'nothing') return zone
    const shape = shapeOf(name)
    const zoneShape = shapeOf(zone)
    if (shape?.endsWith('.') && name.kind === 'text') return name
    if (shape === undefined || zoneShape === undefined) return unresolved(name.at, 'the zone of the record is not known')
    if (shape === zoneShape || shape.endsWith(`.${zoneShape}`)) return name
    // What is not known may end in the zone already.
    if (name.kind !== 'text' || zone.kind !== 'text') return unresolved(name.at, 'the name of the record is not known')
    return { ...text(name.at, `${name.value}.${zone.value}`), ...(name.trail && { trail: name.trail }) }
  })
  return joined ?? []
}

/** Host headers of a rule are hostnames that the listener serves. */
export function addHostHeaders(props: Outcomes, call: Call, draft: EndpointDraft, file: CdkFile): void {
  const { evaluator } = file
  const exists = evaluator.guardOf(call.scope)
  if (!exists) return
  const { items } = evaluator.items(evaluator.follow(props, 'conditions'))
  const conditions = items.flatMap(({ when, value }) =>
    value.kind === 'static' && value.name === 'aws-elasticloadbalancingv2.ListenerCondition.hostHeaders'
      ? guarded(when, evaluator.items(evaluator.argument(value.call, 0)).items)
      : [],
  )
  const [id] = evaluator.argument(call, 0)
  const by = id?.value.kind === 'text' ? id.value.value : (call.name ?? 'a rule')
  for (const name of served([...conditions, ...evaluator.follow(props, 'hostHeader')])) {
    const when = both(exists, name.when)
    if (when) draft.hostnames.push({ ...name, when, from: 'host-header', by })
  }
}
