/**
 * Security policies and minimum protocol versions that let clients connect with less than TLS 1.2, and the oldest protocol that
 * each accepts. A list of old names: a name that is not here passes, so that a policy of tomorrow is no finding.
 *
 * Sources: Elastic Load Balancing User Guides, "Security policies for your Application Load Balancer" (and Network, and Classic);
 * CloudFront Developer Guide, "Supported protocols and ciphers between viewers and CloudFront"; API Gateway Developer Guide,
 * "Choose a security policy for your custom domain"; OpenSearch Service API, DomainEndpointOptions. Written down 2026-11-24;
 * the CloudFront table and the defaults compared with these pages, the names of load balancers' policies with the lists of prowler
 * and trivy-checks.
 */
export const weakTlsPolicies: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Application, Network and Classic Load Balancer
    'ELBSecurityPolicy-2016-08': 'TLS 1.0',
    'ELBSecurityPolicy-FS-2018-06': 'TLS 1.0',
    'ELBSecurityPolicy-FS-1-1-2019-08': 'TLS 1.1',
    'ELBSecurityPolicy-TLS-1-0-2015-04': 'TLS 1.0',
    'ELBSecurityPolicy-TLS-1-1-2017-01': 'TLS 1.1',
    'ELBSecurityPolicy-TLS13-1-0-2021-06': 'TLS 1.0',
    'ELBSecurityPolicy-TLS13-1-1-2021-06': 'TLS 1.1',
    'ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04': 'TLS 1.0',
    'ELBSecurityPolicy-TLS13-1-0-PQ-2025-09': 'TLS 1.0',
    'ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09': 'TLS 1.0',
    'ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04': 'TLS 1.1',
    'ELBSecurityPolicy-2015-05': 'TLS 1.0',
    'ELBSecurityPolicy-2015-03': 'TLS 1.0',
    'ELBSecurityPolicy-2015-02': 'TLS 1.0',
    'ELBSecurityPolicy-2014-10': 'TLS 1.0',
    'ELBSecurityPolicy-2014-01': 'SSL 3',
    'ELBSecurityPolicy-2011-08': 'SSL 3',
    // CloudFront
    SSLv3: 'SSL 3',
    TLSv1: 'TLS 1.0',
    TLSv1_2016: 'TLS 1.0',
    'TLSv1.1_2016': 'TLS 1.1',
    // API Gateway
    TLS_1_0: 'TLS 1.0',
    // OpenSearch
    'Policy-Min-TLS-1-0-2019-07': 'TLS 1.0',
  }),
)

/** A policy without TLS 1.0 and 1.1 that every release of the last years of the provider and the service knows, by service. */
export const soundTlsPolicies: Readonly<Record<string, string>> = {
  'cloudfront-distribution': 'TLSv1.2_2021',
  'elbv2-listener': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  'elb-classic': 'ELBSecurityPolicy-TLS-1-2-2017-01',
  'alb-ingress': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  'alb-gateway': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  'nlb-service': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  'elb-service': 'ELBSecurityPolicy-TLS-1-2-2017-01',
  'apigateway-v1-domain': 'TLS_1_2',
  'apigatewayv2-domain': 'TLS_1_2',
  'opensearch-custom-endpoint': 'Policy-Min-TLS-1-2-2019-07',
}

/** The same as CDK calls them. */
export const soundCdkPolicies: Readonly<Record<string, string>> = {
  'cloudfront-distribution': 'SecurityPolicyProtocol.TLS_V1_2_2021',
  'elbv2-listener': 'SslPolicy.RECOMMENDED_TLS',
  'apigateway-v1-domain': 'SecurityPolicy.TLS_1_2',
  'apigatewayv2-domain': 'SecurityPolicy.TLS_1_2',
}
