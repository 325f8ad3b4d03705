/** Looked for in a folder in this order. */
export const configNames = ['acm-lint.yml', 'acm-lint.yaml', '.acm-lint.yml'] as const
