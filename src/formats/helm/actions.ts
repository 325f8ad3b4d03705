/** One `{{ … }}` of a template. */
export interface Action {
  readonly start: number
  readonly end: number
  /** Without the braces, the dashes that trim, and blanks around it. Empty for a comment. */
  readonly code: string
  /** Whether it takes away the blanks before it, after it. */
  readonly trimsBefore: boolean
  readonly trimsAfter: boolean
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Scanned {
  readonly actions: readonly Action[]
  readonly fault?: { readonly message: string; readonly at: Stretch }
}

/** The actions of a template, found as Go's lexer finds them: braces in strings and in comments do not count. */
export function scanActions(text: string): Scanned {
  const actions: Action[] = []
  let at = 0
  for (;;) {
    const start = text.indexOf('{{', at)
    if (start < 0) return { actions }
    const trimsBefore = text[start + 2] === '-' && isBlank(text, start + 3)
    let body = start + (trimsBefore ? 3 : 2)
    const word = skipBlanks(text, body)
    if (text.startsWith('/*', word)) {
      const close = text.indexOf('*/', word + 2)
      const after = close < 0 ? -1 : skipBlanks(text, close + 2)
      const trimsAfter = text.startsWith('-}}', after)
      if (close < 0 || !(trimsAfter || text.startsWith('}}', after))) return unclosed('a comment', actions, start)
      at = after + (trimsAfter ? 3 : 2)
      actions.push({ start, end: at, code: '', trimsBefore, trimsAfter })
      continue
    }
    const close = endOfCode(text, body)
    if (close < 0) return unclosed('an action', actions, start)
    const trimsAfter = text[close - 1] === '-' && close - 1 > body && isBlank(text, close - 2)
    at = close + 2
    body = Math.min(body, close)
    actions.push({ start, end: at, code: text.slice(body, trimsAfter ? close - 1 : close).trim(), trimsBefore, trimsAfter })
  }
}

function unclosed(what: string, actions: readonly Action[], start: number): Scanned {
  return { actions, fault: { message: `${what} of the template is not closed`, at: { start, end: start + 2 } } }
}

function isBlank(text: string, at: number): boolean {
  const char = text[at]
  return char === ' ' || char === '\n' || char === '\t' || char === '\r'
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (isBlank(text, at)) at++
  return at
}

/** Where the `}}` of an action stands; -1 when there is none. */
function endOfCode(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '}' && text[at + 1] === '}') return at
    if (char === '"' || char === "'" || char === '`') {
      at = endOfString(text, at, char)
      if (at < 0) return -1
    }
  }
  return -1
}

function endOfString(text: string, from: number, mark: string): number {
  if (mark === '`') return text.indexOf('`', from + 1)
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at]
    if (char === mark) return at
    if (char === '\n') return -1
    if (char === '\\') at++
  }
  return -1
}
