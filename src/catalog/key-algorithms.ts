/** Algorithms of keys by ACM's names. Sources: see each. Compiled 2026-11-25. */

/**
 * Those of imported certificates only: a request is refused. Source: ACM API, RequestCertificate, "KeyAlgorithm": of the seven only RSA_2048,
 * EC_prime256v1 and EC_secp384r1 can be requested.
 */
export const importedOnlyKeys: ReadonlySet<string> = new Set(['RSA_1024', 'RSA_3072', 'RSA_4096', 'EC_secp521r1'])

/**
 * Those that CloudFront does not take from ACM. Sources: CloudFront Developer Guide, "Size of the certificate key"; ACM User Guide,
 * "Prerequisites for importing ACM certificates". Load balancers take every one.
 */
export const keysWithoutCloudFront: ReadonlySet<string> = new Set(['EC_secp384r1', 'EC_secp521r1'])
