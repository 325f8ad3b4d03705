import type { Source } from '../../model/source.js';
import type { Adapted } from '../adapter.js';
import type { RegionOf } from '../kubernetes/region.js';
import { type ParametersOf } from './stacks.js';
export interface CloudFormationInput {
    /** Whatever was read; Terraform's files are passed over. */
    readonly files: readonly Source[];
    readonly regionOf: RegionOf;
    readonly parametersOf: ParametersOf;
    readonly readText: (path: string) => string | undefined;
}
/** Templates to the model: one deployment for each template and file of parameters. */
export declare function adaptCloudFormation({ files, regionOf, parametersOf, readText }: CloudFormationInput): Adapted;
