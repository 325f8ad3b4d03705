import type { Place } from '../../model/source.ts'
import { type Node, scalarNode, unknownNode } from '../../syntax/node.ts'
import type { Stretch } from './actions.ts'
import { assignedBy, type Block, type Branch, type Element, isBlock, isFault, parseBlocks, type Template } from './blocks.ts'
import { type Context, dotPathOf, evaluateCode, holds, isTrue } from './expression.ts'
import { lastFrom } from './mask.ts'
import type { Outcome, Part } from './outcome.ts'

/** A branch that is taken, or one turn of a loop. */
export interface Scope {
  readonly branch: Branch
  readonly outer: Scope | undefined
  readonly dot: Node
  readonly dotPath: string | undefined
  readonly bound: ReadonlyMap<string, Outcome>
  readonly file: File
  /** What has been worked out: by branch what it comes to, by element what it sets. */
  readonly entered: Map<Branch, readonly Entered[]>
  readonly decided: Map<Block, Decision>
  readonly set: Map<string, Map<Element, Outcome>>
}

/** What one evaluation of a template shares. */
export interface File {
  readonly text: string
  readonly root: Node
  placeOf(stretch: Stretch): Place
  readonly changed: ReadonlySet<string>
  readonly limits: Limits
  /** How many templates within texts this one is in. */
  readonly depth: number
}

export interface Limits {
  /** Turns of loops, pieces of texts. */
  turns: number
  pieces: number
  /** How deep evaluations are in one another. */
  depth: number
}

export interface Entered {
  readonly scope: Scope
  readonly doubt?: string
}

export const mostTurns = 2_000
export const mostPieces = 200_000
const deepest = 60

export function newLimits(): Limits {
  return { turns: mostTurns, pieces: mostPieces, depth: 0 }
}

export function outermost(template: Template, file: File, dotPath: string | undefined = ''): Scope {
  return scopeOf(template.whole, undefined, file, file.root, dotPath)
}

function scopeOf(
  branch: Branch,
  outer: Scope | undefined,
  file: File,
  dot: Node,
  dotPath: string | undefined,
  bound: ReadonlyMap<string, Outcome> = noVariables,
): Scope {
  return { branch, outer, file, dot, dotPath, bound, entered: new Map(), decided: new Map(), set: new Map() }
}

const noVariables: ReadonlyMap<string, Outcome> = new Map()

/** How often, and with what in scope, a branch is there. */
export function enter(scope: Scope, branch: Branch): readonly Entered[] {
  const known = scope.entered.get(branch)
  if (known) return known
  const made = entries(scope, branch)
  scope.entered.set(branch, made)
  return made
}

function entries(scope: Scope, branch: Branch): readonly Entered[] {
  const { block } = branch
  if (!block) return [{ scope }]
  const decision = decide(scope, block)
  if (branch.index !== decision.index) {
    if (branch.index < decision.index || decision.isTaken) return []
    return decision.decides ? [doubtful(scope, branch, decision.decides)] : []
  }
  // A plain `else`.
  if (branch.index > 0 && branch.code === '') return [{ scope: scopeOf(branch, scope, scope.file, scope.dot, scope.dotPath) }]
  const isRange = block.kind === 'range' && branch.index === 0
  const isWith = (block.kind === 'with' || /^else\s+with\b/.test(branch.open?.code ?? '')) && !isRange
  const { names, code } = declared(branch.code)
  const context = contextAt(scope, branch.open?.start ?? branch.start, placeOfOpen(scope, branch))
  if (!isRange) {
    if (!decision.isTaken) return [doubtful(scope, branch, branch)]
    if (!isWith && names.length === 0) return [{ scope: scopeOf(branch, scope, scope.file, scope.dot, scope.dotPath) }]
    const outcome = evaluateCode(code, context)
    const bound = new Map(names.map((name) => [name, outcome]))
    if (!isWith) return [{ scope: scopeOf(branch, scope, scope.file, scope.dot, scope.dotPath, bound) }]
    return [{ scope: scopeOf(branch, scope, scope.file, outcome.node, dotPathOf(code, context), bound) }]
  }
  const { node } = evaluateCode(code, context)
  const turns = turnsOf(node, context.at)
  if (!turns || block.leaves) return [doubtful(scope, branch, branch)]
  scope.file.limits.turns -= turns.length
  if (scope.file.limits.turns < 0) return [doubtful(scope, branch, branch, 'the template repeats it too often')]
  const [first, second] = names
  const made = turns.map(([key, value]): Entered => {
    const bound = new Map<string, Outcome>()
    if (second !== undefined && first !== undefined) bound.set(first, { node: key }).set(second, { node: value })
    else if (first !== undefined) bound.set(first, { node: value })
    return { scope: scopeOf(branch, scope, scope.file, value, undefined, bound) }
  })
  const open = node.kind === 'map' || node.kind === 'list' ? node.open : undefined
  return open === undefined ? made : [...made, doubtful(scope, branch, branch, open)]
}

function turnsOf(node: Node, at: Place): (readonly [Node, Node])[] | undefined {
  if (node.kind === 'list') return node.items.map((item, index) => [scalarNode(at, index), item])
  if (node.kind === 'map') {
    const keys = [...node.entries].sort(([a], [b]) => (a < b ? -1 : 1))
    return keys.map(([key, { keyAt, value }]) => [scalarNode(keyAt, key), value])
  }
  return node.kind === 'scalar' && isTrue(node) === false ? [] : undefined
}

/** `decides`: the branch whose condition is not known. */
function doubtful(scope: Scope, branch: Branch, decides: Branch, doubt = doubtOf(decides)): Entered {
  const { block, index } = branch
  const isRebound = index === 0 && block?.kind !== 'if'
  const unknown = unknownNode(placeOfOpen(scope, decides), doubt)
  const bound = new Map(declared(branch.code).names.map((name) => [name, { node: unknown }]))
  const dot = isRebound ? unknown : scope.dot
  return { scope: scopeOf(branch, scope, scope.file, dot, isRebound ? undefined : scope.dotPath, bound), doubt }
}

const longestShown = 60

function doubtOf(branch: Branch): string {
  const code = `${branch.open?.code ?? ''}`.replace(/\s+/g, ' ')
  return `it depends on \`{{ ${code.length > longestShown ? `${code.slice(0, longestShown)}…` : code} }}\``
}

interface Decision {
  /** The first branch that is not known to be passed over. */
  readonly index: number
  readonly isTaken: boolean
  readonly decides: Branch | undefined
}

function decide(scope: Scope, block: Block): Decision {
  const before = scope.decided.get(block)
  if (before) return before
  let decision: Decision = { index: block.branches.length, isTaken: false, decides: undefined }
  for (const branch of block.branches) {
    const taken = isTaken(scope, branch)
    if (taken === false) continue
    decision = { index: branch.index, isTaken: taken === true, decides: branch }
    break
  }
  scope.decided.set(block, decision)
  return decision
}

function isTaken(scope: Scope, branch: Branch): boolean | undefined {
  if (branch.code === '') return true
  const context = contextAt(scope, branch.open?.start ?? branch.start, placeOfOpen(scope, branch))
  return holds(declared(branch.code).code, context)
}

function placeOfOpen(scope: Scope, branch: Branch): Place {
  return scope.file.placeOf(branch.open ?? { start: branch.start, end: branch.start })
}

/** `$i, $x := …` */
function declared(code: string): { readonly names: readonly string[]; readonly code: string } {
  const match = /^(\$\w+)\s*(?:,\s*(\$\w+)\s*)?:?=/.exec(code)
  if (!match) return { names: [], code }
  return { names: match.slice(1).filter((name) => name !== undefined), code: code.slice(match[0].length) }
}

export function contextAt(scope: Scope, offset: number, at: Place): Context {
  const { file } = scope
  return {
    dot: scope.dot,
    dotPath: scope.dotPath,
    root: file.root,
    at,
    changed: file.changed,
    variable: (name) => variableAt(scope, name, offset),
    render: (text, place, dot) => renderText(text, place, dot, file),
  }
}

/** What a variable is where something stands in the template. */
function variableAt(scope: Scope, name: string, offset: number): Outcome | undefined {
  const { limits } = scope.file
  if (limits.depth >= deepest) return undefined
  limits.depth++
  try {
    for (let at: Scope | undefined = scope, before = offset; at; before = at.branch.block?.start ?? 0, at = at.outer) {
      const found = setBefore(at, name, before) ?? at.bound.get(name)
      if (found) return found
    }
    return undefined
  } finally {
    limits.depth--
  }
}

function setBefore(scope: Scope, name: string, offset: number): Outcome | undefined {
  const elements = scope.branch.assignments.get(name)
  if (!elements) return undefined
  let last = lastFrom(elements, offset)
  while (last >= 0 && (elements[last]?.end ?? 0) > offset) last--
  const element = elements[last]
  if (!element) return undefined
  const known = scope.set.get(name) ?? new Map<Element, Outcome>()
  scope.set.set(name, known)
  const before = known.get(element)
  if (before) return before
  const made = isBlock(element) ? setWithin(scope, name, element) : setBy(scope, element.code, element)
  if (made) known.set(element, made)
  return made
}

function setBy(scope: Scope, code: string, element: Element): Outcome | undefined {
  const assigned = assignedBy(code)
  return assigned && evaluateCode(assigned.code, contextAt(scope, element.start, scope.file.placeOf(element)))
}

/** What a block leaves in a variable that it sets anew. */
function setWithin(scope: Scope, name: string, block: Block): Outcome | undefined {
  for (const branch of block.branches) {
    const [only, ...others] = enter(scope, branch)
    if (!only) continue
    if (only.doubt !== undefined || others.length > 0 || block.kind === 'range')
      return { node: unknownNode(scope.file.placeOf(block), only.doubt ?? 'it is set in a loop') }
    return variableAt(only.scope, name, branch.end)
  }
  return variableAt(scope, name, block.start)
}

/** What holds where a stretch stands: that of each branch around it which has not been entered yet. */
export function descend(scope: Scope, stretch: Stretch, inline: ReadonlySet<Block>): readonly Entered[] {
  const branch = around(scope.branch, stretch, inline)
  if (!branch) return [{ scope }]
  return enter(scope, branch).flatMap((entered) => {
    if (entered.doubt === undefined) return descend(entered.scope, stretch, inline)
    return descend(entered.scope, stretch, inline).map(({ scope }) => ({ scope, doubt: entered.doubt ?? '' }))
  })
}

function around(branch: Branch, { start, end }: Stretch, inline: ReadonlySet<Block>): Branch | undefined {
  const block = branch.blocks[lastFrom(branch.blocks, start)]
  if (!block || block.end < end || inline.has(block)) return undefined
  const inner = block.branches[lastFrom(block.branches, start)]
  return inner && inner.start <= start && end <= inner.end ? inner : undefined
}

/** What a branch writes, if it is taken. */
export function written(scope: Scope): readonly Part[] {
  const { branch, file } = scope
  const parts: Part[] = []
  let at = branch.start
  let isTrimmed = branch.open?.trimsAfter ?? false
  const literal = (end: number, trimsBefore: boolean): void => {
    let piece = file.text.slice(at, end)
    if (isTrimmed) piece = piece.trimStart()
    if (trimsBefore) piece = piece.trimEnd()
    if (piece !== '') parts.push(piece)
  }
  for (const element of branch.elements) {
    if (--file.limits.pieces < 0) {
      parts.push({ node: unknownNode(file.placeOf(element), 'the template repeats it too often') })
      return parts
    }
    literal(element.start, isBlock(element) ? (element.branches[0]?.open?.trimsBefore ?? false) : element.trimsBefore)
    parts.push(...writtenBy(scope, element))
    at = element.end
    isTrimmed = isBlock(element) ? (element.branches.at(-1)?.close?.trimsAfter ?? false) : element.trimsAfter
  }
  literal(branch.end, branch.close?.trimsBefore ?? false)
  return parts
}

/** What one element writes where it stands. */
export function writtenBy(scope: Scope, element: Element): readonly Part[] {
  const { file } = scope
  const at = file.placeOf(element)
  if (!isBlock(element)) {
    if (element.code === '' || assignedBy(element.code)) return []
    return [evaluateCode(element.code, contextAt(scope, element.start, at))]
  }
  if (element.kind === 'define') return []
  if (element.kind === 'block') return [{ node: unknownNode(at, 'it comes from `block`') }]
  const parts: Part[] = []
  for (const branch of element.branches) {
    for (const { scope: inner, doubt } of enter(scope, branch)) {
      if (doubt !== undefined) return [{ node: unknownNode(at, doubt) }]
      if (--file.limits.pieces < 0) return [{ node: unknownNode(at, 'the template repeats it too often') }]
      for (const part of written(inner)) parts.push(part)
    }
  }
  return parts
}

const deepestTexts = 5
const longestText = 20_000

/** What a text of the values comes to as a template. */
function renderText(text: string, at: Place, dot: Node, outer: File): readonly Part[] | undefined {
  if (outer.depth >= deepestTexts || text.length > longestText) return undefined
  const template = parseBlocks(text)
  if (isFault(template)) return undefined
  const file: File = { ...outer, text, root: dot, placeOf: () => at, depth: outer.depth + 1 }
  return written(outermost(template, file, dot === outer.root ? '' : undefined))
}
