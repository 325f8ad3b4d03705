/** The code of an action, with its pipeline taken apart: `a | f b` is `f b a`. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'dot' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'fields'; readonly of: Expression; readonly names: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'method'; readonly of: Expression; readonly args: readonly Expression[] }

/** In characters, and in parentheses. */
const longest = 20_000
const deepest = 60

/** Undefined for what is no pipeline of Go's templates. */
export function parseExpression(code: string): Expression | undefined {
  if (code.length > longest) return undefined
  let at = 0
  let depth = 0

  function blanks(): void {
    while (/\s/.test(code[at] ?? '')) at++
  }

  function pipeline(): Expression | undefined {
    if (++depth > deepest) return undefined
    let before: Expression | undefined
    for (;;) {
      before = command(before)
      if (!before) return undefined
      blanks()
      if (code[at] !== '|') break
      at++
    }
    depth--
    return before
  }

  function command(piped: Expression | undefined): Expression | undefined {
    blanks()
    const name = /[A-Za-z_]/.test(code[at] ?? '') ? word() : undefined
    const constant = name === undefined ? undefined : constants.get(name)
    const first = name === undefined ? operand() : constant
    if (name === undefined && !first) return undefined
    const args: Expression[] = []
    for (;;) {
      blanks()
      const char = code[at]
      if (char === undefined || char === '|' || char === ')') break
      const arg = operand()
      if (!arg) return undefined
      args.push(arg)
    }
    if (piped) args.push(piped)
    if (!first) return { kind: 'call', name: name ?? '', args }
    return args.length === 0 ? first : { kind: 'method', of: first, args }
  }

  function word(): string {
    const start = at
    while (/\w/.test(code[at] ?? '')) at++
    return code.slice(start, at)
  }

  function operand(): Expression | undefined {
    const char = code[at] ?? ''
    if (char === '(') {
      at++
      const inner = pipeline()
      blanks()
      if (!inner || code[at] !== ')') return undefined
      at++
      return fields(inner)
    }
    if (char === '.') {
      if (/[\p{L}_]/u.test(code[at + 1] ?? '')) return fields({ kind: 'dot' })
      at++
      return { kind: 'dot' }
    }
    if (char === '$') {
      at++
      return fields({ kind: 'variable', name: `$${word()}` })
    }
    if (char === '"' || char === '`') return text(char)
    if (/[\d+-]/.test(char)) return number()
    if (!/[A-Za-z_]/.test(char)) return undefined
    const name = word()
    return constants.get(name) ?? { kind: 'call', name, args: [] }
  }

  function fields(of: Expression): Expression {
    const names: string[] = []
    while (code[at] === '.' && /[\p{L}_]/u.test(code[at + 1] ?? '')) {
      const start = ++at
      while (/[\p{L}\p{N}_]/u.test(code[at] ?? '')) at++
      names.push(code.slice(start, at))
    }
    return names.length === 0 ? of : { kind: 'fields', of, names }
  }

  function text(mark: string): Expression | undefined {
    const start = ++at
    while (at < code.length && code[at] !== mark) at += mark === '"' && code[at] === '\\' ? 2 : 1
    const raw = code.slice(start, at++)
    if (at > code.length) return undefined
    const value = mark === '"' ? unescaped(raw) : raw
    return value === undefined ? undefined : { kind: 'literal', value }
  }

  function number(): Expression | undefined {
    const start = at
    while (/[\w.+-]/.test(code[at] ?? '')) at++
    const value = Number(code.slice(start, at).replaceAll('_', ''))
    return Number.isNaN(value) ? undefined : { kind: 'literal', value }
  }

  const whole = pipeline()
  blanks()
  return at < code.length ? undefined : whole
}

const constants: ReadonlyMap<string, Expression> = new Map([
  ['true', { kind: 'literal', value: true }],
  ['false', { kind: 'literal', value: false }],
  ['nil', { kind: 'literal', value: null }],
])

/** A text in double quotes; Go's escapes are JSON's, as far as templates use them. */
function unescaped(raw: string): string | undefined {
  if (!raw.includes('\\')) return raw
  try {
    const value: unknown = JSON.parse(`"${raw.replaceAll('\t', '\\t')}"`)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
