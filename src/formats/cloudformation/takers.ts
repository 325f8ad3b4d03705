import { templateCertificate } from '../../catalog/cloudformation.ts'
import type { Certificate, Taker } from '../../model/certificate.ts'
import { known } from '../../model/value.ts'
import { entriesOf, get, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import type { Stack } from './stack.ts'
import type { Template } from './template.ts'

/** What only adds names, or is unrolled already. */
const knownTransforms = /^AWS::(?:Serverless-|LanguageExtensions$|SecretsManager-|CodeDeployBlueGreen$)/

/** The declarations of a template that refer to a certificate of it: resources by their titles, `Outputs.CertificateArn`. */
export function takersOf(logicalId: string, { template, titleOf }: Stack): NonNullable<Certificate['takers']> {
  const at = template.resources.get(logicalId)?.at ?? { source: template.source, start: 0, end: 0 }
  if (mayHoldMore(template)) return { known: false, why: 'a macro, a loop or another file may use the certificate', at }
  const { offsets, parts } = indexOf(template)
  const takers = new Set<Taker>()
  for (const offset of offsets.get(logicalId) ?? []) {
    const part = partAt(parts, offset)
    if (!part) continue
    const { node, section, key } = part
    const id = section === 'Resources' ? titleOf(key) : `${section}.${key}`
    look(node, offset, (name, { at: place }) => name === logicalId && takers.add({ at: place, id }))
  }
  return known([...takers], at)
}

const open = new WeakMap<Template, boolean>()

/** Whether a macro, or a loop that is not unrolled, may put further references into a template. */
export function mayHoldMore(template: Template): boolean {
  const is = open.get(template) ?? hasMacro(template)
  open.set(template, is)
  return is
}

function hasMacro({ source: { text }, root, isPartial }: Template): boolean {
  if (isPartial || /Fn::(?:Transform|ForEach)|!Transform/.test(text)) return true
  const transforms = get(root, 'Transform')
  return [transforms, ...itemsOf(transforms)].some((node) => node?.kind === 'scalar' && !knownTransforms.test(node.text))
}

/** One declaration of a template. */
interface Part {
  readonly section: string
  readonly key: string
  readonly node: Node
}

interface Index {
  /** Where the logical ids of certificates stand, whatever for. */
  readonly offsets: ReadonlyMap<string, readonly number[]>
  /** In the order of the text. */
  readonly parts: readonly Part[]
}

const made = new WeakMap<Template, Index>()

/** One pass over the text for all certificates of a template: there may be thousands of them. */
function indexOf(template: Template): Index {
  const before = made.get(template)
  if (before) return before
  const offsets = new Map<string, number[]>()
  for (const { logicalId, type } of template.resources.values())
    if (type === templateCertificate || /CustomResource$|^Custom::/.test(type)) offsets.set(logicalId, [])
  for (const { 0: word, index } of template.source.text.matchAll(/[A-Za-z0-9]+/g)) offsets.get(word)?.push(index)
  const parts = [...entriesOf(template.root)].flatMap(([section, { value: declared }]) =>
    [...entriesOf(declared)].map(([key, { value: node }]) => ({ section, key, node })),
  )
  parts.sort((a, b) => a.node.at.start - b.node.at.start)
  const index = { offsets, parts }
  made.set(template, index)
  return index
}

function partAt(parts: readonly Part[], offset: number): Part | undefined {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((parts[middle] as Part).node.at.start <= offset) low = middle
    else high = middle - 1
  }
  const part = parts[low]
  return part && isWithin(part.node, offset) ? part : undefined
}

function isWithin({ at: { start, end } }: Node, offset: number): boolean {
  return start <= offset && offset < end
}

/** The functions around a place, and what they name. */
function look(node: Node, offset: number, found: (name: string, node: Node) => void): void {
  for (const item of itemsOf(node)) if (isWithin(item, offset)) look(item, offset, found)
  for (const [key, { value }] of entriesOf(node)) {
    if (!isWithin(value, offset)) continue
    for (const name of namedBy(key, value)) found(name, value)
    look(value, offset, found)
  }
}

/** The logical ids that a function, or `DependsOn`, names. */
function namedBy(key: string, value: Node): string[] {
  const [first = '', ...others] = [value, ...itemsOf(value)].flatMap((node) => textOf(node) ?? [])
  if (key === 'Ref') return [first]
  if (key === 'Fn::GetAtt') return [first.split('.')[0] ?? '']
  if (key === 'Fn::Sub') return Array.from(first.matchAll(/\$\{(\w+)/g), ([, name]) => name ?? '')
  return key === 'DependsOn' ? [first, ...others] : []
}
