import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../rule-files.ts'

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The built command, as a user runs it. Nothing of the environment but PATH gets through. */
export function acmLint(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string | Uint8Array } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'dist', 'cli', 'index.js'), ...args], {
    cwd: options.cwd ?? projectRoot,
    env: { PATH: process.env.PATH ?? '', ...options.env },
    ...(options.input !== undefined && { input: options.input }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: status, out: stdout, err: stderr }
}
