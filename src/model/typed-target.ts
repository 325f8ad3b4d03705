import type { Certificate, Name } from './certificate.ts'
import type { DnsRecord } from './dns.ts'
import { parent, withoutWildcard } from './hostname.ts'
import type { Deployment } from './model.ts'
import { isValidatedBy } from './validation.ts'
import { type Known, shapeOf } from './value.ts'

/** What a validation record answers with, typed in by hand. */
export interface TypedTarget {
  readonly target: Known<string>
  /** The certificate of the same deployment that the record is to validate; undefined where none is requested here under its name. */
  readonly certificate?: Certificate
}

export function typedTargetsOf({ typedTargets = [], records, certificates }: Deployment): TypedTarget[] {
  return typedTargets.map((target) => {
    const record = records.find(({ values }) => values.known && values.value.some((value) => isSamePlace(value, target)))
    const certificate = record && certificates.find((candidate) => isFor(record, candidate))
    return certificate ? { target, certificate } : { target }
  })
}

function isSamePlace({ at: a }: Known<string>, { at: b }: Known<string>): boolean {
  return a.source.path === b.source.path && a.start === b.start
}

function isFor(record: DnsRecord, certificate: Certificate): boolean {
  const names = certificate.names.flatMap(({ value }) => (value.known ? value.value.names : []))
  return isValidatedBy('DNS', certificate) && names.some((name) => isTypedFor(record, name))
}

/** `_3639….www.example.com` is for a certificate of `www.example.com`, or of `*.www.example.com`. */
export function isTypedFor(record: DnsRecord, { hostname }: Name): boolean {
  const [shape, requested] = [shapeOf(record.name), shapeOf(hostname)]
  if (shape === undefined || requested === undefined) return false
  return shape.startsWith('_') && withoutWildcard(requested) === parent(shape)
}
