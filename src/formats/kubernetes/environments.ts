import type { ObjectSet } from './deployment.ts'
import type { KubeObject } from './object.ts'

/** Folders that are called like a stage or a region (`prod`, `prod-eu`, `stage2`, `eu-west-1`) are applied apart from their siblings. */
const stage =
  /^(?:dev|devel|development|test|testing|stage|staging|stg|uat|qa|int|integration|preprod|pre-prod|prod|production|prd|live|sandbox|demo)(?:[-_]?\d+|[-_](?:eu|us|ap|ca|sa|me|af)(?:[-_]\w+)*)?$|^[a-z]{2}(?:-[a-z]+)+-\d$/i

/** Folders whose own folders are each such a one, whatever it is called. */
const manyStages = /^(?:clusters?|environments?|envs?|stages|overlays|accounts|regions)$/i

/**
 * Manifests by what is applied together, as far as the folders say: all of a tree, parted where folders are called like stages or
 * regions or lie in one for these, and where two folders hold the same object.
 */
export function environmentsOf(objects: readonly KubeObject[]): ObjectSet[] {
  const sets = new Map<string, KubeObject[]>()
  for (const object of objects) add(sets, stageOf(object), object)
  return [...sets]
    .flatMap(([name, members]) => partDuplicates(name, members))
    .map(([name, members]) => ({ name, objects: members }))
}

function add(sets: Map<string, KubeObject[]>, key: string, object: KubeObject): void {
  const set = sets.get(key)
  if (set) set.push(object)
  else sets.set(key, [object])
}

function foldersOf({ at }: KubeObject): string[] {
  return at.source.path.split('/').slice(0, -1)
}

/** The path down to the last folder that names a stage; '' where none does. */
function stageOf(object: KubeObject): string {
  const folders = foldersOf(object)
  const last = folders.findLastIndex((folder, index) => stage.test(folder) || manyStages.test(folders[index - 1] ?? ''))
  return folders.slice(0, last + 1).join('/')
}

/** Where one object is written in two folders, these are two environments: each child of the folder that holds both is one. */
function partDuplicates(name: string, objects: readonly KubeObject[]): [string, readonly KubeObject[]][] {
  const common = commonFolderOfDuplicates(objects)
  if (common === undefined) return [[name, objects]]
  const sets = new Map<string, KubeObject[]>()
  for (const object of objects)
    add(
      sets,
      foldersOf(object)
        .slice(0, common + 1)
        .join('/'),
      object,
    )
  if (sets.size < 2) return [[name, objects]]
  return [...sets].flatMap(([key, members]) => partDuplicates(key, members))
}

/** How many folders two writings of one object have in common; the least of all such pairs. */
function commonFolderOfDuplicates(objects: readonly KubeObject[]): number | undefined {
  const seen = new Map<string, string[]>()
  let least: number | undefined
  for (const object of objects) {
    const folders = foldersOf(object)
    const key = `${object.kind} ${object.namespace ?? ''}/${object.name ?? ''}`
    const before = seen.get(key)
    if (!before) seen.set(key, folders)
    else if (before.join('/') !== folders.join('/')) {
      const differing = folders.findIndex((folder, index) => folder !== before[index])
      const common = differing < 0 ? folders.length : differing
      least = Math.min(least ?? common, common)
    }
  }
  return least
}
