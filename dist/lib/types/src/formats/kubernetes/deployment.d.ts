import type { Deployment, Unevaluated, Variant, WrittenArn } from '../../model/model.js';
import { type DeclaredCertificate } from './certificates.js';
import type { KubeObject } from './object.js';
import type { RegionOf } from './region.js';
import type { Surroundings } from './uses.js';
export interface ObjectSet {
    readonly name: string;
    readonly objects: readonly KubeObject[];
    /** ARNs that are written where there are no objects, as in values. */
    readonly writtenArns?: readonly WrittenArn[];
    readonly unevaluated?: readonly Unevaluated[];
    readonly variant?: Variant;
}
/** What one deployment's objects come to; undefined when they have nothing to do with certificates. */
export declare function deploymentOf(set: ObjectSet, regionOf: RegionOf): Deployment | undefined;
export type LoadBalancers = Pick<Deployment, 'endpoints' | 'ingressGroups' | 'services' | 'gateways'>;
/** What the controllers of a cluster make of objects. */
export declare function loadBalancersOf(objects: readonly KubeObject[], surroundings: Surroundings, regionOf: RegionOf, declared?: readonly DeclaredCertificate[]): LoadBalancers;
