/**
 * The annotations that load balancer controllers read, without their prefix. What is in none of these lists is read by nobody.
 *
 * Sources: kubernetes-sigs/aws-load-balancer-controller at 225f4456, pkg/annotations/constants.go; for Services also
 * kubernetes/cloud-provider-aws, pkg/providers/v1/aws.go (the controller in the tree of Kubernetes). Written down 2026-11-25.
 */
export interface KnownAnnotations {
  readonly prefix: string
  /** Those that decide about TLS: a misspelled one is worth a finding. */
  readonly tls: readonly string[]
  readonly others: readonly string[]
  /** What is followed by a name that is free: `actions.`. */
  readonly families: readonly string[]
}

export const ingressAnnotations: KnownAnnotations = {
  prefix: 'alb.ingress.kubernetes.io/',
  tls: [
    'certificate-arn',
    'listen-ports',
    'ssl-redirect',
    'ssl-policy',
    'mutual-authentication',
    'group.name',
    'create-acm-cert',
    'acm-pca-arn',
  ],
  families: ['actions.', 'conditions.', 'transforms.', 'listener-attributes.'],
  others: words(`
    load-balancer-name group.order tags ip-address-type scheme subnets customer-owned-ipv4-pool load-balancer-attributes
    wafv2-acl-arn wafv2-acl-name waf-acl-id web-acl-id shield-advanced-protection security-groups inbound-cidrs target-type
    backend-protocol backend-protocol-version target-group-attributes healthcheck-port healthcheck-protocol healthcheck-path
    healthcheck-interval-seconds healthcheck-timeout-seconds healthy-threshold-count unhealthy-threshold-count success-codes
    auth-type auth-idp-cognito auth-idp-oidc auth-on-unauthenticated-request auth-scope auth-session-cookie
    auth-session-timeout jwt-validation target-node-labels manage-backend-security-group-rules security-group-prefix-lists
    listener-attributes multi-cluster-target-group minimum-load-balancer-capacity ipam-ipv4-pool-id enable-frontend-nlb
    frontend-nlb-scheme frontend-nlb-subnets frontend-nlb-security-groups frontend-nlb-listener-port-mapping
    frontend-nlb-eip-allocations frontend-nlb-healthcheck-port frontend-nlb-healthcheck-protocol frontend-nlb-healthcheck-path
    frontend-nlb-healthcheck-interval-seconds frontend-nlb-healthcheck-timeout-seconds
    frontend-nlb-healthcheck-healthy-threshold-count frontend-nlb-healthcheck-unhealthy-threshold-count
    frontend-nlb-healthcheck-success-codes frontend-nlb-attributes frontend-nlb-tags use-regex-path-match target-control-port
    dry-run-plan
  `),
}

export const serviceAnnotations: KnownAnnotations = {
  prefix: 'service.beta.kubernetes.io/aws-load-balancer-',
  tls: ['ssl-cert', 'ssl-ports', 'ssl-negotiation-policy', 'backend-protocol', 'type', 'alpn-policy'],
  families: ['listener-attributes.'],
  others: words(`
    nlb-target-type name scheme internal proxy-protocol proxy-protocol-per-target-group ip-address-type access-log-enabled
    access-log-s3-bucket-name access-log-s3-bucket-prefix cross-zone-load-balancing-enabled additional-resource-tags
    healthcheck-healthy-threshold healthcheck-unhealthy-threshold healthcheck-timeout healthcheck-interval healthcheck-protocol
    healthcheck-port healthcheck-path healthcheck-success-codes target-group-attributes subnets eip-allocations
    private-ipv4-addresses ipv6-addresses target-node-labels attributes security-groups manage-backend-security-group-rules
    inbound-sg-rules-on-private-link-traffic security-group-prefix-lists listener-attributes multi-cluster-target-group
    enable-prefix-for-ipv6-source-nat source-nat-ipv6-prefixes minimum-load-balancer-capacity
    enable-icmp-for-path-mtu-discovery enable-tcp-udp-listener disable-nlb-sg quic-enabled-ports quic-enabled-containers
    access-log-emit-interval connection-draining-enabled connection-draining-timeout connection-idle-timeout
    extra-security-groups
  `),
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
