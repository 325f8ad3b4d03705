import type { Source } from '../../model/source.js';
import type { Adapted } from '../adapter.js';
import { type RegionOf } from '../kubernetes/region.js';
export interface CloudFormationInput {
    /** Whatever was read; Terraform's files are passed over. */
    readonly files: readonly Source[];
    readonly regionOf: RegionOf;
}
/** Templates to the model: one deployment for each template and file of parameters. */
export declare function adaptCloudFormation({ files, regionOf }: CloudFormationInput): Adapted;
