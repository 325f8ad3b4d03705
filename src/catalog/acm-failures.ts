/** What a reason of failure means, and what to do about it. */
export interface FailureMeaning {
  /** A clause. */
  readonly why: string
  /** What puts an end to it, as a sentence without its full stop. */
  readonly fix: string
  /** The same request succeeds then; where it is absent, the fix says what to request instead. */
  readonly isWorthRepeating?: true
}

const authority = { fix: 'Put the private authority in order', isWorthRepeating: true } as const

/**
 * By `FailureReason` of DescribeCertificate; the renewal uses the same reasons. Source: ACM API reference, CertificateDetail; ACM user
 * guide, “Troubleshoot certificate requests”. Compiled 2026-11-25.
 */
export const failureMeanings: Readonly<Record<string, FailureMeaning>> = {
  NO_AVAILABLE_CONTACTS: {
    why: 'no mailbox could be found for the domain, so nobody got the mail',
    fix: 'Request it with DNS validation, or give the domain an MX record and one of the five administrative mailboxes',
  },
  ADDITIONAL_VERIFICATION_REQUIRED: {
    why: 'ACM wants to verify the domain further, as it does for names that look like those of well-known companies, and for names that belong to Amazon',
    fix: 'Ask AWS Support to permit the domain; names of Amazon (amazonaws.com, cloudfront.net) cannot be requested',
  },
  DOMAIN_NOT_ALLOWED: {
    why: 'a name is listed as unsafe, at Safe Browsing or VirusTotal',
    fix: 'Have the domain taken off the lists',
    isWorthRepeating: true,
  },
  INVALID_PUBLIC_DOMAIN: {
    why: 'a name is not below a public top-level domain',
    fix: 'Check the names for typing errors; for internal names use a private authority',
  },
  DOMAIN_VALIDATION_DENIED: {
    why: 'the validation of a name was refused',
    fix: 'Find out who refused it, or request it with DNS validation',
  },
  CAA_ERROR: {
    why: 'a CAA record forbids Amazon to issue for a name',
    fix: 'Add `0 issue "amazon.com"` (and `issuewild` for a wildcard) to the CAA records of the domain',
    isWorthRepeating: true,
  },
  PCA_LIMIT_EXCEEDED: {
    why: 'the private authority has issued as many certificates as it may',
    fix: 'Ask for a higher quota of AWS Private CA, or use another authority',
    isWorthRepeating: true,
  },
  PCA_INVALID_ARN: { why: 'the ARN of the private authority is not valid', fix: 'Give the ARN of an authority that exists' },
  PCA_INVALID_STATE: { why: 'the private authority is not active', ...authority },
  PCA_REQUEST_FAILED: { why: 'the request to the private authority failed', ...authority },
  PCA_NAME_CONSTRAINTS_VALIDATION: {
    why: 'the name constraints of the private authority do not permit a name',
    fix: 'Request names that they permit, or use another authority',
  },
  PCA_RESOURCE_NOT_FOUND: {
    why: 'the private authority does not exist any more',
    fix: 'Request the certificate from an authority that exists',
  },
  PCA_INVALID_ARGS: { why: 'the private authority does not accept the request', ...authority },
  PCA_INVALID_DURATION: {
    why: 'the certificate would outlive its private authority',
    fix: 'Renew the certificate of the authority, or use one that lasts longer',
  },
  PCA_ACCESS_DENIED: {
    why: 'ACM may not use the private authority',
    fix: 'Permit the principal acm.amazonaws.com to issue, in the policy of the authority or its resource share',
    isWorthRepeating: true,
  },
  SLR_NOT_FOUND: {
    why: 'the service-linked role of ACM is missing',
    fix: 'Create it: `aws iam create-service-linked-role --aws-service-name acm.amazonaws.com`',
    isWorthRepeating: true,
  },
  OTHER: {
    why: 'ACM names no reason; most often a name is mistyped',
    fix: 'Check the names, and request it again; if it fails again, ask AWS Support',
  },
}

/** Of a request that failed. */
export function remedyOfRequest({ fix, isWorthRepeating }: FailureMeaning): string {
  return isWorthRepeating ? `${fix}, then delete this certificate and request it again: one that has failed stays so.` : `${fix}.`
}

/** Of a renewal that failed: the certificate serves on until its end. */
export function remedyOfRenewal({ fix }: FailureMeaning): string {
  return `${fix}; if ACM does not renew it then, put a new certificate in its place before its end.`
}
