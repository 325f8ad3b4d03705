import type { Annotations } from './annotation.js';
import type { CertificateUse } from './endpoint.js';
import type { WrittenIn } from './model.js';
import type { Place } from './source.js';
/** A Kubernetes Service of type LoadBalancer with annotations for AWS. */
export interface LoadBalancerService {
    /** For messages: `Service shop/web`, `controller.service` of a values file. */
    readonly id: string;
    readonly at: Place;
    /** Of values, others that are put over them may say more. */
    readonly writtenIn: WrittenIn;
    readonly annotations: Annotations;
    /**
     * Who makes its load balancer. in-tree: the cloud provider of Kubernetes, unless a webhook of the AWS Load Balancer Controller
     * takes the Service over. unknown: what decides it could not be worked out.
     */
    readonly controller: 'aws-load-balancer-controller' | 'in-tree' | 'unknown';
    /** Undefined when they are not known. */
    readonly ports: readonly ServicePort[] | undefined;
    /** One for each ARN of `ssl-cert`. */
    readonly uses: readonly CertificateUse[];
}
export interface ServicePort {
    readonly port: number;
    readonly name: string | undefined;
    /** `TCP` where it is left out, and where the adapter does not say. */
    readonly protocol?: string;
    readonly at: Place;
}
/** The ports that TLS can be spoken on, each once; undefined when they are not known. A port may also be there for UDP (HTTP/3). */
export declare function tcpPorts(ports: readonly ServicePort[] | undefined): readonly ServicePort[] | undefined;
/** "80 (`http`) and 443 (`https`)". */
export declare function portsInWords(ports: readonly ServicePort[]): string;
/**
 * Whether annotations beside this one may come from values that are not in the code: of another file, of `--set`, of what deploys the
 * chart.
 */
export declare function mayHaveMore({ writtenIn, at }: LoadBalancerService, { source }: Place): boolean;
