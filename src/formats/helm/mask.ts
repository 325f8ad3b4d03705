import type { Action, Stretch } from './actions.ts'
import {
  assignedBy,
  type Block,
  type Branch,
  type Element,
  type Fault,
  isBlock,
  isFault,
  keywordOf,
  parseBlocks,
  type Template,
} from './blocks.ts'
import {
  type BlockScalar,
  blankComments,
  columnIn,
  followsKey,
  isItemPlace,
  type Lines,
  lineAt,
  linesOf,
  nextLine,
  restOfLine,
  scalarBlocks,
  startsOf,
  textBetween,
} from './layout.ts'

/**
 * What a masked unit is to YAML: (part of) a scalar; entries of a map, masked as a key; items of a list, masked as one item; items
 * in brackets.
 */
export type UnitMode = 'scalar' | 'entries' | 'items' | 'flow'

/** An action that writes something, or a whole block within a line, masked as one. */
export interface Unit extends Stretch {
  readonly element: Element
  readonly branch: Branch
  readonly mode: UnitMode
  /** Where its mask begins: it can be moved to another column. */
  readonly maskStart: number
}

export interface Masked {
  readonly template: Template
  /** As long as the template. */
  readonly text: string
  /** In order; neither they nor their masks overlap. */
  readonly units: readonly Unit[]
  /** The blocks that are masked as units: nothing within them is YAML on its own. */
  readonly inline: ReadonlySet<Block>
  /** Where control actions are that are masked as blanks, in order. */
  readonly controls: readonly number[]
}

const firstMask = 0xe000
const lastMask = 0xe005
const masks: Readonly<Record<UnitMode, number>> = { scalar: 0xe000, entries: 0xe002, items: 0xe004, flow: 0xe000 }

const maskPattern = /[\ue000-\ue005]/

export function isMasked(text: string): boolean {
  return maskPattern.test(text)
}

/** What stands before, between and after the runs of masks in a text: one more than there are runs. */
export function splitAtMasks(text: string): readonly string[] {
  const literals: string[] = []
  let start = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const mask = code >= firstMask && code <= lastMask ? code : 0
    if (mask !== 0 && mask !== before) literals.push(before === 0 ? text.slice(start, at) : '')
    if (mask === 0 && before !== 0) start = at
    before = mask
  }
  literals.push(before === 0 ? text.slice(start) : '')
  return literals
}

const newline = 10
const carriageReturn = 13
const space = 32
const dash = 45
const colon = 58

/** What writes a block of YAML rather than a part of a line. */
const blockWriters = /\b(?:toYaml|toYamlPretty|nindent|indent|include|template|tpl)\b/

/** What is there for its effect, and writes nothing. */
const silent = new Set(['fail', 'set', 'unset', 'break', 'continue'])

interface Draft extends Stretch {
  readonly element: Element
  readonly branch: Branch
}

/** The text of a template with its actions masked, each character by one, so that what is left can be read as YAML. */
export function maskTemplate(text: string): Masked | Fault {
  const found = maskPattern.exec(text)
  if (found) return { message: 'it has characters of a private use area', at: { start: found.index, end: found.index + 1 } }
  const template = parseBlocks(text)
  if (isFault(template)) return template
  const chars = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) chars[at] = text.charCodeAt(at)
  const starts = startsOf(text)
  const inline = new Set<Block>()
  const outlined: Block[] = []
  visit(template.whole, (element) => {
    if (!isBlock(element)) return true
    if (element.kind === 'block' || isInline(element, text)) inline.add(element)
    else if (element.kind !== 'define') outlined.push(element)
    return element.kind !== 'define' && !inline.has(element)
  })
  let sorted = sort(template, inline)
  for (const stretch of sorted.blanks) blank(chars, stretch)
  let lines = linesOf(chars, starts, sorted.drafts)
  const scalars = scalarBlocks(lines, (offset) => {
    const draft = sorted.drafts[lastFrom(sorted.drafts, offset)]
    return draft?.start === offset ? columnIn(text.slice(draft.start, draft.end)) : undefined
  })
  // What a block scalar holds is no YAML: blocks that lie in it whole are masked whole.
  const held = outlined.filter((block) => {
    const scalar = scalars[lastFrom(scalars, block.start)]
    return scalar !== undefined && block.end <= scalar.end
  })
  if (held.length > 0) {
    for (const block of held) inline.add(block)
    sorted = sort(template, inline)
    lines = linesOf(chars, starts, sorted.drafts)
  }
  const controls = sorted.controls
  const units: Unit[] = []
  for (const draft of sorted.drafts) units.push(unitOf(draft, text, lines, scalars, controls, units.at(-1)?.end ?? 0))
  for (const { maskStart, start, end } of units) blank(chars, { start: Math.min(maskStart, start), end })
  // Now that nothing but YAML is left: which of the insertions stand among the items of a list?
  for (const [at, unit] of units.entries()) fill(chars, unit, at)
  lines = linesOf(chars, starts, [])
  blankComments(lines, scalars)
  for (const [at, unit] of units.entries()) {
    const column = unit.mode === 'scalar' ? columnIn(text.slice(unit.start, unit.end)) : undefined
    const first = column === undefined ? undefined : continuedAt(lines, unit, column)
    if (first === undefined || column === undefined) continue
    // `labels: {{ … | nindent 4 }}` with further labels below: the block goes on a line of its own here too.
    blank(chars, { start: unit.maskStart, end: unit.end })
    chars[unit.start] = newline
    const isItem = chars[first] === dash
    units[at] = { ...unit, mode: isItem ? 'items' : 'entries', maskStart: unit.start + 1 + column + (isItem ? 2 : 0) }
    fill(chars, units[at] ?? unit, at)
  }
  for (const [at, unit] of units.entries()) {
    const { maskStart, end } = unit
    if (chars[unit.start] === newline) continue
    if (unit.mode !== 'entries' || end - maskStart < 4) continue
    const line = lineAt(lines, maskStart)
    if (!isItemPlace(lines, line, maskStart - (starts[line] ?? 0), isInsertion)) continue
    units[at] = { ...unit, mode: 'items', maskStart: maskStart + 2 }
    fill(chars, units[at] ?? unit, at)
  }
  return { template, text: textOf(chars), units, inline, controls: controls.map(({ start }) => start) }
}

/** Without the insertions, so that what is beside them can be read. */
export function withoutInsertions({ text, units }: Masked, { start, end }: Stretch): { text: string; blanked: Unit[] } {
  const blanked: Unit[] = []
  let result = ''
  let at = start
  for (const unit of units) {
    if (unit.mode === 'scalar' || unit.maskStart < start || unit.end > end) continue
    blanked.push(unit)
    const from = unit.maskStart - (unit.mode === 'items' ? 2 : 0)
    result += text.slice(at, from) + ' '.repeat(unit.end - from)
    at = unit.end
  }
  return { text: result + text.slice(at, end), blanked }
}

/** The first character of the line after a unit that ends its line behind a key, if that goes on in the unit's column. */
function continuedAt(lines: Lines, { start, end }: Unit, column: number): number | undefined {
  if (end - start < column + 5 || restOfLine(lines, end).trim() !== '') return undefined
  const line = lineAt(lines, start)
  if (!/:[ \t]*$/.test(textBetween(lines, lines.starts[line] ?? 0, start))) return undefined
  const next = nextLine(lines, lineAt(lines, end - 1))
  return next !== undefined && next.column === column ? next.first : undefined
}

function isInsertion(code: number): boolean {
  return code === masks.entries || code === masks.entries + 1
}

function fill(chars: Uint16Array, { mode, maskStart, end }: Unit, number: number): void {
  chars.fill(masks[mode] + (number % 2), maskStart, end)
  if (mode === 'items') {
    chars[maskStart - 2] = dash
    chars[maskStart - 1] = space
  }
  if (mode === 'entries') chars[end - 1] = colon
}

function blank(chars: Uint16Array, { start, end }: Stretch): void {
  for (let at = start; at < end; at++) if (chars[at] !== newline && chars[at] !== carriageReturn) chars[at] = space
}

function textOf(chars: Uint16Array): string {
  const pieces: string[] = []
  for (let at = 0; at < chars.length; at += 4_096) pieces.push(String.fromCharCode(...chars.subarray(at, at + 4_096)))
  return pieces.join('')
}

/** `enter`: whether to go on within the element. */
function visit(branch: Branch, enter: (element: Element, branch: Branch) => boolean): void {
  for (const element of branch.elements)
    if (enter(element, branch) && isBlock(element)) for (const inner of element.branches) visit(inner, enter)
}

interface Sorted {
  readonly drafts: readonly Draft[]
  readonly blanks: readonly Stretch[]
  readonly controls: readonly Action[]
}

function sort(template: Template, inline: ReadonlySet<Block>): Sorted {
  const drafts: Draft[] = []
  const blanks: Stretch[] = []
  const controls: Action[] = []
  visit(template.whole, (element, branch) => {
    if (isBlock(element)) {
      if (element.kind === 'define') blanks.push(element)
      else if (inline.has(element)) drafts.push({ element, branch, start: element.start, end: element.end })
      else {
        for (const { open, close } of element.branches) for (const action of [open, close]) if (action) controls.push(action)
        return true
      }
    } else if (writes(element.code)) drafts.push({ element, branch, start: element.start, end: element.end })
    else blanks.push(element)
    return false
  })
  controls.sort((a, b) => a.start - b.start)
  return { drafts, blanks: [...blanks, ...controls], controls }
}

function writes(code: string): boolean {
  return code !== '' && !silent.has(keywordOf(code)) && assignedBy(code) === undefined
}

function unitOf(
  draft: Draft,
  text: string,
  lines: Lines,
  scalars: readonly BlockScalar[],
  controls: readonly Action[],
  previous: number,
): Unit {
  const { start, end } = draft
  const code = text.slice(start, end)
  const line = lineAt(lines, start)
  const lineStart = lines.starts[line] ?? 0
  const before = textBetween(lines, lineStart, start)
  const column = columnIn(code)
  const isFirst = before.trim() === ''
  // A mask must not begin within an action before it.
  const earliest = Math.max(lineStart, previous, controls[lastFrom(controls, start)]?.end ?? 0)
  const moved = (to: number, room: number): number =>
    lineStart + to >= earliest && lineStart + to + room <= end ? lineStart + to : start
  const scalar = scalars[lastFrom(scalars, start)]
  if (scalar && start < scalar.end) {
    const isTooFarOut = isFirst && start - lineStart < scalar.inner
    return { ...draft, mode: 'scalar', maskStart: isTooFarOut ? moved(scalar.inner, 1) : start }
  }
  const isAlone = isFirst && /^[ \t]*(?:\r?\n|#|$)/.test(restOfLine(lines, end))
  if (
    isAlone &&
    (column !== undefined ||
      blockWriters.test(code) ||
      holdsStructure(draft.element, text) ||
      !followsKey(lines, line, start - lineStart))
  )
    return { ...draft, mode: 'entries', maskStart: moved(column ?? start - lineStart, 3) }
  const header = column === undefined ? undefined : /[|>][-+0-9]{0,2}[ \t]*$/.exec(before)
  if (header) return { ...draft, mode: 'scalar', maskStart: Math.max(earliest, start - header[0].length) }
  const isRange = isBlock(draft.element) && draft.element.kind === 'range'
  return { ...draft, mode: isRange && /[[,][ \t]*$/.test(before) ? 'flow' : 'scalar', maskStart: start }
}

/** The last of what begins at or before an offset, for what is in order; -1 if there is none. */
export function lastFrom(sorted: readonly { readonly start: number }[], offset: number): number {
  let low = -1
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** In characters. */
const longestInline = 4_000

/**
 * Whether a block stands within a scalar: it begins after other text of its line, or is whole on its line, and what it holds is
 * neither entries nor items.
 */
function isInline(block: Block, text: string): boolean {
  if (block.end - block.start > longestInline) return false
  const before = lineBefore(text, block.start).trim()
  const isWithinText = before !== '' && !before.endsWith('}}')
  if (!isWithinText) {
    if (text.slice(block.start, block.end).includes('\n')) return false
    // Entries, or an item, on one line with their condition: were it masked as blanks, they would stand in the wrong column.
    if (isAloneOnLine(block, text)) return !/:[ \t]*$/.test(text.slice(block.start, block.branches.at(-1)?.end))
  }
  return holdsScalar(block, text, isWithinText)
}

/** What stands before an offset on its line, as far as one looks. */
function lineBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 400), offset)
  return before.slice(before.lastIndexOf('\n') + 1)
}

function isAloneOnLine({ start, end }: Stretch, text: string): boolean {
  return lineBefore(text, start).trim() === '' && /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 200))
}

function holdsScalar(block: Block, text: string, isWithinText: boolean): boolean {
  for (const branch of block.branches) {
    let at = branch.start
    for (const element of branch.elements) {
      if (isBlock(element) ? !holdsScalar(element, text, isWithinText) : isWithinText && columnIn(element.code) !== undefined)
        return false
      if (isStructure(text.slice(at, element.start))) return false
      at = element.end
    }
    if (isStructure(text.slice(at, branch.end))) return false
  }
  return true
}

function holdsStructure(element: Element, text: string): boolean {
  return isBlock(element) && !holdsScalar(element, text, false)
}

function isStructure(literal: string): boolean {
  return /:(?:\s|$)|(?:^|\n)[ \t]*- /.test(literal)
}
