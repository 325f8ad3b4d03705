import type { Place } from './source.ts'
import type { Value } from './value.ts'

/** One annotation of a Kubernetes object, or one field that stands for it. */
export interface Setting {
  /** `alb.ingress.kubernetes.io/ssl-redirect`, or `spec.sslRedirectPort` of class parameters. */
  readonly key: string
  readonly keyAt: Place
  readonly value: Value<string>
}

export interface Annotations {
  readonly given: ReadonlyMap<string, Setting>
  /** Why there may be further ones; undefined: these are all. */
  readonly open?: string
}

export const albPrefix = 'alb.ingress.kubernetes.io/'
export const nlbPrefix = 'service.beta.kubernetes.io/aws-load-balancer-'

/** An annotation by its full key; `open` where it may be given without being seen. */
export function annotation({ given, open }: Annotations, key: string): Setting | 'open' | undefined {
  return given.get(key) ?? (open === undefined ? undefined : 'open')
}

/** What Go's `strconv.ParseBool` takes for true. */
export function isTrue(text: string): boolean {
  return /^(?:1|t|T|true|TRUE|True)$/.test(text)
}

/**
 * A list as the controller reads it: parted at commas, white space trimmed, empty parts dropped.
 * Source: aws-load-balancer-controller, pkg/annotations/parser.go, splitCommaSeparatedString.
 */
export function commaList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
