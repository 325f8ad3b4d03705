import { get, isNull, itemsOf, textOf, unknownNode } from '../../syntax/node.ts'
import type { Chart } from '../helm/chart.ts'
import { mergeAll } from '../helm/merge.ts'
import type { Release } from '../helm/release.ts'
import type { KubeObject } from '../kubernetes/object.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { joinPath } from '../paths.ts'
import { valuesOfFile } from './values-file.ts'

/**
 * What a Flux HelmRelease deploys: `spec.values` over those of ConfigMaps and Secrets, of which nothing is known, over the chart's files.
 * Source: Flux, "Helm Releases" (values references) and "Helm Charts" (values files: in their order, instead of the chart's own).
 */
export function fluxReleases(
  { kind, group, id, node, at, deployedFrom }: KubeObject,
  charts: ReadonlyMap<string, Chart>,
  tree: Tree,
): Release[] {
  if (kind !== 'HelmRelease' || group !== 'helm.toolkit.fluxcd.io') return []
  const spec = get(node, 'spec', 'chart', 'spec')
  const path = textOf(get(spec, 'chart'))
  const isLocal = textOf(get(spec, 'sourceRef', 'kind')) === 'GitRepository'
  const chart = isLocal && path !== undefined ? charts.get(joinPath('', path)) : undefined
  const files = itemsOf(get(spec, 'valuesFiles'))
  const paths = files.map((file) => (isLocal ? joinPath('', textOf(file) ?? '') : undefined))
  const from = get(node, 'spec', 'valuesFrom')
  const values = mergeAll([
    ...files.map((file, index) => valuesOfFile(paths[index], file, tree)),
    chart && files.length === 0 ? tree.document(joinPath(chart.directory, 'values.yaml')) : undefined,
    from && !isNull(from) ? unknownNode(from.at, 'values come from the cluster too') : undefined,
    get(node, 'spec', 'values'),
  ])
  const deployedFiles = paths.flatMap((each) => each ?? [])
  return values ? [{ name: id, chart, values, deployedFiles, from: deployedFrom ?? at.source, by: id }] : []
}
