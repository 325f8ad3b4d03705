import type { Location, Source } from '../model/source.js';
import type { Result } from '../result.js';
import type { Rule } from '../rule.js';
export interface ReportContext {
    /** What was linted at this path, to show lines of it. */
    sourceOf(path: string): Source | undefined;
    readonly tool: {
        readonly name: string;
        readonly version: string;
    };
    /** Those that were run. */
    readonly rules: readonly Rule[];
    /** The address of a rule's page. */
    pageOf(rule: string): string;
    /** The address of a line of code, where there is one. */
    readonly linkTo?: (location: Location) => string | undefined;
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
    readonly sarif: () => Promise<Report>;
    readonly markdown: () => Promise<Report>;
    readonly github: () => Promise<Report>;
};
export type ReportFormat = keyof typeof reports;
export declare const reportFormats: readonly ReportFormat[];
export declare function loadReport(format: ReportFormat): Promise<Report>;
export {};
