import type { Adapted } from './formats/adapter.js';
import type * as CdkSource from './formats/cdk-source/index.js';
import type { YamlFormats } from './formats/yaml-formats.js';
import { type Lookup, type Unreadable } from './lookup.js';
import type { AcmView } from './model/acm-view.js';
import type { Region } from './model/region.js';
import type { Place, Source } from './model/source.js';
import type { Result } from './result.js';
import type { Rule } from './rule.js';
export interface LintOptions extends Partial<Lookup> {
    /** All of them that are not optional, unless said otherwise. */
    readonly rules?: readonly Rule[];
    /** What could not be read: it becomes findings, or counts as not evaluated. May grow while a lookup is asked. */
    readonly unreadable?: readonly Unreadable[];
    /** What needs a YAML parser: Kubernetes, Helm, `yamldecode`. `lintPaths` loads it where a file asks for it. */
    readonly yaml?: YamlFormats;
    /** What needs a parser of TypeScript: source of the CDK. Likewise. */
    readonly cdkSource?: typeof CdkSource;
    /** The region of what a file declares, where that does not say it itself, and where this is written. */
    readonly regionOf?: (path: string) => GivenRegion | undefined;
    /** Values for the parameters of a template, which win over what the tree says. */
    readonly parametersOf?: (path: string) => GivenParameters;
    /** What is known of the certificates in ACM. */
    readonly acm?: AcmView;
    /** As `2027-01-31`: suppressions that counted until a day before it lapse. Without it none does. */
    readonly today?: string;
    /** Whether the result has to have a map of certificates and endpoints. */
    readonly withMap?: boolean;
    /** Whether findings in a file are wanted; all are unless said otherwise. */
    readonly isAskedFor?: (path: string) => boolean;
}
export type GivenParameters = ReadonlyMap<string, {
    readonly value: string;
    readonly at: Place;
}>;
export interface GivenRegion {
    readonly region: Region;
    readonly at: Place;
}
/** From sources to findings. Pure: touches no disk, no network, no clock, and runs in a browser. */
export declare function lint(files: readonly Source[], options?: LintOptions): Result;
/** From what the code says to findings. */
export declare function judge(adapted: readonly Adapted[], options?: LintOptions): Result;
/** What each format makes of the files. */
export declare function adapt(files: readonly Source[], options: LintOptions): Adapted[];
