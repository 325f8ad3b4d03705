import { dirname, resolve } from 'node:path'
import { isTerraform, kindOf } from '../file-kind.ts'
import type { Lookup, Unreadable } from '../lookup.ts'
import type { Source } from '../model/source.ts'
import { isCandidate, isSkippedDirectory } from './candidates.ts'
import { type Content, type Disk, disk as realDisk, whyUnreadable } from './disk.ts'
import { type IgnoreFile, isIgnored, parseIgnoreFile } from './gitignore.ts'
import { inputPath } from './input.ts'
import { directoryOf, isInside, join, normalize, pathsFrom } from './paths.ts'
import { rootOf } from './root.ts'

/** What was found below the given paths, and a way to ask for more of the same repository while it is evaluated. */
export interface Reading extends Lookup {
  /** Standard input first, then sorted by folder, then by name. */
  readonly files: readonly Source[]
  /** In no order. Grows while directories are asked for. */
  readonly unreadable: readonly Unreadable[]
  /** Files that were named and are of no kind that is read. */
  readonly notRead: readonly string[]
  /** What has been read from this path, if anything: linted, asked for by evaluation, or known before. */
  source(path: string): Source | undefined
  /** Whether a finding in this file was asked for: naming a file reads its folder, but asks for that file only. */
  isAskedFor(path: string): boolean
}

export interface ReadOptions {
  readonly workingDirectory?: string
  readonly disk?: Disk
  /** What came over standard input, if it is to be linted too. */
  readonly input?: Content | undefined
  /** Files and directories that a walk passes over. What is named, or asked for by evaluation, is read all the same. */
  readonly isExcluded?: ((path: string) => boolean) | undefined
  /** Files that a walk reads, when it does not read all. */
  readonly isIncluded?: ((path: string) => boolean) | undefined
  /** Whether what a walk has read is of any use; all is unless said otherwise. */
  readonly isKept?: ((source: Source) => boolean) | undefined
  /** Read already, for `Reading.source`. */
  readonly known?: readonly Source[] | undefined
  /** Called now and then with the number of files read so far. */
  readonly onProgress?: (files: number) => void
}

/** Some of the given paths do not exist. */
export class PathsNotFound extends Error {
  readonly paths: readonly string[]

  constructor(paths: readonly string[]) {
    super(`${paths.map((path) => `\`${path}\``).join(', ')} ${paths.length === 1 ? 'does' : 'do'} not exist`)
    this.name = 'PathsNotFound'
    this.paths = paths
  }
}

const byPath = (a: Source, b: Source) => (a.path < b.path ? -1 : 1)

/** Reads what lies below the given files and directories. Throws `PathsNotFound`. */
export function read(given: readonly string[], options: ReadOptions = {}): Reading {
  const { disk = realDisk, onProgress, isExcluded = () => false, isIncluded = () => true, isKept = () => true } = options
  const here = resolve(options.workingDirectory ?? process.cwd())
  const workingDirectory = disk.real(here) ?? here
  const paths = pathsFrom(workingDirectory)

  const sources = new Map<string, Source | undefined>()
  const others = new Map<string, Source | undefined>()
  const directories = new Map<string, readonly Source[]>()
  const modules = new Map<string, readonly Source[]>()
  const walked = new Set<string>()
  const entered = new Set<string>()
  const unreadable: Unreadable[] = []
  const notRead: string[] = []
  const roots = new Set<string>()
  const namedFiles = new Set<string>()
  const namedDirectories: string[] = []
  let filesRead = 0

  /** Reads a candidate once. */
  function sourceOf(path: string, absolute = paths.absolute(path)): Source | undefined {
    if (sources.has(path)) return sources.get(path)
    const content = disk.read(absolute)
    if (!('text' in content)) missed(path, content.why)
    const read = 'text' in content ? { path, text: content.text } : undefined
    const source = read && isKept(read) ? read : undefined
    sources.set(path, source)
    if (++filesRead % 500 === 0) onProgress?.(filesRead)
    return source
  }

  function missed(path: string, why: string): void {
    const isDoubtful = !isTerraform(path) && !namedFiles.has(path)
    unreadable.push(isDoubtful ? { path, why, isDoubtful } : { path, why })
  }

  /** Reads those candidates of a directory that are wanted; also returns the directories in it that a walk goes on with. */
  function enter(
    directory: string,
    above: readonly IgnoreFile[],
    isWanted: (path: string, isDirectory: boolean) => boolean,
  ): { found: readonly Source[]; within: readonly string[]; chain: readonly IgnoreFile[] } {
    const found: Source[] = []
    const within: string[] = []
    const absolute = paths.absolute(directory)
    let chain = above
    try {
      const entries = disk.list(absolute)
      if (entries.some(({ name }) => name === '.gitignore')) chain = [...above, ...ignoreFileOf(directory)]
      for (const entry of entries) {
        if (entry.isDirectory()) {
          if (isSkippedDirectory(entry.name)) continue
          const path = join(directory, entry.name)
          if (!isIgnored(chain, path, true) && isWanted(path, true)) within.push(path)
        } else if (isCandidate(entry.name, directory)) {
          const path = join(directory, entry.name)
          if (isIgnored(chain, path, false) || !isWanted(path, false) || !mayRead(entry, path)) continue
          const source = sourceOf(path, join(absolute, entry.name))
          if (source) found.push(source)
        }
      }
    } catch (error) {
      unreadable.push({
        path: directory === '' ? '.' : directory,
        why: `the directory cannot be listed: ${whyUnreadable(error)}`,
      })
    }
    // Systems list in any order.
    return { found: found.sort(byPath), within, chain }
  }

  function add(directory: string, found: readonly Source[]): void {
    const there = directories.get(directory)
    directories.set(directory, there ? [...new Set([...there, ...found])].sort(byPath) : found)
  }

  const isOfWalk = (path: string, isDirectory: boolean) => !isExcluded(path) && (isDirectory || isIncluded(path))

  /** A plain file may be read, a link only if it stays in the repository and ends at a file. Pipes and sockets never. */
  function mayRead(entry: { isFile(): boolean; isSymbolicLink(): boolean }, path: string): boolean {
    if (entry.isFile()) return true
    if (!entry.isSymbolicLink()) return false
    const absolute = paths.absolute(path)
    const target = disk.real(absolute)
    if (target !== undefined && disk.kind(target) === 'directory') return false
    const why =
      target === undefined ? 'it is a link to nothing' : isInRepository(target) ? undefined : 'it is a link out of the repository'
    if (why === undefined) return disk.kind(target ?? absolute) === 'file'
    if (!sources.has(path)) missed(path, why)
    sources.set(path, undefined)
    return false
  }

  function isInRepository(real: string): boolean {
    for (const root of roots) if (isInside(root, real)) return true
    return false
  }

  function ignoreFileOf(directory: string): IgnoreFile[] {
    const content = disk.read(paths.absolute(join(directory, '.gitignore')))
    return 'text' in content ? [parseIgnoreFile(directory === '' ? '' : join(directory, ''), content.text)] : []
  }

  /** The ignore files from the root down to a directory; none for a directory that is ignored itself, but was asked for. */
  function chainAbove(directory: string): readonly IgnoreFile[] {
    const absolute = paths.absolute(directory)
    const root = [...roots].find((candidate) => isInside(candidate, absolute))
    if (root === undefined) return []
    const above: string[] = []
    for (let at = absolute; at !== root && at !== dirname(at); at = dirname(at)) above.unshift(at)
    let chain: readonly IgnoreFile[] = []
    let parent = root
    for (const step of above) {
      chain = [...chain, ...ignoreFileOf(paths.shown(parent))]
      if (isIgnored(chain, paths.shown(step), true)) return []
      parent = step
    }
    return chain
  }

  function walk(start: string): void {
    const pending = [{ directory: start, chain: chainAbove(start) }]
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (walked.has(next.directory)) continue
      walked.add(next.directory)
      const { found, within, chain } = enter(next.directory, next.chain, isOfWalk)
      add(next.directory, found)
      for (const directory of within) pending.push({ directory, chain })
    }
  }

  /** The absolute path of something that evaluation asks for, if it may have it. */
  function permitted(path: string): string | undefined {
    const real = disk.real(paths.absolute(path))
    return real !== undefined && isInRepository(real) ? real : undefined
  }

  const missing: string[] = []
  const starts: { path: string; kind: 'file' | 'directory' }[] = []
  for (const each of given) {
    const real = disk.real(resolve(workingDirectory, each))
    const kind = real === undefined ? undefined : disk.kind(real)
    if (real === undefined || kind === undefined) {
      missing.push(each)
    } else if (kind === 'other') {
      notRead.push(each)
    } else {
      roots.add(rootOf(disk, real, kind, workingDirectory))
      starts.push({ path: paths.shown(real), kind })
    }
  }
  if (missing.length > 0) throw new PathsNotFound(missing)

  for (const { path, kind } of starts) if (kind === 'file' && isCandidate(path)) namedFiles.add(path)
  for (const { path, kind } of starts) {
    if (kind === 'directory') {
      namedDirectories.push(path)
      walk(path)
    } else if (!namedFiles.has(path)) {
      notRead.push(path)
    }
  }
  for (const path of namedFiles) {
    const directory = directoryOf(path)
    // What lies beside it is judged as a walk would, unless that had passed over the file itself.
    const kind = kindOf(path)
    const isAsInWalk = isOfWalk(path, false)
    const isWanted = (other: string) => kindOf(other) === kind && (!isAsInWalk || isOfWalk(other, false))
    const key = `${directory}:${kind}:${isAsInWalk}`
    if (!walked.has(directory) && !entered.has(key)) add(directory, enter(directory, chainAbove(directory), isWanted).found)
    entered.add(key)
    // It was named, so it is read although git ignores it.
    const source = sourceOf(path)
    if (source) add(directory, [source])
  }

  const { input } = options
  const inputSource = input && 'text' in input ? { path: inputPath, text: input.text } : undefined
  if (inputSource) sources.set(inputPath, inputSource)
  if (input && 'why' in input) unreadable.push({ path: inputPath, why: input.why })

  const inFolders = [...directories.keys()].sort().flatMap((directory) => directories.get(directory) ?? [])
  const files = inputSource ? [inputSource, ...inFolders] : inFolders

  return {
    files,
    unreadable,
    notRead,
    readDirectory(path) {
      const directory = normalize(path)
      let found = modules.get(directory)
      if (!found) {
        const isThere = permitted(directory) !== undefined && disk.kind(paths.absolute(directory)) === 'directory'
        found = isThere ? enter(directory, chainAbove(directory), (file) => isTerraform(file)).found : []
        modules.set(directory, found)
      }
      return found
    },
    readText(path) {
      const file = normalize(path)
      const before = sources.get(file) ?? others.get(file)
      if (before !== undefined || others.has(file)) return before?.text
      const real = permitted(file)
      const content = real !== undefined && disk.kind(real) === 'file' ? disk.read(real) : undefined
      const source = content && 'text' in content ? { path: file, text: content.text } : undefined
      others.set(file, source)
      return source?.text
    },
    listFiles(path) {
      const directory = normalize(path)
      return permitted(directory) === undefined ? [] : filesBelow(disk, paths.absolute(directory))
    },
    source: (path) => sources.get(path) ?? others.get(path) ?? options.known?.find((source) => source.path === path),
    isAskedFor(path) {
      if (path === inputPath) return true
      if (!namedFiles.has(path) && isExcluded(path)) return false
      if (namedFiles.size === 0 || namedFiles.has(path)) return true
      if (namedDirectories.some((directory) => directory === '' || path.startsWith(`${directory}/`))) return true
      // With directories named as well, what their modules brought in is wanted, what only lies beside a named file is not.
      return namedDirectories.length > 0 && ![...namedFiles].some((file) => directoryOf(file) === directoryOf(path))
    },
  }
}

function filesBelow(disk: Disk, start: string): string[] {
  const files: string[] = []
  const pending = ['']
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    let entries: ReturnType<Disk['list']> = []
    try {
      entries = disk.list(join(start, directory))
    } catch {
      // What cannot be listed has no files to offer.
    }
    for (const entry of entries) {
      const path = join(directory, entry.name)
      if (entry.isFile()) files.push(path)
      else if (entry.isDirectory() && !isSkippedDirectory(entry.name)) pending.push(path)
    }
  }
  return files.sort()
}
