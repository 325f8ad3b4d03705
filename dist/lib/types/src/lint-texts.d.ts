import { type LintOptions } from './lint.js';
import type { Source } from './model/source.js';
import type { Result } from './result.js';
/** From sources of every format to findings. Pure: touches no disk, no network, no clock, and runs in a browser. */
export declare function lint(files: readonly Source[], options?: LintOptions): Result;
