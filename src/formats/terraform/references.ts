import type { Place, Source } from '../../model/source.ts'
import type { Body, Expression } from '../../syntax/hcl/tree.ts'
import { forEachAttribute, forEachPart } from '../../syntax/hcl/walk.ts'
import { type Declared, type DeclaredExpression, literalText, type Module } from './module.ts'

/** One mention of a declared thing in an expression, without evaluating anything. */
export interface Mention {
  /** `aws_lb.main`, `data.aws_acm_certificate.x`, `module.site`, `local.names`, `var.domain` */
  readonly address: string
  /** The attribute that is read, past any index or splat; undefined when the whole is taken. */
  readonly attribute: string | undefined
  readonly at: Place
  /** The attribute that the mention stands in, with the blocks around it. */
  readonly path: readonly string[]
}

const mentionsOf = new WeakMap<Body | Expression, readonly Mention[]>()

export function mentionsInBody(body: Body, source: Source): readonly Mention[] {
  return onceFor(body, (found) => forEachAttribute(body, (value, path) => collect(value, source, path, found)))
}

function mentionsInExpression(value: Expression, source: Source, name: string): readonly Mention[] {
  return onceFor(value, (found) => collect(value, source, [name], found))
}

function onceFor(node: Body | Expression, look: (found: Mention[]) => void): readonly Mention[] {
  const before = mentionsOf.get(node)
  if (before) return before
  const found: Mention[] = []
  look(found)
  mentionsOf.set(node, found)
  return found
}

function collect(expression: Expression, source: Source, path: readonly string[], found: Mention[]): void {
  const steps = traversal(expression)
  if (steps) {
    const mention = named(steps)
    if (mention) found.push({ ...mention, at: { source, start: expression.start, end: expression.end }, path })
  } else if (path[0] === 'depends_on') {
    // Terraform 0.11: depends_on = ["aws_lb.main"]
    const quoted = literalText(expression)
    const mention = quoted === undefined ? undefined : named(quoted.split('.'))
    if (mention) found.push({ ...mention, at: { source, start: expression.start, end: expression.end }, path })
  }
  collectParts(expression, source, path, found, steps !== undefined)
}

/** Below a traversal only its index keys are expressions of their own. */
function collectParts(
  expression: Expression,
  source: Source,
  path: readonly string[],
  found: Mention[],
  inTraversal: boolean,
): void {
  if (!inTraversal) forEachPart(expression, (part) => collect(part, source, path, found))
  else if (expression.kind === 'get') collectParts(expression.object, source, path, found, true)
  else if (expression.kind === 'index') {
    collect(expression.key, source, path, found)
    collectParts(expression.object, source, path, found, true)
  } else if (expression.kind === 'splat') collectParts(expression.object, source, path, found, true)
}

/** The names of `a.b[0].c`, without its indexes: a, b, c. Undefined for what is no traversal. */
function traversal(expression: Expression): string[] | undefined {
  switch (expression.kind) {
    case 'variable':
      return [expression.name]
    case 'item':
      return []
    case 'get': {
      const steps = traversal(expression.object)
      return steps && [...steps, expression.name]
    }
    case 'index':
      return traversal(expression.object)
    case 'splat': {
      const [before, after] = [traversal(expression.object), traversal(expression.each)]
      return before && [...before, ...(after ?? [])]
    }
    case 'parentheses':
      return traversal(expression.inner)
    default:
      return undefined
  }
}

function named(steps: readonly string[]): Pick<Mention, 'address' | 'attribute'> | undefined {
  const length = steps[0] === 'data' ? 3 : 2
  return steps.length < length ? undefined : { address: steps.slice(0, length).join('.'), attribute: steps[length] }
}

/** One declaration of a module, and where its mentions of other things can be found. */
export interface Declaration {
  readonly kind: 'resource' | 'module' | 'output' | 'local'
  /** As `Mention.address` names it; outputs as `output.name`. */
  readonly address: string
  readonly body: Body | undefined
  readonly mentions: () => readonly Mention[]
}

interface Spanned extends Declaration {
  readonly source: Source
  readonly start: number
  readonly end: number
}

const declarationsOf = new WeakMap<Module, readonly Spanned[]>()

function declarations(module: Module): readonly Spanned[] {
  let found = declarationsOf.get(module)
  if (!found) {
    const ofBlock = (kind: Declaration['kind'], address: string, { source, block }: Declared): Spanned => ({
      kind,
      address,
      body: block.body,
      source,
      start: block.start,
      end: block.end,
      mentions: () => mentionsInBody(block.body, source),
    })
    const ofLocal = (name: string, { source, attribute: { value, start, end } }: DeclaredExpression): Spanned => ({
      kind: 'local',
      address: `local.${name}`,
      body: undefined,
      source,
      start,
      end,
      mentions: () => mentionsInExpression(value, source, name),
    })
    found = [
      ...[...module.resources].map(([address, declared]) => ofBlock('resource', address, declared)),
      ...[...module.calls].map(([name, declared]) => ofBlock('module', `module.${name}`, declared)),
      ...[...module.outputs].map(([name, declared]) => ofBlock('output', `output.${name}`, declared)),
      ...[...module.locals].map(([name, declared]) => ofLocal(name, declared)),
    ]
    declarationsOf.set(module, found)
  }
  return found
}

/** One declaration that mentions an address, and how. */
export interface Mentioned {
  readonly declaration: Declaration
  readonly mention: Mention
}

const mentionedIn = new WeakMap<Module, Map<string, readonly Mentioned[]>>()

/** The declarations that mention an address. */
export function mentioning(module: Module, address: string): readonly Mentioned[] {
  let known = mentionedIn.get(module)
  if (!known) {
    known = new Map()
    mentionedIn.set(module, known)
  }
  let found = known.get(address)
  if (!found) {
    found = lookFor(module, address)
    known.set(address, found)
  }
  return found
}

/** Only those declarations whose text holds the address are looked into: most hold none. */
function lookFor(module: Module, address: string): Mentioned[] {
  const offsets = new Map<Source, number[]>()
  for (const { source } of module.files) {
    const there: number[] = []
    for (let at = source.text.indexOf(address); at >= 0; at = source.text.indexOf(address, at + 1)) there.push(at)
    if (there.length > 0) offsets.set(source, there)
  }
  if (offsets.size === 0) return []
  return declarations(module)
    .filter(({ source, start, end }) => offsets.get(source)?.some((offset) => start <= offset && offset < end))
    .flatMap((declaration) =>
      declaration.mentions().flatMap((mention) => (mention.address === address ? [{ declaration, mention }] : [])),
    )
}
