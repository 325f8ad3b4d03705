import type { Result } from '../result.ts'
import { countsOf } from './counts.ts'
import { evaluated, type Links, tables } from './markdown.ts'
import { markdownText } from './markdown-text.ts'
import { faultyOnly, mermaid } from './mermaid.ts'

/** GitHub takes 1 MiB of each step, in UTF-8. */
const mostBytes = 1_000_000

/** The summary of a step: counts, the map, a table for each file. */
export function summaryText(result: Result, links: Links & { readonly notices: readonly string[] }): string {
  const head = [`## acm-lint: ${countsOf(result.findings)}`, ...links.notices.map((notice) => `> ${markdownText(notice)}`)]
  const picture = result.map ? drawn(result.map) : []
  const foot = evaluated(result)
  const parts = [...head, ...picture]
  let left = mostBytes - bytes([...parts, foot].join('\n\n')) - 200
  for (const table of tables(result.findings, links)) {
    left -= bytes(table) + 2
    if (left < 0) {
      parts.push('There is more than a summary holds: the log has all of it.')
      break
    }
    parts.push(table)
  }
  return `${[...parts, foot].join('\n\n')}\n`
}

/** Of a tree with faults, the part that has them. */
function drawn(map: NonNullable<Result['map']>): string[] {
  const faulty = faultyOnly(map)
  const text = mermaid(faulty.endpoints.length > 0 ? faulty : map)
  if (text === '') return []
  const title = faulty.endpoints.length > 0 ? 'What the findings are about' : 'Endpoints and their certificates'
  return [
    `<details${faulty.endpoints.length > 0 ? ' open' : ''}><summary>${title}</summary>\n\n\`\`\`mermaid\n${text}\`\`\`\n\n</details>`,
  ]
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length
}
