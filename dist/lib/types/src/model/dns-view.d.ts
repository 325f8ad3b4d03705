/** What DNS answered. What is absent was not asked, or no answer came. Names without their last dot, in small letters. */
export interface DnsView {
    readonly cnames: ReadonlyMap<string, CnameAnswer>;
    /** By name: the records that decide for it, found by climbing (RFC 8659); null where there are none on the way. */
    readonly caa: ReadonlyMap<string, CaaRecords | null>;
    /** By hosted zone. */
    readonly delegations: ReadonlyMap<string, Delegation>;
}
/** Who answers for a zone. */
export interface Delegation {
    /** The zone itself; or the nearest above it that has name servers: then nothing delegates to it. */
    readonly at: string;
    readonly servers: readonly string[];
    /** Also where they go by names of their owner's. */
    readonly isRoute53: boolean;
}
/** addresses: the name has some, and no CNAME is to be seen, as where a proxy stands before it. */
export type CnameAnswer = {
    readonly kind: 'target';
    readonly target: string;
} | {
    readonly kind: 'addresses';
} | {
    readonly kind: 'none';
    /** The record stands here instead: the zone was added to a name that had it already. */
    readonly doubled?: string;
};
export interface CaaRecords {
    /** The name that has them. */
    readonly at: string;
    readonly records: readonly {
        readonly tag: string;
        readonly value: string;
    }[];
}
