import { shapeOfCall } from '../shape.ts'
import { concatenate } from '../template.ts'
import { asText, bool, failing, keepTrail, list, object, type TfValue, text, type UnknownValue, unknown } from '../value.ts'
import { type Context, items, stringList, type TfFunction } from './index.ts'

/** A function of texts that all have to be known. */
function ofTexts(apply: (...texts: string[]) => string): TfFunction {
  return (values, { at }) => {
    const texts: string[] = []
    for (const value of values) {
      const known = asText(value)
      if (known === undefined) return undefined
      texts.push(known)
    }
    return keepTrail(values[0], text(at, apply(...texts)))
  }
}

/**
 * A function that changes a name's edges or spelling only: what it does to a resource's attribute that is not known yet still
 * comes from that attribute.
 */
function ofName(name: string, apply: (...texts: string[]) => string): TfFunction {
  const known = ofTexts(apply)
  return (values, context) => {
    const [first] = values
    if (first?.kind === 'unknown' && !first.fails) return derived(name, first, values, context)
    return known(values, context)
  }
}

function derived(name: string, first: UnknownValue, values: readonly TfValue[], { at }: Context): TfValue {
  const partly = trimmedShape(name, first, values)
  const same = partly ?? shapeOfCall(name, values)
  const value = unknown(at, first.why, same)
  return { ...value, ...(first.reference && { reference: first.reference }), ...(first.trail && { trail: first.trail }) }
}

/** Trimming a known edge of a partly known text leaves the rest: `trimprefix("*.${d}", "*.")`. A lone unknown part keeps its dot or has none. */
function trimmedShape(name: string, first: UnknownValue, values: readonly TfValue[]): string | undefined {
  const edge = asText(values[1])
  const same = first.same
  if (same === undefined) return undefined
  if (name === 'lower') return /[A-Z]/.test(same.replace(/\$\{[^}]*\}/g, '')) ? undefined : same
  if (edge === undefined || edge === '') return undefined
  if (name === 'trimprefix' && !same.startsWith('${')) return same.startsWith(edge) ? same.slice(edge.length) : same
  if (name === 'replace' && edge === '*.' && asText(values[2]) === '' && !same.startsWith('${'))
    return same.startsWith(edge) ? same.slice(edge.length) : same
  if (name === 'trimsuffix' && !same.endsWith('}')) return same.endsWith(edge) ? same.slice(0, -edge.length) : same
  // An attribute of a zone or a record name, without its final dot, is the same name.
  if (edge === '.' && (name === 'trimsuffix' || name === 'trim') && first.same?.startsWith('${') && first.same.endsWith('}'))
    return same
  return undefined
}

function trimSet(value: string, set: string, left: boolean, right: boolean): string {
  let [start, end] = [0, value.length]
  if (left) while (start < end && set.includes(value[start] as string)) start++
  if (right) while (end > start && set.includes(value[end - 1] as string)) end--
  return value.slice(start, end)
}

function withoutLineEnds(value: string): string {
  let end = value.length
  while (value[end - 1] === '\n') end -= value[end - 2] === '\r' ? 2 : 1
  return value.slice(0, end)
}

/** A search goes through at most this many positions, taken to the power of the repetitions that may follow each other. */
const mostPositions = 30_000_000

/**
 * Terraform's RE2 patterns that JavaScript understands. Undefined for the rest, and for those that could take for ever here: RE2
 * does not mind nested or many repetitions, JavaScript does.
 */
function pattern(source: string, flags: string, text: string): RegExp | undefined {
  if (source.length > 200 || /[+*}]\)?[+*{]|\)[+*{]/.test(source)) return undefined
  const repetitions = (source.match(/[+*]|\{\d*,/g)?.length ?? 0) + (source.startsWith('^') ? 0 : 1)
  if (text.length ** repetitions > mostPositions) return undefined
  try {
    return new RegExp(source.replace(/\(\?P</g, '(?<').replace(/\(\?[imsU]+\)/g, ''), flags)
  } catch {
    return undefined
  }
}

function replace(value: string, search: string, by: string): string | undefined {
  if (!(search.length > 1 && search.startsWith('/') && search.endsWith('/'))) return value.split(search).join(by)
  const regex = pattern(search.slice(1, -1), 'g', value)
  return regex && value.replace(regex, by.replace(/\$\{(\w+)\}/g, '$$$1'))
}

/** No name is padded to more characters. */
const widest = 1_000

/** `format`, for the verbs that names are made with. Pieces stay pieces, so that what is unknown keeps its shape. */
function format(values: readonly TfValue[], context: Context): TfValue | undefined {
  const layout = asText(values[0])
  if (layout === undefined) return undefined
  const pieces: TfValue[] = []
  let next = 1
  let last = 0
  for (const match of layout.matchAll(/%(?:%|(\[(\d+)\])?(0?)(\d*)([sdvq]))/g)) {
    pieces.push(text(context.at, layout.slice(last, match.index)))
    last = match.index + match[0].length
    if (match[0] === '%%') {
      pieces.push(text(context.at, '%'))
      continue
    }
    const value = match[2] ? values[Number(match[2])] : values[next++]
    if (!value) return failing(context.at, '`format` has too few arguments')
    const known = asText(value)
    if (Number(match[4]) > widest) return undefined
    if (match[4] && known !== undefined) pieces.push(text(context.at, known.padStart(Number(match[4]), match[3] ? '0' : ' ')))
    else if (match[4] || match[5] === 'q') return undefined
    else pieces.push(value)
  }
  const tail = layout.slice(last)
  if (tail.includes('%')) return undefined
  return concatenate(context.at, [...pieces, text(context.at, tail)])
}

export const stringFunctions: Readonly<Record<string, TfFunction>> = {
  upper: ofTexts((value) => value.toUpperCase()),
  lower: ofName('lower', (value) => value.toLowerCase()),
  title: ofTexts((value) => value.replace(/(^|\s)\S/g, (start) => start.toUpperCase())),
  trimspace: ofName('trimspace', (value) => value.trim()),
  chomp: ofName('chomp', withoutLineEnds),
  trim: ofName('trim', (value, set = '') => trimSet(value, set, true, true)),
  trimprefix: ofName('trimprefix', (value, prefix = '') => (value.startsWith(prefix) ? value.slice(prefix.length) : value)),
  trimsuffix: ofName('trimsuffix', (value, suffix = '') =>
    suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value,
  ),
  strrev: ofTexts((value) => [...value].reverse().join('')),
  indent: (values, { at }) => {
    const [spaces, value] = [asText(values[0]), asText(values[1])]
    return spaces === undefined || value === undefined
      ? undefined
      : text(at, value.replace(/\n/g, `\n${' '.repeat(Math.min(Number(spaces), 200))}`))
  },
  substr: (values, { at }) => {
    const [value, offset, length] = values.map(asText)
    if (value === undefined || offset === undefined || length === undefined) return undefined
    const characters = [...value]
    const start = Number(offset) < 0 ? characters.length + Number(offset) : Number(offset)
    return text(at, characters.slice(start, Number(length) < 0 ? undefined : start + Number(length)).join(''))
  },
  startswith: (values, { at }) => compare(values, at, (value, edge) => value.startsWith(edge)),
  endswith: (values, { at }) => compare(values, at, (value, edge) => value.endsWith(edge)),
  strcontains: (values, { at }) => compare(values, at, (value, part) => value.includes(part)),
  replace: (values, context) => {
    const [value, search, by] = values.map(asText)
    const [first] = values
    if (first?.kind === 'unknown') return derived('replace', first, values, context)
    if (value === undefined || search === undefined || by === undefined) return undefined
    const replaced = replace(value, search, by)
    return replaced === undefined ? undefined : keepTrail(first, text(context.at, replaced))
  },
  split: (values, { at }) => {
    const [separator, value] = values.map(asText)
    if (separator === undefined || value === undefined) return undefined
    return stringList(at, separator === '' ? [...value] : value.split(separator))
  },
  join: (values, context) => {
    const separator = asText(values[0])
    const parts = values.slice(1).map(items)
    if (separator === undefined || parts.includes(undefined)) return undefined
    const pieces = (parts as (readonly TfValue[])[]).flat()
    return concatenate(
      context.at,
      pieces.flatMap((piece, index) => (index === 0 ? [piece] : [text(context.at, separator), piece])),
    )
  },
  format,
  formatlist: (values, context) => {
    const lists = values.slice(1).map((value) => (value.kind === 'list' ? items(value) : [value]))
    if (lists.includes(undefined)) return undefined
    const known = lists as (readonly TfValue[])[]
    const length = Math.max(
      0,
      ...values.slice(1).map((value, index) => (value.kind === 'list' ? (known[index]?.length ?? 0) : 1)),
    )
    const rows = Array.from({ length }, (_, row) =>
      format([values[0] as TfValue, ...known.map((list) => (list.length === 1 ? list[0] : list[row]) as TfValue)], context),
    )
    return rows.includes(undefined) ? undefined : list(context.at, rows as TfValue[])
  },
  regex: (values, { at }) => {
    const [source, value] = values.map(asText)
    const regex = source === undefined || value === undefined ? undefined : pattern(source, '', value)
    if (!regex || value === undefined) return undefined
    const match = regex.exec(value)
    return match ? captured(match, at) : failing(at, 'the pattern does not match')
  },
  regexall: (values, { at }) => {
    const [source, value] = values.map(asText)
    const regex = source === undefined || value === undefined ? undefined : pattern(source, 'g', value)
    if (!regex || value === undefined) return undefined
    return list(
      at,
      Array.from(value.matchAll(regex), (match) => captured(match, at)),
    )
  },
}

function captured(match: RegExpExecArray, at: Context['at']): TfValue {
  if (match.groups) return object(at, new Map(Object.entries(match.groups).map(([name, value]) => [name, text(at, value ?? '')])))
  return match.length === 1
    ? text(at, match[0])
    : stringList(
        at,
        match.slice(1).map((group) => group ?? ''),
      )
}

function compare(
  values: readonly TfValue[],
  at: Context['at'],
  test: (value: string, other: string) => boolean,
): TfValue | undefined {
  const [value, other] = values.map(asText)
  if (value !== undefined && other !== undefined) return bool(at, test(value, other))
  return undefined
}
