import { type Guard } from '../model/value.js';
/** One outcome of something that hangs on conditions, and those under which it is so. */
export interface Outcome<T> {
    readonly when: Guard;
    readonly value: T;
}
export declare function sure<T>(value: T): Outcome<T>[];
/** Outcomes that hold under further conditions; those that contradict them are left out. */
export declare function guarded<T>(when: Guard, outcomes: readonly Outcome<T>[]): Outcome<T>[];
/** What is there under one condition, and what is there otherwise. Of several conditions it is not told which one fails. */
export declare function perhaps<T>({ when, value }: Outcome<T>, otherwise: T): Outcome<T>[];
/** Every combination of outcomes that can be at once; undefined when there are too many. */
export declare function combined<T, U>(sets: readonly (readonly Outcome<T>[])[], make: (values: readonly T[]) => U): Outcome<U>[] | undefined;
