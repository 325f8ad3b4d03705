import { get, textOf } from '../../syntax/node.ts'
import type { Chart } from '../helm/chart.ts'
import { mergeAll } from '../helm/merge.ts'
import type { Release } from '../helm/release.ts'
import type { KubeObject } from '../kubernetes/object.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { joinPath } from '../paths.ts'

/** What a Flux HelmRelease deploys. Values of ConfigMaps and Secrets go below `spec.values`: what that says holds. */
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
  const base = chart && tree.document(joinPath(chart.directory, 'values.yaml'))
  const values = mergeAll([base, get(node, 'spec', 'values')])
  return values ? [{ name: id, chart, values, from: deployedFrom ?? at.source, by: id }] : []
}
