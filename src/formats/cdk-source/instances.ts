import type { Call, ClassInfo } from './scope.ts'

/** Which one of several instances each class stands for: of `new Site(app, 'Test')` and `new Site(app, 'Production')`. */
export type World = ReadonlyMap<ClassInfo, Call>

/** Calls that are made in the same worlds. */
export interface Group {
  readonly world: World
  readonly calls: ReadonlySet<Call>
}

/** More worlds than this, and more groups in a file, are not told apart: the instances are then outcomes like others, and a fault is one that all of them have. */
const mostWorlds = 32
const mostGroups = 100

type SitesOf = (info: ClassInfo) => readonly Call[] | undefined

/** Every instance of a class makes what its constructor makes: each call, once for each instance of the classes around it. */
export function groupsOf(calls: readonly Call[], sitesOf: SitesOf): Group[] {
  const groups = new Map<string, { world: World; calls: Set<Call> }>()
  for (const call of calls) {
    for (const world of worldsAround(call, sitesOf)) {
      const key = Array.from(world, ([{ scope, name }, { node }]) => `${scope.id} ${name} ${node.start}`).join()
      const group = groups.get(key) ?? { world, calls: new Set() }
      groups.set(key, group)
      group.calls.add(call)
    }
  }
  return groups.size > mostGroups ? [{ world: new Map(), calls: new Set(calls) }] : [...groups.values()]
}

function worldsAround(call: Call, sitesOf: SitesOf): readonly World[] {
  let worlds: World[] = [new Map()]
  for (const info of classesAround(call, sitesOf)) {
    const sites = sitesOf(info) ?? []
    if (sites.length < 2) continue
    if (worlds.length * sites.length > mostWorlds) return [new Map()]
    worlds = worlds.flatMap((world) => sites.map((site) => new Map([...world, [info, site]])))
  }
  return worlds
}

/** The class whose constructor or method it is in, and those that make that one. */
function classesAround(call: Call, sitesOf: SitesOf): ReadonlySet<ClassInfo> {
  const found = new Set<ClassInfo>()
  const visit = ({ scope: { owner } }: Call): void => {
    if (!owner || found.has(owner)) return
    found.add(owner)
    for (const site of sitesOf(owner) ?? []) visit(site)
  }
  visit(call)
  return found
}
