/**
 * Who takes a certificate in source of the CDK. Paths are properties of the construct's third argument.
 *
 * Sources: aws-cdk-lib (`lib/*.ts` of the modules), read 2026-11-24. The default of `endpointType` is REGIONAL, unlike CloudFormation's.
 */
export interface ConstructRow {
  /** `aws-cloudfront.Distribution`; of a method its own name. */
  readonly constructs: readonly string[]
  /** The object that holds the rest; nothing there: no custom domain. */
  readonly within?: string
  readonly certificate: string
  readonly hostnames?: string
  readonly policy?: string
  readonly endpointType?: string
  readonly service: string
  readonly name: string
  readonly region: 'us-east-1' | 'same'
  readonly coverage: 'refused' | 'browser' | 'none'
  /** The enumeration that policies are of, as text values. */
  readonly takesIamServerCertificate?: true
  /** Without a certificate it requests one itself: validated by the zone that stands here, or by email. */
  readonly ownCertificate?: string
}

const restApi = { service: 'apigateway-v1-domain', name: 'API Gateway', region: 'same', coverage: 'refused' } as const

export const madeConstructs: readonly ConstructRow[] = [
  {
    constructs: ['aws-cloudfront.Distribution'],
    certificate: 'certificate',
    hostnames: 'domainNames',
    policy: 'minimumProtocolVersion',
    service: 'cloudfront-distribution',
    name: 'CloudFront',
    region: 'us-east-1',
    coverage: 'refused',
  },
  {
    constructs: ['aws-cloudfront.CfnDistribution'],
    within: 'distributionConfig',
    certificate: 'viewerCertificate.acmCertificateArn',
    hostnames: 'aliases',
    policy: 'viewerCertificate.minimumProtocolVersion',
    service: 'cloudfront-distribution',
    name: 'CloudFront',
    region: 'us-east-1',
    coverage: 'refused',
  },
  {
    constructs: ['aws-cognito.CfnUserPoolDomain'],
    within: 'customDomainConfig',
    certificate: 'certificateArn',
    service: 'cognito-user-pool-domain',
    name: 'Cognito',
    region: 'us-east-1',
    coverage: 'refused',
  },
  {
    constructs: ['aws-appsync.CfnDomainName'],
    certificate: 'certificateArn',
    hostnames: 'domainName',
    service: 'appsync-domain-name',
    name: 'AppSync',
    region: 'us-east-1',
    coverage: 'refused',
    takesIamServerCertificate: true,
  },
  {
    constructs: ['aws-route53-patterns.HttpsRedirect'],
    certificate: 'certificate',
    hostnames: 'recordNames',
    service: 'cloudfront-distribution',
    name: 'CloudFront',
    region: 'us-east-1',
    coverage: 'refused',
    ownCertificate: 'zone',
  },
  {
    constructs: ['aws-apigateway.DomainName'],
    certificate: 'certificate',
    hostnames: 'domainName',
    policy: 'securityPolicy',
    endpointType: 'endpointType',
    ...restApi,
  },
  {
    constructs: [
      'aws-apigateway.RestApi',
      'aws-apigateway.LambdaRestApi',
      'aws-apigateway.SpecRestApi',
      'aws-apigateway.StepFunctionsRestApi',
    ],
    within: 'domainName',
    certificate: 'certificate',
    hostnames: 'domainName',
    policy: 'securityPolicy',
    endpointType: 'endpointType',
    ...restApi,
  },
  {
    constructs: ['aws-apigatewayv2.DomainName'],
    certificate: 'certificate',
    hostnames: 'domainName',
    policy: 'securityPolicy',
    service: 'apigatewayv2-domain',
    name: 'API Gateway',
    region: 'same',
    coverage: 'refused',
  },
  {
    constructs: ['aws-cognito.UserPoolDomain'],
    within: 'customDomain',
    certificate: 'certificate',
    hostnames: 'domainName',
    service: 'cognito-user-pool-domain',
    name: 'Cognito',
    region: 'us-east-1',
    coverage: 'refused',
  },
  {
    constructs: ['aws-appsync.GraphqlApi', 'aws-appsync.EventApi'],
    within: 'domainName',
    certificate: 'certificate',
    hostnames: 'domainName',
    service: 'appsync-domain-name',
    name: 'AppSync',
    region: 'us-east-1',
    coverage: 'refused',
    takesIamServerCertificate: true,
  },
  {
    constructs: ['aws-opensearchservice.Domain', 'aws-elasticsearch.Domain'],
    within: 'customEndpoint',
    certificate: 'certificate',
    hostnames: 'domainName',
    service: 'opensearch-custom-endpoint',
    name: 'OpenSearch',
    region: 'same',
    coverage: 'refused',
    ownCertificate: 'hostedZone',
  },
]

/** Methods of constructs whose second argument has the properties. The receiver is the scope. */
export const methodConstructs: Readonly<Record<string, { readonly receivers: RegExp; readonly row: ConstructRow }>> = {
  addDomain: {
    receivers: /^aws-cognito\.UserPool(?:\.|$)/,
    row: {
      constructs: [],
      within: 'customDomain',
      certificate: 'certificate',
      hostnames: 'domainName',
      service: 'cognito-user-pool-domain',
      name: 'Cognito',
      region: 'us-east-1',
      coverage: 'refused',
    },
  },
  addDomainName: {
    receivers: /^aws-apigateway\.\w*RestApi$/,
    row: {
      constructs: [],
      certificate: 'certificate',
      hostnames: 'domainName',
      policy: 'securityPolicy',
      endpointType: 'endpointType',
      ...restApi,
    },
  },
}

/** Load balancers of the patterns for ECS, which make their listener themselves. */
export const servicePatterns = /^aws-ecs-patterns\.ApplicationLoadBalanced(?:Fargate|Ec2)Service$/

/** Enumerations of policies, where the name of a member is not its value. Unlisted members are no old policies. */
export const policyValues: Readonly<Record<string, string>> = {
  'SslPolicy.RECOMMENDED': 'ELBSecurityPolicy-2016-08',
  'SslPolicy.TLS13_10': 'ELBSecurityPolicy-TLS13-1-0-2021-06',
  'SslPolicy.TLS13_11': 'ELBSecurityPolicy-TLS13-1-1-2021-06',
  'SslPolicy.TLS13_10_PQ': 'ELBSecurityPolicy-TLS13-1-0-PQ-2025-09',
  'SslPolicy.FIPS_TLS13_10': 'ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04',
  'SslPolicy.FIPS_TLS13_11': 'ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04',
  'SslPolicy.FIPS_TLS13_10_PQ': 'ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09',
  'SslPolicy.FIPS_TLS13_11_PQ': 'ELBSecurityPolicy-TLS13-1-1-FIPS-PQ-2025-09',
  'SslPolicy.FORWARD_SECRECY_TLS11': 'ELBSecurityPolicy-FS-1-1-2019-08',
  'SslPolicy.FORWARD_SECRECY': 'ELBSecurityPolicy-FS-2018-06',
  'SslPolicy.TLS11': 'ELBSecurityPolicy-TLS-1-1-2017-01',
  'SslPolicy.LEGACY': 'ELBSecurityPolicy-TLS-1-0-2015-04',
  'SecurityPolicyProtocol.SSL_V3': 'SSLv3',
  'SecurityPolicyProtocol.TLS_V1': 'TLSv1',
  'SecurityPolicyProtocol.TLS_V1_2016': 'TLSv1_2016',
  'SecurityPolicyProtocol.TLS_V1_1_2016': 'TLSv1.1_2016',
  'SecurityPolicy.TLS_1_0': 'TLS_1_0',
}
