import { withoutKeys } from './address.ts'
import type { Certificate, Name } from './certificate.ts'
import { isBeside, type Note } from './placement.ts'
import { combinations } from './value.ts'

export interface WrittenName {
  readonly certificate: Certificate
  readonly name: Name
  readonly written: string
}

/** The names of certificates that are known as they are written; imported certificates carry theirs in the PEM. */
export function* writtenNames(certificates: readonly Certificate[]): Iterable<WrittenName> {
  for (const certificate of certificates) {
    if (certificate.kind === 'imported') continue
    const rows = combinations(certificate.exists, certificate.names) ?? []
    const lists = rows.map(({ values: [list] }) => (list.known ? list.value.names : []))
    const [first = []] = lists
    for (const name of first) {
      const { hostname, written } = name
      if (!hostname.known || written === undefined) continue
      if (lists.every((names) => names.some((other) => other.written === written && other.role === name.role)))
        yield { certificate, name, written }
    }
  }
}

/** The certificate, when its name was written somewhere else. */
export function notesOnName({ certificate, name: { hostname } }: WrittenName): Note[] {
  const isElsewhere = hostname.trail?.some(({ at }) => !isBeside(at, hostname.at)) ?? false
  return isElsewhere ? [{ at: certificate.at, note: `it is a name of ${withoutKeys(certificate.id)}` }] : []
}
