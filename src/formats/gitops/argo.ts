import { entriesOf, get, isNull, itemsOf, type Node, textOf, truth } from '../../syntax/node.ts'
import type { Chart } from '../helm/chart.ts'
import { mergeAll } from '../helm/merge.ts'
import type { Release } from '../helm/release.ts'
import { setValue } from '../helm/set-value.ts'
import { parseEmbedded } from '../kubernetes/embedded.ts'
import type { KubeObject } from '../kubernetes/object.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { joinPath } from '../paths.ts'
import { type Parameters, substitute } from './parameters.ts'
import { valuesOfFile } from './values-file.ts'

/** What an Argo CD Application, or an ApplicationSet with a list of elements, deploys by Helm. */
export function argoReleases({ kind, group, id, node }: KubeObject, charts: ReadonlyMap<string, Chart>, tree: Tree): Release[] {
  if (group !== 'argoproj.io') return []
  if (kind === 'Application') return sourcesOf(get(node, 'spec')).flatMap((source) => releaseOf(id, source, charts, tree))
  if (kind !== 'ApplicationSet') return []
  const sources = sourcesOf(get(node, 'spec', 'template', 'spec'))
  return elementsOf(get(node, 'spec', 'generators')).flatMap((parameters, index) =>
    sources.flatMap((source) => releaseOf(`${id} [${index}]`, substitute(source, parameters), charts, tree)),
  )
}

function sourcesOf(spec: Node | undefined): Node[] {
  const single = get(spec, 'source')
  return [...(single ? [single] : []), ...itemsOf(get(spec, 'sources'))]
}

/** The elements of list generators; other generators give one whose parameters are not known. */
function elementsOf(generators: Node | undefined): Parameters[] {
  const elements = itemsOf(generators).flatMap((generator) => itemsOf(get(generator, 'list', 'elements')))
  return elements.length === 0 ? [new Map()] : elements.map((element) => parametersIn(element))
}

function parametersIn(element: Node): Parameters {
  return new Map([...entriesOf(element)].flatMap(([key, { value }]) => (value.kind === 'scalar' ? [[key, value] as const] : [])))
}

/** Source: Argo CD, docs/user-guide/helm.md: values files in their order, then `values` or `valuesObject`, then `parameters`. */
function releaseOf(name: string, source: Node, charts: ReadonlyMap<string, Chart>, tree: Tree): Release[] {
  const helm = get(source, 'helm')
  const path = textOf(get(source, 'path'))
  const chart = path === undefined ? undefined : charts.get(joinPath('', path))
  if (!helm && !chart) return []
  const written = get(helm, 'values')
  const mayMiss = isOn(get(helm, 'ignoreMissingValueFiles'))
  const files = itemsOf(get(helm, 'valueFiles')).map((node) => ({ node, path: valuesFile(textOf(node), chart) }))
  const values = mergeAll([
    chart && tree.document(joinPath(chart.directory, 'values.yaml')),
    ...files
      .filter(({ path }) => !(mayMiss && path !== undefined && !tree.source(path)))
      .map(({ node, path }) => valuesOfFile(path, node, tree)),
    written?.kind === 'scalar' ? parseEmbedded(written).node : undefined,
    get(helm, 'valuesObject'),
  ])
  const deployedFiles = files.flatMap(({ path }) => path ?? [])
  const set = itemsOf(get(helm, 'parameters')).reduce((before, parameter) => {
    const key = textOf(get(parameter, 'name'))
    const value = get(parameter, 'value')
    return key === undefined || value === undefined ? before : setValue(before, key, value)
  }, values)
  return set && !isNull(set) ? [{ name, chart, values: set, deployedFiles, from: source.at.source, by: name }] : []
}

/**
 * Undefined when it is not known. `$values/…` is a file of another source of the Application: most often this very repository.
 */
function valuesFile(file: string | undefined, chart: Chart | undefined): string | undefined {
  if (file === undefined || file.includes('{{') || /^\w+:\/\//.test(file)) return undefined
  const reference = /^\$[\w-]+\/(.*)$/.exec(file)?.[1]
  if (reference !== undefined) return joinPath('', reference)
  return chart && joinPath(chart.directory, file)
}

function isOn(node: Node | undefined): boolean {
  return node !== undefined && truth(node) === true
}
