import { join } from 'node:path'
import { lintReading, settingsOf } from '../lint-paths.ts'
import type { Source } from '../model/source.ts'
import { PathsNotFound, read } from '../read/read.ts'
import type { Result } from '../result.ts'
import { BadInput, type Inputs } from './inputs.ts'
import { inWorkspace } from './workspace.ts'

export interface Linted {
  /** With places as the workspace sees them. */
  readonly result: Result
  sourceOf(path: string): Source | undefined
  /** What the reader of any report should know: what could not be asked. */
  readonly notices: readonly string[]
}

/** Lints what the workflow names. Rejects with `BadInput`, `ConfigInvalid`, `InventoryInvalid`. */
export async function lintWorkspace(inputs: Inputs, workspace: string): Promise<Linted> {
  const { paths, workingDirectory: folder, config, summary } = inputs
  const workingDirectory = join(workspace, folder)
  const settings = await settingsOf(config, workingDirectory)
  const reading = readAsNamed(paths, { ...settings.reading, workingDirectory })
  const result = await lintReading(reading, { ...settings.linting, withMap: summary })
  const prefix = folder === '' ? '' : `${folder}/`
  return {
    result: inWorkspace(result, folder),
    sourceOf: (path) => (path.startsWith(prefix) ? reading.source(path.slice(prefix.length)) : undefined),
    notices: [],
  }
}

function readAsNamed(paths: readonly string[], options: Parameters<typeof read>[1]) {
  try {
    return read(paths, options)
  } catch (error) {
    if (!(error instanceof PathsNotFound)) throw error
    const hint = error.paths.some((path) => path.includes(' ')) ? ' Give one path on each line.' : ''
    throw new BadInput(`The input \`paths\`: ${error.message}.${hint}`)
  }
}

/** Of a change that has nothing to do with certificates. */
export const nothingLinted: Linted = {
  result: {
    findings: [],
    suppressed: [],
    notEvaluated: [],
    stats: { files: 0, deployments: 0, certificates: 0, endpoints: 0 },
    failures: [],
  },
  sourceOf: () => undefined,
  notices: [],
}
