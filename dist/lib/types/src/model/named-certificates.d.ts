import type { Hostname } from './hostname.js';
import type { Deployment } from './model.js';
import { type Region } from './region.js';
/** What code says of certificates that are, or will be, in ACM. */
export interface NamedCertificates {
    /** Written out. */
    readonly arns: readonly string[];
    /** Primary names of what it requests or looks up, and hosts that the controller of a cluster finds certificates by. */
    readonly domains: readonly Hostname[];
    /** All names that it requests. */
    readonly requested: readonly Hostname[];
    /** Where its certificates and their consumers are, as far as that is known. */
    readonly regions: readonly Region[];
    /** Hosted zones that it writes validation records to, and that are there already. */
    readonly zones: readonly Hostname[];
}
export declare function namedCertificates(deployments: readonly Deployment[]): NamedCertificates;
