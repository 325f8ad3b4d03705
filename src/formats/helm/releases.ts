import type { Source } from '../../model/source.ts'
import { deployingKinds, isAboutBalancersAt } from '../kubernetes/markers.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { directoryOf, fileName, joinPath } from '../paths.ts'
import { type Chain, chainsOf } from './chains.ts'
import { type Chart, parentOf } from './chart.ts'
import { mergeAll } from './merge.ts'
import type { Release } from './release.ts'

/**
 * The releases that values files speak of by themselves: of each chart, and of folders of values for charts from elsewhere. `also`:
 * files that are values though they are not called so. `deployed`: releases that something in the tree deploys; `elsewhere`: paths of
 * values files that Terraform's code names. What these use is judged there.
 */
export function releasesOf(
  files: readonly Source[],
  also: readonly Source[],
  charts: ReadonlyMap<string, Chart>,
  tree: Tree,
  deployed: readonly Release[],
  elsewhere: ReadonlySet<string>,
): Release[] {
  const isAbout = new Set([...files, ...also].filter(isAboutBalancersAt).map(({ path }) => path))
  const paths = [...files, ...also].map(({ path }) => path)
  const deployedCharts = new Set(deployed.flatMap((release) => release.chart?.directory ?? []))
  const deployedFiles = new Set([...deployed.flatMap((release) => release.deployedFiles ?? []), ...elsewhere])
  const isChartAlone = (home: string, chain: Chain) =>
    charts.has(home) && chain.length < 2 && chain.every((path) => directoryOf(path) === home)
  const isDeployed = (home: string, chain: Chain) =>
    isChartAlone(home, chain) ? deployedCharts.has(home) : deployedFiles.has(chain.at(-1) ?? '')
  const releases: Release[] = []
  for (const [home, chains] of chainsOf(paths, new Set(charts.keys()))) {
    const chart = charts.get(home)
    const parent = chart && parentOf(home)
    // It is deployed with the chart that it lies in.
    if (parent !== undefined && charts.has(parent)) continue
    const matters = (chain: Chain) =>
      chain.some((path) => isAbout.has(path)) || (chart !== undefined && isAboutChart(chart, tree))
    for (const chain of chains) {
      if (!matters(chain) || isDeployed(home, chain)) continue
      const from = tree.source(chain.at(-1) ?? '')
      const at = from && { source: from, start: 0, end: 0 }
      releases.push({
        name: nameOf(home, chain),
        chart,
        values: mergeAll(chain.map(tree.document)),
        from,
        ...(at && chain.length > 1 && { variant: { of: home, name: fileName(at.source.path), at } }),
      })
    }
  }
  return releases
}

function isAboutChart({ directory, templates, subcharts }: Chart, tree: Tree): boolean {
  const values = tree.source(joinPath(directory, 'values.yaml'))
  return (
    (values !== undefined && isAboutBalancersAt(values)) ||
    templates.some((source) => isAboutBalancersAt(source) || deployingKinds.test(source.text)) ||
    subcharts.some((each) => isAboutChart(each, tree))
  )
}

function nameOf(home: string, chain: Chain): string {
  const last = chain.at(-1) ?? home
  return chain.length < 2 ? last : `${home === '' ? '.' : home} (${fileName(last)})`
}
