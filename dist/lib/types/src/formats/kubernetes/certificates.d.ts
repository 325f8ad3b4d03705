import type { Certificate } from '../../model/certificate.js';
import type { KubeObject } from './object.js';
/** A certificate that an operator requests, with the ARN by which others may name it, where the object says it. */
export interface DeclaredCertificate {
    readonly certificate: Certificate;
    readonly object: KubeObject;
    readonly arn: string | undefined;
}
/** ACK's and Crossplane's `Certificate`; cert-manager's is none of ACM. */
export declare function certificateOf(object: KubeObject): DeclaredCertificate | undefined;
