import type { Source } from '../model/source.ts'
import type { Suppression } from '../model/suppression.ts'

/** `# acm-lint: ignore[rule-a, rule-b] until=2027-01-31 the reason` */
const comment = /#\s*acm-lint:\s*ignore\[([^\]\n]*)\]([^\n]*)/g

/** Suppressions in the comments of a YAML text: at the end of a line for that line, on a line of its own for the block below. */
export function yamlSuppressions(source: Source): Suppression[] {
  const { text } = source
  if (!text.includes('acm-lint:')) return []
  return Array.from(text.matchAll(comment), ({ 0: written, 1: rules = '', 2: rest = '', index }) => {
    const until = /(?:^|\s)until=(\S*)/.exec(rest)?.[1]
    const lineStart = text.lastIndexOf('\n', index - 1) + 1
    const lineEnd = index + written.length
    const isAlone = text.slice(lineStart, index).trim() === ''
    const covers = isAlone ? blockAfter(text, lineEnd) : { start: lineStart, end: lineEnd }
    return {
      rules: rules.split(',').map((rule) => rule.trim()),
      reason: rest.replace(/(?:^|\s)until=\S*/, '').trim(),
      ...(until !== undefined && { until }),
      at: { source, start: index, end: index + written.trimEnd().length },
      covers: { source, ...covers },
    }
  })
}

/** The next line that says something, and those below it that stand further in, or are the items of its list. */
function blockAfter(text: string, from: number): { start: number; end: number } {
  let start = -1
  let end = text.length
  let indentation = 0
  let isItem = false
  for (let at = from + 1; at < text.length; ) {
    const lineBreak = text.indexOf('\n', at)
    const next = lineBreak < 0 ? text.length : lineBreak + 1
    const line = text.slice(at, next)
    const own = line.search(/\S/)
    const isEmpty = own < 0 || line[own] === '#'
    if (start < 0 && !isEmpty) {
      start = at
      indentation = own
      isItem = isItemAt(line, own)
    } else if (start >= 0 && !isEmpty && (own < indentation || (own === indentation && (isItem || !isItemAt(line, own))))) {
      end = at
      break
    }
    at = next
  }
  return start < 0 ? { start: text.length, end: text.length } : { start, end }
}

function isItemAt(line: string, column: number): boolean {
  return /^-\s/.test(line.slice(column))
}
