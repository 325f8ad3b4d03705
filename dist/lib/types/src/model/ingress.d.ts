import type { Annotations, Setting } from './annotation.js';
import type { CertificateUse, ServedName } from './endpoint.js';
import type { WrittenIn } from './model.js';
import type { Region } from './region.js';
import type { Place } from './source.js';
import type { Value } from './value.js';
/** The Ingresses that the AWS Load Balancer Controller makes one ALB of, in its order: `group.order`, then namespace and name. */
export interface IngressGroup {
    /** `IngressGroup backend`; `Ingress shop/web` for one that is alone. */
    readonly id: string;
    /** Its explicit name; Ingresses that are not in the code may belong to it. */
    readonly name: string | undefined;
    readonly members: readonly Ingress[];
    /** Of the cluster that it goes to. */
    readonly region: Value<Region>;
}
export interface Ingress {
    /** For messages: `Ingress shop/web`, `server.ingress` of a values file. */
    readonly id: string;
    readonly at: Place;
    /** Of values, others that are put over them may say more. */
    readonly writtenIn: WrittenIn;
    readonly annotations: Annotations;
    /** Hosts of rules and of `tls`, each with its place. */
    readonly hosts: readonly IngressHost[];
    /** Whether these are all hosts. */
    readonly hostsComplete: boolean;
    /** Where `tls` names secrets. */
    readonly tlsSecrets: readonly Place[];
    /** none: there are no parameters, for sure. unknown: the class, or its parameters, are not in the code. */
    readonly classParameters: ClassParameters | 'none' | 'unknown';
    /** For messages: how the class is named; undefined where it is not. */
    readonly className: string | undefined;
    readonly listenPorts: ListenPorts;
    /** Where the certificates come from, in the controller's order of precedence. */
    readonly certificateSource: 'class-parameters' | 'annotation' | 'created' | 'discovery' | 'unknown';
    /** The certificates of `certificateSource` that are named by ARN. */
    readonly uses: readonly CertificateUse[];
    /** What holds: class parameters before the annotation. `open`: not known whether it is given. */
    readonly sslRedirect: Setting | 'open' | undefined;
    readonly sslPolicy: Setting | 'open' | undefined;
    /** Backends of rules and the default one. */
    readonly backends: readonly Backend[];
    readonly backendsComplete: boolean;
}
export interface IngressHost extends ServedName {
    readonly in: 'rules' | 'tls';
}
export interface Backend {
    readonly service: string;
    /** `use-annotation` makes an action of the annotation `actions.<service>`. */
    readonly port: string | undefined;
    readonly at: Place;
}
export interface ClassParameters {
    readonly name: string;
    readonly at: Place;
    /** `certificateArn` (`certificateARNs` of EKS Auto Mode): it beats the annotation. */
    readonly certificates: Setting | undefined;
    readonly sslPolicy: Setting | undefined;
    readonly sslRedirect: Setting | undefined;
    readonly group: Setting | undefined;
}
/** What `listen-ports` comes to. */
export type ListenPorts = {
    readonly kind: 'known';
    readonly ports: readonly ListenPort[];
    readonly at: Place;
    readonly isDefault: boolean;
}
/** `what`: a clause for messages. `error`: how the controller's own message begins. */
 | {
    readonly kind: 'invalid';
    readonly what: string;
    readonly error: string | undefined;
    readonly at: Place;
} | {
    readonly kind: 'unknown';
    readonly why: string;
    readonly at: Place;
};
export interface ListenPort {
    readonly port: number;
    readonly protocol: 'HTTP' | 'HTTPS';
}
/** Whether parameters of an Ingress's class that are not in the code may decide otherwise. */
export type Doubt = 'none' | 'unlikely' | 'likely';
/**
 * About whatever parameters can say: certificates, policy, redirect, group. The class `alb`, which the controller's chart makes, has
 * none unless they are set; of any other class nothing is known.
 */
export declare function doubtOfClass({ classParameters, className }: Ingress): Doubt;
/** About its ports: where it lists none, certificates that its class names make another one the default. */
export declare function doubtOfPorts(ingress: Ingress): Doubt;
/** Whether an Ingress listens with TLS; undefined when that is not known. */
export declare function hasHttps(ingress: Ingress): boolean | undefined;
/** The members of a group that listen on each port, in the group's order. */
export declare function membersByPort({ members }: IngressGroup): Map<number, {
    member: Ingress;
    protocol: ListenPort['protocol'];
}[]>;
/** Whether all ports of a group are known: none of its members is elsewhere, or not known. */
export declare function knowsAllPorts({ members, name }: IngressGroup): boolean;
