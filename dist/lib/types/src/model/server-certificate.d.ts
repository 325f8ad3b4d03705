import type { KeyOrigin } from './certificate.js';
import type { Place } from './source.js';
import type { Alternatives, Guard } from './value.js';
/** A certificate in the store of IAM, from before there was ACM: always imported, and unknown to ACM. */
export interface ServerCertificate {
    readonly id: string;
    /** The declaration's header. */
    readonly at: Place;
    readonly exists: Guard;
    readonly privateKey: Alternatives<KeyOrigin | null>;
}
