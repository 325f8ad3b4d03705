import type { Unevaluated } from '../../model/model.js';
import type { Source } from '../../model/source.js';
import { type Known } from '../../model/value.js';
/** What a cloud assembly (`cdk.out`) says of one of its templates. */
export interface AssemblyStack {
    readonly displayName: string;
    readonly region: Known<string> | undefined;
    readonly account: Known<string> | undefined;
    readonly constructs: Constructs;
}
export interface Constructs {
    /** Construct paths by logical id: `SiteStack/Cdn/Resource`. */
    readonly paths: ReadonlyMap<string, string>;
    /** By construct path, the calls that made it, the innermost first: `new Site (lib/site.ts:12:3)`. */
    readonly traces: ReadonlyMap<string, readonly string[]>;
}
export interface Assemblies {
    /** By the path of the template. */
    readonly stacks: ReadonlyMap<string, AssemblyStack>;
    readonly unevaluated: readonly Unevaluated[];
}
/** The stacks of all cloud assemblies of a tree; stages have a manifest of their own. */
export declare function assembliesOf(files: readonly Source[]): Assemblies;
