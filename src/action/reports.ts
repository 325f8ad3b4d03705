import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { rules } from '../../rules/index.ts'
import type { Location } from '../model/source.ts'
import { loadReport, type ReportContext, type ReportFormat } from '../report/index.ts'
import { pageOf } from '../rule-page.ts'
import { version } from '../version.ts'
import { pathInRepository } from './checkout.ts'
import type { Event } from './event.ts'
import { BadInput } from './inputs.ts'
import type { Linted } from './linting.ts'

const logWidth = 120

/** What every report of a run is made with. */
export function contextOf(linted: Linted, linkTo: ReportContext['linkTo']): ReportContext {
  return {
    sourceOf: linted.sourceOf,
    tool: { name: 'acm-lint', version },
    rules,
    pageOf,
    ...(linkTo && { linkTo }),
    colors: false,
    width: logWidth,
    verbose: false,
    quiet: false,
  }
}

/** Addresses of lines at the commit that is shown: they stay right when the branch moves on. */
export function linksTo({ server, owner, repository, sha }: Event, folder: string | undefined, workspace: string) {
  const inRepository = pathInRepository(folder, workspace)
  return ({ file, line, endLine }: Location): string | undefined => {
    const path = inRepository(file)
    if (path === undefined || sha === '') return undefined
    const end = endLine > line ? `-L${endLine}` : ''
    const encoded = path.split('/').map(encode).join('/')
    return `${server}/${owner}/${repository}/blob/${sha}/${encoded}?plain=1#L${line}${end}`
  }
}

/** Nothing that ends an address in Markdown stays. */
function encode(part: string): string {
  return encodeURIComponent(part).replace(/[()'!*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Writes a report to a file of the workspace. Rejects with `BadInput`. */
export async function writeReport(
  format: ReportFormat,
  file: string,
  { result }: Linted,
  context: ReportContext,
  workspace: string,
): Promise<void> {
  const report = await loadReport(format)
  const path = resolve(workspace, file)
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, report(result, context))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new BadInput(`The input \`${format}-file\`: \`${file}\` cannot be written: ${why}.`)
  }
}
