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

/** A clause: what becomes of the first apply. */
export function refusal({ service, serviceName }: Endpoint): string {
  const error = errors[service]
  const failure = error === undefined ? `when ${serviceName} refuses it` : `with \`${error}\``
  return `the first apply fails ${failure}, unless ACM happens to be faster`
}
