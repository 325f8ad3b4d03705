import { type Lookup, type Unreadable } from './lookup.js';
import type { Source } from './model/source.js';
import type { Result } from './result.js';
import type { Rule } from './rule.js';
export interface LintOptions extends Partial<Lookup> {
    /** All of them unless said otherwise. */
    readonly rules?: readonly Rule[];
    /** What could not be read: it becomes findings. May grow while a lookup is asked. */
    readonly unreadable?: readonly Unreadable[];
    /** What `yamldecode` uses; unknown without it. `lintPaths` brings the package `yaml` where a file asks for it. */
    readonly decodeYaml?: (text: string) => unknown;
    /** Whether findings in a file are wanted; all are unless said otherwise. */
    readonly isAskedFor?: (path: string) => boolean;
}
/** From sources to findings. Pure: touches no disk, no network, no clock, and runs in a browser. */
export declare function lint(files: readonly Source[], options?: LintOptions): Result;
