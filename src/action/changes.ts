import { isRelevant } from '../read/candidates.ts'
import { ApiFailed, type Client } from './github-api.ts'

/** The files of a pull request, as its repository sees them. */
export interface Changes {
  has(path: string): boolean
  /** Whether any of them may matter to what is linted. */
  readonly isRelevant: boolean
}

interface ChangedFile {
  readonly filename: string
  readonly previous_filename?: string
}

/** Undefined: GitHub did not say. Of a longer list it tells the first 3,000. */
export async function changesOf(client: Client, number: number): Promise<Changes | undefined> {
  const most = 3_000
  try {
    const files = await client.list<ChangedFile>('list the changed files', `/pulls/${number}/files`)
    if (files.length >= most) return undefined
    const names = new Set(files.flatMap(({ filename, previous_filename: before }) => [filename, ...(before ? [before] : [])]))
    return { has: (path) => names.has(path), isRelevant: [...names].some((name) => isRelevant(name)) }
  } catch (error) {
    if (error instanceof ApiFailed) return undefined
    throw error
  }
}
