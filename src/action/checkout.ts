import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** The folder of the repository that a folder lies in; undefined where there is none. */
export function repositoryAt(folder: string, workspace: string): string | undefined {
  const end = resolve(workspace)
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === end || at === dirname(at)) return undefined
  }
}

/** A path from the workspace's view to the repository's, where it lies in it: the workspace may hold several. */
export function pathInRepository(repository: string | undefined, workspace: string): (path: string) => string | undefined {
  const folder = repository === undefined ? '' : relative(resolve(workspace), repository).replaceAll('\\', '/')
  return (path) => {
    if (path.startsWith('/') || path.startsWith('../')) return undefined
    if (folder === '') return path
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
  }
}

/** The commit that is checked out; undefined where that cannot be told. Git itself is not asked: it runs what a repository configures. */
export function checkedOut(repository: string): string | undefined {
  const git = join(repository, '.git')
  const head = textAt(join(git, 'HEAD'))
  const [, name] = /^ref: (refs\/[^\s]+)$/.exec(head ?? '') ?? []
  if (name === undefined || name.includes('..')) return head
  const packed = textAt(join(git, 'packed-refs')) ?? ''
  return (
    textAt(join(git, name)) ??
    packed
      .split('\n')
      .find((line) => line.endsWith(` ${name}`))
      ?.split(' ')[0]
  )
}

function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}
