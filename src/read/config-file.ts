import { basename, dirname, resolve } from 'node:path'
import { type Content, type Disk, disk as realDisk } from './disk.ts'
import { isInside, pathsFrom } from './paths.ts'
import { rootOf } from './root.ts'

/** A file that says how to lint, and how paths look from its folder. */
export interface ConfigFile {
  /** As findings would show it. */
  readonly path: string
  /** Where it lies. */
  readonly folder: string
  readonly content: Content
  /** From the working directory's view of a path to the file's; undefined for what does not lie below its folder. */
  readonly pathFromHere: (shown: string) => string | undefined
}

export interface ConfigFileOptions {
  readonly workingDirectory?: string | undefined
  readonly disk?: Disk
}

const outside = 'it is a link out of the repository'

/**
 * The first file of one of these names in the working directory or above it, within the repository. A link out of the repository
 * is not followed: what is wrong in the file is printed, and the repository may be a stranger's.
 */
export function findConfigFile(names: readonly string[], options: ConfigFileOptions = {}): ConfigFile | undefined {
  const { disk = realDisk } = options
  const start = startOf(options)
  const root = rootOf(disk, start, 'directory', start)
  for (let folder = start; ; folder = dirname(folder)) {
    for (const name of names) {
      const file = resolve(folder, name)
      if (disk.kind(file) !== 'file') continue
      const real = disk.real(file)
      const isHere = real !== undefined && isInside(root, real)
      return configFile(file, isHere ? disk.read(file) : { why: outside }, start)
    }
    if (folder === root || folder === dirname(folder)) return undefined
  }
}

/** A file that the configuration names from its folder. A link out of the repository is not followed here either. */
export function fileBeside({ folder }: ConfigFile, path: string, options: ConfigFileOptions = {}): ConfigFile {
  const { disk = realDisk } = options
  const start = startOf(options)
  const file = resolve(folder, path)
  const real = disk.real(file)
  const isHere = real === undefined || isInside(rootOf(disk, folder, 'directory', folder), real)
  return configFile(file, isHere ? disk.read(file) : { why: outside }, start)
}

/** The file that somebody asks for, wherever it is. */
export function readConfigFile(path: string, options: ConfigFileOptions = {}): ConfigFile {
  const { disk = realDisk } = options
  const start = startOf(options)
  const given = resolve(start, path)
  const file = resolve(disk.real(dirname(given)) ?? dirname(given), basename(given))
  return configFile(file, disk.read(file), start)
}

function startOf({ workingDirectory, disk = realDisk }: ConfigFileOptions): string {
  const here = resolve(workingDirectory ?? process.cwd())
  return disk.real(here) ?? here
}

function configFile(file: string, content: Content, workingDirectory: string): ConfigFile {
  const folder = dirname(file)
  const here = pathsFrom(workingDirectory)
  const there = pathsFrom(folder)
  const isHere = folder === workingDirectory
  return {
    path: here.shown(file),
    folder,
    content,
    pathFromHere(shown) {
      const path = isHere && !shown.startsWith('/') ? shown : there.shown(here.absolute(shown))
      return path === '..' || path.startsWith('../') || path.startsWith('/') ? undefined : path
    },
  }
}
