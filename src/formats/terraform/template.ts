import type { Place } from '../../model/source.ts'
import type { TemplatePart } from '../../syntax/hcl/tree.ts'
import { bindings } from './collections.ts'
import { evaluate, placeOf } from './evaluate.ts'
import type { Scope } from './instance.ts'
import { toBool } from './operators.ts'
import { distribute, failing, shape, type TfValue, text, unknown } from './value.ts'

/** Longer texts are not put together. */
const longestText = 1_000_000

export function evaluateTemplate(parts: readonly TemplatePart[], at: Place, scope: Scope): TfValue {
  const [only] = parts
  // `"${x}"` is x, whatever its type.
  if (parts.length === 1 && only?.kind === 'interpolation') return evaluate(only.value, scope)
  return concatenate(at, piecesOf(parts, scope))
}

function piecesOf(parts: readonly TemplatePart[], scope: Scope): TfValue[] {
  const pieces: TfValue[] = []
  for (const part of parts) {
    const at = placeOf(part, scope)
    if (part.kind === 'text') pieces.push(text(at, part.text))
    else if (part.kind === 'interpolation') pieces.push(evaluate(part.value, scope))
    else if (part.kind === 'if') {
      const condition = toBool(evaluate(part.condition, scope))
      if (condition === undefined) pieces.push(unknown(at, 'a condition in the text could not be decided'))
      else pieces.push(...piecesOf(condition ? part.then : part.otherwise, scope))
    } else {
      const rows = bindings(evaluate(part.collection, scope), part.keyName, part.valueName, scope)
      if (rows) for (const row of rows) pieces.push(...piecesOf(part.body, row))
      else pieces.push(unknown(at, 'what the text repeats over is not known'))
    }
  }
  return pieces
}

/** Joins texts; what is not known leaves its shape. */
export function concatenate(at: Place, pieces: readonly TfValue[]): TfValue {
  return distribute(at, pieces, (plain) => {
    let joined = ''
    let same: string | undefined = ''
    let why: string | undefined
    let trail: TfValue['trail']
    for (const piece of plain) {
      trail ??= piece.trail
      if (piece.kind === 'string' || piece.kind === 'number' || piece.kind === 'bool') {
        joined += piece.value
        if (same !== undefined) same += String(piece.value)
      } else if (piece.kind === 'null') {
        return failing(at, 'null in a text')
      } else {
        if (piece.kind === 'unknown' && piece.fails) return piece
        why ??= piece.kind === 'unknown' ? piece.why : 'a collection in a text'
        const part = piece.kind === 'unknown' ? shape(piece) : undefined
        same = same === undefined || part === undefined ? undefined : same + part
      }
      if (joined.length > longestText) return unknown(at, 'the text is too long')
    }
    const value = why === undefined ? text(at, joined) : unknown(at, why, same)
    const whole = trail ? { ...value, trail } : value
    return plain.some(isOfLines) ? { ...whole, madeOf: { pieces: plain } } : whole
  })
}

function isOfLines(piece: TfValue): boolean {
  return piece.kind === 'string' && piece.value.includes('\n')
}
