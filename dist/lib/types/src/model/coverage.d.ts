import type { Certificate } from './certificate.js';
import type { Endpoint, ServedName } from './endpoint.js';
import { type Hostname, type Relation } from './hostname.js';
import type { Place } from './source.js';
import { type Value } from './value.js';
/** What a hostname that is served lacks: see `Relation`. */
export type Verdict = Relation;
/** A certificate name that could have answered for a hostname. */
export interface Candidate {
    readonly hostname: Hostname;
    readonly at: Place;
    readonly certificate: Certificate;
}
/** One hostname of one endpoint, held against every certificate that the endpoint can answer with. */
export interface Serving {
    readonly endpoint: Endpoint;
    readonly served: ServedName;
    readonly hostname: Hostname;
    readonly verdict: Verdict;
    /** The names that the endpoint's certificates do carry. */
    readonly candidates: readonly Candidate[];
    /** False when a looked-up certificate may carry further names. */
    readonly certain: boolean;
    /** Why the verdict is `unknown`. */
    readonly why?: string;
}
/** A string, or the shape of one that is partly unknown. */
export declare function shapeOf(value: Value<string>): string | undefined;
export declare function servingsOf(endpoints: readonly Endpoint[]): Serving[];
