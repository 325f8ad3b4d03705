/**
 * Who takes a certificate in Terraform, through which attribute, with which hostnames and under which region rule. Adding a
 * consumer is adding a row. Paths: `a.b` is attribute `b` of nested block `a`, repeated or not.
 *
 * Sources: schema of hashicorp/aws 5.100.0 (`terraform providers schema -json`), resources marked v6 from the provider's
 * documentation; region rules and name checks from each service's developer guide. Compiled 2026-11-23.
 */
export interface Consumer {
  /** The service's id, the same in all formats. */
  readonly service: string
  /** For messages. */
  readonly name: string
  readonly resources: readonly string[]
  readonly uses: readonly UseRow[]
  /** Paths of hostnames, or of lists of them. */
  readonly hostnames: readonly string[]
  /**
   * What happens to a hostname that the certificate does not cover: AWS refuses the deploy, the browser refuses the connection,
   * or nobody looks.
   */
  readonly coverage: 'refused' | 'browser' | 'none'
  readonly listener?: ListenerRow
  /** Of a distribution: how its certificate is found for a viewer, and the switch of CloudFront's own. */
  readonly viewer?: { readonly sslSupport: string; readonly ownCertificate: string }
  /** Of a domain of API Gateway: the path of its type. */
  readonly endpointType?: string
  /** A path that switches the custom endpoint on; absent or true: it is on. */
  readonly enabledBy?: string
}

export interface UseRow {
  readonly path: string
  readonly role: 'default' | 'additional' | 'client'
  readonly region: 'us-east-1' | 'same' | EndpointTypeRule
  readonly takesIamServerCertificate?: true
  /** Only endpoints of these types take a certificate here. */
  readonly endpointTypes?: readonly string[]
  /** Only where another attribute of the same block says so. */
  readonly where?: Readonly<Record<string, RegExp>>
  /** An IAM server certificate may be named here instead, by its id. */
  readonly iamId?: string
  /** Several ARNs in one text, separated by commas. */
  readonly commaList?: true
}

/** The region rule follows the endpoint type that stands at `path`; `absent` when none is given. */
export interface EndpointTypeRule {
  readonly path: string
  readonly absent: 'us-east-1' | 'same'
  readonly types: Readonly<Record<string, 'us-east-1' | 'same'>>
  /** What holds where the type is not known; absent: that is not known either. */
  readonly unknown?: 'same'
}

export interface ListenerRow {
  /** The repeated block that is a listener; absent: the resource is one. */
  readonly block?: string
  readonly protocol?: string
  /** The protocol when there is no such attribute. */
  readonly protocolIs?: string
  readonly policy?: string
  /** What holds when no policy is given, where that accepts TLS 1.0 or 1.1. */
  readonly weakDefault?: string
  readonly port?: string
  /** The load balancer that it is a listener of. */
  readonly balancer?: string
}

const apiGatewayTypes: EndpointTypeRule = {
  path: 'endpoint_configuration.types',
  absent: 'us-east-1',
  types: { EDGE: 'us-east-1', PRIVATE: 'same' },
}

/** Of a type that takes no certificate there, the region of one does not matter. */
const regionalTypes: EndpointTypeRule = {
  path: apiGatewayTypes.path,
  absent: 'same',
  types: { REGIONAL: 'same' },
  unknown: 'same',
}

const distribution = {
  uses: [
    { path: 'viewer_certificate.acm_certificate_arn', role: 'default', region: 'us-east-1', iamId: 'iam_certificate_id' },
    { path: 'origin.custom_origin_config.origin_mtls_config.client_certificate_arn', role: 'client', region: 'us-east-1' },
  ],
  hostnames: ['aliases'],
  coverage: 'refused',
  listener: { protocolIs: 'HTTPS', policy: 'viewer_certificate.minimum_protocol_version', weakDefault: 'TLSv1' },
} satisfies Partial<Consumer>

export const consumers: readonly Consumer[] = [
  {
    service: 'cloudfront-distribution',
    name: 'CloudFront',
    resources: ['aws_cloudfront_distribution'],
    ...distribution,
    viewer: {
      sslSupport: 'viewer_certificate.ssl_support_method',
      ownCertificate: 'viewer_certificate.cloudfront_default_certificate',
    },
  },
  {
    service: 'cloudfront-distribution',
    name: 'CloudFront',
    resources: ['aws_cloudfront_multitenant_distribution'],
    ...distribution,
  },
  {
    service: 'cloudfront-distribution-tenant',
    name: 'CloudFront',
    resources: ['aws_cloudfront_distribution_tenant'],
    uses: [{ path: 'customizations.certificate.arn', role: 'default', region: 'us-east-1' }],
    hostnames: ['domain.domain'],
    coverage: 'refused',
  },
  {
    service: 'elbv2-listener',
    name: 'the load balancer',
    resources: ['aws_lb_listener', 'aws_alb_listener'],
    uses: [{ path: 'certificate_arn', role: 'default', region: 'same', takesIamServerCertificate: true }],
    hostnames: [],
    coverage: 'browser',
    // Default where the console is not used: ELB User Guide, "Security policies for your Application Load Balancer" (and Network).
    listener: {
      protocol: 'protocol',
      policy: 'ssl_policy',
      weakDefault: 'ELBSecurityPolicy-2016-08',
      port: 'port',
      balancer: 'load_balancer_arn',
    },
  },
  {
    service: 'elb-classic',
    name: 'the load balancer',
    resources: ['aws_elb'],
    uses: [{ path: 'listener.ssl_certificate_id', role: 'default', region: 'same', takesIamServerCertificate: true }],
    hostnames: [],
    coverage: 'none',
    listener: { block: 'listener', protocol: 'lb_protocol' },
  },
  {
    service: 'apigateway-v1-domain',
    name: 'API Gateway',
    resources: ['aws_api_gateway_domain_name'],
    uses: [
      { path: 'certificate_arn', role: 'default', region: apiGatewayTypes, endpointTypes: ['EDGE', 'PRIVATE'] },
      { path: 'regional_certificate_arn', role: 'default', region: regionalTypes, endpointTypes: ['REGIONAL'] },
      { path: 'ownership_verification_certificate_arn', role: 'client', region: 'same' },
    ],
    hostnames: ['domain_name'],
    coverage: 'refused',
    endpointType: apiGatewayTypes.path,
    listener: { protocolIs: 'HTTPS', policy: 'security_policy' },
  },
  {
    service: 'apigatewayv2-domain',
    name: 'API Gateway',
    resources: ['aws_apigatewayv2_domain_name'],
    uses: [
      { path: 'domain_name_configuration.certificate_arn', role: 'default', region: 'same' },
      { path: 'domain_name_configuration.ownership_verification_certificate_arn', role: 'client', region: 'same' },
    ],
    hostnames: ['domain_name'],
    coverage: 'refused',
    listener: { protocolIs: 'HTTPS', policy: 'domain_name_configuration.security_policy' },
  },
  {
    service: 'cognito-user-pool-domain',
    name: 'Cognito',
    resources: ['aws_cognito_user_pool_domain'],
    uses: [{ path: 'certificate_arn', role: 'default', region: 'us-east-1' }],
    hostnames: ['domain'],
    coverage: 'refused',
  },
  {
    service: 'appsync-domain-name',
    name: 'AppSync',
    resources: ['aws_appsync_domain_name'],
    uses: [{ path: 'certificate_arn', role: 'default', region: 'us-east-1', takesIamServerCertificate: true }],
    hostnames: ['domain_name'],
    coverage: 'refused',
  },
  {
    service: 'amplify-domain',
    name: 'Amplify',
    resources: ['aws_amplify_domain_association'],
    uses: [{ path: 'certificate_settings.custom_certificate_arn', role: 'default', region: 'us-east-1' }],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'opensearch-custom-endpoint',
    name: 'OpenSearch',
    resources: ['aws_opensearch_domain', 'aws_elasticsearch_domain'],
    uses: [{ path: 'domain_endpoint_options.custom_endpoint_certificate_arn', role: 'default', region: 'same' }],
    hostnames: ['domain_endpoint_options.custom_endpoint'],
    coverage: 'refused',
    enabledBy: 'domain_endpoint_options.custom_endpoint_enabled',
    listener: { protocolIs: 'HTTPS', policy: 'domain_endpoint_options.tls_security_policy' },
  },
  {
    service: 'elastic-beanstalk',
    name: 'Elastic Beanstalk',
    resources: ['aws_elastic_beanstalk_environment', 'aws_elastic_beanstalk_configuration_template'],
    uses: [
      {
        path: 'setting.value',
        role: 'default',
        region: 'same',
        takesIamServerCertificate: true,
        commaList: true,
        where: { namespace: /^aws:elbv2:listener:(?:default|\d+)$/, name: /^SSLCertificateArns$/ },
      },
      {
        path: 'setting.value',
        role: 'default',
        region: 'same',
        takesIamServerCertificate: true,
        where: { namespace: /^aws:elb:(?:listener:\d+|loadbalancer)$/, name: /^SSLCertificateId$/ },
      },
    ],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'transfer-server',
    name: 'Transfer Family',
    resources: ['aws_transfer_server'],
    uses: [{ path: 'certificate', role: 'default', region: 'same' }],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'vpc-lattice-service',
    name: 'VPC Lattice',
    resources: ['aws_vpclattice_service'],
    uses: [{ path: 'certificate_arn', role: 'default', region: 'same' }],
    hostnames: ['custom_domain_name'],
    coverage: 'refused',
  },
  {
    service: 'verified-access-endpoint',
    name: 'Verified Access',
    resources: ['aws_verifiedaccess_endpoint'],
    uses: [{ path: 'domain_certificate_arn', role: 'default', region: 'same' }],
    hostnames: ['application_domain'],
    coverage: 'refused',
  },
  {
    service: 'client-vpn-endpoint',
    name: 'Client VPN',
    resources: ['aws_ec2_client_vpn_endpoint'],
    uses: [
      { path: 'server_certificate_arn', role: 'default', region: 'same' },
      { path: 'authentication_options.root_certificate_chain_arn', role: 'client', region: 'same' },
    ],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'customer-gateway',
    name: 'the customer gateway',
    resources: ['aws_customer_gateway'],
    uses: [{ path: 'certificate_arn', role: 'client', region: 'same' }],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'network-firewall-tls-inspection',
    name: 'Network Firewall',
    resources: ['aws_networkfirewall_tls_inspection_configuration'],
    uses: [
      {
        path: 'tls_inspection_configuration.server_certificate_configuration.server_certificate.resource_arn',
        role: 'client',
        region: 'same',
      },
      {
        path: 'tls_inspection_configuration.server_certificate_configuration.certificate_authority_arn',
        role: 'client',
        region: 'same',
      },
    ],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'iot-domain-configuration',
    name: 'IoT Core',
    resources: ['aws_iot_domain_configuration'],
    uses: [
      { path: 'server_certificate_arns', role: 'default', region: 'same' },
      { path: 'validation_certificate_arn', role: 'client', region: 'same' },
    ],
    hostnames: ['domain_name'],
    coverage: 'refused',
  },
  {
    service: 'app-mesh',
    name: 'App Mesh',
    resources: ['aws_appmesh_virtual_node', 'aws_appmesh_virtual_gateway'],
    uses: [{ path: 'spec.listener.tls.certificate.acm.certificate_arn', role: 'default', region: 'same' }],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'redshift-custom-domain',
    name: 'Redshift Serverless',
    resources: ['aws_redshiftserverless_custom_domain_association'],
    uses: [{ path: 'custom_domain_certificate_arn', role: 'default', region: 'same' }],
    hostnames: ['custom_domain_name'],
    coverage: 'refused',
  },
  {
    service: 'signer-signing-profile',
    name: 'AWS Signer',
    resources: ['aws_signer_signing_profile'],
    uses: [{ path: 'signing_material.certificate_arn', role: 'client', region: 'same' }],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'certificate-export',
    name: 'the export',
    resources: ['aws_acm_certificate_export'],
    uses: [{ path: 'certificate_arn', role: 'client', region: 'same' }],
    hostnames: [],
    coverage: 'none',
  },
]

/** Resources that add a certificate to a listener that stands elsewhere. */
export const listenerCertificates = ['aws_lb_listener_certificate', 'aws_alb_listener_certificate'] as const

/** Resources whose host headers are hostnames of a listener that stands elsewhere. */
export const listenerRules = ['aws_lb_listener_rule', 'aws_alb_listener_rule'] as const
