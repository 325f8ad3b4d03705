import type { Source } from '../../model/source.js';
import type { Adapted } from '../adapter.js';
import type { RegionOf } from '../kubernetes/region.js';
export interface CdkSourceInput {
    /** Whatever was read; what is no source of the CDK is passed over. */
    readonly files: readonly Source[];
    readonly regionOf: RegionOf;
}
/**
 * Source of the CDK to the model: one deployment for each file that has to do with certificates. A project that is there synthesised
 * is judged by that, which says more.
 */
export declare function adaptCdkSource({ files, regionOf }: CdkSourceInput): Adapted;
