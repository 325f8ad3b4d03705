import type { Guard } from '../../model/value.js';
import { type Outcome } from '../outcome.js';
import type { Stack } from './stack.js';
/**
 * Parameters whose defaults do not hold where something is being worked out, with what is known of them there. `all`: no default holds, as in
 * a condition. `none`: each does, also in conditions, unless a guard around it contradicts it. `forgotten`: what was doubted before is of
 * another resource.
 */
export type Doubt = 'all' | 'none' | 'forgotten' | ReadonlyMap<string, string | undefined>;
/** Works something out where a guard holds. */
export declare function under<T>(when: Guard, stack: Stack, work: () => T): T;
/** What something comes to in each of several cases, of which one holds. */
export declare function underEach<T>(cases: readonly {
    readonly when: Guard;
}[], stack: Stack, work: () => Outcome<T>[]): Outcome<T>[];
export declare function doubting<T>(doubt: Doubt, { doubted }: Stack, work: () => T): T;
/** Whether the default of a parameter does not hold here, and what the parameter is instead, as far as that is known. */
export declare function doubtOf(name: string, stack: Stack): {
    readonly text?: string;
} | undefined;
