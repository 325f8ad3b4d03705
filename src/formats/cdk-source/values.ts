import { type Hostname, hostname } from '../../model/hostname.ts'
import type { Place } from '../../model/source.ts'
import { type Case, known, type Step, type Value } from '../../model/value.ts'
import type { Kind } from '../../syntax/typescript.ts'
import type { Outcome } from '../outcome.ts'
import { type Imported, nameOf } from './imports.ts'
import type { Call, ClassInfo, Scope } from './scope.ts'

interface Written {
  readonly at: Place
  readonly trail?: readonly Step[]
}

/** What an expression comes to, as far as the file says it. */
export type Evaluated =
  | Text
  | Unresolved
  | (Written & { readonly kind: 'scalar'; readonly value: number | boolean })
  /** `undefined`, `null`, or not given. */
  | (Written & { readonly kind: 'nothing' })
  | Composite
  | (Written & { readonly kind: 'imported'; readonly imported: Imported })
  | (Written & { readonly kind: 'class'; readonly info: ClassInfo })
  | (Written & { readonly kind: 'self'; readonly info: ClassInfo })
  | (Written & { readonly kind: 'instance'; readonly info: ClassInfo; readonly call: Call })
  | Construct

export interface Text extends Written {
  readonly kind: 'text'
  readonly value: string
}

export interface Unresolved extends Written {
  readonly kind: 'unknown'
  readonly why: string
  /** See `Unknown.same` of the model. */
  readonly same?: string
}

/** An object or array that is written out. What is in it is worked out when it is asked for. */
export interface Composite extends Written {
  readonly kind: 'object' | 'list'
  readonly node: Kind<'ObjectExpression'> | Kind<'ArrayExpression'>
  readonly scope: Scope
  /** Why there may be other things in it. */
  readonly open?: string
}

/**
 * What the CDK makes: `new acm.Certificate(…)`, `acm.Certificate.fromCertificateArn(…)` (static), `balancer.addListener(…)` (method, whose
 * name is the method's).
 */
export interface Construct extends Written {
  readonly kind: 'made' | 'static' | 'method'
  /** `aws-certificatemanager.Certificate`. */
  readonly name: string
  readonly call: Call
}

export type Outcomes = readonly Outcome<Evaluated>[]

export const text = (at: Place, value: string): Text => ({ kind: 'text', at, value })
export const nothing = (at: Place): Evaluated => ({ kind: 'nothing', at })
export const unresolved = (at: Place, why: string, same?: string): Unresolved =>
  same === undefined ? { kind: 'unknown', at, why } : { kind: 'unknown', at, why, same }

/** What is not known, by its name: `${props.domain}`. */
export function shapeOf(value: Evaluated): string | undefined {
  switch (value.kind) {
    case 'text':
      return value.value
    case 'scalar':
      return String(value.value)
    case 'unknown':
      return value.same
    case 'imported':
      return `\${${nameOf(value.imported)}}`
    default:
      return undefined
  }
}

const longestTrail = 8

export function through<T extends Evaluated>(value: T, steps: readonly Step[] | undefined): T {
  if (!steps || steps.length === 0) return value
  return { ...value, trail: [...(value.trail ?? []), ...steps].slice(0, longestTrail) }
}

/** A value that is wanted as text; null where nothing is given. */
export function textOrNull(value: Evaluated): Value<string | null> {
  return value.kind === 'nothing' ? known<string | null>(null, value.at, value.trail) : textOf(value)
}

export function textOf(value: Evaluated): Value<string> {
  const { at, trail } = value
  if (value.kind === 'text' || value.kind === 'scalar') return known(String(value.value), at, trail)
  const same = shapeOf(value)
  const why =
    value.kind === 'unknown'
      ? value.why
      : value.kind === 'nothing'
        ? 'it is not given'
        : 'it is known only when the stack is deployed'
  return { known: false, why, at, ...(same !== undefined && { same }), ...(trail && { trail }) }
}

export function hostnameOf(value: Evaluated): Value<Hostname> {
  const plain = textOf(value)
  if (plain.known) return { ...plain, value: hostname(plain.value) }
  return plain.same === undefined ? plain : { ...plain, same: hostname(plain.same) }
}

/** Outcomes as alternatives of the model, each converted; never empty. */
export function alternatives<T>(
  outcomes: Outcomes,
  at: Place,
  convert: (value: Evaluated) => Value<T>,
): readonly [Case<T>, ...Case<T>[]] {
  const [first, ...others] = outcomes.map(({ when, value }): Case<T> => ({ when, value: convert(value) }))
  return first ? [first, ...others] : [{ when: [], value: { known: false, why: 'it depends on too many conditions', at } }]
}

/** Of what has no place. */
export const nowhere: Place = { source: { path: '', text: '' }, start: 0, end: 0 }
