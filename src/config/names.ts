/** Looked for in a folder in this order. */
export const configNames = ['acm-lint.yml', 'acm-lint.yaml', '.acm-lint.yml'] as const

/** What `acm-lint inventory` writes; looked for in the same way. */
export const inventoryName = 'acm-lint.inventory.json'
