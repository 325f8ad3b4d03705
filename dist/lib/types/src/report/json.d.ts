import type { Location } from '../model/source.js';
import type { Stats } from '../result.js';
import type { Severity } from '../rule.js';
import type { Report } from './index.js';
/** The JSON report. Members may be added within a version; none is removed or given another meaning. */
export interface JsonReport {
    readonly version: 1;
    readonly tool: {
        readonly name: string;
        readonly version: string;
    };
    readonly findings: readonly JsonFinding[];
    /** Accepted in the code. */
    readonly suppressed: readonly JsonSuppressed[];
    readonly notEvaluated: readonly JsonNotEvaluated[];
    readonly stats: Stats;
}
export interface JsonFinding {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly location: Location;
    readonly related: readonly {
        readonly note: string;
        readonly location: Location;
    }[];
    readonly fingerprint: string;
}
export interface JsonSuppressed extends JsonFinding {
    readonly suppression: {
        readonly reason: string;
        readonly location: Location;
    };
}
export interface JsonNotEvaluated {
    readonly why: string;
    readonly location: Location;
}
export declare const json: Report;
