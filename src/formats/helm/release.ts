import type { Variant } from '../../model/model.ts'
import type { Source } from '../../model/source.ts'
import { type MapNode, type Node, unknownNode } from '../../syntax/node.ts'
import type { ObjectSet } from '../kubernetes/deployment.ts'
import { balancerKinds } from '../kubernetes/markers.ts'
import type { Change, KubeObject } from '../kubernetes/object.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { writtenArns } from '../kubernetes/written-arns.ts'
import { type Chart, chartObjects, deploysCharts } from './chart.ts'
import { mergeValues } from './merge.ts'
import { valuesObjects } from './values.ts'

/** A chart, in the tree or not, with the values that it is deployed with. */
export interface Release {
  readonly name: string
  /** Undefined when it is not in the tree. */
  readonly chart: Chart | undefined
  /** All values files merged. */
  readonly values: Node | undefined
  /** Paths of the values files over the base that something is known to deploy it with. */
  readonly deployedFiles?: readonly string[]
  /** The last of its values files, or the object that deploys it: it says where the release goes. */
  readonly from: Source | undefined
  /** What deploys it, for messages: `Application argocd/grafana`. */
  readonly by?: string
  readonly variant?: Variant
  /** What is done to its objects when they are rendered. */
  readonly change?: Change
}

/** What a release deploys, as far as its templates and values say it. */
export function releaseObjects({ name, chart, values, from, by, variant, change }: Release, tree: Tree): ObjectSet {
  if (values) noteOpen(values, tree)
  const fromTemplates = chart ? chartObjects(chart, values, tree) : []
  const taken = placesOfAnnotations(fromTemplates)
  const skipped = new Set(tree.unevaluated.map(({ at }) => at.source))
  const understood = (chart?.templates ?? []).filter((source) => balancerKinds.test(source.text) && !skipped.has(source))
  const guessed = values && chart && deploysCharts(chart) ? mergeValues(unknownNode(values.at, passedOn), values) : values
  const fromValues = guessed
    ? valuesObjects(guessed, (annotations, path) => isTaken(annotations, taken) || isLeftOut(path, understood))
    : []
  const objects = [...fromTemplates, ...fromValues]
  return {
    name,
    objects: (change ? objects.flatMap(change) : objects).map((object) => ({
      ...object,
      ...(from && { deployedFrom: from }),
      ...(by !== undefined && object.writtenIn === 'chart-values' && { id: `${object.id} of ${by}` }),
    })),
    ...(variant && { variant }),
    writtenArns: values ? writtenArns(values, 'chart-values') : [],
  }
}

function noteOpen(values: Node, { unevaluated }: Tree): void {
  const why = values.kind === 'unknown' ? values.why : values.kind === 'map' ? values.open : undefined
  if (why !== undefined) unevaluated.push({ why: `with which values a chart is deployed: ${why}`, at: values.at })
}

const passedOn = 'another chart may be deployed with it, and say more'

/** Whether a template that asks for a map of the values was understood: it made no object of it. */
function isLeftOut(path: readonly string[], understood: readonly Source[]): boolean {
  const written = `.Values.${path.join('.')}.`
  return path.length > 0 && understood.some(({ text }) => text.includes(written))
}

/** Where the annotations of objects are written. */
function placesOfAnnotations(objects: readonly KubeObject[]): Set<string> {
  const places = new Set<string>()
  for (const { node } of objects) {
    const metadata = node.kind === 'map' ? node.entries.get('metadata')?.value : undefined
    const annotations = metadata?.kind === 'map' ? metadata.entries.get('annotations')?.value : undefined
    if (annotations?.kind === 'map') for (const place of placesIn(annotations)) places.add(place)
  }
  return places
}

function* placesIn(annotations: MapNode): Iterable<string> {
  for (const { keyAt } of annotations.entries.values()) yield `${keyAt.source.path} ${keyAt.start}`
}

function isTaken(annotations: MapNode, taken: ReadonlySet<string>): boolean {
  for (const place of placesIn(annotations)) if (taken.has(place)) return true
  return false
}
