import type { Place, Source } from '../../model/source.ts'
import { joinPath } from '../paths.ts'

/** `new Site (lib/site.ts:12:3)`, `at /home/me/app/bin/app.ts:4:1`. */
const frame = /(?:\(|\bat )(?:file:\/\/)?([^()\s]+\.[cm]?[jt]sx?):(\d+):(\d+)\)?$/

/**
 * Where in a project's own code the innermost call of a trace is. Traces hold the paths of the machine that synthesised: what lies in
 * the project is found by the end of its path.
 */
export function originOf(
  trace: readonly string[],
  project: string,
  readText: (path: string) => string | undefined,
): Place | undefined {
  for (const written of trace) {
    const [, path = '', line, column] = frame.exec(written.trim()) ?? []
    const source = path === '' || path.includes('node_modules/') ? undefined : sourceAt(path, project, readText)
    if (source) return placeAt(source, Number(line), Number(column))
  }
  return undefined
}

function sourceAt(written: string, project: string, readText: (path: string) => string | undefined): Source | undefined {
  const parts = written.split(/[\\/]/).filter((part) => part !== '' && part !== '.')
  if (parts.includes('..')) return undefined
  for (let from = 0; from < parts.length; from++) {
    const path = joinPath(project, parts.slice(from).join('/'))
    const text = readText(path)
    if (text !== undefined) return { path, text }
  }
  return undefined
}

/** The rest of the line, from there. */
function placeAt(source: Source, line: number, column: number): Place | undefined {
  const lines = source.text.split('\n', line)
  const text = lines[line - 1]
  if (text === undefined) return undefined
  const start = lines.slice(0, -1).reduce((sum, before) => sum + before.length + 1, 0)
  const from = Math.min(column - 1, text.length)
  return { source, start: start + from, end: start + text.trimEnd().length }
}
