import type { Parser } from './parser.ts'
import * as Token from './tokens.ts'

/** After so many faults a file is taken for something else than HCL. */
export const maximumFaults = 20

/** Real configurations nest about ten levels. The limit keeps hostile ones from overflowing the stack. */
export const maximumDepth = 200

/** A tree can be tall without nested brackets: `a.b.c.d…`, `1 + 1 + 1…`. Whoever walks it recursively must survive that, too. */
const maximumHeight = 1000

/** What `fail` throws: parsing of the current attribute or block stops, and `parseBody` goes on after it. */
export const stopped = Symbol('a syntax fault, already reported')

export function reportFault(p: Parser, message: string, start: number, end: number): void {
  if (p.gaveUp) return
  p.faults.push({ start, end, message })
  if (p.faults.length >= maximumFaults) giveUp(p)
}

/** Nothing behind this point is read or reported. */
export function giveUp(p: Parser): void {
  p.gaveUp = true
}

/** Without offsets, the fault is the current token. A missing one is missed right behind what is there. */
export function fail(p: Parser, message: string, start?: number, end = start): never {
  const isMissing = p.token === Token.Newline || p.token === Token.EndOfFile
  if (start !== undefined && end !== undefined) reportFault(p, message, start, end)
  else if (isMissing) reportFault(p, message, p.previousEnd, p.previousEnd)
  else reportFault(p, message, p.start, p.end)
  throw stopped
}

export function failExpected(p: Parser, expected: string): never {
  fail(p, `expected ${expected}, found ${describeToken(p)}`)
}

/** Like `failExpected` where the bracket that opened at `opener` could be closed; at the end of the file, that one is the fault. */
export function failUnclosed(p: Parser, opener: number, closer: string, expected: string): never {
  if (p.token !== Token.EndOfFile) failExpected(p, expected)
  fail(p, `\`${p.text[opener]}\` is never closed: expected \`${closer}\`, found ${describeToken(p)}`, opener, opener + 1)
}

/** To be called before descending into anything nested; `p.depth--` afterwards. */
export function enter(p: Parser): void {
  if (++p.depth > maximumDepth) failTooDeep(p)
}

/** To be called for each node that is put on top of one already parsed. */
export function link(p: Parser): void {
  if (++p.height > maximumHeight) failTooDeep(p)
}

function failTooDeep(p: Parser): never {
  fail(p, `nested too deeply: more than ${p.depth > maximumDepth ? maximumDepth : maximumHeight} levels`)
}

/** The current token in words. */
export function describeToken(p: Parser): string {
  switch (p.token) {
    case Token.EndOfFile:
      return p.ending
    case Token.Newline:
      return 'a newline'
    case Token.Quote:
      return 'a string'
    case Token.Heredoc:
      return 'a heredoc'
    default:
      return quoted(p.text, p.start, p.end)
  }
}

/** A piece of the text as it is shown in a message. */
export function quoted(text: string, start: number, end: number): string {
  const width = 40
  return end - start > width ? `\`${text.slice(start, start + width)}…\`` : `\`${text.slice(start, end)}\``
}
