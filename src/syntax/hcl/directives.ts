import { fail, maximumDepth } from './faults.ts'
import type { Parser } from './parser.ts'
import type { Directive, Piece } from './template.ts'
import type { TemplatePart } from './tree.ts'

/** An `if` or `for` whose end is still to come. */
interface Open {
  readonly directive: Extract<Directive, { word: 'if' | 'for' }>
  /** What it stands in. */
  readonly outer: TemplatePart[]
  readonly body: TemplatePart[]
  otherwise: TemplatePart[] | undefined
}

/** Makes the flat list of a template's pieces a tree. */
export function nestDirectives(p: Parser, pieces: readonly Piece[]): readonly TemplatePart[] {
  const root: TemplatePart[] = []
  const stack: Open[] = []
  let parts = root
  for (const piece of pieces) {
    if (piece.kind !== 'directive') {
      parts.push(piece)
      continue
    }
    switch (piece.word) {
      case 'if':
      case 'for': {
        if (p.depth + stack.length >= maximumDepth) fail(p, 'nested too deeply', piece.start, piece.end)
        const open: Open = { directive: piece, outer: parts, body: [], otherwise: undefined }
        stack.push(open)
        parts = open.body
        break
      }
      case 'else': {
        const open = stack.at(-1)
        if (open?.directive.word !== 'if') fail(p, '`%{ else }` without `%{ if }`', piece.start, piece.end)
        if (open.otherwise) fail(p, 'a second `%{ else }` for the same `%{ if }`', piece.start, piece.end)
        parts = open.otherwise = []
        break
      }
      default: {
        const open = stack.pop()
        const opener = piece.word === 'endif' ? 'if' : 'for'
        if (open?.directive.word !== opener) fail(p, `\`%{ ${piece.word} }\` without \`%{ ${opener} }\``, piece.start, piece.end)
        parts = open.outer
        parts.push(finish(open, piece.end))
      }
    }
  }
  const unclosed = stack.at(-1)?.directive
  if (unclosed) fail(p, `\`%{ ${unclosed.word} }\` has no \`%{ end${unclosed.word} }\``, unclosed.start, unclosed.end)
  return root
}

function finish({ directive, body, otherwise }: Open, end: number): TemplatePart {
  const { start } = directive
  if (directive.word === 'if') {
    // biome-ignore lint/suspicious/noThenProperty: nobody awaits a template
    return { kind: 'if', start, end, condition: directive.condition, then: body, otherwise: otherwise ?? [] }
  }
  const { keyName, valueName, collection } = directive
  return { kind: 'each', start, end, keyName, valueName, collection, body }
}
