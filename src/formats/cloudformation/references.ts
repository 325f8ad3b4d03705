import { parseArn } from '../../model/arn.ts'
import type { Certificate } from '../../model/certificate.ts'
import type { Reference } from '../../model/endpoint.ts'
import { type Alternatives, type Case, known, type Value } from '../../model/value.ts'
import { type Outcome, type Resolved, shapeOf } from './resolved.ts'
import type { Stack } from './stack.ts'

/** The certificates of all stacks, each made once. */
export interface Certificates {
  /** Undefined for a resource that is no certificate. */
  of(stack: Stack, logicalId: string): Certificate | undefined
}

/** What outcomes say where a certificate's ARN is expected. */
export function referenceTo(outcomes: readonly Outcome[], certificates: Certificates): Alternatives<Reference | null> {
  const cases = outcomes.map(({ when, value }): Case<Reference | null> => ({ when, value: single(value, certificates) }))
  const [first, ...others] = cases
  return first ? [first, ...others] : [{ when: [], value: { known: false, why: 'it has no value', at: nowhere } }]
}

const nowhere = { source: { path: '', text: '' }, start: 0, end: 0 }

function single(value: Resolved, certificates: Certificates): Value<Reference | null> {
  const { at, trail } = value
  switch (value.kind) {
    case 'nothing':
      return known<Reference | null>(null, at)
    case 'text':
      return known<Reference | null>(literal(value.value, value), at, trail)
    case 'unknown': {
      const shape = value.same
      if (shape?.startsWith('arn:')) return known<Reference | null>(literal(shape, value), at, trail)
      return { known: false, why: value.why, at, ...(shape !== undefined && { same: shape }), ...(trail && { trail }) }
    }
    case 'attribute':
      return attribute(value, certificates)
  }
}

function literal(text: string, { at, trail }: Resolved): Reference {
  // A file of parameters names no type of resource.
  const isValue = [at, ...(trail ?? []).map((step) => step.at)].some(({ source }) => !source.text.includes('AWS::'))
  return { how: 'literal', text, arn: parseArn(text.trim()), writtenIn: isValue ? 'values' : 'code' }
}

function attribute(value: Resolved & { kind: 'attribute' }, certificates: Certificates): Value<Reference | null> {
  const { stack, logicalId, at, trail } = value
  const certificate = certificates.of(stack, logicalId)
  if (certificate) return known<Reference | null>({ how: 'bare', certificate }, at, trail)
  const resource = stack.template.resources.get(logicalId)
  const title = stack.titleOf(logicalId)
  if (resource?.type === 'AWS::IAM::ServerCertificate')
    return known<Reference | null>({ how: 'other', kind: 'iam-server-certificate', title, at: resource.at }, at)
  if (resource?.type === 'AWS::ACMPCA::CertificateAuthority')
    return known<Reference | null>({ how: 'other', kind: 'private-ca', title, at: resource.at }, at)
  const same = shapeOf(value)
  return {
    known: false,
    why: `\`${title}\` says it when the stack is deployed`,
    at,
    ...(same !== undefined && { same }),
    ...(trail && { trail }),
  }
}
