import type { Place } from './source.js';
import type { Value } from './value.js';
/** One annotation of a Kubernetes object, or one field that stands for it. */
export interface Setting {
    /** `alb.ingress.kubernetes.io/ssl-redirect`, or `spec.sslRedirectPort` of class parameters. */
    readonly key: string;
    readonly keyAt: Place;
    readonly value: Value<string>;
}
export interface Annotations {
    readonly given: ReadonlyMap<string, Setting>;
    /** Why there may be further ones; undefined: these are all. */
    readonly open?: string;
}
export declare const albPrefix = "alb.ingress.kubernetes.io/";
export declare const nlbPrefix = "service.beta.kubernetes.io/aws-load-balancer-";
/** An annotation by its full key; `open` where it may be given without being seen. */
export declare function annotation({ given, open }: Annotations, key: string): Setting | 'open' | undefined;
/** What Go's `strconv.ParseBool` takes for true. */
export declare function isTrue(text: string): boolean;
/**
 * A list as the controller reads it: parted at commas, white space trimmed, empty parts dropped.
 * Source: aws-load-balancer-controller, pkg/annotations/parser.go, splitCommaSeparatedString.
 */
export declare function commaList(text: string): string[];
