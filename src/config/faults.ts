import type { Place } from '../model/source.ts'
import { nearest } from '../nearest.ts'
import { entriesOf, type Node } from '../syntax/node.ts'
import { type Glob, parseGlob } from './glob.ts'

/** Without the full stop. */
export type Fault = (message: string, at: Place) => void

export function checkKeys(node: Node | undefined, keys: readonly string[], fault: Fault): void {
  for (const [key, { keyAt }] of entriesOf(node)) {
    if (keys.includes(key)) continue
    const meant = nearest(key, keys)
    fault(`there is no key \`${key}\`${meant ? `; did you mean \`${meant}\`?` : '.'} Known are ${keys.join(', ')}`, keyAt)
  }
}

export function globOf(text: string, at: Place, fault: Fault): Glob[] {
  const glob = parseGlob(text)
  if (typeof glob === 'function') return [glob]
  fault(glob.why, at)
  return []
}
