import type { Variant } from '../../model/model.ts'
import type { Place, Source } from '../../model/source.ts'
import { get, isNull, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { mergeAll } from '../helm/merge.ts'
import type { Release } from '../helm/release.ts'
import type { ObjectSet } from '../kubernetes/deployment.ts'
import { partsOf } from '../kubernetes/documents.ts'
import { isAboutBalancers, isAboutBalancersAt, kindsThatMatter } from '../kubernetes/markers.ts'
import { inOrder, type KubeObject, objectsOf } from '../kubernetes/object.ts'
import { noteFault, type Tree } from '../kubernetes/tree.ts'
import { directoryOf, fileName, joinPath } from '../paths.ts'
import { changeOf, changingFiles } from './kustomize-changes.ts'
import { valuesOfFile } from './values-file.ts'

const kustomizationName = /^(?:kustomization\.ya?ml|Kustomization)$/

export function isKustomization(path: string): boolean {
  return kustomizationName.test(fileName(path))
}

export interface Kustomizations {
  /** What each that no other takes as its base comes to. */
  readonly sets: readonly ObjectSet[]
  /** Charts that they render (`helmCharts`), with the values that are given there. */
  readonly releases: readonly Release[]
  /** Files that belong to one of them: they are not applied by themselves. */
  readonly files: ReadonlySet<string>
}

/** The overlays of a tree, with their bases, as `kubectl kustomize` builds them. */
export function kustomizationsOf(tree: Tree): Kustomizations {
  const own = tree.files.filter(({ path }) => isKustomization(path))
  const byDirectory = new Map<string, Source>(own.map((source) => [directoryOf(source.path), source] as const))
  const used = new Set<string>()
  const reached = new Map<string, ReadonlySet<string>>()
  const seen = new Map<string, boolean>()
  for (const source of own) {
    const directory = directoryOf(source.path)
    if (!mayReach(directory, byDirectory, tree, seen)) continue
    const files = new Set<string>()
    reach(directory, source, byDirectory, tree, files, used, 0)
    reached.set(directory, files)
  }
  const sets: ObjectSet[] = []
  const releases: Release[] = []
  const files = new Set<string>()
  for (const [directory, own] of reached) {
    if (![...own].some((path) => isAbout(path, tree))) continue
    for (const path of own) files.add(path)
    const source = byDirectory.get(directory)
    const built = source && !used.has(directory) ? build(directory, byDirectory, tree) : undefined
    if (!source || !built) continue
    const variant = variantOf(directory, source, tree)
    sets.push({
      name: directory === '' ? '.' : directory,
      objects: built.objects.map((object) => ({ ...object, deployedFrom: source })),
      ...(variant && { variant }),
    })
    releases.push(...built.releases.map((release) => ({ ...release, from: source, ...(variant && { variant }) })))
  }
  return { sets, releases, files }
}

/** Overlays of one base are the same code in several environments. */
function variantOf(directory: string, source: Source, tree: Tree): Variant | undefined {
  const base = listsOfPaths.flatMap((key) => textsIn(tree.document(source.path), key)).find((path) => path.startsWith('..'))
  return base === undefined ? undefined : { of: joinPath(directory, base), name: directory, at: startOf(source) }
}

function startOf(source: Source): Place {
  return { source, start: 0, end: 0 }
}

/** What may be a path in a kustomization's text. */
const pathLike = /[\w@./-]+/g

/** Whether a kustomization may have to do with load balancers, by its words: most of a tree do not, and are never parsed. */
function mayReach(directory: string, all: Map<string, Source>, tree: Tree, seen: Map<string, boolean>): boolean {
  const before = seen.get(directory)
  if (before !== undefined) return before
  seen.set(directory, false)
  const source = all.get(directory)
  if (!source) return false
  const may =
    isAboutBalancersAt(source) ||
    Array.from(source.text.matchAll(pathLike)).some(([path]) => {
      const target = joinPath(directory, path)
      if (path.startsWith('..') && !all.has(target)) addOutside(target, all, tree)
      return all.has(target) ? mayReach(target, all, tree, seen) : tree.has(target) && isAbout(target, tree)
    })
  seen.set(directory, may)
  return may
}

/** A base beside what is linted. */
function addOutside(directory: string, all: Map<string, Source>, tree: Tree): void {
  for (const name of ['kustomization.yaml', 'kustomization.yml', 'Kustomization']) {
    const source = tree.source(joinPath(directory, name))
    if (!source) continue
    all.set(directory, source)
    for (const [path] of source.text.matchAll(pathLike)) if (/\.[a-z]+$/.test(path)) tree.source(joinPath(directory, path))
    return
  }
}

function isAbout(path: string, tree: Tree): boolean {
  const source = tree.source(path)
  return source !== undefined && isAboutBalancersAt(source)
}

/** No base of a person lies deeper. */
const mostLevels = 20

/** All files that a kustomization names, and the directories that are bases of it. */
function reach(
  directory: string,
  source: Source,
  all: ReadonlyMap<string, Source>,
  tree: Tree,
  files: Set<string>,
  used: Set<string>,
  level: number,
): void {
  if (level > mostLevels || files.has(source.path)) return
  files.add(source.path)
  for (const path of pathsIn(source, tree)) {
    const target = joinPath(directory, path)
    const base = all.get(target)
    if (base) {
      if (target !== directory) used.add(target)
      reach(target, base, all, tree, files, used, level + 1)
    } else files.add(target)
  }
}

const listsOfPaths = ['resources', 'bases', 'components']

function pathsIn(source: Source, tree: Tree): string[] {
  const document = tree.document(source.path)
  // What cannot be read is not built; what it names is not applied by itself all the same.
  if (document?.kind === 'unknown') return (source.text.match(pathLike) ?? []).filter((word) => /[./]/.test(word))
  const named = listsOfPaths.flatMap((key) => textsIn(document, key))
  const values = itemsOf(get(document, 'helmCharts')).flatMap((chart) => valuesFiles(chart).flatMap((node) => textOf(node) ?? []))
  // What is elsewhere is not fetched.
  return [...named, ...changingFiles(document), ...values].filter((path) => !path.includes('://') && !path.includes('?ref='))
}

function textsIn(document: Node | undefined, key: string): string[] {
  return itemsOf(get(document, key)).flatMap((item) => textOf(item) ?? [])
}

interface Built {
  readonly objects: readonly KubeObject[]
  /** Charts that are rendered, with what is changed in them then. */
  readonly releases: readonly Release[]
}

/** Undefined where it cannot be built. `given`: what a component is put over. */
function build(
  directory: string,
  all: ReadonlyMap<string, Source>,
  tree: Tree,
  level = 0,
  given: Built = { objects: [], releases: [] },
): Built | undefined {
  const source = all.get(directory)
  if (!source || level > mostLevels) return given
  const document = tree.document(source.path)
  const why = whyNotBuilt(document, directory, all, tree)
  if (why !== undefined) {
    tree.unevaluated.push({ why: `what a kustomization comes to: ${why}`, at: startOf(source) })
    return undefined
  }
  const generators = get(document, 'generators')
  if (generators && !isNull(generators)) tree.unevaluated.push({ why: 'what a generator makes', at: generators.at })
  const objects = [...given.objects]
  const releases = [...given.releases, ...renderedCharts(document, directory, source, tree)]
  for (const path of [...textsIn(document, 'resources'), ...textsIn(document, 'bases')]) {
    const target = joinPath(directory, path)
    const base = all.has(target) ? build(target, all, tree, level + 1) : { objects: objectsIn(target, tree), releases: [] }
    if (!base) return undefined
    if (!all.has(target) && !tree.source(target))
      tree.unevaluated.push({ why: `what a kustomization takes in: ${path} is not in the code`, at: startOf(source) })
    objects.push(...base.objects)
    releases.push(...base.releases)
  }
  let built: Built | undefined = { objects, releases }
  for (const path of textsIn(document, 'components'))
    built = built && build(joinPath(directory, path), all, tree, level + 1, built)
  const change = changeOf(document, directory, tree)
  return (
    built && {
      objects: built.objects.flatMap(change),
      releases: built.releases.map((release) => ({
        ...release,
        change: release.change ? inOrder([release.change, change]) : change,
      })),
    }
  )
}

/** Undefined where all that may change objects is there to be read. */
function whyNotBuilt(
  document: Node | undefined,
  directory: string,
  all: ReadonlyMap<string, Source>,
  tree: Tree,
): string | undefined {
  if (document?.kind === 'unknown') return document.why
  const missing =
    changingFiles(document).find((path) => !tree.source(joinPath(directory, path))) ??
    textsIn(document, 'components').find((path) => !all.has(joinPath(directory, path)))
  if (missing !== undefined) return `${missing} is not in the code`
  return isNull(get(document, 'transformers')) ? undefined : 'transformers may change anything'
}

function renderedCharts(document: Node | undefined, directory: string, source: Source, tree: Tree): Release[] {
  return itemsOf(get(document, 'helmCharts')).flatMap((chart): Release[] => {
    const files = valuesFiles(chart)
    const paths = files.map((file) => joinPath(directory, textOf(file) ?? ''))
    const values = mergeAll([...files.map((file, index) => valuesOfFile(paths[index], file, tree)), get(chart, 'valuesInline')])
    const name = `chart ${textOf(get(chart, 'name')) ?? ''} of ${source.path}`
    return values ? [{ name, chart: undefined, values, deployedFiles: paths, from: source }] : []
  })
}

function valuesFiles(chart: Node): Node[] {
  const single = get(chart, 'valuesFile')
  return [...(single ? [single] : []), ...itemsOf(get(chart, 'additionalValuesFiles'))]
}

function objectsIn(path: string, tree: Tree): KubeObject[] {
  const source = tree.source(path)
  if (!source) return []
  tree.seen.add(source)
  return partsOf(source).flatMap((part) => {
    if (!kindsThatMatter.test(part.text) && !isAboutBalancers(part.text)) return []
    const { node, fault } = parseYaml(part)
    if (fault) noteFault(tree, fault, part.text)
    return node ? objectsOf(node, 'manifest') : []
  })
}
