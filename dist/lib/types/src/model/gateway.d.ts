import type { Setting } from './annotation.js';
import type { CertificateUse } from './endpoint.js';
import type { Place } from './source.js';
/** A Gateway whose class belongs to the AWS Load Balancer Controller. */
export interface AwsGateway {
    /** `Gateway shop/web` */
    readonly id: string;
    readonly at: Place;
    readonly listeners: readonly GatewayListener[];
    /** Whether these are all of its listeners. */
    readonly listenersComplete: boolean;
    /** Of the LoadBalancerConfigurations that its class and itself name, the one that holds for each `protocolPort`. */
    readonly configurations: readonly ListenerConfiguration[];
}
export interface GatewayListener {
    readonly name: string;
    readonly at: Place;
    /** Upper case; undefined when it is not known. `TLS` that is passed through counts as `TCP`. */
    readonly protocol: string | undefined;
    readonly port: number | undefined;
    /** Where `tls.certificateRefs` is written, with what it names; undefined where nothing is. */
    readonly certificateRefs: {
        readonly at: Place;
        readonly names: readonly string[];
    } | undefined;
}
/** One of `spec.listenerConfigurations`. */
export interface ListenerConfiguration {
    /** `HTTPS:443` */
    readonly protocolPort: Setting;
    readonly uses: readonly CertificateUse[];
    readonly sslPolicy?: Setting;
    /** It is its class's: other Gateways, which need not be in the code, may have it too. */
    readonly isShared: boolean;
}
/** What the controller takes for a listener. */
export declare function configurationOf({ configurations }: AwsGateway, listener: GatewayListener): ListenerConfiguration | undefined;
/**
 * What `protocolPort` may name, such as `HTTPS:443`; undefined when not all listeners are known. TCP and UDP on one port are one
 * listener, TCP_UDP, and likewise QUIC.
 * Source: aws-load-balancer-controller, pkg/gateway/model/model_build_listener.go, mapGatewayListenerConfigsByPort.
 */
export declare function knownListeners({ listeners, listenersComplete }: AwsGateway): ReadonlySet<string> | undefined;
