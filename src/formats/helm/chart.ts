import type { Source } from '../../model/source.ts'
import { type Entry, mapNode, type Node } from '../../syntax/node.ts'
import { type KubeObject, objectsOf } from '../kubernetes/object.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { directoryOf, fileName } from '../paths.ts'
import { templateNodes } from './nodes.ts'

/** A chart of the tree. */
export interface Chart {
  readonly directory: string
  readonly templates: readonly Source[]
}

/** The charts of a tree by their folder: wherever there is a `Chart.yaml`. */
export function chartsOf(files: readonly Source[]): Map<string, Chart> {
  const charts = new Map<string, Source[]>()
  for (const { path } of files) if (/^Chart\.ya?ml$/.test(fileName(path))) charts.set(directoryOf(path), [])
  if (charts.size > 0) {
    for (const source of files) {
      const at = source.path.lastIndexOf('/templates/')
      const home = at < 0 ? (source.path.startsWith('templates/') ? '' : undefined) : source.path.slice(0, at)
      if (home !== undefined) charts.get(home)?.push(source)
    }
  }
  return new Map(Array.from(charts, ([directory, templates]) => [directory, { directory, templates }]))
}

/** Whether a file is part of a chart's templates or of its definitions, and not for itself. */
export function isOfChart(path: string, charts: ReadonlyMap<string, Chart>): boolean {
  if (charts.size === 0) return false
  if (/^Chart\.(?:ya?ml|lock)$/.test(fileName(path))) return true
  for (const [index, folder] of path.split('/').slice(0, -1).entries()) {
    if (folder !== 'templates' && folder !== 'crds') continue
    if (charts.has(path.split('/').slice(0, index).join('/'))) return true
  }
  return false
}

/** Kinds of objects that load balancers are made of. */
const kinds =
  /\bkind["']?\s*:\s*["']?(?:Ingress|Service|Gateway|GatewayClass|[A-Z]\w*Route|IngressClass|IngressClassParams|LoadBalancerConfiguration|Certificate)\b/

/** The objects of a chart's templates with these values. What is not there, or only perhaps, is left out. */
export function chartObjects({ templates }: Chart, values: Node | undefined, tree: Tree): KubeObject[] {
  const [first] = templates
  if (!first) return []
  const at = { source: first, start: 0, end: 0 }
  const entries = new Map<string, Entry>([['Values', { keyAt: at, value: values ?? mapNode(at, new Map()) }]])
  const root = mapNode(at, entries, 'only the values of a chart are known')
  return templates.flatMap((source) => {
    if (fileName(source.path).startsWith('_') || !kinds.test(source.text)) return []
    tree.seen.add(source)
    return templateNodes(source, root, (text) => kinds.test(text), tree).flatMap((node) => objectsOf(node, 'chart'))
  })
}
