import { entriesOf, get, isNull, isWholeList, itemsOf, type Node, textOf, truth, unknownNode } from '../../syntax/node.ts'
import type { Chart } from '../helm/chart.ts'
import { mergeAll } from '../helm/merge.ts'
import type { Release } from '../helm/release.ts'
import { setValues } from '../helm/set-value.ts'
import { embeddedNode } from '../kubernetes/embedded.ts'
import type { KubeObject } from '../kubernetes/object.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { joinPath } from '../paths.ts'
import { chartsAt, perhapsReleases } from './charts-at.ts'
import { type Parameters, substitute } from './parameters.ts'
import { valuesOfFile } from './values-file.ts'

/** What an Argo CD Application, or an ApplicationSet with a list of elements, deploys by Helm. */
export function argoReleases(object: KubeObject, charts: ReadonlyMap<string, Chart>, tree: Tree): Release[] {
  const { kind, group, id, node } = object
  if (group !== 'argoproj.io') return []
  const releases = (name: string, source: Node) => releasesOf(name, source, object, charts, tree)
  if (kind === 'Application') return sourcesOf(get(node, 'spec')).flatMap((source) => releases(id, source))
  if (kind !== 'ApplicationSet') return []
  const sources = sourcesOf(get(node, 'spec', 'template', 'spec'))
  return elementsOf(get(node, 'spec', 'generators')).flatMap((parameters, index) =>
    sources.flatMap((source) => releases(`${id} [${index}]`, substitute(source, parameters))),
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

/** Source: Argo CD, docs/user-guide/helm.md: values files in their order, then what is written here, then `parameters`. */
function releasesOf(
  name: string,
  source: Node,
  { doubt, deployedFrom }: KubeObject,
  charts: ReadonlyMap<string, Chart>,
  tree: Tree,
): Release[] {
  const helm = get(source, 'helm')
  const found = chartsAt(get(source, 'path'), charts)
  const { chart } = found
  if (isNull(helm) && !chart) return []
  const listed = get(helm, 'valueFiles')
  const mayMiss = isOn(get(helm, 'ignoreMissingValueFiles'))
  const files = itemsOf(listed).map((node) => ({ node, path: valuesFile(textOf(node), chart) }))
  const values = mergeAll([
    found.base ?? (chart && tree.document(joinPath(chart.directory, 'values.yaml'))),
    isWholeList(listed) ? undefined : unknownNode(source.at, 'not all values files are known'),
    ...files
      .filter(({ path }) => !(mayMiss && path !== undefined && !tree.source(path)))
      .map(({ node, path }) => valuesOfFile(path, node, tree)),
    writtenValues(helm),
    itemsOf(get(helm, 'fileParameters')).length > 0 ? unknownNode(source.at, 'files are read for single values') : undefined,
  ])
  const set = doubt === undefined ? setValues(values, get(helm, 'parameters')) : unknownNode(source.at, doubt)
  if (!set || isNull(set)) return []
  const deployedFiles = files.flatMap(({ path }) => path ?? [])
  const release = { name, chart, values: set, deployedFiles, from: deployedFrom ?? source.at.source, by: name }
  return [release, ...perhapsReleases(release, found)]
}

/**
 * Of `valuesObject` and `values`, the first that is given.
 * Source: Argo CD, pkg/apis/application/v1alpha1/values.go, ValuesYAML.
 */
function writtenValues(helm: Node | undefined): Node | undefined {
  const object = get(helm, 'valuesObject')
  if (object && !isNull(object)) return object
  const text = get(helm, 'values')
  // What a chart's template puts together is written elsewhere, piece by piece.
  if (text?.trail) return unknownNode(text.at, 'a template puts them together')
  return text && embeddedNode(text)
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
