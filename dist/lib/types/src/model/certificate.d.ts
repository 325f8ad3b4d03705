import type { Hostname } from './hostname.js';
import type { LookupCriteria } from './lookup.js';
import type { Region } from './region.js';
import type { Place } from './source.js';
import type { Alternatives, Guard, Value } from './value.js';
/** undecided: requested or private or imported, by something that is not known. pinned: named by its ARN, and known from ACM. */
export type CertificateKind = 'requested' | 'imported' | 'private' | 'looked-up' | 'pinned' | 'undecided';
/** A name as it is written, and the name it stands for. */
export interface Name {
    /** Lower case, no trailing dot. Unknown names that have a shape are compared by `same`. */
    readonly hostname: Value<Hostname>;
    /** The text before normalisation; undefined when it is not known. */
    readonly written: string | undefined;
    readonly role: 'primary' | 'alternative';
}
/** A list that may have members which could not be worked out. */
export interface NameList {
    readonly names: readonly Name[];
    /** False when there may be further names. */
    readonly complete: boolean;
}
export interface Certificate {
    /** Unique in its deployment: `module.site.aws_acm_certificate.this[0]`. */
    readonly id: string;
    readonly kind: CertificateKind;
    /** The declaration's header. */
    readonly at: Place;
    readonly exists: Guard;
    /** The module that it is declared in: '' for the root, `module.site`. */
    readonly module: string;
    readonly names: Alternatives<NameList>;
    readonly region: Alternatives<Region>;
    readonly account: Value<string>;
    /** Null: no method is given. */
    readonly validation: Alternatives<string | null>;
    readonly createBeforeDestroy: Value<boolean>;
    /** The attribute that further names go into: `subject_alternative_names`. */
    readonly namesAttribute: string;
    /**
     * Who may publish the validation records outside the model's records: an output, a module argument, any other resource that
     * takes the certificate's validation options. Places of those mentions.
     */
    readonly optionsUsedAt: readonly OptionsUse[];
    /** Mentions of the certificate itself (its ARN) anywhere: outputs, arguments, resources that are no endpoint. */
    readonly mentionedAt: readonly Place[];
    /** What the declaration says of how single names are validated, in formats that have words for it. Not known: there may be anything. */
    readonly domainValidation?: Value<readonly DomainValidation[]>;
    /** `EC_prime256v1`, as ACM calls it. Null: none is given, which is `RSA_2048`. Absent where the code cannot say it. */
    readonly keyAlgorithm?: Alternatives<string | null>;
    /** `DISABLED` asks that the certificate be kept out of the public logs. Null: nothing is asked. Absent where the code cannot say it. */
    readonly transparencyLogging?: Alternatives<string | null>;
    /** Where the private key of an imported certificate comes from. Null: none is given. */
    readonly privateKey?: Alternatives<KeyOrigin | null>;
    /**
     * Who takes the certificate itself, directly or by way of the wait for it. Not known: somebody outside the tree may. Absent where that cannot
     * be seen.
     */
    readonly takers?: Value<readonly Taker[]>;
    /** Of what is looked up: what it asks for beside the name. Absent where the code cannot say it. */
    readonly lookup?: LookupCriteria;
    /** Of what is known from an inventory: `as of 2026-11-20`. */
    readonly asOf?: string;
    /** Requested by the custom resource of CDK's `DnsValidatedCertificate`. */
    readonly isCdkCustomResource?: true;
}
/** written: it stands in the code. generated: Terraform makes it, and keeps it in its state. elsewhere: a file, a variable, a store of secrets. */
export type KeyOrigin = 'written' | 'generated' | 'elsewhere';
/** A declaration that takes a certificate: a resource by its address, or `output.arn`, `module.site`, `local.arns`. */
export interface Taker {
    readonly at: Place;
    readonly id: string;
}
/** An entry of `DomainValidationOptions`. */
export interface DomainValidation {
    /** The entry. */
    readonly at: Place;
    readonly when: Guard;
    readonly domain: Value<Hostname>;
    /** The Route 53 zone that the record goes to. Null: not given. */
    readonly hostedZone: Alternatives<string | null>;
    /** The domain that the mails go to. Null: not given. */
    readonly validationDomain: Alternatives<string | null>;
}
export interface OptionsUse {
    readonly at: Place;
    /** What takes them: a `record` resource, an `output` of this module, a `module` argument, a `wait`, anything else. */
    readonly by: 'record' | 'output' | 'module' | 'wait' | 'other';
}
