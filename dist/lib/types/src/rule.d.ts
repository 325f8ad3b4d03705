import type { Deployment } from './model/model.js';
import type { Place } from './model/source.js';
/** error: the deploy fails or TLS breaks; warning: it will hurt later; note: worth knowing. SARIF's levels. */
export type Severity = 'error' | 'warning' | 'note';
export type Format = 'terraform' | 'plan' | 'cloudformation' | 'cdk-source' | 'kubernetes' | 'helm' | 'live';
/** What a check yields: one instance of the rule's fault. */
export interface Fault {
    /** The one place that the finding stands at. */
    readonly at: Place;
    /** What is wrong and what it will do; one or two sentences, with a full stop. */
    readonly message: string;
    /** Further places that the reader needs, each with a short note. */
    readonly related?: readonly {
        readonly at: Place;
        readonly note: string;
    }[];
    /** One line: what to do about it. */
    readonly remedy: string;
    /** What the fault is about, free of line numbers: an address, and a value where it matters. Goes into the fingerprint. */
    readonly subject: string;
    /** When this instance is graver or milder than the rule. */
    readonly severity?: Severity;
}
export interface Rule {
    /** States the fault, in kebab-case. */
    readonly id: string;
    /** One line for lists. */
    readonly summary: string;
    readonly severity: Severity;
    readonly reads: readonly Format[];
    /** The version that brought it. */
    readonly since: string;
    readonly references: readonly string[];
    /** It speaks of what many do on purpose: it is left out unless it is asked for. */
    readonly isOptional?: true;
    readonly check: (deployment: Deployment) => Iterable<Fault>;
}
/** The identity; it gives a rule file its types. */
export declare function rule(definition: Rule): Rule;
