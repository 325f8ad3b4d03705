import { isAbsolute, relative, resolve } from 'node:path'

/** Paths as findings show them: relative to the working directory, forward slashes, '' for that directory itself. */
export interface Paths {
  shown(absolute: string): string
  absolute(shown: string): string
}

export function pathsFrom(workingDirectory: string): Paths {
  return {
    shown: (absolute) => withSlashes(relative(workingDirectory, absolute)),
    // Nearly every path lies below the working directory, and joining is much cheaper than resolving.
    absolute: (shown) => (isBelow(shown) ? `${workingDirectory}/${shown}` : resolve(workingDirectory, shown)),
  }
}

function isBelow(shown: string): boolean {
  return shown !== '' && !shown.startsWith('..') && !isAbsolute(shown)
}

function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** Without `.` and inner `..`: every directory has one spelling, so that it is read once. */
export function normalize(path: string): string {
  const kept: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else kept.push(part)
  }
  return (path.startsWith('/') ? '/' : '') + kept.join('/')
}

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : slash === 0 ? '/' : path.slice(0, slash)
}

export function join(directory: string, name: string): string {
  return directory === '' ? name : directory.endsWith('/') ? directory + name : `${directory}/${name}`
}

/** Both absolute. */
export function isInside(directory: string, path: string): boolean {
  const way = relative(directory, path)
  return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way))
}
