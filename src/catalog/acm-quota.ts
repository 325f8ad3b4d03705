/**
 * How many certificates ACM grants an account in a region, unless it was raised: of those that it issues, and of those that are imported. Expired
 * and revoked ones count; those of a private authority and those by way of ACME do not. Source: ACM User Guide, "Quotas". Compiled 2026-11-25.
 */
export const certificateQuota = 2_500

/** With less than this part of it left, it runs out. */
export const scarcePart = 0.1
