import { type Content, type Disk } from './disk.js';
/** A file that says how to lint, and how paths look from its folder. */
export interface ConfigFile {
    /** As findings would show it. */
    readonly path: string;
    /** Where it lies. */
    readonly folder: string;
    readonly content: Content;
    /** From the working directory's view of a path to the file's; undefined for what does not lie below its folder. */
    readonly pathFromHere: (shown: string) => string | undefined;
}
export interface ConfigFileOptions {
    readonly workingDirectory?: string | undefined;
    readonly disk?: Disk;
}
/**
 * The first file of one of these names in the working directory or above it, within the repository. A link out of the repository
 * is not followed: what is wrong in the file is printed, and the repository may be a stranger's.
 */
export declare function findConfigFile(names: readonly string[], options?: ConfigFileOptions): ConfigFile | undefined;
/** A file that the configuration names from its folder. A link out of the repository is not followed here either. */
export declare function fileBeside({ folder }: ConfigFile, path: string, options?: ConfigFileOptions): ConfigFile;
/** The file that somebody asks for, wherever it is. */
export declare function readConfigFile(path: string, options?: ConfigFileOptions): ConfigFile;
