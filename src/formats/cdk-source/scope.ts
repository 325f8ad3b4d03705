import type { Place, Source } from '../../model/source.ts'
import type { AnyNode, Expression, Kind } from '../../syntax/typescript.ts'
import type { Imported } from './imports.ts'

/** Where names are looked up, and under which conditions what is in there happens. */
export interface Scope {
  readonly id: number
  readonly parent: Scope | undefined
  readonly bindings: Map<string, Binding>
  /** What has to hold for it to be entered from the parent. */
  readonly condition?: Condition
  /** The function whose body it is. */
  readonly callable?: Callable
  /** It is run any number of times. */
  readonly isLoop?: true
  /** The class that `this` is an instance of. */
  readonly owner: ClassInfo | undefined
}

export interface Condition {
  readonly test: Expression
  readonly is: boolean
}

export interface Callable {
  readonly name: string
  /** The class that it constructs. */
  readonly constructs?: ClassInfo
}

export interface Assigned {
  readonly value: Expression
  readonly scope: Scope
}

/** What a name stands for. */
export type Binding = Variable | Parameter | ImportedName | LocalClass | Opaque

interface Named {
  readonly name: string
  readonly at: Place
  readonly scope: Scope
}

/** One step of a pattern: `domainName = 'x'` in `const { domainName = 'x' } = props`. */
export interface PatternStep {
  readonly key: string
  readonly fallback: Expression | undefined
}

export interface Variable extends Named {
  readonly kind: 'variable'
  readonly first: Expression | undefined
  readonly steps: readonly PatternStep[]
  readonly assigned: Assigned[]
  /** Set where something is added to what it holds, or changed in it. */
  isTouched: boolean
  /** Set where it is handed to a function, which may change what it holds. */
  isPassed: boolean
}

export interface Parameter extends Named {
  readonly kind: 'parameter'
  readonly index: number
  readonly steps: readonly PatternStep[]
  readonly fallback: Expression | undefined
  readonly callable: Callable
  isReassigned: boolean
}

export interface ImportedName extends Named {
  readonly kind: 'import'
  readonly imported: Imported | undefined
  readonly from: string
}

export interface LocalClass extends Named {
  readonly kind: 'class'
  readonly info: ClassInfo
}

export interface Opaque extends Named {
  readonly kind: 'opaque'
  readonly why: string
}

export interface ClassInfo {
  readonly name: string
  readonly at: Place
  readonly superClass: Expression | undefined
  /** Where the class itself stands. */
  readonly scope: Scope
  readonly fields: Map<string, Field>
  readonly superCalls: Call[]
  hasConstructor: boolean
}

export interface Field {
  readonly assigned: Assigned[]
  /** A parameter property: `constructor(private readonly props: Props)`. */
  parameter?: Parameter
  isTouched: boolean
}

/** `new X(…)`, or a call, with what is written around it. */
export interface Call {
  readonly node: Kind<'NewExpression'> | Kind<'CallExpression'>
  readonly scope: Scope
  /** The variable or field that it is assigned to. */
  readonly name: string | undefined
  /** Nobody else can get at it: nothing is done with its value. */
  readonly isDiscarded: boolean
}

/** A file, read once: what its names mean, and what it calls and makes. */
export interface Reading {
  readonly source: Source
  readonly classes: readonly ClassInfo[]
  readonly calls: readonly Call[]
  /** Texts and templates, wherever they stand. */
  readonly texts: readonly AnyNode[]
  readonly callOf: ReadonlyMap<AnyNode, Call>
}

export function lookup(name: string, scope: Scope): Binding | undefined {
  for (let inner: Scope | undefined = scope; inner; inner = inner.parent) {
    const binding = inner.bindings.get(name)
    if (binding) return binding
  }
  return undefined
}

/** A field of a class, made where it is first spoken of. */
export function fieldOf(info: ClassInfo, name: string): Field {
  const field = info.fields.get(name) ?? { assigned: [], isTouched: false }
  info.fields.set(name, field)
  return field
}
