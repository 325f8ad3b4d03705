import { parseArn } from '../../../model/arn.ts'
import type { Certificate } from '../../../model/certificate.ts'
import type { ValidationWait } from '../../../model/dns.ts'
import type { Reference } from '../../../model/endpoint.ts'
import type { Alternatives, Case } from '../../../model/value.ts'
import { known } from '../../../model/value.ts'
import type { ResourceInstance } from '../instance.ts'
import { headerOf, isValuesFile } from '../module.ts'
import { optionsOf, type TfValue, withoutFailures } from '../value.ts'

/** The certificates and waits of a deployment by the instances that declare them, made when first asked for. */
export interface Registry {
  readonly certificate: (instance: ResourceInstance) => Certificate
  readonly wait: (instance: ResourceInstance) => ValidationWait
  /** Whether a resource is made only after what a wait waits for. */
  readonly comesAfter: (instance: ResourceInstance, wait: ValidationWait) => boolean
}

/** What a value says where a certificate's ARN is expected. */
export function referenceTo(value: TfValue, declared: Registry): Alternatives<Reference | null> {
  const cases: Case<Reference | null>[] = []
  for (const { when, value: plain } of optionsOf(withoutFailures(value))) {
    for (const found of referencesTo(plain, declared)) cases.push({ when: [...when, ...found.when], value: found.value })
  }
  const [first, ...others] = cases
  return first ? [first, ...others] : [{ when: [], value: { known: false, why: 'it has no value', at: value.at } }]
}

function referencesTo(value: TfValue, declared: Registry): readonly Case<Reference | null>[] {
  const one = (reference: Reference | null): readonly Case<Reference | null>[] => [
    { when: [], value: known(reference, value.at, value.trail) },
  ]
  if (value.kind === 'null' || (value.kind === 'string' && value.value === '')) return one(null)
  if (value.kind === 'string') return one(literal(value.value, value))
  if (value.kind !== 'unknown') return [{ when: [], value: { known: false, why: 'it is no text', at: value.at } }]
  const { reference, same } = value
  if (reference && (reference.attribute === 'arn' || reference.attribute === 'certificate_arn')) {
    const { instance } = reference
    switch (instance.type) {
      case 'aws_acm_certificate':
        return one({ how: 'bare', certificate: declared.certificate(instance) })
      case 'data.aws_acm_certificate':
        return one({ how: 'looked-up', certificate: declared.certificate(instance) })
      case 'aws_acm_certificate_validation': {
        const wait = declared.wait(instance)
        return wait.certificate.map(({ when, value: awaited }) => ({ when, value: through(awaited, wait, value) }))
      }
      case 'aws_iam_server_certificate':
      case 'data.aws_iam_server_certificate':
        return one({ how: 'other', kind: 'iam-server-certificate', title: instance.address, at: headerOf(instance) })
      case 'aws_acmpca_certificate_authority':
      case 'data.aws_acmpca_certificate_authority':
        return one({ how: 'other', kind: 'private-ca', title: instance.address, at: headerOf(instance) })
    }
  }
  if (same?.startsWith('arn:')) return one(literal(same, value))
  return [
    {
      when: [],
      value: {
        known: false,
        why: value.why,
        at: value.at,
        ...(value.trail && { trail: value.trail }),
        ...(same !== undefined && { same }),
      },
    },
  ]
}

function literal(text: string, { at, trail }: TfValue): Reference {
  const inValues = [at, ...(trail ?? []).map((step) => step.at)].some(({ source }) => isValuesFile(source.path))
  return { how: 'literal', text, arn: parseArn(text.trim()), writtenIn: inValues ? 'values' : 'code' }
}

/** The certificate that a wait waits for, now validated; a literal stays one. */
function through(
  awaited: Case<Reference | null>['value'],
  wait: ValidationWait,
  value: TfValue,
): Case<Reference | null>['value'] {
  if (!awaited.known || awaited.value?.how !== 'bare') return awaited
  return known({ how: 'validated', certificate: awaited.value.certificate, wait }, value.at, value.trail)
}

/** The instances whose attribute a value is: `aws_lb_listener.https.arn`. */
export function instancesBehind(
  value: TfValue,
  attributes: readonly string[],
): { when: Case<unknown>['when']; instance: ResourceInstance }[] {
  const found: { when: Case<unknown>['when']; instance: ResourceInstance }[] = []
  for (const { when, value: plain } of optionsOf(withoutFailures(value))) {
    if (plain.kind === 'unknown' && plain.reference && attributes.includes(plain.reference.attribute))
      found.push({ when, instance: plain.reference.instance })
  }
  return found
}
