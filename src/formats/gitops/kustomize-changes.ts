import { nameMatcher } from '../../syntax/glob.ts'
import {
  type Entry,
  entriesOf,
  get,
  isNull,
  isWholeList,
  itemsOf,
  mapNode,
  type Node,
  textOf,
  truth,
  unknownNode,
} from '../../syntax/node.ts'
import { embeddedNode } from '../kubernetes/embedded.ts'
import { type Change, idOf, type KubeObject } from '../kubernetes/object.ts'
import type { Tree } from '../kubernetes/tree.ts'
import { joinPath } from '../paths.ts'
import { jsonPatch, mergePatch, withoutField } from './patch.ts'

/** What a kustomization does to each object that is put into it; a part of it that is not known may do anything. */
export function changeOf(kustomization: Node | undefined, directory: string, tree: Tree): Change {
  const patches = patchesOf(kustomization, directory, tree)
  const replaced = replacedFields(kustomization, directory, tree)
  return (object) => {
    let changed: KubeObject | undefined = object
    for (const patch of patches) changed = changed && patched(changed, patch, tree)
    return changed ? [replaced(transformed(changed, kustomization))] : []
  }
}

const listsOfPatches = ['patchesStrategicMerge', 'patches', 'patchesJson6902']

/** The files that hold what a kustomization changes. */
export function changingFiles(kustomization: Node | undefined): string[] {
  const items = [...listsOfPatches, 'replacements'].flatMap((key) => itemsOf(get(kustomization, key)))
  return items.flatMap((item) => fileOf(item) ?? [])
}

/** The file that an item names; undefined for one that is written in its place. */
function fileOf(item: Node): string | undefined {
  const text = item.kind === 'scalar' ? textOf(item) : textOf(get(item, 'path'))
  return text?.includes('\n') ? undefined : text
}

interface Patch {
  readonly content: Node
  readonly target: Node | undefined
}

function patchesOf(kustomization: Node | undefined, directory: string, tree: Tree): Patch[] {
  return listsOfPatches.flatMap((key): Patch[] => {
    const list = get(kustomization, key)
    const patches = itemsOf(list).flatMap((item) => {
      const target = get(item, 'target')
      return contentsOf(item, directory, tree).map((content) => ({ content, target }))
    })
    if (list === undefined || isWholeList(list)) return patches
    return [...patches, { content: unknownNode(list.at, 'not all patches are known'), target: undefined }]
  })
}

function contentsOf(item: Node, directory: string, tree: Tree): readonly Node[] {
  const file = fileOf(item)
  if (file !== undefined) return tree.documents(joinPath(directory, file))
  const written = embeddedNode(get(item, 'patch') ?? item)
  return written ? [written] : []
}

/** Undefined for an object that the patch deletes, and for one of which it is not known what the patch does to it. */
function patched(object: KubeObject, { content, target }: Patch, tree: Tree): KubeObject | undefined {
  const isMeant = target === undefined || isNull(target) ? isSame(object, content) : isSelected(object, target)
  if (isMeant === false) return object
  if (isMeant === undefined || content.kind === 'unknown') {
    const why = content.kind === 'unknown' ? `what a patch does to an object: ${content.why}` : 'whether a patch is for an object'
    tree.unevaluated.push({ why, at: object.at })
    return undefined
  }
  if (content.kind === 'list') return { ...object, node: jsonPatch(object.node, content) }
  if (textOf(get(content, '$patch')) === 'delete') return undefined
  return { ...object, node: mergePatch(object.node, content) }
}

/** Whether a patch without a target is for an object; undefined where that is not known. */
function isSame(object: KubeObject, patch: Node): boolean | undefined {
  if (patch.kind === 'unknown') return undefined
  if (textOf(get(patch, 'kind')) !== object.kind) return false
  if (object.name === undefined) return undefined
  return namesOf(object).includes(textOf(get(patch, 'metadata', 'name')))
}

/** What it is called now, and what it was called before a base gave it a prefix: patches may say either. */
function namesOf({ name, node }: KubeObject): readonly (string | undefined)[] {
  return [name, textOf(get(node, 'metadata', 'name'))]
}

/** Whether a selector means an object; undefined where that is not known. */
function isSelected(object: KubeObject, selector: Node): boolean | undefined {
  const { kind, group, namespace } = object
  const byName = namesOf(object).map((name) => isLike(get(selector, 'name'), name))
  const isNamed = byName.includes(true) ? true : byName.includes(undefined) ? undefined : false
  const given = Object.entries({ kind, group, namespace }).map(([field, own]) => isLike(get(selector, field), own))
  const fields = [...given, isNamed]
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
function replacedFields(kustomization: Node | undefined, directory: string, tree: Tree): (object: KubeObject) => KubeObject {
  const replacements = itemsOf(get(kustomization, 'replacements')).flatMap((item) => {
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
function transformed(object: KubeObject, kustomization: Node | undefined): KubeObject {
  const namespace = textOf(get(kustomization, 'namespace'))
  const annotations = entriesOf(get(kustomization, 'commonAnnotations'))
  const renamed = [textOf(get(kustomization, 'namePrefix')), object.name, textOf(get(kustomization, 'nameSuffix'))]
    .map((part) => part ?? '')
    .join('')
  const name = object.name === undefined ? undefined : renamed
  const node = annotations.size === 0 ? object.node : withAnnotations(object.node, annotations)
  const inNamespace = namespace ?? object.namespace
  if (node === object.node && name === object.name && inNamespace === object.namespace) return object
  const id = name === undefined ? object.id : idOf(object.kind, inNamespace, name)
  return { ...object, name, namespace: inNamespace, id, node }
}

function withAnnotations(node: Node, annotations: ReadonlyMap<string, Entry>): Node {
  const added = mapNode(node.at, annotations)
  const metadata = mapNode(node.at, new Map([['annotations', { keyAt: node.at, value: added }]]))
  return mergePatch(node, mapNode(node.at, new Map([['metadata', { keyAt: node.at, value: metadata }]])))
}
