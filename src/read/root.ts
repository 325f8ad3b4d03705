import { dirname } from 'node:path'
import type { Disk } from './disk.ts'
import { isInside } from './paths.ts'

/** How far one may look from a path: the git repository, else the working directory, else what was named. */
export function rootOf(disk: Disk, path: string, kind: 'file' | 'directory', workingDirectory: string): string {
  const start = kind === 'directory' ? path : dirname(path)
  for (let at = start; ; at = dirname(at)) {
    if (disk.kind(`${at}/.git`) !== undefined) return at
    if (dirname(at) === at) break
  }
  return isInside(workingDirectory, start) ? workingDirectory : start
}
