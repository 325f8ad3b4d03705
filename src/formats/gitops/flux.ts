import { get, isNull, isWholeList, itemsOf, type Node, textOf, unknownNode } from '../../syntax/node.ts'
import type { Chart } from '../helm/chart.ts'
import { mergeAll } from '../helm/merge.ts'
import type { Release } from '../helm/release.ts'
import { type Change, inOrder, type KubeObject } from '../kubernetes/object.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { joinPath } from '../paths.ts'
import { type ChartsAt, chartsAt, perhapsReleases } from './charts-at.ts'
import { changeOf } from './kustomize-changes.ts'
import { valuesOfFile } from './values-file.ts'

/**
 * What a Flux HelmRelease deploys: `spec.values` over those of ConfigMaps and Secrets, of which nothing is known, over the chart's files.
 * Source: Flux, "Helm Releases" (values references) and "Helm Charts" (values files: in their order, instead of the chart's own).
 */
export function fluxReleases(
  { kind, group, id, node, at, deployedFrom, doubt }: KubeObject,
  charts: ReadonlyMap<string, Chart>,
  tree: Tree,
): Release[] {
  if (kind !== 'HelmRelease' || group !== 'helm.toolkit.fluxcd.io') return []
  const spec = get(node, 'spec', 'chart', 'spec')
  const isLocal = textOf(get(spec, 'sourceRef', 'kind')) === 'GitRepository'
  const found: ChartsAt = isLocal ? chartsAt(get(spec, 'chart'), charts) : { chart: undefined, perhaps: [] }
  const { chart } = found
  const listed = get(spec, 'valuesFiles')
  const files = itemsOf(listed)
  const paths = files.map((file) => (isLocal ? joinPath('', textOf(file) ?? '') : undefined))
  const from = get(node, 'spec', 'valuesFrom')
  const given = mergeAll([
    found.base,
    isWholeList(listed) ? undefined : unknownNode(at, 'not all values files are known'),
    ...files.map((file, index) => valuesOfFile(paths[index], file, tree)),
    chart && files.length === 0 ? tree.document(joinPath(chart.directory, 'values.yaml')) : undefined,
    from && !isNull(from) ? unknownNode(from.at, 'values come from the cluster too') : undefined,
    get(node, 'spec', 'values'),
  ])
  const values = doubt === undefined ? given : unknownNode(at, doubt)
  if (!values) return []
  const deployedFiles = paths.flatMap((each) => each ?? [])
  const change = changeAfter(get(node, 'spec', 'postRenderers'), tree)
  const release = { name: id, chart, values, deployedFiles, from: deployedFrom ?? at.source, by: id, ...(change && { change }) }
  return [release, ...perhapsReleases(release, found)]
}

/** `postRenderers`: each with patches of Kustomize, written in its place. */
function changeAfter(renderers: Node | undefined, tree: Tree): Change | undefined {
  if (renderers === undefined || isNull(renderers)) return undefined
  const open = isWholeList(renderers) ? [] : [unknownNode(renderers.at, 'not all of it is known')]
  return inOrder([...itemsOf(renderers), ...open].map((renderer) => changeOf(get(renderer, 'kustomize'), '', tree)))
}
