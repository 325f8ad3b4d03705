import { type Region } from '../../model/region.js';
import type { Place, Source } from '../../model/source.js';
import { type Known, type Step, type Value } from '../../model/value.js';
import type { KubeObject } from './object.js';
/** The region that is given for a file: by the configuration, or by the cluster that the same code declares. */
export type RegionOf = (path: string) => GivenRegion | undefined;
export interface GivenRegion {
    readonly region: Region;
    readonly at: Place;
    /** What it came through; the configuration unless said otherwise. */
    readonly trail?: readonly Step[];
}
/**
 * The region of the cluster that objects go to: from the configuration, else from other ARNs of the same load balancer, else from a
 * folder that is called like a region. Unknown where these disagree or say nothing.
 */
export declare function clusterRegion(objects: readonly KubeObject[], regionOf: RegionOf): Value<Region>;
/** The region that a file's folders are called by, when it is one. */
export declare function folderRegion(source: Source): Known<Region> | undefined;
