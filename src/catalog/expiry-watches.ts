/**
 * What tells when certificates are about to expire: the metric of ACM, its events, the rules of AWS Config. Sources: ACM User Guide,
 * "CloudWatch metrics" and "Amazon EventBridge support"; AWS Config Developer Guide, "acm-certificate-expiration-check". Compiled 2026-11-25.
 */
export const expiryWatch = /DaysToExpiry|(?:["'[]|- )aws\.acm\b|ACM_CERTIFICATE_EXPIRATION_CHECK|cloudwatch-alarm-about-acm/
