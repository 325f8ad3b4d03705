import type { WrittenIn } from '../../model/model.ts'
import type { Place, Source } from '../../model/source.ts'
import { type Entry, get, itemsOf, type Node, textOf, textValue } from '../../syntax/node.ts'
import { fileName } from '../paths.ts'
import { deployers } from './markers.ts'

/** One Kubernetes object, from wherever it is written: a manifest, a chart's template, values that a chart makes it of. */
export interface KubeObject {
  readonly kind: string
  /** The group of `apiVersion`, without its version: `networking.k8s.io`; '' for the core group. */
  readonly group: string
  /** Undefined when it is not known. */
  readonly name: string | undefined
  /** Undefined when none is given, or when it is not known. */
  readonly namespace: string | undefined
  /** For messages: `Ingress shop/web`. */
  readonly id: string
  /** Where it begins, for people: its kind. */
  readonly at: Place
  readonly node: Node
  readonly writtenIn: WrittenIn
  /** The file that deploys it, where that is another one: an overlay, values over a base. */
  readonly deployedFrom?: Source
  /** Why it is not known whether it is there, or what is all in it: then it is kept only for what it deploys. */
  readonly doubt?: string
}

/** What a later step makes of an object: none where it takes it away, or where that is not known. */
export type Change = (object: KubeObject) => readonly KubeObject[]

export function inOrder(changes: readonly Change[]): Change {
  return (object) => changes.reduce<readonly KubeObject[]>((objects, change) => objects.flatMap(change), [object])
}

/** Charts work the version out by what the cluster knows. */
const usualVersions: ReadonlyMap<string, string> = new Map([
  ['Ingress', 'networking.k8s.io/v1'],
  ['IngressClass', 'networking.k8s.io/v1'],
  ['Service', 'v1'],
])

/** The objects of a document: one, or those of a `List`; none for what is no object of Kubernetes. */
export function objectsOf(document: Node, writtenIn: WrittenIn): KubeObject[] {
  const kind = textOf(get(document, 'kind'))
  const written = get(document, 'apiVersion')
  const apiVersion = textOf(written) ?? (written?.kind === 'unknown' ? usualVersions.get(kind ?? '') : undefined)
  if (document.kind !== 'map' || kind === undefined || apiVersion === undefined) return []
  if (kind.endsWith('List') && document.entries.has('items')) {
    return itemsOf(get(document, 'items')).flatMap((item) => objectsOf(item, writtenIn))
  }
  const entry = document.entries.get('kind')
  const at = entry ? across(entry) : document.at
  const slash = apiVersion.indexOf('/')
  const name = nameIn(document, 'name')
  const namespace = nameIn(document, 'namespace')
  return [
    {
      kind,
      group: slash < 0 ? '' : apiVersion.slice(0, slash),
      name: name.known,
      namespace: namespace.known,
      id: name.shown === undefined ? `${kind} in ${fileName(at.source.path)}` : idOf(kind, namespace.shown, name.shown),
      at,
      node: document,
      writtenIn,
    },
  ]
}

/** Whether an object is there to deploy others. */
export function isDeploying({ kind }: KubeObject): boolean {
  return deployers.includes(kind)
}

/** How messages call an object. */
export function idOf(kind: string, namespace: string | undefined, name: string): string {
  return namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`
}

/** From the start of the key to the end of the value. */
function across({ keyAt, value }: Entry): Place {
  return { source: keyAt.source, start: keyAt.start, end: Math.max(keyAt.end, value.at.end) }
}

function nameIn(document: Node, field: string): { known: string | undefined; shown: string | undefined } {
  const node = get(document, 'metadata', field)
  if (!node) return { known: undefined, shown: undefined }
  const value = textValue(node)
  if (value.known) return { known: value.value, shown: value.value }
  const shown = value.same?.replace(/\$\{[^{}]*\}/g, '…')
  return { known: undefined, shown: shown === '…' ? undefined : shown }
}
