import type { Source } from '../../model/source.ts'
import { get, isNull, itemsOf, type Node, textOf, truth, unknownNode } from '../../syntax/node.ts'
import type { Chart } from '../helm/chart.ts'
import { mergeAll } from '../helm/merge.ts'
import type { Release } from '../helm/release.ts'
import { setValues } from '../helm/set-value.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { directoryOf, fileName, joinPath } from '../paths.ts'
import { changeOf } from './kustomize-changes.ts'
import { valuesOfFile } from './values-file.ts'

export function isHelmfile(path: string): boolean {
  return /^helmfile.*\.ya?ml(?:\.gotmpl)?$/.test(fileName(path)) || /(?:^|\/)helmfile\.d\/[^/]+\.ya?ml(?:\.gotmpl)?$/.test(path)
}

/** The releases of a Helmfile, with the values files that it names, and the values that it holds. */
export function helmfileReleases(helmfile: Source, charts: ReadonlyMap<string, Chart>, tree: Tree): Release[] {
  const { path } = helmfile
  const directory = directoryOf(path)
  const declared = tree.documents(path).flatMap((document) => itemsOf(get(document, 'releases')))
  return declared.flatMap((release): Release[] => {
    const name = textOf(get(release, 'name')) ?? ''
    const installed = get(release, 'installed')
    if (installed && truth(installed) === false) return []
    const reference = textOf(get(release, 'chart'))
    const chart = reference?.startsWith('.') ? charts.get(joinPath(directory, reference)) : undefined
    const items = itemsOf(get(release, 'values'))
    const inherited = get(release, 'inherit')
    const values = mergeAll([
      chart && tree.document(joinPath(chart.directory, 'values.yaml')),
      inherited && unknownNode(inherited.at, 'a template of the Helmfile may give further values'),
      ...items.map((item) => (item.kind === 'map' ? item : valuesOfFile(valuesFile(item, directory), item, tree))),
    ])
    const set = setValues(values, get(release, 'set'))
    if (!set) return []
    const deployedFiles = items.flatMap((item) => valuesFile(item, directory) ?? [])
    const later = laterSteps.map((key) => get(release, key)).find((node) => !isNull(node))
    const change = later && changeOf(unknownNode(later.at, 'a later step of the Helmfile'), directory, tree)
    return [
      {
        name: `release ${name} of ${path}`,
        chart,
        values: set,
        deployedFiles,
        from: helmfile,
        by: `release ${name}`,
        ...(change && { change }),
      },
    ]
  })
}

/** What changes the objects of a release after they are rendered. */
const laterSteps = ['strategicMergePatches', 'jsonPatches', 'transformers', 'postRenderer']

/** Undefined for what is no path, and for one that a template works out. */
function valuesFile(item: Node, directory: string): string | undefined {
  const file = textOf(item)
  return file === undefined || file.includes('{{') || file.includes('://') ? undefined : joinPath(directory, file)
}
