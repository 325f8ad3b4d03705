import type { Unevaluated } from '../../../model/model.js';
import type { Region } from '../../../model/region.js';
import type { Known } from '../../../model/value.js';
import { type LoadBalancers } from '../../kubernetes/deployment.js';
import type { ResourceInstance } from '../instance.js';
import type { Registry } from '../resources/references.js';
/** What a cluster makes of the objects and releases that a root declares. */
export declare function balancersOf(instances: readonly ResourceInstance[], declared: Registry, clusterRegion: Known<Region> | undefined): LoadBalancers & {
    readonly unevaluated: readonly Unevaluated[];
};
