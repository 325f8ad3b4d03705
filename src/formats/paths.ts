/** Joins and normalises: every folder has one spelling. */
export function joinPath(directory: string, path: string): string {
  const parts = directory === '' || path.startsWith('/') ? [] : directory.split('/')
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function isWithin(directory: string, path: string): boolean {
  return directory === '' || path.startsWith(`${directory}/`)
}
