import { Buffer, isUtf8 } from 'node:buffer'
import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'

/** An entry of a directory; `fs.Dirent` fits as it is, so that a walk makes no objects of its own. */
export interface Entry {
  readonly name: string
  isFile(): boolean
  isDirectory(): boolean
  isSymbolicLink(): boolean
}

export type Content = { readonly text: string } | { readonly why: string }

/** All that is ever asked of a file system. Paths are absolute. Everything is synchronous: a walk is many tiny calls. */
export interface Disk {
  /** Throws what the system throws. */
  list(directory: string): readonly Entry[]
  /** The text of a file, or why there is none. */
  read(file: string): Content
  /** The path with every symbolic link resolved; undefined when there is nothing. */
  real(path: string): string | undefined
  kind(path: string): 'file' | 'directory' | 'other' | undefined
}

/** Synthesised templates come to 10 MB; nobody has more of infrastructure code in a file. */
export const mostBytes = 16_000_000

export const tooLarge = `it is larger than ${mostBytes / 1e6} MB`

export const disk: Disk = {
  list: (directory) => readdirSync(directory, { withFileTypes: true }),
  read,
  real(path) {
    try {
      return realpathSync.native(path)
    } catch {
      return undefined
    }
  },
  kind(path) {
    try {
      const stats = statSync(path)
      return stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other'
    } catch {
      return undefined
    }
  },
}

/**
 * Nearly every file fits, and then reading costs three system calls: open, read, close. Only a file that fills the buffer is
 * asked for its size.
 */
let buffer: Buffer | undefined

function read(file: string): Content {
  buffer ??= Buffer.allocUnsafeSlow(1 << 18)
  try {
    const handle = openSync(file, 'r')
    try {
      const length = readSync(handle, buffer, 0, buffer.length, 0)
      return length < buffer.length ? decode(buffer, length) : readLarge(handle, buffer)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return { why: whyUnreadable(error) }
  }
}

function readLarge(handle: number, start: Buffer): Content {
  const { size } = fstatSync(handle)
  if (size > mostBytes) return { why: tooLarge }
  const whole = Buffer.allocUnsafeSlow(Math.max(size, start.length))
  start.copy(whole)
  let length = start.length
  while (length < whole.length) {
    const more = readSync(handle, whole, length, whole.length - length, length)
    if (more === 0) break
    length += more
  }
  return decode(whole, length)
}

/** Bytes to text. Only a text that has the replacement character may come from bytes that are no UTF-8. */
export function decode(bytes: Buffer, length: number): Content {
  const text = bytes.toString('utf8', 0, length)
  if (text.includes('\ufffd') && !isUtf8(bytes.subarray(0, length))) return { why: 'it is not UTF-8 text' }
  if (text.includes('\0')) return { why: 'it is not text: it has NUL bytes' }
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOENT: 'it does not exist',
  EISDIR: 'it is a directory',
  ELOOP: 'its symbolic links run in a circle',
  ENAMETOOLONG: 'its path is too long',
}

/** A clause for people: "permission is denied". */
export function whyUnreadable(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
  return reasons[code] ?? `the system says ${code}`
}
