import type { Block } from '../../syntax/hcl/tree.ts'

/**
 * Files whose blocks are merged into those of the same name, after all others are read.
 * Source: Terraform documentation, "Override files".
 */
export function isOverrideFile(path: string): boolean {
  return /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path)
}

/**
 * A block without what another file overrides in it: that is not read, as a block has one file here, and counts as not known.
 * Many a repository keeps override files for somebody's local tries.
 */
export function withoutOverridden(block: Block, by: Block): Block {
  const attributes = new Set(by.body.attributes.map(({ name }) => name))
  const blocks = new Set(by.body.blocks.map(({ type }) => type))
  return {
    ...block,
    body: {
      ...block.body,
      attributes: block.body.attributes.filter(({ name }) => !attributes.has(name)),
      blocks: block.body.blocks.filter(({ type }) => !blocks.has(type)),
      incomplete: true,
    },
  }
}
