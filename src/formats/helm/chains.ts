import { directoryOf, fileName } from '../paths.ts'

/** Values files that are merged one over the other: base first. */
export type Chain = readonly string[]

const yaml = /\.ya?ml(?:\.gotmpl)?$/
const base = /^values\.ya?ml(?:\.gotmpl)?$/
const overlayName = /^values[-._].+|.+[-._]values\.ya?ml(?:\.gotmpl)?$/
/** Folders of values files beside or below a base. */
const valuesFolder = /^(?:values|environments?|envs?)$/
/** What is no environment: examples of how a chart is used, tests of it, generated schemas. */
const noEnvironment =
  /(?:^|\/)(?:ci|tests?|testdata|examples?|samples?|crds|templates|schemas?)\/|example|sample|template|schema/i

/** Whether a file is called like values of a chart. */
export function isCalledValues(path: string): boolean {
  const name = fileName(path)
  if (!yaml.test(name)) return false
  return (
    base.test(name) ||
    overlayName.test(name) ||
    path
      .split('/')
      .slice(0, -1)
      .some((folder) => valuesFolder.test(folder))
  )
}

/**
 * The chains among values files: a base with each environment over it, each for itself. `charts`: folders of charts, whose values lie
 * in or below them; one that has none, or only examples of them, has one empty chain.
 */
export function chainsOf(paths: readonly string[], charts: ReadonlySet<string>): Map<string, Chain[]> {
  const byHome = new Map<string, string[]>(Array.from(charts, (home) => [home, []]))
  for (const path of paths) {
    const home = homeOf(path, charts)
    byHome.set(home, [...(byHome.get(home) ?? []), path])
  }
  return new Map(
    Array.from(byHome, ([home, files]) => {
      const own = files.find((path) => base.test(fileName(path)) && directoryOf(path) === home)
      const others = files.filter((path) => path !== own && !(charts.has(home) && noEnvironment.test(path.slice(home.length))))
      const environments = others.filter((path) => isCalledValues(path) && !noEnvironment.test(path.slice(home.length)))
      const alone = others.filter((path) => !environments.includes(path))
      const chains: Chain[] = environments.map((path) => (own === undefined ? [path] : [own, path]))
      if (own !== undefined && environments.length === 0) chains.push([own])
      chains.push(...alone.map((path) => [path]))
      return [home, chains.length === 0 ? [[]] : chains] as const
    }),
  )
}

/** The folder whose base a values file goes over: its chart's, else the one that its folder of values lies in. */
function homeOf(path: string, charts: ReadonlySet<string>): string {
  const folders = path.split('/').slice(0, -1)
  for (let length = folders.length; length >= 0; length--) {
    const folder = folders.slice(0, length).join('/')
    if (charts.has(folder)) return folder
  }
  const at = folders.findIndex((folder) => valuesFolder.test(folder))
  return (at < 0 ? folders : folders.slice(0, at)).join('/')
}
