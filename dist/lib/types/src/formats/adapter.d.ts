import type { Deployment, Unevaluated } from '../model/model.js';
import type { Place } from '../model/source.js';
import type { Suppression } from '../model/suppression.js';
/** What an adapter makes of the files of its format. */
export interface Adapted {
    readonly deployments: readonly Deployment[];
    /** How many files were looked at. */
    readonly files: number;
    /** Syntax errors. */
    readonly faults: readonly SyntaxFault[];
    readonly unevaluated: readonly Unevaluated[];
    readonly suppressions?: readonly Suppression[];
    /** Deployments whose evaluation threw. */
    readonly failures: readonly {
        readonly what: string;
        readonly message: string;
    }[];
}
export interface SyntaxFault {
    /** A clause: "a value is missing". */
    readonly message: string;
    readonly at: Place;
    readonly language: 'HCL' | 'YAML' | 'CloudFormation';
}
