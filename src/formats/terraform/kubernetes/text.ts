import type { Place } from '../../../model/source.ts'
import { type Node, scalarNode, unknownNode } from '../../../syntax/node.ts'
import { parseTemplate, parseYaml, type Templating, type YamlDocument } from '../../../syntax/yaml.ts'
import type { TfValue } from '../value.ts'
import { nodeOf, type Origins } from './node.ts'
import { placesIn } from './places.ts'

/** Stand around the number of a piece that is not known. */
const open = '\ue000'
const close = '\ue001'
const mask = /\ue000(\d+)\ue001/g

/**
 * A text of Terraform as the YAML that it is: what was encoded as it is, a heredoc with its interpolations filled in. Undefined for an
 * empty one.
 */
export function documentOf(value: TfValue, from: Origins): Node | undefined {
  const { madeOf } = value
  if (madeOf && 'encoded' in madeOf) return nodeOf(madeOf.encoded, from)
  if (madeOf) return nodeIn(piecewise(madeOf.pieces, from))
  if (value.kind === 'null') return undefined
  if (value.kind !== 'string') return unknownNode(value.at, 'a text of YAML that is not known')
  return nodeIn(parseYaml({ source: value.at.source, start: 0, text: value.value, placeOf: placesIn(value.value, value.at) }))
}

function nodeIn({ node, fault }: YamlDocument): Node | undefined {
  return fault ? unknownNode(fault.at, 'it cannot be read') : node
}

function piecewise(pieces: readonly TfValue[], from: Origins): YamlDocument {
  let text = ''
  const starts: number[] = []
  for (const [index, piece] of pieces.entries()) {
    starts.push(text.length)
    if (piece.kind === 'string' || piece.kind === 'number' || piece.kind === 'bool') text += piece.value
    else text += `${open}${index}${close}`
  }
  const first = pieces[0]
  if (!first) return { node: undefined }
  const places = pieces.map((piece) => (piece.kind === 'string' ? placesIn(piece.value, piece.at) : () => piece.at))
  const placeOf = (start: number, end: number): Place => {
    const index = starts.findLastIndex((at) => at <= start)
    const before = starts[index] ?? 0
    return places[index]?.(start - before, end - before) ?? first.at
  }
  const templating: Templating<undefined> = {
    outermost: undefined,
    isMasked: (given) => given.includes(open),
    scalar: (given, at) => filled(given, at, pieces, from),
    inserted: (at) => unknownNode(at, 'a text that is not known is put in here'),
    versions: () => [{ scope: undefined }],
  }
  return parseTemplate({ source: first.at.source, start: 0, text, placeOf }, templating)
}

/** A scalar with interpolations: the value itself where there is nothing else, or the shape of the text. */
function filled(text: string, at: Place, pieces: readonly TfValue[], from: Origins): Node {
  const whole = /^\ue000(\d+)\ue001$/.exec(text)?.[1]
  const only = whole === undefined ? undefined : pieces[Number(whole)]
  if (only) return nodeOf(only, from)
  let why: string | undefined
  const same = text.replace(mask, (_, index: string) => {
    const piece = pieces[Number(index)]
    if (!piece) return ''
    const node = nodeOf(piece, from)
    if (node.kind === 'scalar') return node.text
    why ??= node.kind === 'unknown' ? node.why : 'a collection in a text'
    return (node.kind === 'unknown' ? node.same : undefined) ?? '${value}'
  })
  return why === undefined ? scalarNode(at, same) : unknownNode(at, why, same)
}
