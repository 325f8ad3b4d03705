import type { Place, Source } from '../../model/source.ts'
import { type Entry, mapNode, type Node, scalarNode, through, unknownNode } from '../../syntax/node.ts'
import { parseTemplate, parseYaml, type Templating, type Version, type YamlDocument, type YamlMemory } from '../../syntax/yaml.ts'
import type { Stretch } from './actions.ts'
import { isBlock, isFault } from './blocks.ts'
import { isMasked, type Masked, maskTemplate, splitAtMasks, type Unit, withoutInsertions } from './mask.ts'
import { joined, type Outcome, type Part, writtenText } from './outcome.ts'
import { descend, type Entered, type File, newLimits, outermost, type Scope, writtenBy } from './scope.ts'

export interface TemplateDocument {
  /** Undefined when it is empty, or cannot be read. */
  readonly node: Node | undefined
  /** Why it is not known whether the document is there at all. */
  readonly doubt?: string
  readonly fault?: { readonly message: string; readonly at: Place }
  /** Something that the template inserts had to be left out: what is absent may be there. */
  readonly partial?: true
}

export interface TemplateResult {
  readonly documents: readonly TemplateDocument[]
  /** Of the template as a whole: then nothing of it could be read. */
  readonly fault?: { readonly message: string; readonly at: Place }
}

/** What a chart's template writes. `root`: what `$` is there. `wanted`: by the text of a document, whether it is asked for. */
export function templateDocuments(source: Source, root: Node, wanted?: (text: string) => boolean): TemplateResult {
  const { text } = source
  if (wanted && !wanted(text)) return { documents: [] }
  const placeOf = ({ start, end }: Stretch): Place => ({ source, start, end })
  const masked = maskedAt(source)
  if (isFault(masked)) return { documents: [], fault: { message: masked.message, at: placeOf(masked.at) } }
  const file: File = { text, root, placeOf, changed: changedKeys(text), limits: newLimits(), depth: 0 }
  const scope = outermost(masked.template, file)
  const documents: TemplateDocument[] = []
  for (const stretch of documentStretches(masked.text)) {
    if (wanted && !wanted(text.slice(stretch.start, stretch.end))) continue
    const content = contentOf(masked.text, stretch)
    if (!content) continue
    for (const entered of descend(scope, content, masked.inline)) documents.push(documentOf(masked, stretch, entered, source))
  }
  return { documents }
}

const known = new WeakMap<Source, ReturnType<typeof maskTemplate>>()

/** A chart is often deployed with many sets of values: what does not depend on them is done once. */
function maskedAt(source: Source): ReturnType<typeof maskTemplate> {
  const masked = known.get(source) ?? maskTemplate(source.text)
  known.set(source, masked)
  return masked
}

const memories = new WeakMap<Masked, YamlMemory>()

function memoryOf(masked: Masked): YamlMemory {
  const memory = memories.get(masked) ?? new Map()
  memories.set(masked, memory)
  return memory
}

function documentOf(masked: Masked, stretch: Stretch, { scope, doubt }: Entered, source: Source): TemplateDocument {
  const given = { source, start: stretch.start, text: masked.text.slice(stretch.start, stretch.end) }
  let parsed = read(given.text, stretch.start, masked, scope)
  let isPartial = false
  if (parsed.fault) {
    const { text, blanked } = withoutInsertions(masked, stretch)
    if (blanked.length > 0) {
      const again = read(text, stretch.start, masked, scope)
      if (!again.fault) {
        parsed = again
        isPartial = true
      }
    }
  }
  return { ...parsed, ...(doubt !== undefined && { doubt }), ...(isPartial && { partial: true }) }
}

/** Reads a stretch of the masked text as YAML, with what its masks stand for. */
function read(text: string, start: number, masked: Masked, scope: Scope): YamlDocument {
  const reader = readerOf(masked, scope.file, start)
  const given = { source: reader.source, start, text, memory: memoryOf(masked) }
  const parsed = parseTemplate(given, { ...reader.templating, outermost: scope })
  const node = parsed.node && reader.spliced.size > 0 ? splice(parsed.node, reader.spliced) : parsed.node
  return { ...parsed, node }
}

interface Reader {
  readonly source: Source
  readonly templating: Omit<Templating<Scope>, 'outermost'>
  /** What stands in a list for all the items of another. */
  readonly spliced: Map<Node, string>
}

function readerOf(masked: Masked, file: File, base: number): Reader {
  const { units, controls, inline } = masked
  const { source } = file.placeOf({ start: 0, end: 0 })
  const spliced = new Map<Node, string>()

  function unitsWithin({ start, end }: Stretch): Unit[] {
    const found: Unit[] = []
    for (let at = firstMaskFrom(units, start); at < units.length; at++) {
      const unit = units[at]
      if (!unit || unit.maskStart >= end) break
      found.push(unit)
    }
    return found
  }

  /** What a unit writes. */
  function partsOf(unit: Unit, outer: Scope): readonly Part[] {
    const at = file.placeOf(unit)
    const [only, ...others] = descend(outer, unit, inline)
    if (!only) return []
    if (only.doubt !== undefined || others.length > 0) return [{ node: unknownNode(at, only.doubt ?? 'it is written in a loop') }]
    return writtenBy(only.scope, unit.element)
  }

  function scalar(text: string, at: Place, scope: Scope): Node {
    const literals = splitAtMasks(text)
    const found = unitsWithin(at)
    const [unit] = found
    if (found.some(({ mode }) => mode === 'entries')) return unknownNode(at, 'the template writes it')
    if (!unit || literals.length !== found.length + 1) return unknownNode(at, 'the template writes it')
    const end = lastWritten(masked, at.start, at.end)
    const control = controls[firstFrom(controls, at.start)]
    if (control !== undefined && control < end) return unknownNode(at, 'the template writes it in parts')
    const quoted = /["'|>]/.test(source.text[at.start] ?? '') && unit.maskStart > at.start
    if (unit.mode === 'items') return spliceable(structured(wholeOf(partsOf(unit, scope), file.placeOf(unit), false)), unit)
    const parts: Part[] = []
    let isTrimmed = false
    for (const [index, literal] of literals.entries()) {
      const next = found[index]
      let piece = isTrimmed ? literal.trimStart() : literal
      if (next && trimsBefore(next)) piece = piece.trimEnd()
      if (piece !== '') parts.push(piece)
      if (!next) break
      parts.push(...partsOf(next, scope))
      isTrimmed = trimsAfter(next)
    }
    if (unit.mode === 'flow' && !quoted) return spliceable(itemsOfText(parts, at), unit)
    return wholeOf(
      parts,
      at,
      quoted,
      found.length === 1 && literals.every((literal) => literal === '') ? file.placeOf(unit) : undefined,
    )
  }

  function spliceable(node: Node, unit: Unit): Node {
    // A node of its own: the same may stand elsewhere as an item.
    const own = { ...node }
    spliced.set(own, `\`${unit.element && !isBlock(unit.element) ? shorten(unit.element.code) : 'a loop'}\` adds to it`)
    return own
  }

  function inserted(at: Place, scope: Scope): Node {
    const unit = units[firstMaskFrom(units, at.start)]
    if (!unit || unit.maskStart >= at.end) return unknownNode(at, 'the template writes it')
    if (unit.mode !== 'entries') return keyed(at, scope)
    const node = wholeOf(partsOf(unit, scope), file.placeOf(unit), false, file.placeOf(unit))
    return structured(node)
  }

  /** An entry whose key is written by an action. */
  function keyed(at: Place, scope: Scope): Node {
    const key = scalar(masked.text.slice(at.start, at.end).replace(/^["']|["']$/g, ''), at, scope)
    const name = key.kind === 'scalar' ? key.text : undefined
    const colon = masked.text.indexOf(':', at.end)
    if (name === undefined || colon < 0) return unknownNode(at, key.kind === 'unknown' ? key.why : 'a key is not known')
    const end = endOfValue(masked.text, at.start, colon + 1)
    const parsed = read(masked.text.slice(colon + 1, end), colon + 1, masked, scope)
    const value = parsed.fault ? unknownNode(at, parsed.fault.message) : (parsed.node ?? scalarNode(at, null))
    return mapNode(at, new Map<string, Entry>([[name, { keyAt: key.at, value }]]))
  }

  function versions(start: number, end: number, scope: Scope): readonly Version<Scope>[] {
    const made = descend(scope, { start: base + start, end: lastWritten(masked, base + start, base + end) }, inline)
    file.limits.pieces -= Math.max(0, made.length - 1)
    return file.limits.pieces < 0 ? [{ scope, doubt: 'the template repeats it too often' }] : made
  }

  return { source, spliced, templating: { isMasked, scalar, inserted, versions } }
}

/** The first unit whose mask begins at or after an offset. */
function firstMaskFrom(units: readonly Unit[], offset: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle]?.maskStart ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function firstFrom(sorted: readonly number[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

const trimmedEnds = new WeakMap<Masked, Int32Array>()

/** The end of a stretch without the blanks at its end, which may reach beyond the branch that it is in. */
function lastWritten(masked: Masked, start: number, end: number): number {
  let ends = trimmedEnds.get(masked)
  if (!ends) {
    const { text } = masked
    ends = new Int32Array(text.length + 1)
    for (let at = 0, last = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) last = at + 1
      ends[at + 1] = last
    }
    trimmedEnds.set(masked, ends)
  }
  return Math.max(start, ends[Math.min(end, ends.length - 1)] ?? end)
}

function trimsBefore({ element }: Unit): boolean {
  return (isBlock(element) ? element.branches[0]?.open?.trimsBefore : element.trimsBefore) ?? false
}

function trimsAfter({ element }: Unit): boolean {
  return (isBlock(element) ? element.branches.at(-1)?.close?.trimsAfter : element.trimsAfter) ?? false
}

/** The value of a scalar of these pieces. `action`: where the one action is that it consists of. */
function wholeOf(given: readonly Part[], at: Place, isQuoted: boolean, action?: Place): Node {
  const parts = isQuoted ? given : withoutQuotes(given)
  const [only] = parts
  if (parts.length === 0) return scalarNode(at, isQuoted ? '' : null)
  if (parts.length > 1 || only === undefined) return joined(parts, at)
  if (typeof only === 'string') {
    if (isQuoted) return scalarNode(at, only)
    return parseYaml({ source: at.source, start: at.start, text: only, placeOf: () => at }).node ?? scalarNode(at, only)
  }
  const node = isQuoted ? quotedNode(only) : only.node
  return node.at.source === at.source ? node : stepped(node, action ?? at)
}

function quotedNode(outcome: Outcome): Node {
  const { node } = outcome
  if (node.kind === 'unknown') return node
  const text = writtenText(outcome)
  if (text === undefined) return unknownNode(node.at, 'it is no plain text')
  const made = scalarNode(node.at, text)
  return node.trail ? { ...made, trail: node.trail } : made
}

/** A text that is YAML itself. */
function structured(node: Node): Node {
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || !/[:\n]|^- /.test(node.value)) return node
  const parsed = parseYaml({ source: node.at.source, start: node.at.start, text: node.value, placeOf: () => node.at })
  return parsed.node ?? unknownNode(node.at, 'it is no YAML')
}

/** Blanks around a plain scalar are no part of it, nor are quotes that a branch brings along. */
function withoutQuotes(given: readonly Part[]): readonly Part[] {
  const parts = given.filter(
    (part, index) => typeof part !== 'string' || part.trim() !== '' || (index > 0 && index < given.length - 1),
  )
  const first = parts[0]
  const last = parts.at(-1)
  if (parts.length < 2) return parts
  if (typeof first === 'string') parts[0] = first.trimStart()
  if (typeof last === 'string') parts[parts.length - 1] = last.trimEnd()
  const [opening] = parts
  const closing = parts.at(-1)
  if (typeof opening !== 'string' || typeof closing !== 'string' || !/^["']/.test(opening) || closing.at(-1) !== opening[0])
    return parts
  parts[0] = opening.slice(1)
  parts[parts.length - 1] = closing.slice(0, -1)
  return parts.filter((part) => part !== '')
}

const steps = new WeakMap<Node, { at: Place; node: Node }>()

/** A value of the values, having come through the template. What is inserted in every turn of a loop is made once. */
function stepped(node: Node, at: Place): Node {
  const before = steps.get(node)
  if (before?.at.start === at.start && before.at.source === at.source) return before.node
  const made = through(node, { note: 'the template', at })
  steps.set(node, { at, node: made })
  return made
}

/** The items that a loop writes in brackets. */
function itemsOfText(parts: readonly Part[], at: Place): Node {
  const whole = joined(parts, at)
  if (whole.kind !== 'scalar') return whole
  return (
    parseYaml({ source: at.source, start: at.start, text: `[${whole.text}]`, placeOf: () => at }).node ??
    unknownNode(at, 'a loop writes it')
  )
}

/** Puts the items of a list in the place of the node that stands for them. */
function splice(node: Node, spliced: ReadonlyMap<Node, string>): Node {
  if (node.kind === 'map') {
    const entries = new Map<string, Entry>()
    for (const [key, entry] of node.entries) entries.set(key, { ...entry, value: splice(entry.value, spliced) })
    return { ...node, entries }
  }
  if (node.kind !== 'list') return node
  const items: Node[] = []
  let { open } = node
  for (const item of node.items) {
    const why = spliced.get(item)
    if (why === undefined) items.push(splice(item, spliced))
    else if (item.kind === 'list') {
      for (const each of item.items) items.push(each)
      open ??= item.open
    } else if (item.kind === 'unknown') open ??= item.why
    else if (item.kind === 'map') open ??= why
  }
  return open === undefined ? { ...node, items } : { ...node, items, open }
}

/** Where the value after a colon ends: before the next line that is not further in than its key. */
function endOfValue(text: string, key: number, from: number): number {
  const before = text.slice(Math.max(0, key - 400), key)
  const column = before.length - (before.lastIndexOf('\n') + 1)
  for (let line = text.indexOf('\n', from); line >= 0; line = text.indexOf('\n', line + 1)) {
    let at = line + 1
    while (text[at] === ' ') at++
    if (at - line - 1 <= column && at < text.length && text[at] !== '\n' && text[at] !== '\r') return line
  }
  return text.length
}

/** The documents of a text, without the lines that part them. */
function documentStretches(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  for (let at = text.startsWith('---') ? 0 : text.indexOf('\n---'); at >= 0; at = text.indexOf('\n---', at + 1)) {
    const mark = at === 0 && text[0] === '-' ? 0 : at + 1
    const after = text[mark + 3]
    if (after !== undefined && !/\s/.test(after)) continue
    stretches.push({ start, end: mark })
    start = mark + 3
  }
  stretches.push({ start, end: text.length })
  return stretches
}

/** A stretch without blanks around it; undefined if there is nothing else. */
function contentOf(text: string, { start, end }: Stretch): Stretch | undefined {
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return from < to ? { start: from, end: to } : undefined
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

const longestShown = 40

function shorten(code: string): string {
  return code.length > longestShown ? `${code.slice(0, longestShown)}…` : code
}

/** The keys that a template sets in maps, by `set`. */
function changedKeys(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/\bset\s+[.$\w]+\s+"([^"\n]*)"/g), ([, key = '']) => key))
}
