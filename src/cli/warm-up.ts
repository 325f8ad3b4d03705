import { setFlagsFromString } from 'node:v8'

/**
 * A large repository takes a second, and in that time V8 11 (Node 20) optimizes functions before it has seen enough of them, and
 * throws much of that away: to let it wait makes the run shorter by about an eighth (`npm run bench`). Later versions have another
 * compiler in between, and are left alone.
 */
export function optimizeLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=300000')
}
