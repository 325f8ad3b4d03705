import type { SyntaxFault } from './tree.ts'

/** Everything that changes while a text is parsed. All parsing functions take it first and call it `p`. */
export interface Parser {
  readonly text: string
  /** Where reading stops: the end of the text, or of the stretch that is parsed. */
  readonly limit: number
  /** How messages call the limit. */
  readonly ending: string

  /** The current token, one of `tokens.ts`. */
  token: number
  start: number
  end: number
  /** Where the token before the current one ended. */
  previousEnd: number
  /** Whether line breaks count: they do in bodies and objects, and do not in parentheses, brackets and interpolations. */
  newlines: boolean

  /** How deep the parsing functions are nested, see `enter`. */
  depth: number
  /** How tall the tallest tree below the current expression is, see `link`. */
  height: number

  /** How many braces are open, for recovery. */
  braces: number
  /** Markers of the heredocs that are being read, for recovery. */
  readonly heredocs: string[]

  readonly faults: SyntaxFault[]
  /** The rest of the text is not worth reading, and what is missing in it is not reported. */
  gaveUp: boolean
}

export function startParser(text: string, start: number, limit: number, ending: string): Parser {
  return {
    text,
    limit,
    ending,
    token: 0,
    start,
    end: start,
    previousEnd: start,
    newlines: true,
    depth: 0,
    height: 0,
    braces: 0,
    heredocs: [],
    faults: [],
    gaveUp: false,
  }
}
