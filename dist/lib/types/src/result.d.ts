import type { CertificateKind } from './model/certificate.js';
import type { Location } from './model/source.js';
import type { Severity } from './rule.js';
export interface Related {
    readonly note: string;
    readonly location: Location;
}
export interface Finding {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly location: Location;
    readonly related: readonly Related[];
    /** What to do, one line. */
    readonly remedy: string;
    /** Stays the same when lines move: rule, subject, value. */
    readonly fingerprint: string;
    /** When it is accepted in the code. */
    readonly suppression?: {
        readonly reason: string;
        readonly location: Location;
    };
}
export interface NotEvaluated {
    readonly why: string;
    readonly location: Location;
}
export interface Stats {
    /** Files that were read and parsed. */
    readonly files: number;
    /** Root modules (once for each set of variable values), releases of charts, sets of manifests. */
    readonly deployments: number;
    readonly certificates: number;
    readonly endpoints: number;
}
/** Sorted by file, line, column, rule: the same on every run and machine. */
export interface Result {
    readonly findings: readonly Finding[];
    /** What is accepted in the code. */
    readonly suppressed: readonly Finding[];
    readonly notEvaluated: readonly NotEvaluated[];
    readonly stats: Stats;
    /** Faults of acm-lint itself, each in one rule or one root module: what the others found stands. */
    readonly failures: readonly Failure[];
    /** When it is asked for. */
    readonly map?: CertificateMap;
}
/** What hangs on what. */
export interface CertificateMap {
    readonly certificates: readonly MappedCertificate[];
    readonly endpoints: readonly MappedEndpoint[];
}
export interface MappedCertificate {
    /** Unique in the map. */
    readonly key: string;
    /** Its address in the code, or its ARN. */
    readonly id: string;
    readonly deployment: string;
    readonly kind: CertificateKind;
    /** What is not known of them in braces: `www.${var.domain}`. */
    readonly names: readonly string[];
    readonly region: string | undefined;
    /** Undefined: it is not declared in the code. */
    readonly location: Location | undefined;
    readonly faults: readonly MappedFault[];
}
export interface MappedEndpoint {
    readonly id: string;
    readonly deployment: string;
    /** `CloudFront` */
    readonly service: string;
    readonly region: string | undefined;
    readonly hostnames: readonly string[];
    /** Keys of the certificates that it may be given. */
    readonly certificates: readonly string[];
    readonly location: Location;
    readonly faults: readonly MappedFault[];
}
export interface MappedFault {
    readonly rule: string;
    readonly severity: Severity;
}
export interface Failure {
    /** `rule name-invalid`, `module environments/prod` */
    readonly what: string;
    readonly message: string;
}
