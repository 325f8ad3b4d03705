import { type LintOptions } from './lint.js';
import { type Reading } from './read/read.js';
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
 * reaches. Rejects with `PathsNotFound`.
 */
export declare function lintPaths(paths: readonly string[], options?: LintPathsOptions): Promise<Result>;
/** Lints what was read, with the parsers that it asks for. */
export declare function lintReading(reading: Reading, options?: LintOptions): Promise<Result>;
