import { nameMatcher } from '../../syntax/glob.ts'
import { isNull, type Node, textValue, type UnknownNode, unknownNode } from '../../syntax/node.ts'
import type { Chart } from '../helm/chart.ts'
import type { Release } from '../helm/release.ts'
import { filledIn } from '../kubernetes/placeholders.ts'
import { joinPath } from '../paths.ts'

/** What the path of a chart may mean. */
export interface ChartsAt {
  /** Undefined when it is none of the tree, or when it is not known which. */
  readonly chart: Chart | undefined
  /** Where the path is known only in part: all that it may mean. */
  readonly perhaps: readonly Chart[]
  /** Its own values, where it is not known which it is. */
  readonly base?: UnknownNode
}

export function chartsAt(path: Node | undefined, charts: ReadonlyMap<string, Chart>): ChartsAt {
  if (path === undefined || isNull(path)) return { chart: undefined, perhaps: [] }
  const value = filledIn(textValue(path))
  if (value.known) return { chart: charts.get(joinPath('', value.value)), perhaps: [] }
  const base = unknownNode(path.at, `which chart it is: ${value.why}`)
  const pattern = value.same?.replace(/\$\{[^}]*\}/g, '*')
  // Of what may be any chart, nothing is said.
  if (pattern === undefined || /^\**$/.test(pattern)) return { chart: undefined, perhaps: [], base }
  const isMeant = nameMatcher(joinPath('', pattern))
  return { chart: undefined, perhaps: [...charts.values()].filter(({ directory }) => isMeant(directory)), base }
}

/** A release of each chart that is perhaps meant: nothing is known of its values. */
export function perhapsReleases(release: Release, { perhaps, base }: ChartsAt): Release[] {
  return perhaps.map((chart) => ({ ...release, chart, values: base }))
}
