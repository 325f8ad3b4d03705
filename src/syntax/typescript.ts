import { type ParserPlugin, parse } from '@babel/parser'
import type { Place, Source } from '../model/source.ts'

type File = ReturnType<typeof parse>

export type Program = File['program']
export type Statement = Program['body'][number]
export type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression']
export type Kind<T extends Expression['type']> = Extract<Expression, { type: T }>
export type Declaration<T extends Statement['type']> = Extract<Statement, { type: T }>

/** Any node of the tree, as far as all are alike. */
export interface AnyNode {
  readonly type: string
  readonly start?: number | null
  readonly end?: number | null
}

export interface ParsedProgram {
  /** Undefined where the text is no program at all. */
  readonly program: Program | undefined
  /** Why not, or what is wrong in a part of it; a clause. */
  readonly fault?: { readonly message: string; readonly at: Place }
}

/** TypeScript and JavaScript to a tree, by the ending of the file's name. Nothing is executed. */
export function parseTypeScript(source: Source): ParsedProgram {
  const { text } = source
  const at = (start: number): Place => {
    const from = Math.max(0, Math.min(start, text.length - 1))
    return { source, start: from, end: Math.min(from + 1, text.length) }
  }
  if (isTooDeep(text)) return { program: undefined, fault: { message: 'it is nested too deeply', at: at(0) } }
  try {
    const { program, errors } = parse(text, {
      sourceType: 'module',
      plugins: pluginsFor(source.path),
      errorRecovery: true,
      attachComment: false,
      allowReturnOutsideFunction: true,
      allowImportExportEverywhere: true,
      allowNewTargetOutsideFunction: true,
      allowSuperOutsideMethod: true,
      allowUndeclaredExports: true,
    })
    const [error] = errors ?? []
    if (!error) return { program }
    return { program, fault: { message: clauseOf(String(error)), at: at(positionOf(error)) } }
  } catch (error) {
    // The parser calls itself for each level of what a scan does not see: conditions in conditions, arrows in arrows.
    const message = error instanceof RangeError ? 'it is nested too deeply' : clauseOf(String(error))
    return { program: undefined, fault: { message, at: at(positionOf(error)) } }
  }
}

export function placeOf({ start, end }: AnyNode, source: Source): Place {
  const from = start ?? 0
  return { source, start: from, end: end ?? from }
}

/** The nodes right below a node, in the order of the text as far as the parser keeps it. */
export function childrenOf(node: AnyNode): AnyNode[] {
  const found: AnyNode[] = []
  for (const value of Object.values(node) as unknown[]) {
    if (Array.isArray(value)) for (const item of value as unknown[]) if (isNode(item)) found.push(item)
    if (isNode(value)) found.push(value)
  }
  return found
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
}

/** Without the parts that are only for the type checker: `x as T`, `x!`, `x satisfies T`. */
export function unwrapped(expression: Expression): Expression {
  let inner = expression
  while (
    inner.type === 'TSAsExpression' ||
    inner.type === 'TSNonNullExpression' ||
    inner.type === 'TSSatisfiesExpression' ||
    inner.type === 'TSTypeAssertion' ||
    inner.type === 'ParenthesizedExpression'
  )
    inner = inner.expression
  return inner
}

/** Whether a node of any kind is an expression that has a value of its own. */
export function isExpression(node: AnyNode | null | undefined): node is Expression {
  if (!node) return false
  return /Expression$|Literal$|^Identifier$|^TSTypeAssertion$/.test(node.type) && node.type !== 'JSXEmptyExpression'
}

function pluginsFor(path: string): ParserPlugin[] {
  const shared: ParserPlugin[] = ['decorators-legacy', 'explicitResourceManagement']
  if (/\.[cm]?ts$/i.test(path)) return [...shared, 'typescript']
  return /\.tsx$/i.test(path) ? [...shared, 'typescript', 'jsx'] : [...shared, 'jsx']
}

function positionOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'pos' in error && typeof error.pos === 'number' ? error.pos : 0
}

/** The parser's words as a clause: without the place and the name of the error, and without a large first letter. */
function clauseOf(message: string): string {
  const [line = ''] = message.replace(/^\w*Error: /, '').split('\n')
  const words = line.replace(/ \(\d+:\d+\)$/, '').replace(/[.:]$/, '')
  return words.charAt(0).toLowerCase() + words.slice(1)
}

const deepest = 200

/**
 * The parser calls itself for each level, and a stack that is nearly full takes the whole process down in ways that cannot be caught.
 * Brackets in texts count as well: nobody has as many.
 */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    // ( [ {
    if (char === 0x28 || char === 0x5b || char === 0x7b) {
      if (++depth > deepest) return true
    } else if ((char === 0x29 || char === 0x5d || char === 0x7d) && depth > 0) depth--
  }
  return manyInARow.test(text)
}

/** `!!!!…`, `- - - …`, `<<<<…`, `new new new …`: a level each. */
const manyInARow = /(?:[-!~+<]\s*){400}|(?:\b(?:new|await|typeof|void|delete|yield|keyof|readonly|infer)\s+){200}/
