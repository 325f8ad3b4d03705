import type { AcmView } from './acm-view.js';
import type { Certificate } from './certificate.js';
import type { Serving } from './coverage.js';
import type { DnsRecord, ValidationWait } from './dns.js';
import type { Endpoint } from './endpoint.js';
import type { AwsGateway } from './gateway.js';
import type { Hostname } from './hostname.js';
import type { IngressGroup } from './ingress.js';
import type { Lookups } from './lookups.js';
import type { ServerCertificate } from './server-certificate.js';
import type { LoadBalancerService } from './service.js';
import type { Place } from './source.js';
import type { Known, Value } from './value.js';
/** Why something could not be checked, and where. */
export interface Unevaluated {
    readonly why: string;
    readonly at: Place;
}
/** The ARN of a certificate that is written out, wherever it goes. */
export interface WrittenArn {
    readonly text: string;
    readonly at: Place;
    readonly writtenIn: WrittenIn;
}
/**
 * code: Terraform. values: tfvars and variable values. manifest: a Kubernetes object. chart: a template of a Helm chart.
 * chart-values: values of a chart.
 */
export type WrittenIn = 'code' | 'values' | 'manifest' | 'chart' | 'chart-values';
/** One of several deployments of the same code. */
export interface Variant {
    /** What they have in common: the folder of the chart, the base. */
    readonly of: string;
    /** For people: `values-staging.yaml`, `overlays/production`. */
    readonly name: string;
    /** Where what makes it another one begins. */
    readonly at: Place;
}
/**
 * The unit within which things are joined: a root module with one set of variable values, a chart with one chain of values files, the
 * manifests of one environment. Everything a rule may look at.
 */
export interface Deployment {
    /** For people: `environments/prod`, `infra (dev.tfvars)`. */
    readonly name: string;
    /** What it is written in; Helm counts as Kubernetes, SAM and synthesised CDK as CloudFormation. */
    readonly format: 'terraform' | 'kubernetes' | 'cloudformation';
    /** It is source of the CDK, or was synthesised from it: what has to change is a program. */
    readonly isCdk?: true;
    /** When the same code is deployed several times, in several environments. */
    readonly variant?: Variant;
    /** False when files of it could not be parsed as a whole: what seems to be missing may be in there. */
    readonly isComplete: boolean;
    readonly certificates: readonly Certificate[];
    /** In the store of IAM, which is none of ACM. Absent: none. */
    readonly serverCertificates?: readonly ServerCertificate[];
    readonly endpoints: readonly Endpoint[];
    /** Those that certificates have to do with: CNAME, CAA, and what may be one. */
    readonly records: readonly DnsRecord[];
    readonly waits: readonly ValidationWait[];
    /** Names of the hosted zones that it makes, and of those that it delegates with NS records. Absent: none. */
    readonly madeZones?: readonly Value<Hostname>[];
    /** Every hostname of every endpoint with the certificates that could answer for it. */
    readonly servings: readonly Serving[];
    /** What the AWS Load Balancer Controller makes load balancers of. */
    readonly ingressGroups: readonly IngressGroup[];
    readonly services: readonly LoadBalancerService[];
    readonly gateways: readonly AwsGateway[];
    readonly writtenArns: readonly WrittenArn[];
    /** What validation records answer with, where it is typed into the code, whoever makes the record. Absent: none. */
    readonly typedTargets?: readonly Known<string>[];
    /** Whether something of it tells when certificates are about to expire. Absent where that cannot be seen. */
    readonly watchesExpiry?: () => boolean;
    readonly unevaluated: readonly Unevaluated[];
    /** Where in the program that made the code a place of it comes from, as far as that is known: the source of the CDK. */
    readonly originOf?: (place: Place) => Place | undefined;
    /** What is known of ACM; absent where nobody asked. */
    readonly acm?: AcmView;
    /** Of the whole tree; absent where nobody has joined it. */
    readonly lookups?: Lookups;
}
