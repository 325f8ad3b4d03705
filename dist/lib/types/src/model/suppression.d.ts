import type { Place } from './source.js';
/** An accepted finding, in the code. */
export interface Suppression {
    /** Ids of rules. */
    readonly rules: readonly string[];
    /** Empty where none is given: then it does not count. */
    readonly reason: string;
    /** The last day on which it counts, as `2027-01-31`; absent: it counts for ever. */
    readonly until?: string;
    /** Where it is written. */
    readonly at: Place;
    /** What it is about: a line, a block, a resource. */
    readonly covers: Place;
}
