import type { Certificate, Name, NameList } from './certificate.ts'
import { combinations, shapeOf, type Value } from './value.ts'

/** A name of a certificate that an earlier one of its names says already. */
export interface RepeatedName {
  readonly name: Name
  readonly first: Name
}

/** Those that are repeated in every case. Names that are not known are equal where they come from the same. */
export function repeatedNames({ exists, names }: Certificate): readonly RepeatedName[] {
  const [first = [], ...others] = (combinations(exists, names) ?? []).map(({ values: [list] }) => repeatedIn(list))
  return first.filter(({ name }) => others.every((repeated) => repeated.some((other) => shape(other.name) === shape(name))))
}

function repeatedIn(list: Value<NameList>): RepeatedName[] {
  const seen = new Map<string, Name>()
  return (list.known ? list.value.names : []).flatMap((name) => {
    const key = shape(name)
    const first = key === undefined ? undefined : seen.get(key)
    if (key !== undefined && !first) seen.set(key, name)
    return first ? [{ name, first }] : []
  })
}

function shape({ hostname }: Name): string | undefined {
  return shapeOf(hostname)
}
