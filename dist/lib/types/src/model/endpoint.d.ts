import type { Arn, ArnKind } from './arn.js';
import type { Certificate } from './certificate.js';
import type { ValidationWait } from './dns.js';
import type { Hostname } from './hostname.js';
import type { WrittenIn } from './model.js';
import type { Region } from './region.js';
import type { Place } from './source.js';
import type { Alternatives, Guard, Value } from './value.js';
/** A place that terminates TLS: a distribution, a listener, a custom domain. */
export interface Endpoint {
    /** Unique in its deployment: `aws_cloudfront_distribution.site`. */
    readonly id: string;
    /** The catalog's service id: `cloudfront-distribution`. */
    readonly service: string;
    /** For messages: `CloudFront`. */
    readonly serviceName: string;
    /** The declaration's header. */
    readonly at: Place;
    readonly exists: Guard;
    readonly module: string;
    readonly region: Alternatives<Region>;
    readonly account: Value<string>;
    /** What AWS does when a hostname is not covered: refuses the deploy, or lets the browser find out. */
    readonly coverage: 'refused' | 'browser' | 'none';
    readonly hostnames: readonly ServedName[];
    readonly uses: readonly CertificateUse[];
    readonly listeners: readonly Listener[];
    /** Of a listener: its load balancer. Not known where others may have listeners on it that are not in the code. */
    readonly balancer?: Alternatives<string>;
    /** Of a distribution: what it says of its viewers beside the certificate. */
    readonly viewer?: Viewer;
    /** Of a domain of API Gateway: EDGE, REGIONAL, PRIVATE; upper case. Null: not given. */
    readonly endpointType?: Alternatives<string | null>;
}
export interface Viewer {
    /** How the certificate is found for a viewer: `sni-only`, `vip`. Null: not given. */
    readonly sslSupport: Alternatives<string | null>;
    /** Whether CloudFront's own certificate is switched on. */
    readonly ownCertificate: Alternatives<boolean>;
}
/** A hostname that an endpoint serves, where it is written, and when it does. */
export interface ServedName {
    readonly hostname: Value<Hostname>;
    readonly when: Guard;
    readonly from: 'alias' | 'host-header' | 'record';
    /** It stands for any number of names, perhaps for none. */
    readonly repeated?: true;
    /** The address of what names it, when that is another resource: `aws_route53_record.www`. */
    readonly by?: string;
}
export interface Listener {
    readonly at: Place;
    /** HTTPS, TLS, HTTP, TCP, …; upper case. Null: not given. */
    readonly protocol: Alternatives<string | null>;
    /** Security policy or minimum protocol version. Null: not given, the default holds. */
    readonly policy: Alternatives<string | null>;
    /** What the service takes when no policy is given, if that is known to accept TLS 1.0 or 1.1. */
    readonly weakDefault?: string;
    /** Whether a certificate of the customer's is meant here: the policy of a default certificate is not the user's choice. */
    readonly customCertificate: Alternatives<boolean>;
    /** Of a load balancer. Null: not given. */
    readonly port?: Alternatives<string | null>;
    /** What it, or a rule of it, answers with; where that hangs on nothing but the host and the path that are asked for. */
    readonly redirects?: readonly Redirect[];
}
/** An answer that sends the client elsewhere. Null: there as in the request. */
export interface Redirect {
    readonly at: Place;
    readonly when: Guard;
    /** The declaration that holds it, when it is not the listener itself: a rule. */
    readonly by?: string;
    /** HTTP, HTTPS; upper case. */
    readonly protocol: Alternatives<string | null>;
    readonly port: Alternatives<string | null>;
    readonly host: Alternatives<string | null>;
}
/** One attribute of an endpoint (or of what belongs to it) that names a certificate. */
export interface CertificateUse {
    /** As the format calls it: `viewer_certificate.acm_certificate_arn`. */
    readonly attribute: string;
    /** The attribute's value, or the header of the declaration that lacks it. */
    readonly at: Place;
    /** The declaration that holds the attribute, when it is not the endpoint itself (a listener certificate). */
    readonly by?: string;
    readonly when: Guard;
    readonly role: 'default' | 'additional' | 'client';
    /** `us-east-1`: only there. `same`: in the endpoint's own region. `any`: not known, or nothing is demanded. */
    readonly regionRule: Alternatives<'us-east-1' | 'same' | 'any'>;
    readonly takesIamServerCertificate: boolean;
    /** Null: no certificate is given. */
    readonly certificate: Alternatives<Reference | null>;
    /** Whether a certificate is given, where that can be known without knowing which one. */
    readonly isGiven?: Alternatives<boolean>;
    /** The types of endpoint that take their certificate here, where others do not: `REGIONAL`. */
    readonly endpointTypes?: readonly string[];
    /** Whether the attribute's declaration is made only after what a wait waits for, through whatever references lie between. */
    readonly waitsFor: (wait: ValidationWait) => boolean;
    /** What `depends_on` of the declaration names, as written. */
    readonly dependsOn: readonly {
        readonly address: string;
        readonly at: Place;
    }[];
}
/** How a use reaches its certificate. */
export type Reference = 
/** Through `aws_acm_certificate_validation`: issued when it is used. */
{
    readonly how: 'validated';
    readonly certificate: Certificate;
    readonly wait: ValidationWait;
}
/** Through the certificate's own attribute: perhaps not yet issued. */
 | {
    readonly how: 'bare';
    readonly certificate: Certificate;
} | {
    readonly how: 'looked-up';
    readonly certificate: Certificate;
}
/** Through another resource's attribute that is no ACM certificate: `aws_iam_server_certificate.x.arn`. */
 | {
    readonly how: 'other';
    readonly kind: Exclude<ArnKind, 'acm-certificate'>;
    readonly title: string;
    readonly at: Place;
}
/** A text in the code that ends here. */
 | {
    readonly how: 'literal';
    readonly text: string;
    readonly arn: Arn | undefined;
    readonly writtenIn: WrittenIn;
    /** What ACM, or an inventory, says of it. */
    readonly inAcm?: Certificate;
};
/** The certificate that is meant, declared in the code or known from ACM. */
export declare function certificateOf(reference: Reference): Certificate | undefined;
