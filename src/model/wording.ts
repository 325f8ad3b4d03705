/** "`a`", "`a` or `b`", "`a`, `b` or `c`": each once, in the order in which they came. */
export function oneOf(texts: Iterable<string>): string {
  return joined(texts, 'or')
}

/** "`a`, `b` and `c`". */
export function allOf(texts: Iterable<string>): string {
  return joined(texts, 'and')
}

function joined(texts: Iterable<string>, word: 'and' | 'or'): string {
  const distinct = [...new Set(texts)]
  const last = distinct.pop() ?? ''
  return distinct.length === 0 ? last : `${distinct.join(', ')} ${word} ${last}`
}

/** The first letter large, unless the text begins with code. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function code(text: string): string {
  return `\`${text}\``
}
