import type { Source } from '../../model/source.ts'
import { nameMatcher } from '../../syntax/glob.ts'
import { type Entry, entriesOf, get, isNull, itemsOf, mapNode, type Node, textOf, truth } from '../../syntax/node.ts'
import { parseYaml, type YamlDocument } from '../../syntax/yaml.ts'
import { mergeAll } from '../helm/merge.ts'
import type { Release } from '../helm/release.ts'
import type { ObjectSet } from '../kubernetes/deployment.ts'
import { partsOf } from '../kubernetes/documents.ts'
import { parseEmbedded } from '../kubernetes/embedded.ts'
import { isAboutBalancers, isAboutBalancersAt } from '../kubernetes/markers.ts'
import { type KubeObject, objectsOf } from '../kubernetes/object.ts'
import { noteFault, type Tree } from '../kubernetes/tree.ts'
import { directoryOf, fileName, joinPath } from '../paths.ts'
import { jsonPatch, mergePatch, withoutField } from './patch.ts'
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

/** Kinds that load balancers and certificates are made of; other objects of a base need not be parsed. */
const kinds =
  /\bkind["']?\s*:\s*["']?(?:Ingress|Service|Gateway|[A-Z]\w*Route|LoadBalancerConfiguration|Certificate|Distribution|LBListener|Listener|List|Application|HelmRelease)/

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
    if (!used.has(directory) && source) sets.push(overlay(directory, source, build(directory, byDirectory, tree, 0), tree))
    releases.push(...renderedCharts(directory, byDirectory.get(directory)?.path ?? '', tree))
  }
  return { sets, releases, files }
}

/** Overlays of one base are the same code in several environments. */
function overlay(directory: string, source: Source, built: readonly KubeObject[], tree: Tree): ObjectSet {
  const name = directory === '' ? '.' : directory
  const [base] = pathsIn(tree.document(source.path)).filter((path) => path.startsWith('..'))
  const objects = built.map((object) => ({ ...object, deployedFrom: source }))
  if (base === undefined) return { name, objects }
  return { name, objects, variant: { of: joinPath(directory, base), name, at: { source, start: 0, end: 0 } } }
}

function renderedCharts(directory: string, path: string, tree: Tree): Release[] {
  return itemsOf(get(tree.document(path), 'helmCharts')).flatMap((chart): Release[] => {
    const single = get(chart, 'valuesFile')
    const files = [...(single ? [single] : []), ...itemsOf(get(chart, 'additionalValuesFiles'))]
    const paths = files.map((file) => joinPath(directory, textOf(file) ?? ''))
    const values = mergeAll([...files.map((file, index) => valuesOfFile(paths[index], file, tree)), get(chart, 'valuesInline')])
    const name = `chart ${textOf(get(chart, 'name')) ?? ''} of ${path}`
    return values ? [{ name, chart: undefined, values, deployedFiles: paths, from: tree.source(path) }] : []
  })
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
  const document = tree.document(source.path)
  for (const path of pathsIn(document)) {
    const target = joinPath(directory, path)
    const base = all.get(target)
    if (base) {
      if (target !== directory) used.add(target)
      reach(target, base, all, tree, files, used, level + 1)
    } else files.add(target)
  }
}

const listsOfPaths = ['resources', 'bases', 'components', 'patchesStrategicMerge']

function pathsIn(document: Node | undefined): string[] {
  const named = listsOfPaths.flatMap((key) => itemsOf(get(document, key)).flatMap((item) => textOf(item) ?? []))
  const patches = ['patches', 'patchesJson6902'].flatMap((key) =>
    itemsOf(get(document, key)).flatMap((item) => textOf(get(item, 'path')) ?? textOf(item) ?? []),
  )
  // An inline patch is no path, and what is elsewhere is not fetched.
  return [...named, ...patches].filter((path) => !path.includes('\n') && !path.includes('://') && !path.includes('?ref='))
}

function build(
  directory: string,
  all: ReadonlyMap<string, Source>,
  tree: Tree,
  level: number,
  given: readonly KubeObject[] = [],
): KubeObject[] {
  const source = all.get(directory)
  if (!source || level > mostLevels) return [...given]
  const document = tree.document(source.path)
  const texts = (key: string) => itemsOf(get(document, key)).flatMap((item) => textOf(item) ?? [])
  let objects: KubeObject[] = [...given]
  for (const path of [...texts('resources'), ...texts('bases')]) {
    const target = joinPath(directory, path)
    objects.push(...(all.has(target) ? build(target, all, tree, level + 1) : objectsIn(target, tree)))
  }
  for (const path of texts('components')) objects = build(joinPath(directory, path), all, tree, level + 1, objects)
  for (const patch of patchesOf(document, directory, tree))
    objects = objects.flatMap((object) => patched(object, patch, tree) ?? [])
  const replaced = replacedFields(document, directory, tree)
  return objects.map((object) => replaced(transformed(object, document)))
}

function objectsIn(path: string, tree: Tree): KubeObject[] {
  const source = tree.source(path)
  if (!source) return []
  tree.seen.add(source)
  return partsOf(source).flatMap((part) => {
    if (!kinds.test(part.text) && !isAboutBalancers(part.text)) return []
    const { node, fault } = parseYaml(part)
    if (fault) noteFault(tree, fault, part.text)
    return node ? objectsOf(node, 'manifest') : []
  })
}

interface Patch {
  readonly content: Node
  readonly target: Node | undefined
}

function patchesOf(document: Node | undefined, directory: string, tree: Tree): Patch[] {
  const contents = (item: Node): readonly Node[] => {
    const path = textOf(get(item, 'path'))
    if (path !== undefined) return tree.documents(joinPath(directory, path))
    const { node } = parsedText(get(item, 'patch'))
    return node ? [node] : []
  }
  const strategic = itemsOf(get(document, 'patchesStrategicMerge')).flatMap((item) => {
    const text = textOf(item) ?? ''
    if (!text.includes('\n')) return tree.documents(joinPath(directory, text))
    const { node } = parsedText(item)
    return node ? [node] : []
  })
  const modern = ['patches', 'patchesJson6902'].flatMap((key) => itemsOf(get(document, key)))
  return [
    ...strategic.map((content): Patch => ({ content, target: undefined })),
    ...modern.flatMap((item) => contents(item).map((content): Patch => ({ content, target: get(item, 'target') }))),
  ]
}

function parsedText(node: Node | undefined): Pick<YamlDocument, 'node'> {
  return node?.kind === 'scalar' ? parseEmbedded(node) : { node: undefined }
}

/** Undefined for an object that the patch deletes, and for one that it may be for or not. */
function patched(object: KubeObject, { content, target }: Patch, tree: Tree): KubeObject | undefined {
  const hasTarget = target !== undefined && !isNull(target)
  if (!hasTarget && (content.kind === 'list' || !isSame(object, content))) return object
  const isMeant = hasTarget ? isSelected(object, target) : true
  if (isMeant === false) return object
  if (isMeant === undefined) {
    tree.unevaluated.push({ why: 'whether a patch is for an object', at: object.at })
    return undefined
  }
  if (content.kind === 'list') return { ...object, node: jsonPatch(object.node, content) }
  if (textOf(get(content, '$patch')) === 'delete') return undefined
  return { ...object, node: mergePatch(object.node, content) }
}

function isSame(object: KubeObject, patch: Node): boolean {
  const name = textOf(get(patch, 'metadata', 'name'))
  return textOf(get(patch, 'kind')) === object.kind && namesOf(object).includes(name)
}

/** What it is called now, and what it was called before a base gave it a prefix: patches may say either. */
function namesOf({ name, node }: KubeObject): readonly (string | undefined)[] {
  return [name, textOf(get(node, 'metadata', 'name'))]
}

/** Whether a selector means an object; undefined where that is not known. */
function isSelected(object: KubeObject, selector: Node): boolean | undefined {
  const { kind, group } = object
  const byName = namesOf(object).map((name) => isLike(get(selector, 'name'), name))
  const isNamed = byName.includes(true) ? true : byName.includes(undefined) ? undefined : false
  const fields = [isLike(get(selector, 'kind'), kind), isNamed, isLike(get(selector, 'group'), group)]
  if (fields.includes(false)) return false
  const isOpen = ['labelSelector', 'annotationSelector'].some((key) => !isNull(get(selector, key)))
  return isOpen || fields.includes(undefined) ? undefined : true
}

/** The fields of selectors are regular expressions for the whole; of these, people use `.*` and `|`. */
function isLike(field: Node | undefined, own: string | undefined): boolean | undefined {
  const text = textOf(field) ?? ''
  if (text === '') return field === undefined || field.kind !== 'unknown' ? true : undefined
  if (text === own) return true
  if (own === undefined) return undefined
  const alternatives = text.replace(/^\^/, '').replace(/\$$/, '').split('|')
  if (!alternatives.every((each) => /^[\w.-]*$/.test(each.replaceAll('.*', '')))) return undefined
  return alternatives.some((each) => nameMatcher(each.replaceAll('.*', '*'))(own))
}

/** `replacements` put something into fields that is worked out from other objects: these are not known. */
function replacedFields(document: Node | undefined, directory: string, tree: Tree): (object: KubeObject) => KubeObject {
  const replacements = itemsOf(get(document, 'replacements')).flatMap((item) => {
    const path = textOf(get(item, 'path'))
    return path === undefined ? [item] : tree.documents(joinPath(directory, path)).flatMap((node) => itemsOf(node))
  })
  const targets = replacements.flatMap((item) => itemsOf(get(item, 'targets')))
  return (object) => {
    let { node } = object
    for (const target of targets) {
      const select = get(target, 'select')
      if (select && isSelected(object, select) === false) continue
      const create = get(target, 'options', 'create')
      const isMade = create !== undefined && truth(create) !== false
      for (const field of itemsOf(get(target, 'fieldPaths'))) node = withoutField(node, textOf(field) ?? '', isMade)
    }
    return node === object.node ? object : { ...object, node }
  }
}

/** What a kustomization does to all of its objects. */
function transformed(object: KubeObject, document: Node | undefined): KubeObject {
  const namespace = textOf(get(document, 'namespace'))
  const annotations = entriesOf(get(document, 'commonAnnotations'))
  const renamed = [textOf(get(document, 'namePrefix')), object.name, textOf(get(document, 'nameSuffix'))]
    .map((part) => part ?? '')
    .join('')
  const name = object.name === undefined ? undefined : renamed
  const node = annotations.size === 0 ? object.node : withAnnotations(object.node, annotations)
  const inNamespace = namespace ?? object.namespace
  if (node === object.node && name === object.name && inNamespace === object.namespace) return object
  const title = name === undefined ? object.kind : inNamespace === undefined ? name : `${inNamespace}/${name}`
  return { ...object, name, namespace: inNamespace, id: `${object.kind} ${title}`, node }
}

function withAnnotations(node: Node, annotations: ReadonlyMap<string, Entry>): Node {
  const added = mapNode(node.at, annotations)
  const metadata = mapNode(node.at, new Map([['annotations', { keyAt: node.at, value: added }]]))
  return mergePatch(node, mapNode(node.at, new Map([['metadata', { keyAt: node.at, value: metadata }]])))
}
