import type { Region } from '../../model/region.js';
import type { Place, Source } from '../../model/source.js';
import type { Known, Value } from '../../model/value.js';
import { type Node } from '../../syntax/node.js';
import { type YamlDocument } from '../../syntax/yaml.js';
/** A template of CloudFormation, or of SAM. */
export interface Template {
    readonly source: Source;
    readonly root: Node;
    readonly resources: ReadonlyMap<string, Resource>;
    readonly parameters: ReadonlyMap<string, Node>;
    /** Where it says itself where it goes, as a service of the Serverless Framework does. */
    readonly region?: Known<Region>;
    /** Other files, or a tool, may add to the same stack. */
    readonly isPartial?: true;
    /** The same with its loops repeated over what parameters are given; absent where it has none. */
    readonly repeated?: (given: ReadonlyMap<string, string>) => Template | undefined;
}
export interface Resource {
    readonly logicalId: string;
    readonly type: string;
    readonly properties: Node | undefined;
    /** The name of its condition. */
    readonly condition: string | undefined;
    readonly metadata: Node | undefined;
    /** Where it goes, if that is not where its stack does. */
    readonly region?: Value<Region>;
    /** Its logical id, for people. */
    readonly at: Place;
}
/** `!GetAtt` is short for `Fn::GetAtt`; `Ref` and `Condition` have no prefix. */
export declare function longForm(tag: string): string | undefined;
export declare function parseTemplate(source: Source): YamlDocument;
/** Undefined for what is no template. `given`: values of parameters, which loops may repeat over. */
export declare function templateOf(source: Source, written: Node, given?: ReadonlyMap<string, string>): Template | undefined;
/** The path of another template of the tree that a resource makes a stack of. What CDK nests is an asset, which its metadata name. */
export declare function localTemplate({ properties, metadata }: Resource, { path }: Source): string | undefined;
