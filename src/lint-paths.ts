import { type LintOptions, lint } from './lint.ts'
import { type Reading, read } from './read/read.ts'
import type { Result } from './result.ts'
import type { Rule } from './rule.ts'

export interface LintPathsOptions {
  /** All of them unless said otherwise. */
  readonly rules?: readonly Rule[]
  /** Relative paths start here, in the arguments and in the result. The process's own unless said otherwise. */
  readonly workingDirectory?: string
}

/**
 * Lints files and directories, as the command line does. Local modules outside of them are read as far as the git repository
 * reaches. Rejects with `PathsNotFound`.
 */
export async function lintPaths(paths: readonly string[], options: LintPathsOptions = {}): Promise<Result> {
  const { rules, workingDirectory } = options
  const reading = read(paths, workingDirectory === undefined ? {} : { workingDirectory })
  return lintReading(reading, rules ? { rules } : {})
}

/** Lints what was read, with the parsers that it asks for. */
export async function lintReading(reading: Reading, options: LintOptions = {}): Promise<Result> {
  const needsYaml = reading.files.some(({ text }) => text.includes('yamldecode('))
  const { decodeYaml } = needsYaml ? await import('./syntax/yaml.ts') : { decodeYaml: undefined }
  return lint(reading.files, { ...reading, ...options, ...(decodeYaml && { decodeYaml }) })
}
