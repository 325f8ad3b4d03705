import { Buffer } from 'node:buffer';
/** An entry of a directory; `fs.Dirent` fits as it is, so that a walk makes no objects of its own. */
export interface Entry {
    readonly name: string;
    isFile(): boolean;
    isDirectory(): boolean;
    isSymbolicLink(): boolean;
}
export type Content = {
    readonly text: string;
} | {
    readonly why: string;
};
/** All that is ever asked of a file system. Paths are absolute. Everything is synchronous: a walk is many tiny calls. */
export interface Disk {
    /** Throws what the system throws. */
    list(directory: string): readonly Entry[];
    /** The text of a file, or why there is none. */
    read(file: string): Content;
    /** The path with every symbolic link resolved; undefined when there is nothing. */
    real(path: string): string | undefined;
    kind(path: string): 'file' | 'directory' | 'other' | undefined;
}
/** Synthesised templates come to 10 MB; nobody has more of infrastructure code in a file. */
export declare const mostBytes = 16000000;
export declare const tooLarge = "it is larger than 16 MB";
export declare const disk: Disk;
/** Bytes to text. Only a text that has the replacement character may come from bytes that are no UTF-8. */
export declare function decode(bytes: Buffer, length: number): Content;
/** A clause for people: "permission is denied". */
export declare function whyUnreadable(error: unknown): string;
