import { joiner, printable } from './printable.ts'

/**
 * A message, in which code stands between backticks, as Markdown of GitHub: what is code stays code, and nothing of the rest is a
 * link, a mention, an issue, a commit, an emphasis or HTML. Values of the linted tree may stand in either.
 */
export function markdownText(text: string): string {
  return printable(text)
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.replace(/^`+|`+$/g, '')) : prose(part)))
    .join('')
    .replace(/^(\s*)(?=[-+]|\d+[.)])/, `$1${joiner}`)
}

function prose(text: string): string {
  return text
    .replace(/[\\*_[\](){}~#!`]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '&#124;')
    .replaceAll('$', '&#36;')
    .replaceAll('@', `@${joiner}`)
    .replace(/\\#|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-)|\b[0-9a-f](?=[0-9a-f]{6,39}\b)/gi, `$&${joiner}`)
}

/** Between as many backticks as it takes. What is code holds no mention and no link. */
export function codeSpan(text: string): string {
  const shown = printable(text)
  if (shown.trim() === '') return ''
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** Markdown in a cell of a table. */
export function cell(markdown: string): string {
  return markdown.replaceAll('|', '\\|')
}

/** Code with its address, which is one of ours. */
export function link(text: string, address: string | undefined): string {
  const shown = codeSpan(text)
  return address === undefined ? shown : `[${shown}](${address})`
}
