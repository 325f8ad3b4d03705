import { parseExpression } from './expression.ts'
import { describeToken, enter, fail, failExpected, giveUp, quoted, reportFault, stopped } from './faults.ts'
import type { Parser } from './parser.ts'
import { recover } from './recovery.ts'
import { advance } from './scanner.ts'
import { parseQuotedLabel } from './string.ts'
import * as Token from './tokens.ts'
import type { Attribute, Block, Body, Label } from './tree.ts'

/** A body under construction. */
interface Draft {
  readonly attributes: Attribute[]
  readonly blocks: Block[]
  /** Names of the attributes, once they are many. */
  names: Set<string> | undefined
  incomplete: boolean
}

/** The whole file, which nothing closes. */
export function parseRootBody(p: Parser, start: number): Body {
  const draft = startDraft()
  while (p.token !== Token.EndOfFile && !p.gaveUp) {
    if (p.token === Token.Newline) advance(p)
    else if (p.token === Token.CloseBrace) {
      reportFault(p, 'found `}` that closes nothing', p.start, p.end)
      advance(p)
    } else parseItem(p, draft)
  }
  return finishBody(p, draft, start, p.limit)
}

/** The lines of a block up to its `}`, which stays the current token. */
function parseBlockBody(p: Parser, block: number, headerEnd: number, start: number): Body {
  const draft = startDraft()
  while (p.token !== Token.CloseBrace && !p.gaveUp) {
    if (p.token === Token.Newline) advance(p)
    else if (p.token === Token.EndOfFile) {
      reportFault(
        p,
        `the block ${quoted(p.text, block, headerEnd)} is never closed: expected \`}\`, found ${describeToken(p)}`,
        block,
        headerEnd,
      )
      giveUp(p)
    } else parseItem(p, draft)
  }
  return finishBody(p, draft, start, p.gaveUp ? p.limit : p.end)
}

function startDraft(): Draft {
  return { attributes: [], blocks: [], names: undefined, incomplete: false }
}

function finishBody(p: Parser, { attributes, blocks, incomplete }: Draft, start: number, end: number): Body {
  const body = { start, end, attributes, blocks }
  return incomplete || p.gaveUp ? { ...body, incomplete: true } : body
}

/** An attribute or a block, with its line break. After a fault in it, the parser goes on with the next one. */
function parseItem(p: Parser, draft: Draft): void {
  const { start, depth, braces } = p
  const heredocs = p.heredocs.length
  try {
    if (p.token !== Token.Name) failItem(p)
    const name = p.text.slice(start, p.end)
    const nameEnd = p.end
    advance(p)
    if (p.token === Token.Equals) {
      addAttribute(p, draft, parseAttribute(p, name, start, nameEnd))
      endItem(p, `the value of \`${name}\``)
    } else {
      draft.blocks.push(parseBlock(p, name, start, nameEnd))
      endItem(p, 'the block')
    }
  } catch (thrown) {
    if (thrown !== stopped) throw thrown
    draft.incomplete = true
    if (!p.gaveUp) recover(p, start, p.braces - braces, p.heredocs[heredocs])
    p.depth = depth
    p.braces = braces
    p.heredocs.length = heredocs
  }
}

function failItem(p: Parser): never {
  const found = p.text.slice(p.start, p.start + 7)
  if (found === '<<<<<<<' || found === '=======' || found === '>>>>>>>') {
    fail(p, 'found the marker of a merge conflict', p.start, p.start + found.length)
  }
  if (p.token === Token.Quote) fail(p, 'expected the name of an attribute or block, found a string (names are not quoted)')
  failExpected(p, 'an attribute or a block')
}

function parseAttribute(p: Parser, name: string, start: number, nameEnd: number): Attribute {
  advance(p)
  p.height = 0
  const value = parseExpression(p)
  return { start, end: value.end, name, nameEnd, value }
}

function addAttribute(p: Parser, draft: Draft, attribute: Attribute): void {
  const { name, start, nameEnd } = attribute
  if (hasAttribute(draft, name)) {
    reportFault(p, `\`${name}\` is already set in this block`, start, nameEnd)
    return
  }
  draft.attributes.push(attribute)
  draft.names?.add(name)
}

/** Most bodies have a handful of attributes: looking through those is faster than keeping a set for each body. */
function hasAttribute(draft: Draft, name: string): boolean {
  if (draft.names) return draft.names.has(name)
  for (const attribute of draft.attributes) if (attribute.name === name) return true
  if (draft.attributes.length >= 16) draft.names = new Set(draft.attributes.map((attribute) => attribute.name))
  return false
}

/** Attributes and blocks end with their line. */
function endItem(p: Parser, what: string): void {
  if (p.token === Token.EndOfFile) return
  if (p.token !== Token.Newline) failExpected(p, `a newline after ${what}`)
  advance(p)
}

function parseBlock(p: Parser, type: string, start: number, typeEnd: number): Block {
  const labels: Label[] = []
  while (p.token === Token.Quote || p.token === Token.Name) {
    labels.push(p.token === Token.Quote ? parseQuotedLabel(p) : parseBareLabel(p))
  }
  if (p.token !== Token.OpenBrace) failHeader(p, type, labels, start)
  const headerEnd = labels.at(-1)?.end ?? typeEnd
  const opened = p.start
  enter(p)
  p.braces++
  advance(p)
  const isOneLine = p.token !== Token.Newline && p.token !== Token.CloseBrace && p.token !== Token.EndOfFile
  const body = isOneLine ? parseOneLineBody(p, opened) : parseBlockBody(p, start, headerEnd, opened)
  const { end } = body
  p.depth--
  p.braces--
  advance(p)
  return { start, end, type, labels, headerEnd, body }
}

function parseBareLabel(p: Parser): Label {
  const { start, end } = p
  advance(p)
  return { start, end, text: p.text.slice(start, end) }
}

function failHeader(p: Parser, type: string, labels: readonly Label[], start: number): never {
  if (labels.length === 0) failExpected(p, `\`=\` or \`{\` after \`${type}\``)
  failExpected(p, `\`{\` after ${quoted(p.text, start, labels.at(-1)?.end ?? start)}`)
}

/** `{ name = value }`: one attribute, and everything on one line. */
function parseOneLineBody(p: Parser, opened: number): Body {
  const { start, end: nameEnd } = p
  if (p.token !== Token.Name) failItem(p)
  const name = p.text.slice(start, nameEnd)
  advance(p)
  if (p.token !== Token.Equals) failExpected(p, `\`=\` after \`${name}\` in a block on one line`)
  const attribute = parseAttribute(p, name, start, nameEnd)
  if (p.token !== Token.CloseBrace) {
    failExpected(p, '`}` after the only attribute of a block on one line')
  }
  return { start: opened, end: p.end, attributes: [attribute], blocks: [] }
}
