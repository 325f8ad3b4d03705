import type { Place } from '../../model/source.ts'
import type { AnyNode, Expression } from '../../syntax/typescript.ts'
import type { Bindings } from './bindings.ts'
import type { Calls } from './calls.ts'
import type { Decisions } from './decisions.ts'
import type { Members } from './members.ts'
import type { Call, ClassInfo, Scope } from './scope.ts'
import type { Outcomes } from './values.ts'

/** All that works out what expressions come to: its parts ask each other. */
export interface Evaluation extends Bindings, Calls, Decisions, Members {
  readonly at: (node: AnyNode) => Place
  evaluate(expression: Expression, scope: Scope): Outcomes
  /** Texts joined; what is not known leaves its shape. */
  concatenated(pieces: readonly Outcomes[], place: Place): Outcomes
  /** Where a class of this file is made; undefined when others may do so too. */
  sitesOf(info: ClassInfo): readonly Call[] | undefined
}
