import { type TemplateDocument, type TemplateResult, templateDocuments } from '../../../src/formats/helm/template.ts'
import type { Place, Source } from '../../../src/model/source.ts'
import { mapNode, type Node } from '../../../src/syntax/node.ts'
import { parseYaml } from '../../../src/syntax/yaml.ts'

export interface Chart {
  readonly template: Source
  readonly values: Source
  readonly result: TemplateResult
  readonly documents: readonly TemplateDocument[]
}

/** A chart of one template; of its root only the values are known. */
export function chart(template: string, values = '', wanted?: (text: string) => boolean): Chart {
  const source = { path: 'templates/ingress.yaml', text: template }
  const given = { path: 'values.yaml', text: values }
  const at = { source: given, start: 0, end: 0 }
  const node = parseYaml({ source: given, start: 0, text: values }).node ?? mapNode(at, new Map())
  const root = mapNode(at, new Map([['Values', { keyAt: at, value: node }]]), 'only Helm knows it')
  const result = templateDocuments(source, root, wanted)
  return { template: source, values: given, result, documents: result.documents }
}

/** What the first document comes to, as JSON would have it: `?` and why for what is not known, `…` for what may hold more. */
export function written(template: string, values = ''): unknown {
  const [document] = chart(template, values).documents
  if (document?.fault) return document.fault
  return plain(document?.node)
}

export function plain(node: Node | undefined): unknown {
  if (!node) return undefined
  if (node.kind === 'unknown') return `? ${node.same ?? node.why}`
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return [...node.items.map(plain), ...(node.open === undefined ? [] : [`… ${node.open}`])]
  const entries = Object.fromEntries(Array.from(node.entries, ([key, { value }]) => [key, plain(value)]))
  return node.open === undefined ? entries : { ...entries, '…': node.open }
}

export function textAt({ source, start, end }: Place): string {
  return source.text.slice(start, end)
}
