import type { Place, Source } from '../../model/source.js';
import { type HclFile } from '../../syntax/hcl/parse.js';
import type { Attribute, Block, Body, Expression } from '../../syntax/hcl/tree.js';
/** A block together with the file that it stands in. */
export interface Declared {
    readonly source: Source;
    readonly block: Block;
}
export interface DeclaredExpression {
    readonly source: Source;
    readonly attribute: Attribute;
}
/** The declarations of one folder, by name. */
export interface Module {
    /** Relative to the working directory, '' for the working directory itself. */
    readonly directory: string;
    readonly files: readonly HclFile[];
    readonly variables: ReadonlyMap<string, Declared>;
    readonly locals: ReadonlyMap<string, DeclaredExpression>;
    readonly outputs: ReadonlyMap<string, Declared>;
    /** By address without keys: `aws_lb.main`, `data.aws_acm_certificate.site`. */
    readonly resources: ReadonlyMap<string, Declared>;
    readonly calls: ReadonlyMap<string, Declared>;
    /** By name and alias: `aws`, `aws.us_east_1`. */
    readonly providers: ReadonlyMap<string, Declared>;
    /** Whether it says by itself where its state is: a backend or cloud block. No module that is only called has one. */
    readonly hasBackend: boolean;
}
/** `aws_lb` of `aws_lb.main`, `data.aws_lb` of `data.aws_lb.main`. */
export declare function typeOf(address: string): string;
export declare function sourceIsTerraform(path: string): boolean;
export declare function isValuesFile(path: string): boolean;
export declare function parseFile(source: Source): HclFile;
export declare function loadModule(directory: string, files: readonly HclFile[]): Module;
export declare function attribute(body: Body, name: string): Attribute | undefined;
export declare function headerOf({ source, block }: Declared): Place;
/** A string written without any interpolation. */
export declare function literalText(expression: Expression | undefined): string | undefined;
/** Where a module call's source lies, when it is a path of this tree; undefined for registries and other addresses. */
export declare function localSource(directory: string, call: Block): string | undefined;
