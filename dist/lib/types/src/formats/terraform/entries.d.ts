import type { Place } from '../../model/source.js';
import type { TfValue } from './value.js';
/** Evaluated when it is first asked for. */
export type Later = () => TfValue;
/**
 * What an object or map holds. Real configurations keep whole environments in one map of which one key is asked for: an entry is
 * evaluated when it is first looked at, by the functions below.
 */
export type Entries = ReadonlyMap<string, TfValue | Later>;
export declare function entryOf(entries: Entries, key: string): TfValue | undefined;
/** All entries, evaluated. */
export declare function evaluated(entries: Entries): [string, TfValue][];
/** An entry that is evaluated once, however many maps it is handed on to. */
export declare function later(at: Place, evaluate: () => TfValue): Later;
