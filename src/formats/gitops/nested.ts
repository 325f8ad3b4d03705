import { type Chart, deploysCharts } from '../helm/chart.ts'
import type { Release } from '../helm/release.ts'
import { kindsThatMatter } from '../kubernetes/markers.ts'
import type { Tree } from '../kubernetes/tree.ts'

/** Nobody nests apps of apps deeper. */
const mostLevels = 4
/** So many characters of templates are rendered for what charts deploy in turn: a few lines could ask for gigabytes. */
const mostText = 2_000_000
/** What a release costs beside its templates. */
const leastText = 1_000

/**
 * All releases: what is deployed, what that deploys in turn, and what values files speak of beside these. `others`: the last, as far as
 * nothing deploys their charts.
 */
export function withNested(
  deployed: readonly Release[],
  others: (deployed: readonly Release[]) => readonly Release[],
  deployedBy: (release: Release) => readonly Release[],
  tree: Tree,
): Release[] {
  const first = [...deployed, ...others(deployed)]
  if (!first.some(deploysFurther)) return first
  // One that deploys itself stands for itself all the same, and once.
  const isOther = (release: Release) => (each: Release) => each.chart !== release.chart
  const below = first.filter(deploysFurther).flatMap((release) => deployedBy(release).filter(isOther(release)))
  // Only charts count here: a chart that names a values file deploys it, and may lie beside it.
  const charts = below.map((release) => ({ ...release, deployedFiles: [] }))
  const all = [...deployed]
  let generation = [...deployed, ...others([...deployed, ...charts])].filter(deploysFurther)
  let left = mostText
  for (let level = 0; level < mostLevels && left > 0; level++) {
    generation = generation.flatMap((release) => {
      const nested = deployedBy(release).filter(({ chart }) => {
        left -= leastText + (chart ? sizeOf(chart) : 0)
        return left > 0
      })
      all.push(...nested)
      return nested.filter(deploysFurther).filter(isOther(release))
    })
  }
  const source = generation[0]?.from ?? all.at(-1)?.from
  if (left <= 0 && source)
    tree.unevaluated.push({ why: 'what charts deploy in turn: it is too much', at: { source, start: 0, end: 0 } })
  return [...all, ...others(all)]
}

function deploysFurther({ chart }: Release): boolean {
  return chart !== undefined && deploysCharts(chart)
}

function sizeOf({ templates, subcharts }: Chart): number {
  const own = templates.reduce((sum, { text }) => (kindsThatMatter.test(text) ? sum + text.length : sum), 0)
  return subcharts.reduce((sum, each) => sum + sizeOf(each), own)
}
