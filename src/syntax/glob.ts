/**
 * Shell patterns, matched in time proportional to pattern × text whatever they say: the patterns come from the repository under
 * test, so they must not become regular expressions.
 */
export type Matcher<T> = (item: T) => boolean

/** One part of a sequence: a test for one item, or a run of any number of items. */
export type Part<T> = Matcher<T> | 'any number'

/** Whether the parts match all items from `start` on. After a mismatch only the last run has to be widened. */
export function matchSequence<T>(parts: readonly Part<T>[], items: ArrayLike<T>, start = 0): boolean {
  let item = start
  let part = 0
  let runPart = -1
  let runItem = 0
  while (item < items.length) {
    const test = parts[part]
    if (test === 'any number') {
      runPart = part++
      runItem = item
    } else if (test?.(items[item] as T)) {
      part++
      item++
    } else if (runPart >= 0) {
      part = runPart + 1
      item = ++runItem
    } else {
      return false
    }
  }
  while (parts[part] === 'any number') part++
  return part === parts.length
}

const anything = () => true

/** A test for one name without slashes: `*`, `?`, `[a-z]`, `[!a-z]`, `\` before what is meant literally. */
export function nameMatcher(pattern: string): Matcher<string> {
  if (!/[*?[\\]/.test(pattern)) return (name) => name === pattern
  if (/^\*+$/.test(pattern)) return anything
  if (!/[?[\\]/.test(pattern)) return starMatcher(pattern.split('*'))
  const parts = characterParts(pattern)
  return parts ? (name) => matchSequence(parts, name) : () => false
}

/** Nearly all patterns have only stars: what stands between them has to occur in order, each as early as it can. */
function starMatcher(pieces: readonly string[]): Matcher<string> {
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  const middle = pieces.slice(1, -1).filter((piece) => piece !== '')
  return (name) => {
    if (!name.startsWith(first) || !name.endsWith(last)) return false
    let at = first.length
    for (const piece of middle) {
      const found = name.indexOf(piece, at)
      if (found < 0) return false
      at = found + piece.length
    }
    return at + last.length <= name.length
  }
}

/** Undefined for a pattern that can match nothing: an open bracket, a backslash at the end. */
function characterParts(pattern: string): Part<string>[] | undefined {
  const parts: Part<string>[] = []
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at)
    if (char === '*') {
      if (parts.at(-1) !== 'any number') parts.push('any number')
    } else if (char === '?') {
      parts.push(anything)
    } else if (char === '[') {
      const end = classEnd(pattern, at)
      if (end < 0) return undefined
      parts.push(classMatcher(pattern.slice(at + 1, end)))
      at = end
    } else {
      const literal = char === '\\' ? pattern.charAt(++at) : char
      if (literal === '') return undefined
      parts.push((other) => other === literal)
    }
  }
  return parts
}

/** A bracket that comes first in a class is one of its members. */
function classEnd(pattern: string, open: number): number {
  let at = open + 1
  if (pattern[at] === '!' || pattern[at] === '^') at++
  if (pattern[at] === ']') at++
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1
  return at < pattern.length ? at : -1
}

function classMatcher(inner: string): Matcher<string> {
  const negated = inner.startsWith('!') || inner.startsWith('^')
  const members = negated ? inner.slice(1) : inner
  const ranges: [string, string][] = []
  let at = 0
  const next = (): string => {
    if (members[at] === '\\') at++
    return members.charAt(at++)
  }
  while (at < members.length) {
    const low = next()
    if (members[at] === '-' && at + 1 < members.length) {
      at++
      ranges.push([low, next()])
    } else {
      ranges.push([low, low])
    }
  }
  return (char) => ranges.some(([low, high]) => low <= char && char <= high) !== negated
}
