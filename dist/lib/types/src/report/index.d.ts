import type { Source } from '../model/source.js';
import type { Result } from '../result.js';
export interface ReportContext {
    /** What was linted at this path, to show lines of it. */
    sourceOf(path: string): Source | undefined;
    readonly tool: {
        readonly name: string;
        readonly version: string;
    };
    readonly colors: boolean;
    /** Columns of the terminal. */
    readonly width: number;
    /** List what was not evaluated, each with its place. */
    readonly verbose: boolean;
    /** Findings of severity error and the counts, nothing else. */
    readonly quiet: boolean;
}
/** A pure function from a result to a text that ends with a line break. */
export type Report = (result: Result, context: ReportContext) => string;
/** A format is loaded when it is asked for. */
declare const reports: {
    readonly terminal: () => Promise<Report>;
    readonly json: () => Promise<Report>;
};
export type ReportFormat = keyof typeof reports;
export declare const reportFormats: readonly ReportFormat[];
export declare function loadReport(format: ReportFormat): Promise<Report>;
export {};
