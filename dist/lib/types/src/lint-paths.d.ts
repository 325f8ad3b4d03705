import type { Result } from './result.js';
import type { Rule } from './rule.js';
export interface LintPathsOptions {
    /** All of them unless said otherwise. */
    readonly rules?: readonly Rule[];
    /** Relative paths start here, in the arguments and in the result. The process's own unless said otherwise. */
    readonly workingDirectory?: string;
}
/**
 * Lints files and directories, as the command line does. Local modules outside of them are read as far as the git repository
 * reaches. Throws `PathsNotFound`.
 */
export declare function lintPaths(paths: readonly string[], options?: LintPathsOptions): Result;
