import type { Place } from '../model/source.js';
import { type Step, type Value } from '../model/value.js';
/**
 * What YAML and JSON come to: a tree of values in which everything has its place. Places and parts may be worked out when they are
 * asked for: a copy by `...` has to give the parts anew.
 */
export type Node = MapNode | ListNode | ScalarNode | UnknownNode;
interface Written {
    readonly at: Place;
    /** What the value came through, nearest to the writing first; absent when it is written where it is used. */
    readonly trail?: readonly Step[];
}
export interface Entry {
    readonly keyAt: Place;
    readonly value: Node;
}
export interface MapNode extends Written {
    readonly kind: 'map';
    readonly entries: ReadonlyMap<string, Entry>;
    /** Why there may be further entries. */
    readonly open?: string;
}
export interface ListNode extends Written {
    readonly kind: 'list';
    readonly items: readonly Node[];
    /** Why there may be further items. */
    readonly open?: string;
}
export interface ScalarNode extends Written {
    readonly kind: 'scalar';
    readonly value: string | number | boolean | null;
    /** As it is written, without quotes: a port stays `0443`. Empty for null. */
    readonly text: string;
}
export interface UnknownNode extends Written {
    readonly kind: 'unknown';
    readonly why: string;
    /** See `Unknown.same` of the model. */
    readonly same?: string;
}
export declare function unknownNode(at: Place, why: string, same?: string): UnknownNode;
export declare function scalarNode(at: Place, value: ScalarNode['value'], text?: string): ScalarNode;
export declare function mapNode(at: Place, entries: ReadonlyMap<string, Entry>, open?: string): MapNode;
export declare function isNull(node: Node | undefined): boolean;
/**
 * What lies under a path of keys (`get(node, 'spec', 'tls')`); undefined where it is not given. Unknown where something on the way
 * is, or where a map may have further entries.
 */
export declare function get(node: Node | undefined, ...path: readonly string[]): Node | undefined;
/** The items of a list that is given; none of anything else. */
export declare function itemsOf(node: Node | undefined): readonly Node[];
/** Whether all items of a list are known to be there: nothing given counts as an empty list. */
export declare function isWholeList(node: Node | undefined): boolean;
export declare function entriesOf(node: Node | undefined): ReadonlyMap<string, Entry>;
/** A scalar that is given, as text; undefined for null, for what is not known, and for what is no scalar. */
export declare function textOf(node: Node | undefined): string | undefined;
/** A scalar's text as a value of the model. */
export declare function textValue(node: Node): Value<string>;
/** Whether a switch is on: undefined when that is not known. What is absent is for the caller to judge. */
export declare function truth(node: Node): boolean | undefined;
/** The node, having come through one more place; so has everything in it. */
export declare function through(node: Node, step: Step): Node;
/**
 * A tree with each node changed, those within it before itself. What is aliased is one node and changed once: else a few lines of YAML
 * would make gigabytes.
 */
export declare function rebuilt(root: Node, change: (node: Node) => Node): Node;
export {};
