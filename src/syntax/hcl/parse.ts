import type { Source } from '../../model/source.ts'
import { parseRootBody } from './body.ts'
import { parseExpression as expression } from './expression.ts'
import { failExpected, stopped } from './faults.ts'
import { parseBareTemplate } from './heredoc.ts'
import { type Parser, startParser } from './parser.ts'
import { advance } from './scanner.ts'
import * as Token from './tokens.ts'
import type { Body, Expression, Literal, SyntaxFault, Template } from './tree.ts'

export interface HclFile {
  readonly source: Source
  readonly body: Body
  readonly faults: readonly SyntaxFault[]
}

/** What could be parsed of a text; `value` is absent if nothing could. */
export interface Parsed<T> {
  readonly value: T | undefined
  readonly faults: readonly SyntaxFault[]
}

/** Native syntax: `*.tf`, `*.tfvars`, `*.hcl`. Never throws: what is wrong with the text is in `faults`. */
export function parseHcl(source: Source): HclFile {
  const { text } = source
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const p = startParser(text, start, text.length, 'the end of the file')
  advance(p)
  const body = parseRootBody(p, start)
  return { source, body, faults: p.faults }
}

/** An expression between two offsets of a text; line breaks do not count in it. */
export function parseExpression(text: string, start = 0, end = text.length): Parsed<Expression> {
  return attempt(text, start, end, (p) => {
    p.newlines = false
    advance(p)
    const value = expression(p)
    if (p.token !== Token.EndOfFile) failExpected(p, 'the end of the expression')
    return value
  })
}

/** A template without quotes between two offsets of a text, in which only `$${` and `%%{` are escapes. */
export function parseTemplate(text: string, start = 0, end = text.length): Parsed<Literal | Template> {
  return attempt(text, start, end, parseBareTemplate)
}

function attempt<T>(text: string, start: number, end: number, parse: (p: Parser) => T): Parsed<T> {
  const p = startParser(text, start, end, 'the end of the string')
  try {
    return { value: parse(p), faults: p.faults }
  } catch (thrown) {
    if (thrown !== stopped) throw thrown
    return { value: undefined, faults: p.faults }
  }
}
