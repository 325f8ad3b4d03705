import { type Matcher, matchSequence, nameMatcher, type Part } from '../syntax/glob.ts'

/** The patterns of one `.gitignore`, in the order they are written. */
export interface IgnoreFile {
  /** The directory it lies in, with a slash at the end; '' for the working directory. */
  readonly base: string
  readonly patterns: readonly Pattern[]
}

interface Pattern {
  readonly negated: boolean
  readonly directoriesOnly: boolean
  /** A pattern without a slash looks at the last part of the path only. */
  readonly name?: Matcher<string>
  readonly path?: readonly Part<string>[]
}

export function parseIgnoreFile(base: string, text: string): IgnoreFile {
  const patterns: Pattern[] = []
  for (const line of text.split(/\r?\n/)) {
    const pattern = parsePattern(line)
    if (pattern) patterns.push(pattern)
  }
  return { base, patterns }
}

function parsePattern(line: string): Pattern | undefined {
  if (line.startsWith('#')) return undefined
  let text = withoutTrailingSpaces(line)
  const negated = text.startsWith('!')
  if (negated) text = text.slice(1)
  const directoriesOnly = text.endsWith('/')
  if (directoriesOnly) text = text.slice(0, -1)
  if (text === '') return undefined
  // `**/x` says what `x` says.
  if (text.startsWith('**/') && !text.includes('/', 3)) text = text.slice(3)
  if (!text.includes('/')) return { negated, directoriesOnly, name: nameMatcher(text) }
  const segments = text.startsWith('/') ? text.slice(1).split('/') : text.split('/')
  const path = segments.map((segment): Part<string> => (segment === '**' ? 'any number' : nameMatcher(segment)))
  // `a/**` is everything below `a`, not `a` itself.
  if (path.at(-1) === 'any number') path.push(() => true)
  return { negated, directoriesOnly, path }
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--
  return line.slice(0, end)
}

/**
 * Whether git would ignore a path, given the ignore files of all directories above it, outermost first. That none of those
 * directories is ignored itself is for the walk to see to. The last pattern of the innermost file that matches decides.
 */
export function isIgnored(chain: readonly IgnoreFile[], path: string, isDirectory: boolean): boolean {
  if (chain.length === 0) return false
  const name = path.slice(path.lastIndexOf('/') + 1)
  for (let file = chain.length - 1; file >= 0; file--) {
    const { base, patterns } = chain[file] as IgnoreFile
    let segments: string[] | undefined
    for (let at = patterns.length - 1; at >= 0; at--) {
      const pattern = patterns[at] as Pattern
      if (pattern.directoriesOnly && !isDirectory) continue
      if (pattern.name) {
        if (pattern.name(name)) return !pattern.negated
      } else if (pattern.path) {
        segments ??= path.slice(base.length).split('/')
        if (matchSequence(pattern.path, segments)) return !pattern.negated
      }
    }
  }
  return false
}
