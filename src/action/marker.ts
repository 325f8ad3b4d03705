import { createHash } from 'node:crypto'

/**
 * The first line of what the action writes, by which it is found again. The key becomes a number: no text in it can end the marker, and
 * `dev` does not begin `dev-tokyo`.
 */
export function markerOf(key: string): string {
  return `<!-- acm-lint comment ${createHash('sha256').update(key).digest('hex').slice(0, 32)} -->`
}

/** GitHub ends lines as it likes. */
export function isMarked(body: string | null | undefined, marker: string): boolean {
  return body?.split(/\r?\n/, 1)[0]?.trim() === marker
}
