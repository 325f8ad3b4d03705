import type { Place } from '../../model/source.ts'
import { type Entry, mapNode, type Node, scalarNode, unknownNode } from '../../syntax/node.ts'
import { joined, type Outcome, type Part, writtenText } from './outcome.ts'

export interface Call {
  readonly at: Place
  /** A field of a node; `of`: which argument the node is, so that an unknown one can be named. */
  field(node: Node, key: string, of?: number): Node
  pathOf(index: number): string | undefined
}

type Implementation = (args: readonly Outcome[], call: Call) => Outcome | Node | undefined

export function callFunction(name: string, args: readonly Outcome[], call: Call): Outcome {
  const result = functions.get(name)?.(args, call)
  if (!result) {
    const unknown = args.find(({ node }) => node.kind === 'unknown')?.node
    const why = unknown?.kind === 'unknown' && functions.has(name) ? unknown.why : `it comes from \`${name}\``
    return { node: unknownNode(call.at, why) }
  }
  return 'node' in result ? result : { node: result }
}

/** Undefined when that is not known. */
function isEmpty(node: Node | undefined): boolean | undefined {
  if (!node) return true
  if (node.kind === 'unknown') return undefined
  if (node.kind === 'scalar') return node.value === null || node.value === '' || node.value === 0 || node.value === false
  const size = node.kind === 'map' ? node.entries.size : node.items.length
  return size > 0 ? false : node.open === undefined ? true : undefined
}

function plainValue(outcome: Outcome | undefined): string | number | boolean | null | undefined {
  return outcome?.form !== 'json' && outcome?.node.kind === 'scalar' ? outcome.node.value : undefined
}

function stringOf(outcome: Outcome | undefined): string | undefined {
  return outcome && writtenText(outcome)
}

/** A text made of another: it is still written where that is. */
function remade(outcome: Outcome | undefined, change: (text: string) => string): Node | undefined {
  const text = stringOf(outcome)
  if (!outcome || text === undefined) return undefined
  const { node } = outcome
  const made = scalarNode(node.at, change(text))
  return node.trail ? { ...made, trail: node.trail } : made
}

/** One of the functions that make a text of a text, and leave lists and maps in YAML as they are. */
function ofText(change: (text: string, ...options: readonly string[]) => string, keepsSame: boolean): Implementation {
  return (args) => {
    const last = args.at(-1)
    if (!last) return undefined
    const options = args.slice(0, -1).map(stringOf)
    if (!options.every((option) => option !== undefined)) return undefined
    if (last.form === 'yaml' && last.node.kind !== 'scalar' && keepsSame) return last
    if (last.node.kind === 'unknown') return keepsSame ? last : undefined
    return remade(last, (text) => change(text, ...options))
  }
}

function decided(at: Place, truth: boolean | undefined): Node | undefined {
  return truth === undefined ? undefined : scalarNode(at, truth)
}

function equal(a: Outcome | undefined, b: Outcome | undefined): boolean | undefined {
  const one = plainValue(a)
  const other = plainValue(b)
  return one === undefined || other === undefined ? undefined : one === other
}

function compared(test: (a: number, b: number) => boolean): Implementation {
  return ([a, b], { at }) => {
    const one = plainValue(a)
    const other = plainValue(b)
    return typeof one === 'number' && typeof other === 'number' ? scalarNode(at, test(one, other)) : undefined
  }
}

function ofTexts(test: (a: string, b: string) => boolean): Implementation {
  return ([a, b], { at }) => {
    const one = stringOf(a)
    const other = stringOf(b)
    return one === undefined || other === undefined ? undefined : scalarNode(at, test(one, other))
  }
}

const pass: Implementation = ([outcome]) => outcome
const passLast: Implementation = (args) => args.at(-1)

const defaulted: Implementation = ([otherwise, given]) => {
  if (!otherwise) return undefined
  const empty = isEmpty(given?.node)
  return empty === undefined ? given : empty ? otherwise : given
}

const index: Implementation = ([of, ...keys], call) => {
  if (!of) return undefined
  let node = of.node
  for (const [depth, key] of keys.entries()) {
    const value = plainValue(key)
    if (typeof value === 'number' && node.kind === 'list') {
      const item = node.items[value]
      if (!item) return undefined
      node = item
    } else if (typeof value === 'string') node = call.field(node, value, depth === 0 ? 0 : undefined)
    else return undefined
  }
  return node
}

/** More than a text of a person has, so that a format cannot make a text of any length. */
const mostParts = 1_000

function formatted(args: readonly Outcome[], at: Place): Node | undefined {
  const [format, ...values] = args
  const text = stringOf(format)
  if (text === undefined) return undefined
  const parts: Part[] = []
  let start = 0
  let next = 0
  for (let mark = text.indexOf('%'); mark >= 0; mark = text.indexOf('%', start)) {
    if (parts.length > mostParts) return undefined
    parts.push(text.slice(start, mark))
    const verb = text[mark + 1]
    start = mark + 2
    if (verb === '%') parts.push('%')
    else {
      const value = values[next++]
      if (!value || (verb !== 's' && verb !== 'd' && verb !== 'v' && verb !== 'q')) return undefined
      if (verb === 'q') parts.push('"', value, '"')
      else parts.push(value)
    }
  }
  parts.push(text.slice(start))
  return joined(parts, at)
}

function listOf(args: readonly Outcome[], at: Place): Node {
  return { kind: 'list', at, items: args.map(({ node }) => node) }
}

function dictOf(args: readonly Outcome[], at: Place): Node | undefined {
  const entries = new Map<string, Entry>()
  for (let place = 0; place + 1 < args.length; place += 2) {
    const key = stringOf(args[place])
    const value = args[place + 1]
    if (key === undefined || !value) return undefined
    entries.set(key, { keyAt: at, value: value.node })
  }
  return mapNode(at, entries)
}

/** The first that has a key wins, as in sprig's `merge`. */
function merged(args: readonly Outcome[], at: Place): Node | undefined {
  const entries = new Map<string, Entry>()
  let open: string | undefined
  for (const { node } of args) {
    if (node.kind === 'unknown') open ??= node.why
    if (node.kind !== 'map') continue
    open ??= node.open
    for (const [key, entry] of node.entries) {
      const before = entries.get(key)
      if (!before) entries.set(key, entry)
      else if (before.value.kind === 'map' && entry.value.kind === 'map')
        entries.set(key, { ...before, value: merged([{ node: before.value }, { node: entry.value }], at) ?? before.value })
    }
  }
  return mapNode(at, entries, open)
}

function kindOf(node: Node): string | undefined {
  if (node.kind === 'list') return 'slice'
  if (node.kind === 'map') return 'map'
  if (node.kind === 'unknown') return undefined
  if (node.value === null) return 'invalid'
  return typeof node.value === 'number'
    ? Number.isInteger(node.value)
      ? 'int64'
      : 'float64'
    : typeof node.value === 'string'
      ? 'string'
      : 'bool'
}

const kindIs: Implementation = ([wanted, given], { at }) => {
  const name = stringOf(wanted)
  const kind = given && kindOf(given.node)
  if (name === undefined || kind === undefined) return undefined
  // Helm reads every number of its values as a float64.
  if (kind === 'int64' && name === 'float64') return scalarNode(at, true)
  return scalarNode(at, name === kind || (kind === 'bool' && name === 'bool'))
}

/** `helm template` takes the Kubernetes of its own days. */
const assumedMinor = 33

function semverCompare([constraint]: readonly Outcome[], call: Call): Node | undefined {
  const text = stringOf(constraint)
  const path = call.pathOf(1)
  const match = text === undefined ? null : /^\s*(>=|<=|>|<|\^|~)?\s*v?(\d+)\.(\d+)[\d.x*]*(?:-0)?\s*$/.exec(text)
  if (!match || path === undefined || !path.startsWith('.Capabilities.KubeVersion')) return undefined
  const [, operator = '', major = '', minor = ''] = match
  const difference = major === '1' ? assumedMinor - Number(minor) : 1 - Number(major)
  if (operator === '>=' || operator === '^') return scalarNode(call.at, difference >= 0)
  if (operator === '>') return scalarNode(call.at, difference > 0)
  if (operator === '<' || operator === '<=') return scalarNode(call.at, difference < 0)
  return undefined
}

const functions: ReadonlyMap<string, Implementation> = new Map<string, Implementation>([
  ['default', defaulted],
  ['quote', ofText((text) => text, true)],
  ['squote', ofText((text) => text, true)],
  ['toString', ofText((text) => text, true)],
  ['trim', ofText((text) => text.trim(), true)],
  ['lower', ofText((text) => text.toLowerCase(), false)],
  ['upper', ofText((text) => text.toUpperCase(), false)],
  [
    'trimSuffix',
    ofText((text, suffix = '') => (text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text), false),
  ],
  ['trimPrefix', ofText((text, prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text), false)],
  ['replace', ofText((text, old = '', by = '') => (old === '' || text.length > 10_000 ? text : text.replaceAll(old, by)), false)],
  [
    'trunc',
    ofText((text, length = '') => (Number(length) >= 0 ? text.slice(0, Number(length)) : text.slice(Number(length))), false),
  ],
  ['nindent', passLast],
  ['indent', passLast],
  ['toYaml', ([given]) => given && { node: given.node, form: 'yaml' }],
  ['toYamlPretty', ([given]) => given && { node: given.node, form: 'yaml' }],
  ['toJson', ([given]) => given && { node: given.node, form: 'json' }],
  ['toRawJson', ([given]) => given && { node: given.node, form: 'json' }],
  ['fromYaml', ([given]) => (given?.form === 'yaml' ? { node: given.node } : undefined)],
  ['fromJson', ([given]) => (given?.form === 'json' ? { node: given.node } : undefined)],
  [
    'required',
    (args, call) => {
      const given = args[1]
      if (!given || isEmpty(given.node) !== true) return given
      const path = call.pathOf(1)
      return unknownNode(
        call.at,
        path === undefined ? 'it has to be given' : `\`${path}\` has to be given`,
        path && `\${${path}}`,
      )
    },
  ],
  [
    'coalesce',
    (args) => {
      for (const arg of args) {
        const empty = isEmpty(arg.node)
        if (empty === undefined) return undefined
        if (!empty) return arg
      }
      return undefined
    },
  ],
  [
    'ternary',
    ([yes, no, test]) => {
      const value = plainValue(test)
      return typeof value === 'boolean' ? (value ? yes : no) : undefined
    },
  ],
  [
    'eq',
    ([first, ...others], { at }) => {
      const truths = others.map((other) => equal(first, other))
      return decided(at, truths.includes(true) ? true : truths.includes(undefined) ? undefined : false)
    },
  ],
  [
    'ne',
    ([a, b], { at }) => {
      const truth = equal(a, b)
      return decided(at, truth === undefined ? undefined : !truth)
    },
  ],
  ['gt', compared((a, b) => a > b)],
  ['ge', compared((a, b) => a >= b)],
  ['lt', compared((a, b) => a < b)],
  ['le', compared((a, b) => a <= b)],
  [
    'not',
    ([given], { at }) => {
      const empty = isEmpty(given?.node)
      return decided(at, empty)
    },
  ],
  ['empty', ([given], { at }) => decided(at, isEmpty(given?.node))],
  ['contains', ofTexts((part, text) => text.includes(part))],
  ['hasPrefix', ofTexts((part, text) => text.startsWith(part))],
  ['hasSuffix', ofTexts((part, text) => text.endsWith(part))],
  [
    'hasKey',
    ([of, key], { at }) => {
      const name = stringOf(key)
      if (of?.node.kind !== 'map' || name === undefined) return undefined
      return decided(at, of.node.entries.has(name) || (of.node.open === undefined ? false : undefined))
    },
  ],
  [
    'has',
    ([item, list], { at }) => {
      if (list?.node.kind !== 'list') return undefined
      const truths = list.node.items.map((node) => equal(item, { node }))
      return decided(
        at,
        truths.includes(true) ? true : truths.includes(undefined) || list.node.open !== undefined ? undefined : false,
      )
    },
  ],
  ['index', index],
  ['get', index],
  [
    'dig',
    (args, call) => {
      let node = args.at(-1)?.node
      const otherwise = args.at(-2)
      for (const key of args.slice(0, -2)) {
        const name = stringOf(key)
        if (!node || name === undefined || node.kind === 'unknown') return undefined
        if (node.kind === 'map' && !node.entries.has(name) && node.open === undefined) return otherwise
        node = call.field(node, name)
      }
      return node
    },
  ],
  ['list', (args, { at }) => listOf(args, at)],
  ['tuple', (args, { at }) => listOf(args, at)],
  ['dict', (args, { at }) => dictOf(args, at)],
  ['merge', (args, { at }) => merged(args, at)],
  ['mergeOverwrite', (args, { at }) => merged(args.toReversed(), at)],
  ['deepCopy', pass],
  [
    'concat',
    (args, { at }) => {
      const items: Node[] = []
      for (const { node } of args) {
        if (node.kind !== 'list' || node.open !== undefined) return undefined
        items.push(...node.items)
      }
      return { kind: 'list', at, items }
    },
  ],
  ['first', ([of]) => (of?.node.kind === 'list' ? of.node.items[0] : undefined)],
  ['last', ([of]) => (of?.node.kind === 'list' && of.node.open === undefined ? of.node.items.at(-1) : undefined)],
  [
    'len',
    ([of], { at }) => {
      if (of?.node.kind === 'list' && of.node.open === undefined) return scalarNode(at, of.node.items.length)
      if (of?.node.kind === 'map' && of.node.open === undefined) return scalarNode(at, of.node.entries.size)
      const text = stringOf(of)
      return text === undefined ? undefined : scalarNode(at, text.length)
    },
  ],
  [
    'join',
    ([separator, of], { at }) => {
      const between = stringOf(separator)
      if (between === undefined || of?.node.kind !== 'list' || of.node.open !== undefined || of.node.items.length > mostParts)
        return undefined
      return joined(
        of.node.items.flatMap((node, place): Part[] => (place === 0 ? [{ node }] : [between, { node }])),
        at,
      )
    },
  ],
  [
    'splitList',
    ([separator, text]) => {
      const by = stringOf(separator)
      const given = stringOf(text)
      if (by === undefined || by === '' || given === undefined || !text) return undefined
      const items = given
        .split(by)
        .slice(0, mostParts)
        .map((item) => scalarNode(text.node.at, item))
      return { kind: 'list', at: text.node.at, items }
    },
  ],
  ['printf', (args, { at }) => formatted(args, at)],
  ['print', (args, { at }) => joined(args, at)],
  ['int', toInteger],
  ['int64', toInteger],
  ['atoi', toInteger],
  ['kindIs', kindIs],
  ['typeIs', kindIs],
  ['semverCompare', semverCompare],
])

function toInteger([given]: readonly Outcome[], { at }: Call): Node | undefined {
  const text = stringOf(given)
  const value = text === undefined ? Number.NaN : Math.trunc(Number(text))
  return Number.isNaN(value) ? undefined : scalarNode(given?.node.at ?? at, value)
}
