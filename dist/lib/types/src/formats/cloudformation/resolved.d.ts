import type { Place } from '../../model/source.js';
import { type Guard, type Step } from '../../model/value.js';
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
/** One outcome, and the conditions under which it is so. */
export interface Outcome<T = Resolved> {
    readonly when: Guard;
    readonly value: T;
}
export declare const text: (at: Place, value: string) => Text;
export declare const nothing: (at: Place) => Nothing;
export declare const unresolved: (at: Place, why: string, same?: string) => Unresolved;
export declare function sure<T>(value: T): Outcome<T>[];
/** A text, or what stands for one that is not known. */
export declare function shapeOf(value: Resolved): string | undefined;
/** Every combination of outcomes that can be at once; undefined when there are too many. */
export declare function combined<T, U>(sets: readonly (readonly Outcome<T>[])[], make: (values: readonly T[]) => U): Outcome<U>[] | undefined;
/** Texts joined; what is not known leaves its shape. */
export declare function concatenate(at: Place, pieces: readonly Resolved[], delimiter?: string): Resolved;
export {};
