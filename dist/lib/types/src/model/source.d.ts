/** A text that was linted. `path` is relative to the working directory, with forward slashes. */
export interface Source {
    readonly path: string;
    readonly text: string;
}
/** A stretch of a source: offsets are UTF-16 code units from the start of the text, `end` exclusive. */
export interface Place {
    readonly source: Source;
    readonly start: number;
    readonly end: number;
}
/** What a reader is shown: lines and columns count from 1, columns in UTF-16 code units, the end exclusive. */
export interface Location {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}
/** Lines and columns are worked out only for what is shown: most places never are. */
export declare function locate({ source, start, end }: Place): Location;
/** The text of one line (from 1), without its line break. */
export declare function lineText(source: Source, line: number): string;
