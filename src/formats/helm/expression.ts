import type { Place } from '../../model/source.ts'
import { type Node, scalarNode, unknownNode } from '../../syntax/node.ts'
import { type Expression, parseExpression } from './expression-tree.ts'
import { callFunction } from './functions.ts'
import { joined, type Outcome, type Part } from './outcome.ts'

/** What an expression sees. */
export interface Context {
  readonly dot: Node
  /** How the dot is reached from the root: empty for the root, undefined where that cannot be said. */
  readonly dotPath: string | undefined
  /** What `$` is. */
  readonly root: Node
  /** The action. */
  readonly at: Place
  /** Where the template's code changes maps, the keys that it sets: what they hold is not known. */
  readonly changed: ReadonlySet<string>
  variable(name: string): Outcome | undefined
  /** What a text comes to as a template; undefined when that cannot be said. */
  render(text: string, at: Place, dot: Node): readonly Part[] | undefined
}

export function evaluateCode(code: string, context: Context): Outcome {
  const expression = parseExpression(code)
  if (!expression) return unknown(context, 'its template is not understood')
  return evaluate(expression, context)
}

function unknown(context: Context, why: string, same?: string): Outcome {
  return { node: unknownNode(context.at, why, same) }
}

function evaluate(expression: Expression, context: Context): Outcome {
  switch (expression.kind) {
    case 'literal':
      return { node: scalarNode(context.at, expression.value) }
    case 'dot':
      return { node: context.dot }
    case 'variable':
      if (expression.name === '$') return { node: context.root }
      return context.variable(expression.name) ?? unknown(context, `\`${expression.name}\` is not set`)
    case 'fields': {
      const of = evaluate(expression.of, context).node
      return { node: fieldsOf(of, expression.names, pathOf(expression.of, context), context) }
    }
    case 'method':
      return method(expression.of, expression.args, context)
    case 'call':
      return call(expression.name, expression.args, context)
  }
}

/** How a value is reached from the root, as a template writes it: `.Values.a.b`. */
function pathOf(expression: Expression, context: Context): string | undefined {
  if (expression.kind === 'dot') return context.dotPath
  if (expression.kind === 'variable') return expression.name === '$' ? '' : undefined
  if (expression.kind !== 'fields') return undefined
  const of = pathOf(expression.of, context)
  return of === undefined ? undefined : [of, ...expression.names].join('.')
}

export function dotPathOf(code: string, context: Context): string | undefined {
  const expression = parseExpression(code)
  return expression && pathOf(expression, context)
}

function fieldsOf(of: Node, names: readonly string[], basePath: string | undefined, context: Context): Node {
  let node = of
  let path = basePath
  for (const name of names) {
    path = path === undefined ? undefined : `${path}.${name}`
    node = fieldOf(node, name, path, context)
  }
  return node
}

function fieldOf(node: Node, name: string, path: string | undefined, context: Context): Node {
  const same = path === undefined ? furtherSame(node, name) : `\${${path}}`
  const shown = path ?? `.${name}`
  if (node.kind === 'unknown') return unknownNode(node.at, node.why, same)
  if (context.changed.has(name)) return unknownNode(context.at, `the template sets \`${shown}\` itself`)
  if (node.kind === 'map') {
    const entry = node.entries.get(name)
    if (entry) return entry.value
    if (node.open === undefined) return scalarNode(context.at, null)
    return unknownNode(node.at === context.at ? context.at : node.at, node.open, same)
  }
  return unknownNode(context.at, `\`${shown}\` is not given`, same)
}

function furtherSame(node: Node, name: string): string | undefined {
  const same = node.kind === 'unknown' ? node.same : undefined
  return same !== undefined && /^\$\{[^{}]*\}$/.test(same) ? `${same.slice(0, -1)}.${name}}` : undefined
}

/** What Kubernetes has that charts are written for today. Charts ask for the APIs before these too. */
const lostApis =
  /^(?:extensions\/|networking\.k8s\.io\/v1beta1|policy\/v1beta1|batch\/v1beta1|autoscaling\/v2beta|apps\/v1beta|apiextensions\.k8s\.io\/v1beta1|rbac\.authorization\.k8s\.io\/v1(?:alpha|beta)1)/
const keptApis =
  /^(?:networking\.k8s\.io\/v1|policy\/v1|batch\/v1|autoscaling\/v[12]|apps\/v1|apiextensions\.k8s\.io\/v1|rbac\.authorization\.k8s\.io\/v1)(?:\/|$)/

function method(of: Expression, args: readonly Expression[], context: Context): Outcome {
  const path = pathOf(of, context)
  const [api] = args
  if (path === '.Capabilities.APIVersions.Has' && api?.kind === 'literal' && typeof api.value === 'string') {
    if (lostApis.test(api.value)) return { node: scalarNode(context.at, false) }
    if (keptApis.test(api.value)) return { node: scalarNode(context.at, true) }
  }
  return unknown(context, path === undefined ? 'its template is not understood' : `\`${path}\` is not known`)
}

function call(name: string, args: readonly Expression[], context: Context): Outcome {
  if (name === 'include' || name === 'template' || name === 'lookup') {
    const [which, dot] = args
    const isWhole = name === 'include' && dot !== undefined && pathOf(dot, context) === ''
    const same = isWhole && which?.kind === 'literal' ? `\${include ${String(which.value).replace(/[{}\s]/g, '')}}` : undefined
    return unknown(context, `it comes from \`${name}\``, same)
  }
  if (name === 'and' || name === 'or') return chosen(name, args, context)
  const values = args.map((arg) => evaluate(arg, context))
  if (name === 'tpl') return rendered(values[0], values[1], context)
  return callFunction(name, values, {
    at: context.at,
    field: (node, key, of) => {
      const arg = of === undefined ? undefined : args[of]
      const path = arg && pathOf(arg, context)
      return fieldOf(node, key, path === undefined ? undefined : `${path}.${key}`, context)
    },
    pathOf: (index) => (args[index] ? pathOf(args[index], context) : undefined),
  })
}

/** `and` gives the first that is empty, `or` the first that is not; else the last. */
function chosen(name: 'and' | 'or', args: readonly Expression[], context: Context): Outcome {
  let last: Outcome | undefined
  let firstUnknown: Outcome | undefined
  for (const arg of args) {
    last = evaluate(arg, context)
    const truth = isTrue(last.node)
    if (truth === undefined) firstUnknown ??= last
    else if (truth === (name === 'or')) {
      // Whichever it is, both have one truth.
      if (name === 'and' || !firstUnknown) return last
      return { node: unknownNode(context.at, 'it depends on what is not known') }
    }
  }
  if (!last) return unknown(context, 'its template is not understood')
  return firstUnknown && firstUnknown !== last ? { node: { ...unknownNode(context.at, whyOf(firstUnknown.node)) } } : last
}

function whyOf(node: Node): string {
  return node.kind === 'unknown' ? node.why : 'it depends on what is not known'
}

/** Whether a condition holds: three-valued, so that `or` holds where one of its sides does. */
export function holds(code: string, context: Context): boolean | undefined {
  const expression = parseExpression(code)
  return expression && truthOf(expression, context)
}

function truthOf(expression: Expression, context: Context): boolean | undefined {
  if (expression.kind === 'call') {
    const { name, args } = expression
    const [first] = args
    if (name === 'not' && first && args.length === 1) {
      const truth = truthOf(first, context)
      return truth === undefined ? undefined : !truth
    }
    if ((name === 'and' || name === 'or') && first) {
      const decisive = name === 'or'
      let isUnknown = false
      for (const arg of args) {
        const truth = truthOf(arg, context)
        if (truth === decisive) return decisive
        isUnknown ||= truth === undefined
      }
      return isUnknown ? undefined : !decisive
    }
  }
  return isTrue(evaluate(expression, context).node)
}

/** Go's truth: what is empty is false, and nothing else. */
export function isTrue(node: Node): boolean | undefined {
  if (node.kind === 'unknown') return undefined
  if (node.kind === 'scalar') {
    const { value, at } = node
    // YAML 1.1, which Helm reads, has these as booleans.
    if (typeof value === 'string' && /^(?:no|off)$/i.test(value)) return /["']/.test(at.source.text[at.start] ?? '')
    return !(value === null || value === '' || value === 0 || value === false)
  }
  const size = node.kind === 'map' ? node.entries.size : node.items.length
  return size > 0 ? true : node.open === undefined ? false : undefined
}

/** Deeper than values are. */
const deepest = 30

/** `tpl`: what is a template in a text, or in the texts of a tree, is evaluated. */
function rendered(given: Outcome | undefined, dot: Outcome | undefined, context: Context): Outcome {
  if (!given || !dot) return unknown(context, 'its template is not understood')
  const render = (node: Node, depth: number): Node => {
    if (node.kind === 'unknown' || depth > deepest) return node
    if (node.kind === 'scalar') {
      if (typeof node.value !== 'string' || !node.text.includes('{{')) return node
      const parts = context.render(node.text, node.at, dot.node)
      if (!parts) return unknownNode(node.at, 'its template is not understood')
      const [only] = parts
      if (parts.length === 1 && only !== undefined && typeof only !== 'string') return only.node
      return joinedAt(parts, node)
    }
    if (node.kind === 'list') {
      const items = node.items.map((item) => render(item, depth + 1))
      return items.every((item, index) => item === node.items[index]) ? node : { ...node, items }
    }
    let isChanged = false
    const entries = new Map(node.entries)
    for (const [key, entry] of node.entries) {
      const value = render(entry.value, depth + 1)
      if (value === entry.value) continue
      isChanged = true
      entries.set(key, { ...entry, value })
    }
    return isChanged ? { ...node, entries } : node
  }
  return { ...given, node: render(given.node, 0) }
}

function joinedAt(parts: readonly Part[], node: Node): Node {
  const made = joined(parts, node.at)
  return node.trail ? { ...made, trail: [...node.trail, ...(made.trail ?? [])] } : made
}
