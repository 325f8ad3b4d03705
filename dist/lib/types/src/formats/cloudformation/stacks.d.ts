import type { Place, Source } from '../../model/source.js';
import type { AssemblyStack } from '../cdk/assembly.js';
import type { RegionOf } from '../kubernetes/region.js';
import type { Stack } from './stack.js';
import type { Template } from './template.js';
/** A stack of each template that no other nests, once for each configuration of it in the tree. */
export declare function stacksOf(templates: ReadonlyMap<string, Template>, files: readonly Source[], where: Where): Stack[];
/** By the path of a template: what the configuration of acm-lint gives its parameters. */
export type ParametersOf = (path: string) => ReadonlyMap<string, {
    readonly value: string;
    readonly at: Place;
}>;
/** What says where a stack goes. */
interface Where {
    readonly regionOf: RegionOf;
    readonly parametersOf: ParametersOf;
    readonly readText: (path: string) => string | undefined;
    /** Of cloud assemblies, by the path of the template. */
    readonly assemblies: ReadonlyMap<string, AssemblyStack>;
}
export {};
