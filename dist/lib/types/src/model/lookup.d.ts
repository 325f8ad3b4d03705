import type { AcmCertificate } from './acm-certificate.js';
import { type AcmView } from './acm-view.js';
import type { Certificate } from './certificate.js';
import type { Deployment } from './model.js';
import { type Known, type Value } from './value.js';
/** What a lookup by name asks for beside the name. Null: nothing is said. */
export interface LookupCriteria {
    readonly mostRecent: Value<boolean>;
    readonly statuses: Value<readonly string[] | null>;
    readonly types: Value<readonly string[] | null>;
    readonly keyTypes: Value<readonly string[] | null>;
    readonly hasTags: Value<boolean>;
}
/** What ACM has for a lookup, in each account that it may be made in. */
export interface LookedUp {
    /** As it is compared. */
    readonly domain: Known<string>;
    readonly region: Known<string>;
    readonly mostRecent: boolean;
    readonly shelves: readonly LookedUpOnShelf[];
}
export interface LookedUpOnShelf {
    readonly account: string | undefined;
    /** Those that it finds, for sure. */
    readonly found: readonly AcmCertificate[];
    /** Whether it may find others: what is not known of a certificate may decide. */
    readonly isOpen: boolean;
    /** Those of the account and region, whatever they are. */
    readonly all: readonly AcmCertificate[];
}
/**
 * As the AWS provider looks: the primary name, letter by letter; ISSUED unless statuses are given; of the key types what ACM lists by itself
 * unless some are given. A text: why that cannot be told.
 * Source: hashicorp/terraform-provider-aws, internal/service/acm/certificate_data_source.go.
 */
export declare function lookedUp(certificate: Certificate, view: AcmView, { variant }: Deployment): LookedUp | string;
export declare function unlisted(region: string): string;
