import type { AcmCertificate } from './acm-certificate.js';
import type { DnsView } from './dns-view.js';
import type { Place } from './source.js';
import type { Value } from './value.js';
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
    /** What DNS answered, if it was asked. */
    readonly dns?: DnsView;
    /** Of an inventory: where it is written. */
    readonly inventory?: Place;
}
export declare function accountRegion({ account, region }: Pick<AcmCertificate, 'account' | 'region'>): string;
/** For messages: nothing of what is known from just now, ` as of 2026-11-20` of an inventory. */
export declare function asOf({ inventory, asOf: date }: AcmView): string;
/** `2026-11-20`, in UTC. */
export declare function dayOf(date: Date): string;
/**
 * When a certificate is judged. ACM may have renewed or validated it since an inventory was written; that somebody has imported a successor is not
 * to be counted on.
 */
export declare function judgedAt({ inventory, asOf: date, now }: AcmView, { type }: AcmCertificate): Date;
export declare function answerOf(view: AcmView, arn: string): AcmCertificate | undefined;
/** Whether there is for certain no certificate of an ARN. */
export declare function isMissing(view: AcmView, arn: string): boolean;
/** All certificates of one account and region. */
export interface Shelf {
    /** Undefined: of whatever account was asked. */
    readonly account: string | undefined;
    readonly certificates: readonly AcmCertificate[];
}
/**
 * What there is in a region where code is deployed; where its account is not known, in each account that it may be. Undefined where not all of it is
 * known. `isOneOfSeveral`: the same code has further environments, which may well be in other accounts.
 */
export declare function shelvesOf(view: AcmView, region: string, account: Value<string>, isOneOfSeveral: boolean): readonly Shelf[] | undefined;
