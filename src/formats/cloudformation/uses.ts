import type { Consumer, EndpointTypeRule, UseRow } from '../../catalog/consumers.ts'
import type { CertificateUse, Reference } from '../../model/endpoint.ts'
import type { Place } from '../../model/source.ts'
import { type Alternatives, both, type Case, type Guard, known, only, type Value } from '../../model/value.ts'
import { get, isNull, type Node } from '../../syntax/node.ts'
import { under, underEach } from './doubts.ts'
import { follow, listAt, neverEmpty, type Occurrence, outcomesOf } from './follow.ts'
import { itemsIn } from './lists.ts'
import { alternatives } from './model-values.ts'
import { type Certificates, referenceTo } from './references.ts'
import type { Resolved } from './resolved.ts'
import type { Stack } from './stack.ts'
import type { Resource } from './template.ts'

/** What a resource says of its certificates in one attribute. */
export function usesOf(
  row: UseRow,
  consumer: Consumer,
  resource: Resource,
  stack: Stack,
  certificates: Certificates,
): CertificateUse[] {
  const { properties, at } = resource
  const found = follow(properties, row.path, stack, at)
  const isSingle = found.every(({ when }) => when.length > 0) || found.length === 1
  const ofList = (occurrence: Occurrence) => occurrence.node?.kind === 'list'
  const made = (certificate: CertificateUse['certificate'], place: Place, when: Guard, role: CertificateUse['role']) =>
    useOf(row, certificate, place, when, role, regionRule(row.region, certificate, properties, stack, at))
  if (isSingle && !found.some(ofList) && !consumer.listener?.block) {
    const outcomes = neverEmpty(
      found.flatMap((occurrence) => withIam(row, occurrence, stack)),
      at,
    )
    const isNothing = outcomes.every(({ value }) => value.kind === 'nothing')
    const isNeeded =
      row.role === 'default' && consumer.listener && consumer.uses.filter(({ role }) => role === 'default').length === 1
    if (isNothing && !isNeeded) return []
    const place = found.find(({ node }) => node)?.at ?? found[0]?.at ?? at
    return [made(iamReferences(referenceTo(outcomes, certificates)), place, [], row.role)]
  }
  return found.flatMap((occurrence) => {
    const items = under(occurrence.when, stack, () =>
      ofList(occurrence) ? itemsIn(occurrence.node, stack) : outcomesOf({ ...occurrence, when: [] }, stack),
    )
    return items
      .filter(({ value }) => value.kind !== 'nothing')
      .flatMap(({ when, value }, index) => {
        const role = row.role === 'default' && index > 0 ? 'additional' : row.role
        const given = both(occurrence.when, when)
        return given ? [made(referenceTo([{ when: [], value }], certificates), value.at, given, role)] : []
      })
  })
}

/** The id of an IAM server certificate stands beside the ARN, marked so that it is not taken for one. */
const iamMark = 'iam-server-certificate-id'

function withIam({ iamId }: UseRow, occurrence: Occurrence, stack: Stack) {
  const outcomes = outcomesOf(occurrence, stack)
  const id = iamId === undefined ? undefined : get(occurrence.holder, iamId)
  if (!id || isNull(id)) return outcomes
  return outcomes.map((outcome) =>
    outcome.value.kind === 'nothing'
      ? { when: outcome.when, value: { kind: 'text' as const, at: id.at, value: iamMark } }
      : outcome,
  )
}

function iamReferences([first, ...others]: Alternatives<Reference | null>): Alternatives<Reference | null> {
  const one = (each: (typeof others)[number]) => {
    const { value } = each
    if (!value.known || value.value?.how !== 'literal' || value.value.text !== iamMark) return each
    const other: Reference = { how: 'other', kind: 'iam-server-certificate', title: 'an IAM server certificate', at: value.at }
    return { when: each.when, value: known<Reference | null>(other, value.at) }
  }
  return [one(first), ...others.map(one)]
}

function useOf(
  { path, takesIamServerCertificate, iamId, endpointTypes }: UseRow,
  certificate: CertificateUse['certificate'],
  at: Place,
  when: Guard,
  role: CertificateUse['role'],
  rule: CertificateUse['regionRule'],
): CertificateUse {
  return {
    attribute: path,
    at,
    when,
    role,
    regionRule: rule,
    takesIamServerCertificate: takesIamServerCertificate === true || (iamId !== undefined && certificate.some(isIam)),
    certificate,
    isGiven: givenAs(certificate),
    ...(endpointTypes && { endpointTypes }),
    // CloudFormation goes on only when the certificate is issued.
    waitsFor: () => true,
    dependsOn: [],
  }
}

/** A parameter, an import or an attribute is something, whatever it is; a deployer who leaves one empty has no certificate, and no deploy either. */
function givenAs(certificate: CertificateUse['certificate']): Alternatives<boolean> {
  const [first, ...others] = certificate
  const one = ({ when, value }: typeof first): Case<boolean> => ({ when, value: isThere(value) })
  return [one(first), ...others.map(one)]
}

function isThere(value: Value<Reference | null>): Value<boolean> {
  if (!value.known) return value.same === undefined ? value : known(true, value.at, value.trail)
  if (value.value?.how === 'literal' && value.value.text.trim() === '')
    return { known: false, why: 'whether a certificate is given in place of an empty text', at: value.at }
  return known(value.value !== null, value.at, value.trail)
}

function isIam({ value }: { readonly value: Value<Reference | null> }): boolean {
  return value.known && value.value?.how === 'other'
}

/** The type of an endpoint may hang on the same condition as its certificate. */
function regionRule(
  row: UseRow['region'],
  certificate: CertificateUse['certificate'],
  properties: Node | undefined,
  stack: Stack,
  at: Place,
): CertificateUse['regionRule'] {
  if (typeof row === 'string') return only(known(row, at))
  const types = underEach(certificate, stack, () => listAt(properties, row.path, stack, at))
  return alternatives(neverEmpty(types.length === 0 ? [{ when: [], value: { kind: 'nothing', at } }] : types, at), (value) =>
    ruleFor(value, row),
  )
}

function ruleFor(value: Resolved, { absent, types, unknown }: EndpointTypeRule): Value<'us-east-1' | 'same' | 'any'> {
  if (value.kind === 'nothing') return known(absent, value.at)
  if (value.kind === 'text') return known(types[value.value.toUpperCase()] ?? 'any', value.at)
  if (unknown) return known(unknown, value.at)
  return { known: false, why: 'the type of the endpoint is not known', at: value.at }
}
