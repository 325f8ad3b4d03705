import { ownAmong, type Written } from './authorship.ts'
import type { Client } from './github-api.ts'
import { isMarked } from './marker.ts'

interface Comment extends Written {
  readonly html_url?: string
}

/**
 * Keeps one comment on a pull request: writes it, or edits the one that is there. `isWanted`: whether to begin one; one that is there is
 * kept true in any case. Resolves to its address, if there is one. Rejects with `ApiFailed`.
 */
export async function converse(
  client: Client,
  { number, marker, body, isWanted }: { number: number; marker: string; body: string; isWanted: boolean },
): Promise<string | undefined> {
  const comments = await client.list<Comment>('list the comments', `/issues/${number}/comments`)
  const [ours, ...surplus] = await ownAmong(
    comments.filter((comment) => isMarked(comment.body, marker)),
    client,
  )
  // Two runs at once may each have begun one.
  for (const { id } of surplus) await client.send('delete a comment', 'DELETE', `/issues/comments/${id}`)
  if (ours && isSame(ours.body, body)) return ours.html_url
  if (ours) {
    const path = `/issues/comments/${ours.id}`
    return (await client.send<Comment>('edit the comment', 'PATCH', path, { body })).html_url
  }
  if (!isWanted) return undefined
  return (await client.send<Comment>('take a comment', 'POST', `/issues/${number}/comments`, { body })).html_url
}

function isSame(a: string | null | undefined, b: string): boolean {
  return a?.replaceAll('\r\n', '\n').trim() === b.trim()
}
