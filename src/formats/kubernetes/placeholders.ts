import type { Value } from '../../model/value.ts'

/** What a later step puts in, in the marks that deploying tools use: Helm and Jinja, shells and envsubst, sed. */
const marks =
  /\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|\$\(\w+\)|\$[A-Za-z_]\w*|<[A-Za-z_][\w .-]*>|__\w+__|@@?\w+@@?|%\w+%|\[\[.*?\]\]/gs

/** In characters. What is longer is no name, and not searched. */
const longest = 4_096

/** Whether a text holds parts that are put in later. */
export function hasPlaceholder(text: string): boolean {
  marks.lastIndex = 0
  return text.length <= longest && marks.test(text)
}

/** Whether a text is nothing but such parts. */
export function isWhollyFilledIn(text: string): boolean {
  return hasPlaceholder(text) && text.replace(marks, '').trim() === ''
}

/** A text with parts that are put in later is not known; its shape is. ARNs are judged as they are written, see `pinned.ts`. */
export function filledIn(value: Value<string>): Value<string> {
  if (!value.known || value.value.includes('arn:') || !hasPlaceholder(value.value)) return value
  const { at, trail } = value
  const same = value.value.trim().replace(marks, (mark) => (mark.startsWith('${') ? mark : `\${${mark.replace(/[{}\s]/g, '')}}`))
  return { known: false, why: 'a later step puts in a part of it', at, same, ...(trail && { trail }) }
}
