import { trimLeft, trimRight } from './characters.ts'
import * as Code from './codes.ts'
import { isWord, parseForNames } from './collections.ts'
import { nestDirectives } from './directives.ts'
import { parseExpression } from './expression.ts'
import { describeToken, fail, failExpected } from './faults.ts'
import type { Parser } from './parser.ts'
import { advance } from './scanner.ts'
import * as Token from './tokens.ts'
import type { Expression, Interpolation, Literal, Node, Template } from './tree.ts'

/**
 * A template is first read as a flat list of pieces, because `~` and the indentation of heredocs work on neighbours in the text
 * wherever directives begin and end. `finishTemplate` makes the tree of it.
 */
export interface Pieces {
  readonly list: Piece[]
  /** The sequence before ended with `~}`. */
  strip: boolean
}

export type Piece = TextPiece | Interpolation | Directive

export interface TextPiece {
  readonly kind: 'text'
  start: number
  end: number
  text: string
}

/** `%{ if … }`, `%{ endfor }` and so on. */
export type Directive = Node & { readonly kind: 'directive' } & DirectiveWord

export type DirectiveWord =
  | { readonly word: 'if'; readonly condition: Expression }
  | { readonly word: 'for'; readonly keyName: string | undefined; readonly valueName: string; readonly collection: Expression }
  | { readonly word: 'else' | 'endif' | 'endfor' }

export function startPieces(): Pieces {
  return { list: [], strip: false }
}

/** Literal text with its escapes resolved. `~` reaches as far as one such piece, so heredocs add each line on its own. */
export function addText(pieces: Pieces, text: string, start: number, end: number): void {
  pieces.list.push({ kind: 'text', start, end, text: pieces.strip ? trimLeft(text) : text })
  pieces.strip = false
}

/**
 * `${ … }` or `%{ … }` that starts at `at`, in the template that was opened at `opener`. Returns where the text goes on.
 */
export function readSequence(p: Parser, pieces: Pieces, at: number, opener: number): number {
  const stripsBefore = p.text.charCodeAt(at + 2) === Code.Tilde
  const before = pieces.list.at(-1)
  if (stripsBefore && before?.kind === 'text') before.text = trimRight(before.text)

  const { newlines } = p
  p.newlines = false
  p.braces++
  p.end = at + (stripsBefore ? 3 : 2)
  advance(p)
  const isDirective = p.text.charCodeAt(at) === Code.Percent
  const content = isDirective ? parseDirective(p) : parseExpression(p)
  if (p.token !== Token.CloseBrace && p.token !== Token.StripClose) failUnclosed(p, at, opener, isDirective)
  p.newlines = newlines
  p.braces--
  pieces.strip = p.token === Token.StripClose
  const { end } = p
  if ('word' in content) pieces.list.push({ kind: 'directive', start: at, end, ...content })
  else pieces.list.push({ kind: 'interpolation', start: at, end, value: content })
  return end
}

function failUnclosed(p: Parser, at: number, opener: number, isDirective: boolean): never {
  const sequence = isDirective ? '%{' : '${'
  // A quote or the end: it was forgotten to close. Anything else is mostly the syntax of another language, such as a shell.
  const isQuote = p.token === Token.Quote && p.text[opener] === '"'
  if (p.token === Token.EndOfFile || isQuote) {
    fail(p, `\`${sequence}\` is never closed: expected \`}\`, found ${isQuote ? '`"`' : describeToken(p)}`, at, at + 2)
  }
  fail(
    p,
    `expected \`}\` to close \`${sequence}\`, found ${describeToken(p)} (\`${sequence[0]}${sequence}\` stands for a literal \`${sequence}\`)`,
  )
}

function parseDirective(p: Parser): DirectiveWord {
  if (isWord(p, 'if')) {
    advance(p)
    return { word: 'if', condition: parseExpression(p) }
  }
  if (isWord(p, 'for')) {
    advance(p)
    const [keyName, valueName] = parseForNames(p)
    return { word: 'for', keyName, valueName, collection: parseExpression(p) }
  }
  for (const word of ['else', 'endif', 'endfor'] as const) {
    if (!isWord(p, word)) continue
    advance(p)
    return { word }
  }
  return failExpected(p, '`if`, `else`, `endif`, `for` or `endfor` after `%{`')
}

/** The node of a template whose pieces are complete; a plain string if none of them is a sequence. */
export function finishTemplate(p: Parser, pieces: Pieces, start: number, end: number): Literal | Template {
  const list = joinTexts(pieces.list)
  const first = list[0]
  if (first === undefined) return { kind: 'literal', start, end, value: '' }
  if (list.length === 1 && first.kind === 'text') return { kind: 'literal', start, end, value: first.text }
  return { kind: 'template', start, end, parts: nestDirectives(p, list) }
}

/** Neighbouring texts become one. */
function joinTexts(list: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  let texts: string[] = []
  let into: TextPiece | undefined
  for (const piece of list) {
    if (piece.kind === 'text' && into) {
      texts.push(piece.text)
      into.end = piece.end
      continue
    }
    if (into && texts.length > 1) into.text = texts.join('')
    into = piece.kind === 'text' ? piece : undefined
    if (into) texts = [into.text]
    joined.push(piece)
  }
  if (into && texts.length > 1) into.text = texts.join('')
  return joined
}
