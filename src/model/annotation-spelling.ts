/** Keys of one kind, by what they have in common: see the catalog. */
interface Keys {
  readonly prefix: string
  readonly tls: readonly string[]
  readonly others: readonly string[]
  readonly families: readonly string[]
}

/** The key that decides about TLS which a key was probably meant to be; undefined for a known key and for one that is near to none. */
export function meantKey(key: string, { prefix, tls, others, families }: Keys): string | undefined {
  const domain = prefix.slice(0, prefix.indexOf('/') + 1)
  const inDomain = prefix.slice(domain.length)
  const slash = key.indexOf('/') + 1
  const [ownDomain, own] = [key.slice(0, slash), key.slice(slash)]
  if (ownDomain !== domain) {
    // A domain with another digit in it is that of a second controller.
    const isNear = ownDomain !== '' && !/\d/.test(ownDomain) && distance(ownDomain.toLowerCase(), domain) <= 1
    return isNear && tls.some((name) => inDomain + name === own) ? domain + own : undefined
  }
  if (own.startsWith(inDomain)) {
    const name = own.slice(inDomain.length)
    if (tls.includes(name) || others.includes(name) || families.some((family) => name.startsWith(family))) return undefined
    const nearest = nearestOf(name, tls, others)
    return nearest === undefined ? undefined : prefix + nearest
  }
  // The part that all names of a domain share may be misspelled as well, or instead.
  const found = tls.find((name) => isNear(own, inDomain + name) && Math.abs(own.length - inDomain.length - name.length) <= 2)
  return found === undefined ? undefined : prefix + found
}

function nearestOf(name: string, tls: readonly string[], others: readonly string[]): string | undefined {
  const near = tls.filter((each) => isNear(name, each))
  const byDistance = (a: string, b: string) => distance(plain(name), plain(a)) - distance(plain(name), plain(b))
  const [best] = near.sort(byDistance)
  if (best === undefined) return undefined
  const isNearerToOther = others.some((other) => byDistance(other, best) <= 0)
  return isNearerToOther ? undefined : best
}

/** The same but for case, dashes and dots, or with a letter or two wrong. */
function isNear(written: string, right: string): boolean {
  const most = right.length < 9 ? 1 : 2
  return plain(written) === plain(right) || distance(written.toLowerCase(), right) <= most
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, '')
}

/** Letters to insert, delete, replace, or swap with their neighbour (Damerau and Levenshtein). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
