import type { Place } from '../../model/source.ts'
import type { Step } from '../../model/value.ts'
import type { Outcome as OutcomeOf } from '../outcome.ts'
import type { Stack } from './stack.ts'

/** What a value of a template comes to. */
export type Resolved = Text | Nothing | Unresolved | Attribute

interface Written {
  readonly at: Place
  readonly trail?: readonly Step[]
}

export interface Text extends Written {
  readonly kind: 'text'
  readonly value: string
}

/** `AWS::NoValue`, or not given. */
export interface Nothing extends Written {
  readonly kind: 'nothing'
}

export interface Unresolved extends Written {
  readonly kind: 'unknown'
  readonly why: string
  /** See `Unknown.same` of the model. */
  readonly same?: string
}

/** `Ref` or `Fn::GetAtt` of a resource, which is known by where it is declared. */
export interface Attribute extends Written {
  readonly kind: 'attribute'
  readonly stack: Stack
  readonly logicalId: string
  /** `Ref` for what `Ref` returns. */
  readonly attribute: string
}

export type Outcome<T = Resolved> = OutcomeOf<T>

export const text = (at: Place, value: string): Text => ({ kind: 'text', at, value })
export const nothing = (at: Place): Nothing => ({ kind: 'nothing', at })
export const unresolved = (at: Place, why: string, same?: string): Unresolved =>
  same === undefined ? { kind: 'unknown', at, why } : { kind: 'unknown', at, why, same }

export const tooMany = 'it can be too many things'

/** A text, or what stands for one that is not known. */
export function shapeOf(value: Resolved): string | undefined {
  switch (value.kind) {
    case 'text':
      return value.value
    case 'unknown':
      return value.same
    case 'attribute':
      return `\${${value.logicalId}.${value.attribute}}`
    case 'nothing':
      return undefined
  }
}

/** Texts joined; what is not known leaves its shape. */
export function concatenate(at: Place, pieces: readonly Resolved[], delimiter = ''): Resolved {
  const [only] = pieces
  if (pieces.length === 1 && only) return only
  let same: string[] | undefined = []
  let why: string | undefined
  let trail: Step[] = []
  for (const piece of pieces) {
    if (piece.kind === 'nothing') continue
    if (piece.trail) trail = [...trail, ...piece.trail]
    if (piece.kind !== 'text') why ??= piece.kind === 'unknown' ? piece.why : 'it is known only when the stack is deployed'
    const shape = shapeOf(piece)
    same = shape === undefined ? undefined : same && [...same, shape]
  }
  const joined = same?.join(delimiter)
  const value = why === undefined && joined !== undefined ? text(at, joined) : unresolved(at, why ?? 'it has no value', joined)
  return trail.length > 0 ? { ...value, trail } : value
}
