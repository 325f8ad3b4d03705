/**
 * A DNS name in lower case without a trailing dot, possibly with a leftmost `*`. A part that is not known stands in braces
 * (`www.${var.domain}`): two such names are compared by their shape, see `Unknown.same`.
 */
export type Hostname = string;
export declare function hostname(text: string): Hostname;
export declare function isPartlyUnknown(name: Hostname): boolean;
/** Nothing of it is known, not even that it is one name: `${var.domains}`. */
export declare function isWhollyUnknown(name: Hostname): boolean;
/** `example.com` of `*.example.com`. ACM validates both with one record. */
export declare function withoutWildcard(name: Hostname): Hostname;
/** The name without its leftmost label; empty for a single label. */
export declare function parent(name: Hostname): Hostname;
/** Whether a name is that of a zone, or below it. */
export declare function isWithin(name: Hostname, zone: Hostname): boolean;
/**
 * Whether a certificate name answers for a hostname: the same name, or a wildcard in place of exactly one leftmost label.
 * `*.x` covers `a.x`, not `x`, not `b.a.x`; a wildcard hostname needs the same wildcard.
 * Source: ACM User Guide, "Wildcard names"; RFC 6125 section 6.4.3.
 */
export declare function covers(name: Hostname, host: Hostname): boolean;
/**
 * How a host that is not covered lies to a certificate name. `unknown`: an unknown part of one could be anything in the other.
 */
export type Relation = 'covered' | 'apex' | 'deeper' | 'other' | 'unknown';
export declare function relation(name: Hostname, host: Hostname): Relation;
