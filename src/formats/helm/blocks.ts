import { type Action, type Stretch, scanActions } from './actions.ts'

export type BlockKind = 'if' | 'with' | 'range' | 'define' | 'block'

/** A control block: `if … else if … else … end` and its like. */
export interface Block extends Stretch {
  readonly kind: BlockKind
  readonly branches: readonly Branch[]
  /** The variables of further out that something in it sets anew. */
  readonly sets: ReadonlySet<string>
  /** Whether it has a `break` or `continue`. */
  readonly leaves: boolean
}

/** What one condition governs: from the end of its action to the start of the next one of its block. */
export interface Branch extends Stretch {
  /** Undefined for the template as a whole. */
  readonly block: Block | undefined
  readonly index: number
  /** The condition; empty for a plain `else`, and for the template as a whole. */
  readonly code: string
  readonly open: Action | undefined
  readonly close: Action | undefined
  /** What stands directly in it, in order. */
  readonly elements: readonly Element[]
  readonly blocks: readonly Block[]
  /** By variable: what may set it, in order. */
  readonly assignments: ReadonlyMap<string, readonly Element[]>
}

export type Element = Action | Block

export function isBlock(element: Element): element is Block {
  return 'branches' in element
}

export interface Template {
  readonly text: string
  readonly whole: Branch
}

export interface Fault {
  readonly message: string
  readonly at: Stretch
}

/** Deeper than any template of a person. */
const deepest = 100

interface OpenBranch extends Branch {
  end: number
  close: Action | undefined
  readonly elements: Element[]
  readonly blocks: Block[]
  readonly assignments: Map<string, Element[]>
}

interface OpenBlock extends Block {
  end: number
  readonly branches: OpenBranch[]
  readonly sets: Set<string>
  leaves: boolean
}

export function parseBlocks(text: string): Template | Fault {
  const { actions, fault } = scanActions(text)
  if (fault) return fault
  const whole = openBranch(undefined, 0, '', undefined)
  let branch = whole
  const outer: { branch: OpenBranch; block: OpenBlock }[] = []
  for (const action of actions) {
    const keyword = keywordOf(action.code)
    const rest = action.code.slice(keyword.length).trim()
    const within = outer.at(-1)
    if (isOpening(keyword)) {
      if (outer.length >= deepest) return { message: 'its blocks are nested too deeply', at: action }
      const block: OpenBlock = {
        kind: keyword,
        start: action.start,
        end: text.length,
        branches: [],
        sets: new Set(),
        leaves: false,
      }
      outer.push({ branch, block })
      branch.elements.push(block)
      branch.blocks.push(block)
      branch = openBranch(block, 0, rest, action)
      block.branches.push(branch)
    } else if (keyword === 'else' || keyword === 'end') {
      if (!within) return { message: `an \`${keyword}\` of the template has no beginning`, at: action }
      const { block } = within
      branch.end = action.start
      branch.close = action
      if (keyword === 'else') {
        branch = openBranch(block, block.branches.length, rest.replace(/^(?:if|with)\b\s*/, ''), action)
        block.branches.push(branch)
      } else {
        outer.pop()
        block.end = action.end
        branch = within.branch
        for (const name of block.sets) note(branch, name, block)
        const further = outer.at(-1)?.block
        if (further) {
          for (const name of block.sets) further.sets.add(name)
          if (block.leaves && block.kind !== 'range') further.leaves = true
        }
      }
    } else {
      branch.elements.push(action)
      const assigned = assignedBy(action.code)
      if (assigned) note(branch, assigned.name, action)
      if (assigned?.again) within?.block.sets.add(assigned.name)
      if (within && (keyword === 'break' || keyword === 'continue')) within.block.leaves = true
    }
  }
  const unended = outer.at(-1)
  if (unended)
    return {
      message: `an \`${unended.block.kind}\` of the template has no end`,
      at: { start: unended.block.start, end: unended.block.start + 2 },
    }
  whole.end = text.length
  return { text, whole }
}

export function isFault(parsed: object): parsed is Fault {
  return 'message' in parsed
}

function openBranch(block: OpenBlock | undefined, index: number, code: string, open: Action | undefined): OpenBranch {
  const start = open?.end ?? 0
  return { block, index, code, open, close: undefined, start, end: start, elements: [], blocks: [], assignments: new Map() }
}

function note(branch: OpenBranch, name: string, element: Element): void {
  const all = branch.assignments.get(name)
  if (all) all.push(element)
  else branch.assignments.set(name, [element])
}

function isOpening(keyword: string): keyword is BlockKind {
  return keyword === 'if' || keyword === 'with' || keyword === 'range' || keyword === 'define' || keyword === 'block'
}

/** The first word of an action; empty when it begins with something else. */
export function keywordOf(code: string): string {
  return /^[A-Za-z_]\w*/.exec(code)?.[0] ?? ''
}

/** `$x := …`, and `$x = …`, which sets one that is there already. */
export function assignedBy(code: string): { readonly name: string; readonly again: boolean; readonly code: string } | undefined {
  const match = /^(\$\w*)\s*(:?=)/.exec(code)
  return match?.[1] === undefined
    ? undefined
    : { name: match[1], again: match[2] === '=', code: code.slice(match[0].length).trim() }
}
