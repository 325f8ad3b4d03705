import type { Source } from '../../model/source.ts'
import { normalized } from './escapes.ts'
import { maximumFaults } from './faults.ts'
import { type JsonObject, type JsonProperty, type JsonString, type JsonValue, readJson } from './json-reader.ts'
import { type HclFile, parseTemplate } from './parse.ts'
import type { Attribute, Block, Body, Expression, Label, Node, SyntaxFault } from './tree.ts'

/** The blocks of Terraform's top level, and how many labels each has. Below them JSON does not tell blocks from attributes. */
const labelCounts: ReadonlyMap<string, number> = new Map([
  ['check', 1],
  ['data', 2],
  ['ephemeral', 2],
  ['import', 0],
  ['locals', 0],
  ['module', 1],
  ['moved', 0],
  ['output', 1],
  ['provider', 1],
  ['removed', 0],
  ['resource', 2],
  ['terraform', 0],
  ['variable', 1],
])

/** How strings are read: as templates or as they are. Faults inside of them are put into `faults`. */
interface Reading {
  readonly text: string
  readonly templates: boolean
  readonly faults: SyntaxFault[]
  /** How many strings could not be parsed; there may be more than are reported. */
  broken: number
}

/** `*.tf.json`: JSON as the tree that native syntax would give, except that nested blocks are attributes with objects. */
export function parseTerraformJson(source: Source): HclFile {
  const { value, faults } = readJson(source.text)
  const reading: Reading = { text: source.text, templates: true, faults, broken: 0 }
  const attributes: Attribute[] = []
  const blocks: Block[] = []
  for (const { key, value: content } of value ? objectsIn(reading, value, 'the configuration').flatMap(propertiesOf) : []) {
    const labels = labelCounts.get(key.value)
    if (labels === undefined) addAttribute(reading, attributes, key, content)
    else addBlocks(reading, blocks, key, [], labels, content)
  }
  return { source, body: body(faults, value, source.text, attributes, blocks), faults }
}

/** `*.tfvars.json`: values of variables, in which `${` means nothing. */
export function parseJsonValues(source: Source): HclFile {
  const { value, faults } = readJson(source.text)
  const reading: Reading = { text: source.text, templates: false, faults, broken: 0 }
  const attributes: Attribute[] = []
  if (value?.kind === 'object') {
    for (const { key, value: content } of propertiesOf(value)) addAttribute(reading, attributes, key, content)
  } else if (value)
    faults.push({ start: value.start, end: value.end, message: 'expected an object with the values of variables' })
  return { source, body: body(faults, value, source.text, attributes, []), faults }
}

function body(faults: SyntaxFault[], place: Node | undefined, text: string, attributes: Attribute[], blocks: Block[]): Body {
  const { start, end } = place ?? { start: 0, end: text.length }
  return faults.length > 0 ? { start, end, attributes, blocks, incomplete: true } : { start, end, attributes, blocks }
}

/** The properties of an object that stands for a body or for labels: `"//"` is a comment there. */
function propertiesOf(object: JsonObject): readonly JsonProperty[] {
  return object.properties.filter(({ key }) => key.value !== '//')
}

/** Wherever a body or labels may stand, there may also be a list of them. */
function objectsIn(reading: Reading, value: JsonValue, what: string): readonly JsonObject[] {
  if (value.kind === 'object') return [value]
  if (value.kind === 'scalar' && value.value === null) return []
  if (value.kind === 'array') return value.items.flatMap((item) => objectsIn(reading, item, what))
  reading.faults.push({ start: value.start, end: value.end, message: `expected an object or a list of objects for ${what}` })
  return []
}

/** Each object below `labels` more properties is one block. Its header is its innermost label: the outer ones it shares. */
function addBlocks(reading: Reading, blocks: Block[], type: JsonString, path: Label[], labels: number, value: JsonValue): void {
  for (const object of objectsIn(reading, value, `\`${[type.value, ...path.map(({ text }) => text)].join(' ')}\``)) {
    if (labels > 0) {
      for (const { key, value: content } of propertiesOf(object)) {
        const label = { start: key.start, end: key.end, text: key.value }
        addBlocks(reading, blocks, type, [...path, label], labels - 1, content)
      }
      continue
    }
    const { start, end: headerEnd } = path.at(-1) ?? type
    blocks.push({ start, end: object.end, type: type.value, labels: path, headerEnd, body: blockBody(reading, object) })
  }
}

function blockBody(reading: Reading, object: JsonObject): Body {
  const before = reading.broken
  const attributes: Attribute[] = []
  for (const { key, value } of propertiesOf(object)) addAttribute(reading, attributes, key, value)
  const { start, end } = object
  const result = { start, end, attributes, blocks: [] }
  return reading.broken > before ? { ...result, incomplete: true } : result
}

/** As in native syntax, an attribute with a fault in it is not in the tree. */
function addAttribute(reading: Reading, attributes: Attribute[], key: JsonString, content: JsonValue): void {
  const before = reading.broken
  const value = expression(reading, content)
  if (reading.broken > before) return
  attributes.push({ start: key.start, end: content.end, name: key.value, nameEnd: key.end, value })
}

function expression(reading: Reading, value: JsonValue): Expression {
  const { start, end } = value
  switch (value.kind) {
    case 'string':
      return string(reading, value)
    case 'scalar':
      return { kind: 'literal', start, end, value: value.value }
    case 'array':
      return { kind: 'tuple', start, end, items: value.items.map((item) => expression(reading, item)) }
    case 'object':
      return {
        kind: 'object',
        start,
        end,
        items: value.properties.map(({ key, value: content }) => ({
          start: key.start,
          end: content.end,
          key: string(reading, key),
          value: expression(reading, content),
        })),
      }
  }
}

function string(reading: Reading, { start, end, value, escaped }: JsonString): Expression {
  const plain: Expression = { kind: 'literal', start, end, value: normalized(value) }
  if (!reading.templates || !(value.includes('${') || value.includes('%{'))) return plain
  const { value: template, faults } = escaped ? parseTemplate(value) : parseTemplate(reading.text, start + 1, end - 1)
  if (faults.length > 0) reading.broken++
  for (const fault of faults) {
    if (reading.faults.length < maximumFaults) reading.faults.push(escaped ? { ...fault, start, end } : fault)
  }
  if (!template) return plain
  return escaped ? (placed(template, start, end) as Expression) : { ...template, start, end }
}

/** A copy of a tree in which every node has the same place: offsets into a text with escapes lead nowhere. */
function placed(value: unknown, start: number, end: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => placed(item, start, end))
  const copy: Record<string, unknown> = {}
  for (const [name, content] of Object.entries(value)) copy[name] = placed(content, start, end)
  return { ...copy, start, end }
}
