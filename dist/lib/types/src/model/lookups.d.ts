import type { Certificate } from './certificate.js';
import type { Endpoint } from './endpoint.js';
import { type Hostname } from './hostname.js';
import type { Deployment } from './model.js';
/** What in the whole tree takes certificates without naming their declaration: by their names, or by a host. */
export interface Lookups {
    readonly mayFind: (certificate: Certificate) => boolean;
    /** Whether something in the tree requests a certificate that may carry a hostname: it may be there soon. */
    readonly mayRequest: (hostname: Hostname) => boolean;
    /** Whether something in the tree makes a hosted zone of this name, or delegates to it: DNS may not know of it yet. */
    readonly mayMakeZone: (zone: Hostname) => boolean;
}
/** The deployments, each with what all of them look up. */
export declare function withLookups(deployments: readonly Deployment[]): readonly Deployment[];
/** Whether an endpoint that is given a certificate that is not known may be given this one. */
export declare function mayServe(endpoint: Endpoint, certificate: Certificate): boolean;
/** Whether it is not known which certificate an endpoint is given. An ARN that is written out may be that of any. */
export declare function isGivenUnknown({ uses }: Endpoint): boolean;
