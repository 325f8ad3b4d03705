import type { Certificate } from './certificate.js';
import { type Endpoint, type ServedName } from './endpoint.js';
import { type Hostname, type Relation } from './hostname.js';
import type { Place } from './source.js';
/** A certificate name that could have answered for a hostname. */
export interface Candidate {
    readonly hostname: Hostname;
    readonly at: Place;
    readonly certificate: Certificate;
}
/** How a hostname lies to the certificates that answer for it. */
interface Judged {
    readonly verdict: Relation;
    /** The names that the endpoint's certificates do carry. */
    readonly candidates: readonly Candidate[];
    /** False when a looked-up certificate may carry further names. */
    readonly certain: boolean;
    /** Why the verdict is `unknown`. */
    readonly why?: string;
}
/** One hostname of one endpoint, held against every certificate that the endpoint can answer with. */
export interface Serving extends Judged {
    readonly endpoint: Endpoint;
    readonly served: ServedName;
    readonly hostname: Hostname;
}
export declare function servingsOf(endpoints: readonly Endpoint[]): Serving[];
export {};
