import type { Endpoint } from '../model/endpoint.ts'

/**
 * With which error a service refuses a certificate that ACM has not issued yet.
 * Sources: hashicorp/terraform-provider-aws#26245 (load balancer), #2418 (CloudFront). Compiled 2026-11-23.
 */
const errors: Readonly<Record<string, string>> = {
  'cloudfront-distribution': 'InvalidViewerCertificate',
  'cloudfront-distribution-tenant': 'InvalidViewerCertificate',
  'elbv2-listener': 'UnsupportedCertificate',
}

/**
 * With which error a service refuses the ARN of a certificate that there is not.
 * Sources: hashicorp/terraform-provider-aws#17505 (load balancer); kubernetes-sigs/aws-load-balancer-controller#1127; the message of CloudFront
 * itself begins “The specified SSL certificate doesn't exist”. Compiled 2026-11-25.
 */
const missing: Readonly<Record<string, string>> = {
  'cloudfront-distribution': 'InvalidViewerCertificate',
  'cloudfront-distribution-tenant': 'InvalidViewerCertificate',
  'elbv2-listener': 'CertificateNotFound',
  'alb-ingress': 'CertificateNotFound',
}

/** A clause: what a service says to a certificate that is not issued, or is not there. */
export function refuses({ service, serviceName }: Endpoint, is: 'unissued' | 'missing'): string {
  const error = (is === 'missing' ? missing : errors)[service]
  return `${serviceName} refuses it${error === undefined ? '' : ` with \`${error}\``}`
}

/** A clause: what becomes of the first apply. */
export function refusal({ service, serviceName }: Endpoint): string {
  const error = errors[service]
  const failure = error === undefined ? `when ${serviceName} refuses it` : `with \`${error}\``
  return `the first apply fails ${failure}, unless ACM happens to be faster`
}
