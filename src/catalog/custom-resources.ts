/**
 * Custom resources of Kubernetes operators that make AWS resources: ACK (aws-controllers-k8s) and Crossplane (provider-upjet-aws, with
 * cluster-wide `aws.upbound.io` and namespaced `aws.m.upbound.io` groups). Paths go through lists. Sources: the CRDs of ACK's acm
 * controller 1.3.4, cloudfront and elbv2 controllers; crossplane-contrib/provider-upjet-aws, apis. Compiled 2026-11-25.
 */
export interface CustomConsumer {
  readonly groups: readonly string[]
  readonly kind: string
  readonly service: string
  readonly name: string
  /** Where the AWS resource's own fields begin. */
  readonly base: readonly string[]
  readonly certificate: readonly string[]
  /** Beside the certificate: a field that names a certificate object instead of an ARN. */
  readonly reference: readonly string[]
  readonly hostnames?: readonly string[]
  readonly protocol?: readonly string[]
  readonly policy?: readonly string[]
  readonly region: 'us-east-1' | 'same'
  readonly coverage: 'refused' | 'browser'
}

const crossplane = (service: string): readonly string[] => [`${service}.aws.upbound.io`, `${service}.aws.m.upbound.io`]

export const customConsumers: readonly CustomConsumer[] = [
  {
    groups: crossplane('cloudfront'),
    kind: 'Distribution',
    service: 'cloudfront-distribution',
    name: 'CloudFront',
    base: ['spec', 'forProvider'],
    certificate: ['viewerCertificate', 'acmCertificateArn'],
    reference: ['viewerCertificate', 'acmCertificateArnRef', 'name'],
    hostnames: ['aliases'],
    policy: ['viewerCertificate', 'minimumProtocolVersion'],
    region: 'us-east-1',
    coverage: 'refused',
  },
  {
    groups: ['cloudfront.services.k8s.aws'],
    kind: 'Distribution',
    service: 'cloudfront-distribution',
    name: 'CloudFront',
    base: ['spec', 'distributionConfig'],
    certificate: ['viewerCertificate', 'acmCertificateARN'],
    reference: ['viewerCertificate', 'acmCertificateRef', 'from', 'name'],
    hostnames: ['aliases', 'items'],
    policy: ['viewerCertificate', 'minimumProtocolVersion'],
    region: 'us-east-1',
    coverage: 'refused',
  },
  {
    groups: crossplane('elbv2'),
    kind: 'LBListener',
    service: 'elbv2-listener',
    name: 'the load balancer',
    base: ['spec', 'forProvider'],
    certificate: ['certificateArn'],
    reference: ['certificateArnRef', 'name'],
    protocol: ['protocol'],
    policy: ['sslPolicy'],
    region: 'same',
    coverage: 'browser',
  },
  {
    groups: ['elbv2.services.k8s.aws'],
    kind: 'Listener',
    service: 'elbv2-listener',
    name: 'the load balancer',
    base: ['spec'],
    certificate: ['certificates', 'certificateARN'],
    reference: ['certificates', 'certificateRef', 'from', 'name'],
    protocol: ['protocol'],
    policy: ['sslPolicy'],
    region: 'same',
    coverage: 'browser',
  },
]

export const ackCertificateGroup = 'acm.services.k8s.aws'
export const crossplaneCertificateGroups: readonly string[] = crossplane('acm')
