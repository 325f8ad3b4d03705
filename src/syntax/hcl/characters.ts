const nameStart = 1
const namePart = 2
const digit = 4

/** What a character below 128 can be. Everything above is asked of Unicode, which is slower and rare. */
const classes = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  if (/[A-Za-z_]/.test(character)) classes[code] = nameStart | namePart
  else if (character === '-') classes[code] = namePart
  else if (/[0-9]/.test(character)) classes[code] = namePart | digit
}

const unicodeNameStart = /^\p{ID_Start}$/u
const unicodeNamePart = /^\p{ID_Continue}$/u

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Where the name that starts at `at` ends; `at` itself when none starts there. */
export function endOfName(text: string, at: number, limit: number): number {
  if (at >= limit) return at
  const first = text.charCodeAt(at)
  if (first < 128) {
    if (((classes[first] ?? 0) & nameStart) === 0) return at
  } else if (!matchesAt(unicodeNameStart, text, at)) {
    return at
  }
  let end = at + widthAt(text, at)
  while (end < limit) {
    const code = text.charCodeAt(end)
    if (code < 128) {
      if (((classes[code] ?? 0) & namePart) === 0) break
      end++
    } else {
      if (!matchesAt(unicodeNamePart, text, end)) break
      end += widthAt(text, end)
    }
  }
  return end
}

/** How many UTF-16 code units the character at `at` takes. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  return pattern.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

/** White space as Go's `unicode.IsSpace` has it, which decides what `~` eats: U+0085 is one, U+FEFF is none. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  if (code === 0x85 || code === 0xa0 || code === 0x1680) return true
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** How many white space characters a text starts with. */
export function leadingSpace(text: string): number {
  let at = 0
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

export function trimLeft(text: string): string {
  return text.slice(leadingSpace(text))
}

export function trimRight(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return text.slice(0, end)
}
