import { matchSequence, nameMatcher, type Part } from '../syntax/glob.ts'

/** Whether a path is meant. Paths are relative to the folder of the configuration file, with forward slashes. */
export type Glob = (path: string) => boolean

/** `**` is any number of folders; what names a folder means everything below it as well. Or why it is no glob, as a clause. */
export function parseGlob(text: string): Glob | { readonly why: string } {
  const why = whyNoGlob(text)
  if (why !== undefined) return { why }
  const segments = text.split('/').filter((segment) => segment !== '' && segment !== '.')
  const parts: Part<string>[] = segments.map((segment) => (segment === '**' ? 'any number' : nameMatcher(segment)))
  // `a/**` means what `a` means.
  parts.push('any number')
  return (path) => matchSequence(parts, path.split('/'))
}

/** What other tools understand and this one does not would match nothing, and nobody would notice. */
function whyNoGlob(text: string): string | undefined {
  if (text.trim() === '') return 'a glob is not empty; `**` means everything'
  if (text.startsWith('!')) return `\`${text}\`: a glob cannot be negated`
  if (text.startsWith('/')) return `\`${text}\`: a glob is relative to the folder of this file and does not start with \`/\``
  if (text.split('/').includes('..')) return `\`${text}\`: a glob does not lead out of the folder of this file`
  if (/\{[^}]*,[^}]*\}/.test(text)) return `\`${text}\`: braces are not expanded; write a glob for each`
  return undefined
}
