import type { Certificate, Name, NameList } from './certificate.ts'
import { isPartlyUnknown, relation } from './hostname.ts'
import { combinations, shapeOf, type Value } from './value.ts'

/**
 * The names of a certificate that differ for sure, each once, in the case that has fewest of them; undefined where there are no names,
 * or too many cases.
 */
export function distinctNames({ exists, names }: Certificate): { names: readonly Name[]; isAll: boolean } | undefined {
  const lists = (combinations(exists, names) ?? []).map(({ values: [list] }) => distinctIn(list))
  return lists.reduce<ReturnType<typeof distinctIn> | undefined>(
    (least, each) => (least && least.names.length <= each.names.length ? least : each),
    undefined,
  )
}

function distinctIn(list: Value<NameList>): { names: readonly Name[]; isAll: boolean } {
  if (!list.known) return { names: [], isAll: false }
  const { names, complete } = list.value
  // Where the list is open, a name with an unknown part may stand for none.
  const counted = complete
    ? [...names].sort((a, b) => Number(b.hostname.known) - Number(a.hostname.known))
    : names.filter(({ hostname }) => hostname.known)
  const distinct: Name[] = []
  const known = new Set<string>()
  for (const name of counted) {
    const shape = shapeOf(name.hostname)
    if (shape === undefined || known.has(shape)) continue
    const isPartly = isPartlyUnknown(shape)
    if (isPartly && distinct.some((other) => canBeEqual(shapeOf(other.hostname) ?? '', shape))) continue
    known.add(shape)
    distinct.push(name)
  }
  return { names: distinct, isAll: complete && distinct.length === new Set(names.map(({ hostname }) => shapeOf(hostname))).size }
}

/** Two different shapes that may come to one name. */
function canBeEqual(a: string, b: string): boolean {
  return relation(a, b) === 'unknown' || relation(b, a) === 'unknown'
}
