import { arnKind } from './arn.ts'
import type { Certificate } from './certificate.ts'
import type { CertificateUse, Endpoint, Reference } from './endpoint.ts'
import { judge } from './pinned.ts'
import { both, combinations, type Guard, inEveryCase, type Value } from './value.ts'

/**
 * What tells one certificate from others: its ARN, or the id of its declaration. Undefined where there is none, where it is not
 * known, and where it may stand for several.
 */
export function identityOf(value: Value<Reference | null>): string | undefined {
  if (!value.known || value.value === null) return undefined
  const reference = value.value
  if ('certificate' in reference) return reference.certificate.id.includes('[*]') ? undefined : reference.certificate.id
  if (reference.how === 'other') return undefined
  const { text, arn } = reference
  const isPinned = judge(text, true).is === 'pinned' || (arn !== undefined && arnKind(arn) === 'iam-server-certificate')
  return isPinned ? text : undefined
}

/** The conditions under which two uses are there at once and name one certificate, whatever else holds; undefined if they do not. */
export function sameCertificate({ exists }: Endpoint, one: CertificateUse, other: CertificateUse): Guard | undefined {
  const first = both(exists, one.when)
  const together = first && both(first, other.when)
  if (!together) return undefined
  const same = inEveryCase(combinations(together, one.certificate, other.certificate) ?? [], ({ values: [a, b] }) => {
    const identity = identityOf(a)
    return identity !== undefined && identity === identityOf(b) && !areTwo(a, b) ? identity : undefined
  })
  return same && together
}

/** Two declarations may have one name: those of a template that is nested twice. */
function areTwo(a: Value<Reference | null>, b: Value<Reference | null>): boolean {
  const [first, second] = [declared(a), declared(b)]
  return first !== undefined && second !== undefined && first !== second
}

function declared(value: Value<Reference | null>): Certificate | undefined {
  return value.known && value.value !== null && 'certificate' in value.value ? value.value.certificate : undefined
}
