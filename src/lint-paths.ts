import { lint } from './lint.ts'
import { read } from './read/read.ts'
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
 * reaches. Throws `PathsNotFound`.
 */
export function lintPaths(paths: readonly string[], options: LintPathsOptions = {}): Result {
  const { rules, workingDirectory } = options
  const reading = read(paths, workingDirectory === undefined ? {} : { workingDirectory })
  return lint(reading.files, rules ? { ...reading, rules } : reading)
}
