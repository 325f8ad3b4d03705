import type { WrittenIn } from '../../model/model.js';
import type { Place, Source } from '../../model/source.js';
import { type Node } from '../../syntax/node.js';
/** One Kubernetes object, from wherever it is written: a manifest, a chart's template, values that a chart makes it of. */
export interface KubeObject {
    readonly kind: string;
    /** The group of `apiVersion`, without its version: `networking.k8s.io`; '' for the core group. */
    readonly group: string;
    /** Undefined when it is not known. */
    readonly name: string | undefined;
    /** Undefined when none is given, or when it is not known. */
    readonly namespace: string | undefined;
    /** For messages: `Ingress shop/web`. */
    readonly id: string;
    /** Where it begins, for people: its kind. */
    readonly at: Place;
    readonly node: Node;
    readonly writtenIn: WrittenIn;
    /** The file that deploys it, where that is another one: an overlay, values over a base. */
    readonly deployedFrom?: Source;
    /** Why it is not known whether it is there, or what is all in it: then it is kept only for what it deploys. */
    readonly doubt?: string;
}
/** What a later step makes of an object: none where it takes it away, or where that is not known. */
export type Change = (object: KubeObject) => readonly KubeObject[];
export declare function inOrder(changes: readonly Change[]): Change;
/** The objects of a document: one, or those of a `List`; none for what is no object of Kubernetes. */
export declare function objectsOf(document: Node, writtenIn: WrittenIn): KubeObject[];
/** Whether an object is there to deploy others. */
export declare function isDeploying({ kind }: KubeObject): boolean;
/** How messages call an object. */
export declare function idOf(kind: string, namespace: string | undefined, name: string): string;
