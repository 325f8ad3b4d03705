import { type LintOptions } from './lint.js';
import type { AcmView } from './model/acm-view.js';
import type { Deployment } from './model/model.js';
import { type NamedCertificates } from './model/named-certificates.js';
import type { Place } from './model/source.js';
import { type ConfigFile } from './read/config-file.js';
import { type Reading, type ReadOptions } from './read/read.js';
import type { Result } from './result.js';
import type { Rule } from './rule.js';
export interface LintPathsOptions {
    /** All of them unless said otherwise. */
    readonly rules?: readonly Rule[];
    /** Relative paths start here, in the arguments and in the result. The process's own unless said otherwise. */
    readonly workingDirectory?: string;
    /**
     * The configuration file. `auto`, as when nothing is said: `acm-lint.yml` of the working directory or of a folder above it, within
     * the git repository. `false`: none.
     */
    readonly config?: string | false;
}
/**
 * Lints files and directories, as the command line does. Local modules outside of them are read as far as the git repository
 * reaches. Rejects with `PathsNotFound` and `ConfigInvalid`.
 */
export declare function lintPaths(paths: readonly string[], options?: LintPathsOptions): Promise<Result>;
/** What a configuration file comes to for each step. */
export interface Configuration {
    readonly reading: Pick<ReadOptions, 'isExcluded' | 'isIncluded' | 'isKept' | 'known'>;
    readonly linting: Pick<LintOptions, 'regionOf' | 'parametersOf' | 'acm'>;
    /** Where the configuration says that the inventory is. */
    readonly inventory?: ConfiguredInventory;
    /** In days. */
    readonly inventoryMaxAge: number;
}
interface ConfiguredInventory {
    readonly file: ConfigFile;
    /** Where the configuration says so. */
    readonly at: Place;
}
/** With the inventory among what linting knows. Rejects with `ConfigInvalid` and `InventoryInvalid`. What parses them is loaded only when there is one. */
export declare function settingsOf(config?: string | false, workingDirectory?: string): Promise<Configuration>;
/** What the configuration says, without reading the inventory. Rejects with `ConfigInvalid`. */
export declare function configurationOf(config?: string | false, workingDirectory?: string): Promise<Configuration>;
/** Lints what was read, with the parsers that it asks for. */
export declare function lintReading(reading: Reading, options?: LintOptions, ask?: Ask): Promise<Result>;
/** Asks ACM of what the code names. Undefined: what is known otherwise stands. */
export type Ask = (named: NamedCertificates) => Promise<AcmView | undefined>;
/** What the code says, without judging it. */
export declare function deploymentsIn(reading: Reading, options?: LintOptions): Promise<readonly Deployment[]>;
export {};
