import type { Lookup, Unreadable } from '../lookup.js';
import type { Source } from '../model/source.js';
import { type Content, type Disk } from './disk.js';
/** What was found below the given paths, and a way to ask for more of the same repository while it is evaluated. */
export interface Reading extends Lookup {
    /** Standard input first, then sorted by folder, then by name. */
    readonly files: readonly Source[];
    /** In no order. Grows while directories are asked for. */
    readonly unreadable: readonly Unreadable[];
    /** Files that were named and are of no kind that is read. */
    readonly notRead: readonly string[];
    /** What has been read from this path, if anything: linted, asked for by evaluation, or known before. */
    source(path: string): Source | undefined;
    /** Whether a finding in this file was asked for: naming a file reads its folder, but asks for that file only. */
    isAskedFor(path: string): boolean;
}
export interface ReadOptions {
    readonly workingDirectory?: string;
    readonly disk?: Disk;
    /** What came over standard input, if it is to be linted too. */
    readonly input?: Content | undefined;
    /** Files and directories that a walk passes over. What is named, or asked for by evaluation, is read all the same. */
    readonly isExcluded?: ((path: string) => boolean) | undefined;
    /** Files that a walk reads, when it does not read all. */
    readonly isIncluded?: ((path: string) => boolean) | undefined;
    /** Whether what a walk has read is of any use; all is unless said otherwise. */
    readonly isKept?: ((source: Source) => boolean) | undefined;
    /** Read already, for `Reading.source`. */
    readonly known?: readonly Source[] | undefined;
    /** Called now and then with the number of files read so far. */
    readonly onProgress?: (files: number) => void;
}
/** Some of the given paths do not exist. */
export declare class PathsNotFound extends Error {
    readonly paths: readonly string[];
    constructor(paths: readonly string[]);
}
/** Reads what lies below the given files and directories. Throws `PathsNotFound`. */
export declare function read(given: readonly string[], options?: ReadOptions): Reading;
