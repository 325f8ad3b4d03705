import type { Certificate } from '../../../model/certificate.js';
import type { ValidationWait } from '../../../model/dns.js';
import type { Reference } from '../../../model/endpoint.js';
import type { Alternatives, Case } from '../../../model/value.js';
import type { ResourceInstance } from '../instance.js';
import { type TfValue } from '../value.js';
/** The certificates and waits of a deployment by the instances that declare them, made when first asked for. */
export interface Registry {
    readonly certificate: (instance: ResourceInstance) => Certificate;
    readonly wait: (instance: ResourceInstance) => ValidationWait;
    /** Whether a resource is made only after what a wait waits for. */
    readonly comesAfter: (instance: ResourceInstance, wait: ValidationWait) => boolean;
}
/** What a value says where a certificate's ARN is expected. */
export declare function referenceTo(value: TfValue, declared: Registry): Alternatives<Reference | null>;
/** The instances whose attribute a value is: `aws_lb_listener.https.arn`. */
export declare function instancesBehind(value: TfValue, attributes: readonly string[]): {
    when: Case<unknown>['when'];
    instance: ResourceInstance;
}[];
