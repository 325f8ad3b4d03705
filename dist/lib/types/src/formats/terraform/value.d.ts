import type { Place } from '../../model/source.js';
import type { Guard, Step } from '../../model/value.js';
import type { Entries } from './entries.js';
import type { ModuleInstance, ResourceInstance } from './instance.js';
/** What a Terraform expression evaluates to. Every value knows where it was written and what it came through. */
export type TfValue = Null | Bool | Num | Str | List | Obj | Resource | ModuleOutputs | UnknownValue | Either;
interface Written {
    readonly at: Place;
    /** Where a text with a name is read, nearest to what it is used for in the root module: `aliases = [local.domain]`. */
    readonly readAt?: Place;
    readonly trail?: readonly Step[];
    /** What a text was made of, where it may be a document of another language (YAML for Helm). */
    readonly madeOf?: MadeOf;
}
/** A value that was encoded as JSON or YAML; or the pieces of a text of several lines, in their order. */
export type MadeOf = {
    readonly encoded: TfValue;
} | {
    readonly pieces: readonly TfValue[];
};
export interface Null extends Written {
    readonly kind: 'null';
}
export interface Bool extends Written {
    readonly kind: 'bool';
    readonly value: boolean;
}
export interface Num extends Written {
    readonly kind: 'number';
    readonly value: number;
}
export interface Str extends Written {
    readonly kind: 'string';
    readonly value: string;
}
/** A list, tuple or set. */
export interface List extends Written {
    readonly kind: 'list';
    readonly items: readonly TfValue[];
    /** Stands for any number of further elements that are not known, anywhere after the first `fixed` items. */
    readonly rest?: TfValue;
    /** Beside a `rest`: how many of the items are known to stand where they stand. */
    readonly fixed?: number;
}
/** An object or map. */
export interface Obj extends Written {
    readonly kind: 'object';
    readonly entries: Entries;
    /** Stands for what lies under any further key. */
    readonly rest?: TfValue;
}
/** One instance of a resource or data source; its attributes are evaluated when asked for. */
export interface Resource extends Written {
    readonly kind: 'resource';
    readonly instance: ResourceInstance;
}
/** One instance of a called module; its outputs are evaluated when asked for. */
export interface ModuleOutputs extends Written {
    readonly kind: 'module';
    readonly instance: ModuleInstance;
}
export interface UnknownValue extends Written {
    readonly kind: 'unknown';
    readonly why: string;
    /** See `Unknown.same` of the model. */
    readonly same?: string;
    /** The resource attribute that the value is, or (for text derived from it by trimming) comes from. */
    readonly reference?: AttributeReference;
    /** Evaluating it is an error in Terraform: `try` goes on to its next argument. */
    readonly fails?: true;
}
export interface AttributeReference {
    readonly instance: ResourceInstance;
    readonly attribute: string;
}
/** One of several, by conditions that could not be decided. */
export interface Either extends Written {
    readonly kind: 'either';
    readonly options: readonly Option[];
}
export interface Option {
    readonly when: Guard;
    readonly value: TfValue;
}
export declare function unknown(at: Place, why: string, same?: string): UnknownValue;
export declare function failing(at: Place, why: string): UnknownValue;
export declare const text: (at: Place, value: string) => Str;
export declare const number: (at: Place, value: number) => Num;
export declare const bool: (at: Place, value: boolean) => Bool;
export declare const nothing: (at: Place) => Null;
export declare const list: (at: Place, items: readonly TfValue[], rest?: TfValue, fixed?: number) => List;
export declare const object: (at: Place, entries: Entries, rest?: TfValue) => Obj;
/** How many items of a list stand where they stand. */
export declare function fixedItems({ items, rest, fixed }: List): number;
/** What stands for the unknown elements of two collections at once: two different things have no identity. */
export declare function eitherRest(at: Place, one: TfValue | undefined, other: TfValue | undefined): TfValue | undefined;
/** The alternatives of a value; one without a guard for most. */
export declare function optionsOf(value: TfValue): readonly Option[];
/** Joins alternatives to one value: nested ones are flattened, contradictions and equal scalars dropped. */
export declare function either(at: Place, options: readonly Option[]): TfValue;
/** Applies a function of plain values to every combination of alternatives that can hold at once. */
export declare function distribute(at: Place, values: readonly TfValue[], apply: (plain: readonly TfValue[]) => TfValue): TfValue;
/** The value, having come through one more place. */
export declare function through(value: TfValue, note: string, at: Place): TfValue;
/** What is made of a value has come the way that the value came. */
export declare function keepTrail(from: TfValue | undefined, to: TfValue): TfValue;
/** An element taken out of a collection has come the way that the collection came. */
export declare function inherit(element: TfValue, container: TfValue): TfValue;
/** Of the alternatives, those that can be where something exists. */
export declare function possible(value: TfValue, exists: Guard): TfValue;
/**
 * A list whose elements have alternatives as alternatives of plain lists, so that elements under one condition stay together.
 */
export declare function distributeItems(value: TfValue): TfValue;
/**
 * What identifies a value whether or not it is known: its text for scalars, its shape for unknowns. Undefined when nothing
 * does.
 */
export declare function shape(value: TfValue): string | undefined;
/** A scalar as it stands in a text or as a key; undefined for what is none. */
export declare function asText(value: TfValue | undefined): string | undefined;
/** A value whose alternatives that would be errors are left out: where Terraform gets this far, they did not happen. */
export declare function withoutFailures(value: TfValue): TfValue;
export {};
