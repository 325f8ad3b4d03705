import type { Source } from '../../model/source.ts'
import { get, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import type { Chart } from '../helm/chart.ts'
import { mergeAll } from '../helm/merge.ts'
import type { Release } from '../helm/release.ts'
import { setValue } from '../helm/set-value.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { directoryOf, fileName, joinPath } from '../paths.ts'

export function isHelmfile(path: string): boolean {
  return /^helmfile.*\.ya?ml(?:\.gotmpl)?$/.test(fileName(path)) || /(?:^|\/)helmfile\.d\/[^/]+\.ya?ml(?:\.gotmpl)?$/.test(path)
}

/** The releases of a Helmfile, with the values files that it names without a template, and the values that it holds. */
export function helmfileReleases(helmfile: Source, charts: ReadonlyMap<string, Chart>, tree: Tree): Release[] {
  const { path } = helmfile
  const document = tree.document(path)
  const directory = directoryOf(path)
  return itemsOf(get(document, 'releases')).flatMap((release): Release[] => {
    const name = textOf(get(release, 'name')) ?? ''
    const installed = get(release, 'installed')
    if (installed?.kind === 'scalar' && installed.value === false) return []
    const reference = textOf(get(release, 'chart'))
    const chart = reference?.startsWith('.') ? charts.get(joinPath(directory, reference)) : undefined
    const items = itemsOf(get(release, 'values'))
    const given = items.map((item) => valuesOf(item, directory, tree))
    const deployedFiles = items.flatMap((item) => valuesFile(item, directory) ?? [])
    const values = mergeAll([chart && tree.document(joinPath(chart.directory, 'values.yaml')), ...given])
    const set = itemsOf(get(release, 'set')).reduce((before, item) => {
      const key = textOf(get(item, 'name'))
      const value = get(item, 'value')
      return key === undefined || value === undefined ? before : setValue(before, key, value)
    }, values)
    return set
      ? [{ name: `release ${name} of ${path}`, chart, values: set, deployedFiles, from: helmfile, by: `release ${name}` }]
      : []
  })
}

function valuesOf(item: Node, directory: string, tree: Tree): Node | undefined {
  const file = valuesFile(item, directory)
  return item.kind === 'map' ? item : file === undefined ? undefined : tree.document(file)
}

function valuesFile(item: Node, directory: string): string | undefined {
  const file = textOf(item)
  return file === undefined || file.includes('{{') ? undefined : joinPath(directory, file)
}
