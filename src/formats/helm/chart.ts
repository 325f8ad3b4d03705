import type { Source } from '../../model/source.ts'
import { type Entry, get, isNull, itemsOf, mapNode, type Node, textOf, truth } from '../../syntax/node.ts'
import { deployingKinds, kindsThatMatter } from '../kubernetes/markers.ts'
import type { KubeObject } from '../kubernetes/object.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { directoryOf, fileName, joinPath } from '../paths.ts'
import { mergeAll } from './merge.ts'
import { objectsOfTemplate, templateNodes } from './nodes.ts'

/** A chart of the tree. */
export interface Chart {
  readonly directory: string
  readonly templates: readonly Source[]
  /** Those in its folder `charts`: they are deployed with it, not by themselves. */
  readonly subcharts: readonly Chart[]
}

/** The charts of a tree by their folder: wherever there is a `Chart.yaml`. */
export function chartsOf(files: readonly Source[]): Map<string, Chart> {
  const charts = new Map<string, { directory: string; templates: Source[]; subcharts: Chart[] }>()
  for (const { path } of files) {
    const directory = directoryOf(path)
    if (/^Chart\.ya?ml$/.test(fileName(path))) charts.set(directory, { directory, templates: [], subcharts: [] })
  }
  if (charts.size > 0) {
    for (const source of files) {
      const at = source.path.lastIndexOf('/templates/')
      const home = at < 0 ? (source.path.startsWith('templates/') ? '' : undefined) : source.path.slice(0, at)
      if (home !== undefined) charts.get(home)?.templates.push(source)
    }
  }
  for (const chart of charts.values()) {
    const parent = parentOf(chart.directory)
    if (parent !== undefined) charts.get(parent)?.subcharts.push(chart)
  }
  return charts
}

/** The folder of the chart that one belongs to, if it lies in its `charts`. */
export function parentOf(directory: string): string | undefined {
  return /^(.*\/|)charts\/[^/]+$/.exec(directory)?.[1]?.replace(/\/$/, '')
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

/** Whether a chart's templates deploy further charts. */
export function deploysCharts({ templates, subcharts }: Chart): boolean {
  return templates.some(({ text }) => deployingKinds.test(text)) || subcharts.some(deploysCharts)
}

/** The objects of a chart's templates, and of its subcharts', with these values. What is not there, or only perhaps, is left out. */
export function chartObjects(chart: Chart, values: Node | undefined, tree: Tree): KubeObject[] {
  const own = templateObjects(chart, values, tree)
  const declared = itemsOf(get(tree.document(joinPath(chart.directory, 'Chart.yaml')), 'dependencies'))
  const below = chart.subcharts.flatMap((subchart) => {
    const name = fileName(subchart.directory)
    const dependencies = declared.filter((dependency) => textOf(get(dependency, 'name')) === name)
    const keys =
      dependencies.length === 0 ? [name] : dependencies.flatMap((each) => (isSwitchedOff(each, values) ? [] : keyOf(each)))
    return keys.flatMap((key) => {
      const base = tree.document(joinPath(subchart.directory, 'values.yaml'))
      return chartObjects(subchart, mergeAll([base, get(values, key), globalOf(values)]), tree)
    })
  })
  return [...own, ...below]
}

/** A dependency may go by another name. */
function keyOf(dependency: Node): string {
  return textOf(get(dependency, 'alias')) ?? textOf(get(dependency, 'name')) ?? ''
}

/** `condition` names values of the parent, of which the first that is given decides. */
function isSwitchedOff(dependency: Node, values: Node | undefined): boolean {
  const paths = textOf(get(dependency, 'condition'))?.split(',') ?? []
  const switches = paths.map((path) => get(values, ...path.trim().split('.'))).filter((node) => !isNull(node))
  const [first] = switches
  return first !== undefined && truth(first) === false
}

function globalOf(values: Node | undefined): Node | undefined {
  const global = values?.kind === 'map' ? values.entries.get('global') : undefined
  return global && mapNode(global.keyAt, new Map([['global', global]]))
}

function templateObjects({ templates }: Chart, values: Node | undefined, tree: Tree): KubeObject[] {
  const [first] = templates
  if (!first) return []
  const at = { source: first, start: 0, end: 0 }
  const entries = new Map<string, Entry>([['Values', { keyAt: at, value: values ?? mapNode(at, new Map()) }]])
  const root = mapNode(at, entries, 'only the values of a chart are known')
  return templates.flatMap((source) => {
    if (fileName(source.path).startsWith('_') || !kindsThatMatter.test(source.text)) return []
    tree.seen.add(source)
    const nodes = templateNodes(source, root, (text) => kindsThatMatter.test(text), tree)
    return nodes.flatMap((node) => objectsOfTemplate(node, 'chart'))
  })
}
