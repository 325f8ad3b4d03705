import type { Certificate } from './certificate.js';
import type { Reference } from './endpoint.js';
import type { Hostname } from './hostname.js';
import type { Region } from './region.js';
import type { Place } from './source.js';
import type { Alternatives, Guard, Known, Value } from './value.js';
export interface DnsRecord {
    readonly id: string;
    readonly at: Place;
    readonly exists: Guard;
    readonly provider: 'route53' | 'cloudflare';
    /** Where it goes; unknown zones of one `same` are one zone. */
    readonly zone: Value<string>;
    readonly zoneName: Value<Hostname>;
    /** Its zone answers only within networks of its own: nobody outside sees it. */
    readonly isPrivate?: true;
    /** Its zone is a public one of Route 53 that is there before the code is deployed: it is looked up by its name. */
    readonly isInExistingZone?: true;
    readonly name: Value<Hostname>;
    readonly type: Value<string>;
    /** What it answers with, each as it is written: `_1b2c….acm-validations.aws.`, `0 issue "amazon.com"`. */
    readonly values: Value<readonly Known<string>[]>;
    /** `allow_overwrite`: writing over an existing record is meant. */
    readonly overwrites: Value<boolean>;
    /** False when its content could not be followed: it may be a validation record of any certificate. */
    readonly contentIsKnown: boolean;
    /** The validation that it publishes, when its content is one of a certificate's validation options. */
    readonly validates?: ValidatedName;
    /** CloudFormation makes it by itself when it requests the certificate, all of one certificate in one change of the zone. */
    readonly isOfRequest?: true;
}
export declare function isValidationTarget(text: string): boolean;
/** One of a certificate's validation options. */
export interface ValidatedName {
    readonly certificate: Certificate;
    /** The validated domain without `*.`: apex and wildcard share one record. Unknown when the certificate's names are. */
    readonly domain: Value<Hostname>;
}
/** `aws_acm_certificate_validation`: holds up the apply until the certificate is issued. */
export interface ValidationWait {
    readonly id: string;
    /** The address without keys, as dependencies name it. */
    readonly block: string;
    readonly at: Place;
    readonly exists: Guard;
    readonly module: string;
    readonly region: Alternatives<Region>;
    readonly certificate: Alternatives<Reference | null>;
    /** Where the list of record names is written; undefined when it is not given. */
    readonly fqdnsAt: Place | undefined;
    /** The validated names that the listed record names belong to; unknown when the list could not be worked out. */
    readonly validates: Value<readonly ValidatedName[]>;
}
