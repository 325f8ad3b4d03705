import type { Source } from '../../model/source.js';
import type { Adapted } from '../adapter.js';
import type { RegionOf } from './region.js';
export interface KubernetesInput {
    /** Whatever was read; of Terraform's files only the values files that they name matter. */
    readonly files: readonly Source[];
    /** A text file of the same repository; undefined when there is none. */
    readonly readText: (path: string) => string | undefined;
    readonly regionOf: RegionOf;
}
/** Manifests, charts and values to the model. */
export declare function adaptKubernetes({ files, readText, regionOf }: KubernetesInput): Adapted;
