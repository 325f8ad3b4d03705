import type { Setting } from './annotation.ts'
import type { CertificateUse } from './endpoint.ts'
import type { Place } from './source.ts'

/** A Gateway whose class belongs to the AWS Load Balancer Controller. */
export interface AwsGateway {
  /** `Gateway shop/web` */
  readonly id: string
  readonly at: Place
  readonly listeners: readonly GatewayListener[]
  /** Whether these are all of its listeners. */
  readonly listenersComplete: boolean
  /** Of the LoadBalancerConfiguration that the Gateway, or else its class, names. */
  readonly configurations: readonly ListenerConfiguration[]
}

export interface GatewayListener {
  readonly name: string
  readonly at: Place
  /** Upper case; undefined when it is not known. `TLS` that is passed through counts as `TCP`. */
  readonly protocol: string | undefined
  readonly port: number | undefined
  /** Where `tls.certificateRefs` is written, with what it names; undefined where nothing is. */
  readonly certificateRefs: { readonly at: Place; readonly names: readonly string[] } | undefined
}

/** One of `spec.listenerConfigurations`. */
export interface ListenerConfiguration {
  /** `HTTPS:443` */
  readonly protocolPort: Setting
  readonly uses: readonly CertificateUse[]
  readonly sslPolicy?: Setting
}
