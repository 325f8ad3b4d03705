import type { Place } from '../../model/source.js';
import type { Step } from '../../model/value.js';
import type { Outcome as OutcomeOf } from '../outcome.js';
import type { Stack } from './stack.js';
/** What a value of a template comes to. */
export type Resolved = Text | Nothing | Unresolved | Attribute;
interface Written {
    readonly at: Place;
    readonly trail?: readonly Step[];
}
export interface Text extends Written {
    readonly kind: 'text';
    readonly value: string;
}
/** `AWS::NoValue`, or not given. */
export interface Nothing extends Written {
    readonly kind: 'nothing';
}
export interface Unresolved extends Written {
    readonly kind: 'unknown';
    readonly why: string;
    /** See `Unknown.same` of the model. */
    readonly same?: string;
}
/** `Ref` or `Fn::GetAtt` of a resource, which is known by where it is declared. */
export interface Attribute extends Written {
    readonly kind: 'attribute';
    readonly stack: Stack;
    readonly logicalId: string;
    /** `Ref` for what `Ref` returns. */
    readonly attribute: string;
}
export type Outcome<T = Resolved> = OutcomeOf<T>;
export declare const text: (at: Place, value: string) => Text;
export declare const nothing: (at: Place) => Nothing;
export declare const unresolved: (at: Place, why: string, same?: string) => Unresolved;
export declare const tooMany = "it can be too many things";
/** A text, or what stands for one that is not known. */
export declare function shapeOf(value: Resolved): string | undefined;
/** Texts joined; what is not known leaves its shape. */
export declare function concatenate(at: Place, pieces: readonly Resolved[], delimiter?: string): Resolved;
export {};
