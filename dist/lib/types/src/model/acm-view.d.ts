import type { AcmCertificate } from './acm-certificate.js';
import type { Place } from './source.js';
/** What is known of the certificates in ACM: of an answer just now, or of an inventory. */
export interface AcmView {
    readonly certificates: readonly AcmCertificate[];
    /**
     * Regions of accounts in which all certificates are known that can matter to the code: `498217305566 eu-west-1`, or `* eu-west-1` where
     * only one account was asked.
     */
    readonly complete: ReadonlySet<string>;
    /** ARNs of which ACM said that there is no such certificate. */
    readonly notFound: ReadonlySet<string>;
    /** When it was so. */
    readonly asOf: Date;
    /** When rules are run. */
    readonly now: Date;
    /** Of an inventory: where it is written. */
    readonly inventory?: Place;
}
export declare function accountRegion({ account, region }: Pick<AcmCertificate, 'account' | 'region'>): string;
/** For messages: nothing of what is known from just now, ` as of 2026-11-20` of an inventory. */
export declare function asOf({ inventory, asOf: date }: AcmView): string;
