import type { Consumer, EndpointTypeRule } from './consumers.ts'

/**
 * Who takes a certificate in CloudFormation and SAM, as `consumers.ts` has it for Terraform. Paths go through lists. Sources: the
 * resource specification in @aws-cdk/aws-service-spec 0.1.216, samtranslator for SAM. Compiled 2026-11-23.
 */

const restApiTypes: EndpointTypeRule = {
  path: 'EndpointConfiguration.Types',
  absent: 'us-east-1',
  types: { EDGE: 'us-east-1', PRIVATE: 'same' },
}

/** Of a type that takes no certificate there, the region of one does not matter. */
const regionalTypes: EndpointTypeRule = {
  path: restApiTypes.path,
  absent: 'same',
  types: { REGIONAL: 'same' },
  unknown: 'same',
}

/** SAM hands the certificate on as the regional one unless the endpoint is EDGE. */
const samTypes: EndpointTypeRule = {
  path: 'Domain.EndpointConfiguration',
  absent: 'same',
  types: { EDGE: 'us-east-1', REGIONAL: 'same', PRIVATE: 'same' },
}

export const templateConsumers: readonly Consumer[] = [
  {
    service: 'cloudfront-distribution',
    name: 'CloudFront',
    resources: ['AWS::CloudFront::Distribution'],
    uses: [
      {
        path: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
        role: 'default',
        region: 'us-east-1',
        iamId: 'IamCertificateId',
      },
      {
        path: 'DistributionConfig.Origins.CustomOriginConfig.OriginMtlsConfig.ClientCertificateArn',
        role: 'client',
        region: 'us-east-1',
      },
    ],
    hostnames: ['DistributionConfig.Aliases', 'DistributionConfig.CNAMEs'],
    coverage: 'refused',
    listener: {
      protocolIs: 'HTTPS',
      policy: 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
      weakDefault: 'TLSv1',
    },
    viewer: {
      sslSupport: 'DistributionConfig.ViewerCertificate.SslSupportMethod',
      ownCertificate: 'DistributionConfig.ViewerCertificate.CloudFrontDefaultCertificate',
    },
  },
  {
    service: 'cloudfront-distribution-tenant',
    name: 'CloudFront',
    resources: ['AWS::CloudFront::DistributionTenant'],
    uses: [{ path: 'Customizations.Certificate.Arn', role: 'default', region: 'us-east-1' }],
    hostnames: ['Domains'],
    coverage: 'refused',
  },
  {
    service: 'elbv2-listener',
    name: 'the load balancer',
    resources: ['AWS::ElasticLoadBalancingV2::Listener'],
    uses: [{ path: 'Certificates.CertificateArn', role: 'default', region: 'same', takesIamServerCertificate: true }],
    hostnames: [],
    coverage: 'browser',
    listener: {
      protocol: 'Protocol',
      policy: 'SslPolicy',
      weakDefault: 'ELBSecurityPolicy-2016-08',
      port: 'Port',
      balancer: 'LoadBalancerArn',
    },
  },
  {
    service: 'elb-classic',
    name: 'the load balancer',
    resources: ['AWS::ElasticLoadBalancing::LoadBalancer'],
    uses: [{ path: 'Listeners.SSLCertificateId', role: 'default', region: 'same', takesIamServerCertificate: true }],
    hostnames: [],
    coverage: 'none',
    // Names of `Policies`, of which one may be a security policy: what is given is not known. Without any, the default is taken: Classic
    // Load Balancer User Guide, "Update the SSL negotiation configuration".
    listener: { block: 'Listeners', protocol: 'Protocol', policy: 'PolicyNames', weakDefault: 'ELBSecurityPolicy-2016-08' },
  },
  {
    service: 'apigateway-v1-domain',
    name: 'API Gateway',
    resources: ['AWS::ApiGateway::DomainName'],
    uses: [
      { path: 'CertificateArn', role: 'default', region: restApiTypes, endpointTypes: ['EDGE', 'PRIVATE'] },
      { path: 'RegionalCertificateArn', role: 'default', region: regionalTypes, endpointTypes: ['REGIONAL'] },
      { path: 'OwnershipVerificationCertificateArn', role: 'client', region: 'same' },
    ],
    hostnames: ['DomainName'],
    coverage: 'refused',
    endpointType: restApiTypes.path,
    listener: { protocolIs: 'HTTPS', policy: 'SecurityPolicy' },
  },
  {
    service: 'apigateway-v1-domain',
    name: 'API Gateway',
    resources: ['AWS::Serverless::Api'],
    uses: [
      { path: 'Domain.CertificateArn', role: 'default', region: samTypes },
      { path: 'Domain.OwnershipVerificationCertificateArn', role: 'client', region: 'same' },
    ],
    hostnames: ['Domain.DomainName'],
    coverage: 'refused',
    listener: { protocolIs: 'HTTPS', policy: 'Domain.SecurityPolicy' },
  },
  {
    service: 'apigateway-private-domain',
    name: 'API Gateway',
    resources: ['AWS::ApiGateway::DomainNameV2'],
    uses: [{ path: 'CertificateArn', role: 'default', region: 'same' }],
    hostnames: ['DomainName'],
    coverage: 'refused',
  },
  {
    service: 'apigatewayv2-domain',
    name: 'API Gateway',
    resources: ['AWS::ApiGatewayV2::DomainName'],
    uses: [
      { path: 'DomainNameConfigurations.CertificateArn', role: 'default', region: 'same' },
      { path: 'DomainNameConfigurations.OwnershipVerificationCertificateArn', role: 'client', region: 'same' },
    ],
    hostnames: ['DomainName'],
    coverage: 'refused',
    listener: { protocolIs: 'HTTPS', policy: 'DomainNameConfigurations.SecurityPolicy' },
  },
  {
    service: 'apigatewayv2-domain',
    name: 'API Gateway',
    resources: ['AWS::Serverless::HttpApi'],
    uses: [{ path: 'Domain.CertificateArn', role: 'default', region: 'same' }],
    hostnames: ['Domain.DomainName'],
    coverage: 'refused',
  },
  {
    service: 'cognito-user-pool-domain',
    name: 'Cognito',
    resources: ['AWS::Cognito::UserPoolDomain'],
    uses: [{ path: 'CustomDomainConfig.CertificateArn', role: 'default', region: 'us-east-1' }],
    hostnames: ['Domain'],
    coverage: 'refused',
  },
  {
    service: 'appsync-domain-name',
    name: 'AppSync',
    resources: ['AWS::AppSync::DomainName'],
    uses: [{ path: 'CertificateArn', role: 'default', region: 'us-east-1', takesIamServerCertificate: true }],
    hostnames: ['DomainName'],
    coverage: 'refused',
  },
  {
    service: 'amplify-domain',
    name: 'Amplify',
    resources: ['AWS::Amplify::Domain'],
    uses: [{ path: 'CertificateSettings.CustomCertificateArn', role: 'default', region: 'us-east-1' }],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'opensearch-custom-endpoint',
    name: 'OpenSearch',
    resources: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
    uses: [{ path: 'DomainEndpointOptions.CustomEndpointCertificateArn', role: 'default', region: 'same' }],
    hostnames: ['DomainEndpointOptions.CustomEndpoint'],
    coverage: 'refused',
    enabledBy: 'DomainEndpointOptions.CustomEndpointEnabled',
    listener: { protocolIs: 'HTTPS', policy: 'DomainEndpointOptions.TLSSecurityPolicy' },
  },
  {
    service: 'transfer-server',
    name: 'Transfer Family',
    resources: ['AWS::Transfer::Server'],
    uses: [{ path: 'Certificate', role: 'default', region: 'same' }],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'vpc-lattice-service',
    name: 'VPC Lattice',
    resources: ['AWS::VpcLattice::Service'],
    uses: [{ path: 'CertificateArn', role: 'default', region: 'same' }],
    hostnames: ['CustomDomainName'],
    coverage: 'refused',
  },
  {
    service: 'verified-access-endpoint',
    name: 'Verified Access',
    resources: ['AWS::EC2::VerifiedAccessEndpoint'],
    uses: [{ path: 'DomainCertificateArn', role: 'default', region: 'same' }],
    hostnames: ['ApplicationDomain'],
    coverage: 'refused',
  },
  {
    service: 'client-vpn-endpoint',
    name: 'Client VPN',
    resources: ['AWS::EC2::ClientVpnEndpoint'],
    uses: [
      { path: 'ServerCertificateArn', role: 'default', region: 'same' },
      { path: 'AuthenticationOptions.MutualAuthentication.ClientRootCertificateChainArn', role: 'client', region: 'same' },
    ],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'customer-gateway',
    name: 'the customer gateway',
    resources: ['AWS::EC2::CustomerGateway'],
    uses: [{ path: 'CertificateArn', role: 'client', region: 'same' }],
    hostnames: [],
    coverage: 'none',
  },
  {
    service: 'network-firewall-tls-inspection',
    name: 'Network Firewall',
    resources: ['AWS::NetworkFirewall::TLSInspectionConfiguration'],
    uses: [
      {
        path: 'TLSInspectionConfiguration.ServerCertificateConfigurations.ServerCertificates.ResourceArn',
        role: 'client',
        region: 'same',
      },
      {
        path: 'TLSInspectionConfiguration.ServerCertificateConfigurations.CertificateAuthorityArn',
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
    resources: ['AWS::IoT::DomainConfiguration'],
    uses: [
      { path: 'ServerCertificateArns', role: 'default', region: 'same' },
      { path: 'ValidationCertificateArn', role: 'client', region: 'same' },
    ],
    hostnames: ['DomainName'],
    coverage: 'refused',
  },
  {
    service: 'app-mesh',
    name: 'App Mesh',
    resources: ['AWS::AppMesh::VirtualNode', 'AWS::AppMesh::VirtualGateway'],
    uses: [{ path: 'Spec.Listeners.TLS.Certificate.ACM.CertificateArn', role: 'default', region: 'same' }],
    hostnames: [],
    coverage: 'none',
  },
]

export const templateListenerCertificate = 'AWS::ElasticLoadBalancingV2::ListenerCertificate'
export const templateListenerRule = 'AWS::ElasticLoadBalancingV2::ListenerRule'
export const templateCertificate = 'AWS::CertificateManager::Certificate'
