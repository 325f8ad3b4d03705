/** What a reason of failure means, and what to do about it. */
export interface FailureMeaning {
  /** A clause. */
  readonly why: string
  /** A sentence. */
  readonly remedy: string
}

const again = 'then delete this certificate and request it again: one that has failed stays so'
const authority: FailureMeaning['remedy'] = `Put the private authority in order, ${again}.`

/**
 * By `FailureReason` of DescribeCertificate; the renewal uses the same reasons. Source: ACM API reference, CertificateDetail; ACM user
 * guide, “Troubleshoot certificate requests”. Compiled 2026-11-25.
 */
export const failureMeanings: Readonly<Record<string, FailureMeaning>> = {
  NO_AVAILABLE_CONTACTS: {
    why: 'no mailbox could be found for the domain, so nobody got the mail',
    remedy: 'Request it with DNS validation, or give the domain an MX record and one of the five administrative mailboxes.',
  },
  ADDITIONAL_VERIFICATION_REQUIRED: {
    why: 'ACM wants to verify the domain further, as it does for names that look like those of well-known companies, and for names that belong to Amazon',
    remedy: 'Ask AWS Support to permit the domain; names of Amazon (amazonaws.com, cloudfront.net) cannot be requested.',
  },
  DOMAIN_NOT_ALLOWED: {
    why: 'a name is listed as unsafe, at Safe Browsing or VirusTotal',
    remedy: `Have the domain taken off the lists, ${again}.`,
  },
  INVALID_PUBLIC_DOMAIN: {
    why: 'a name is not below a public top-level domain',
    remedy: 'Check the names for typing errors; for internal names use a private authority.',
  },
  DOMAIN_VALIDATION_DENIED: {
    why: 'the validation of a name was refused',
    remedy: 'Find out who refused it, or request it with DNS validation.',
  },
  CAA_ERROR: {
    why: 'a CAA record forbids Amazon to issue for a name',
    remedy: `Add \`0 issue "amazon.com"\` (and \`issuewild\` for a wildcard) to the CAA records of the domain, ${again}.`,
  },
  PCA_LIMIT_EXCEEDED: {
    why: 'the private authority has issued as many certificates as it may',
    remedy: 'Ask for a higher quota of AWS Private CA, or use another authority.',
  },
  PCA_INVALID_ARN: { why: 'the ARN of the private authority is not valid', remedy: 'Give the ARN of an authority that exists.' },
  PCA_INVALID_STATE: { why: 'the private authority is not active', remedy: authority },
  PCA_REQUEST_FAILED: { why: 'the request to the private authority failed', remedy: authority },
  PCA_NAME_CONSTRAINTS_VALIDATION: {
    why: 'the name constraints of the private authority do not permit a name',
    remedy: 'Request names that they permit, or use another authority.',
  },
  PCA_RESOURCE_NOT_FOUND: {
    why: 'the private authority does not exist any more',
    remedy: 'Request the certificate from an authority that exists.',
  },
  PCA_INVALID_ARGS: { why: 'the private authority does not accept the request', remedy: authority },
  PCA_INVALID_DURATION: {
    why: 'the certificate would outlive its private authority',
    remedy: 'Renew the certificate of the authority, or use one that lasts longer.',
  },
  PCA_ACCESS_DENIED: {
    why: 'ACM may not use the private authority',
    remedy: 'Permit the principal acm.amazonaws.com to issue, in the policy of the authority or its resource share.',
  },
  SLR_NOT_FOUND: {
    why: 'the service-linked role of ACM is missing',
    remedy: 'Create it: `aws iam create-service-linked-role --aws-service-name acm.amazonaws.com`.',
  },
  OTHER: {
    why: 'ACM names no reason; most often a name is mistyped',
    remedy: 'Check the names, and request it again; if it fails again, ask AWS Support.',
  },
}
