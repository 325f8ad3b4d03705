import type { Source } from './model/source.js';
/** A file or directory that could not be read; `why` is a clause for people: "permission is denied". */
export interface Unreadable {
    readonly path: string;
    readonly why: string;
    /** Nobody knows whether it was infrastructure code: it counts as not evaluated, where it would be an error otherwise. */
    readonly isDoubtful?: boolean;
}
/** What evaluation may ask for beyond the files it was given. No answer ever comes from outside the repository. */
export interface Lookup {
    /** Any text file, for `file()`, `templatefile()` and values files. */
    readText(path: string): string | undefined;
    /** The Terraform files of one directory, for local modules; perhaps others too. */
    readDirectory(path: string): readonly Source[];
    /** All files below a directory, relative to it, sorted, for `fileset()`. */
    listFiles(path: string): readonly string[];
}
/** Answers from the given files alone. */
export declare function lookupIn(files: readonly Source[]): Lookup;
