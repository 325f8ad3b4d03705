import { ApiFailed, type Client } from './github-api.ts'

export interface Written {
  readonly id: number
  readonly body?: string | null
  readonly user?: { readonly login?: string } | null
}

/** Who writes with the token that every workflow has. Nobody else can. */
const workflows = 'github-actions[bot]'

/** Those of our own writing: what somebody else has marked like ours is not touched. */
export async function ownAmong<T extends Written>(marked: readonly T[], client: Client): Promise<T[]> {
  const own = marked.filter(({ user }) => user?.login === workflows)
  const others = marked.filter(({ user }) => user?.login !== workflows)
  if (others.length === 0) return own
  const viewer = await viewerOf(client)
  return [...own, ...others.filter(({ user }) => viewer !== '' && user?.login === viewer)]
}

async function viewerOf(client: Client): Promise<string> {
  try {
    return await client.viewer()
  } catch (error) {
    if (error instanceof ApiFailed) return ''
    throw error
  }
}
