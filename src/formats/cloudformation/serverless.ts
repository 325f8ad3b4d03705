import { partitionOf, type Region } from '../../model/region.ts'
import type { Place, Source } from '../../model/source.ts'
import { type Known, known } from '../../model/value.ts'
import { type Entry, entriesOf, get, mapNode, type Node, rebuilt, textOf } from '../../syntax/node.ts'
import { directoryOf, joinPath } from '../paths.ts'
import { parseTemplate, type Template, templateOf } from './template.ts'

/** A service of the Serverless Framework: the template in its `resources`, with the files that it brings in. */
export interface Service {
  readonly template: Template
  readonly files: readonly Source[]
}

/** `${file(resources/site.yml)}`, `${file(./site.yml):Resources.Certificate}`, and nothing else. */
const broughtIn = /^\$\{file\(([^)${}]+)\)(?::([\w.-]+))?\}$/

/** More files than any service has. */
const mostFiles = 200
/** Files that bring in others. */
const mostLevels = 5

/** Undefined where a file is no service, or has no resources. Source: Serverless Framework, "AWS Infrastructure Resources". */
export function serviceOf(source: Source, root: Node, readText: (path: string) => string | undefined): Service | undefined {
  const resources = get(root, 'resources')
  if (!resources || !get(root, 'provider')) return undefined
  const files = new Map<string, { readonly source: Source; readonly node: Node | undefined }>()
  const whole = withFiles(resources, 0)
  const template = templateOf(source, inOne(whole.kind === 'list' ? whole.items : [whole], whole.at))
  if (!template) return undefined
  const region = regionOf(root)
  return {
    template: { ...template, isPartial: true, ...(region && { region }) },
    files: [...files.values()].map((each) => each.source),
  }

  function withFiles(node: Node, level: number): Node {
    return rebuilt(node, (each) => {
      const [, written, path] = broughtIn.exec(textOf(each) ?? '') ?? []
      if (written === undefined || level > mostLevels) return each
      const found = get(read(joinPath(directoryOf(source.path), written.trim())), ...(path?.split('.') ?? []))
      return found ? withFiles(found, level + 1) : each
    })
  }

  function read(path: string): Node | undefined {
    if (!files.has(path) && files.size < mostFiles) {
      const text = readText(path)
      if (text !== undefined) files.set(path, { source: { path, text }, node: parseTemplate({ path, text }).node })
    }
    return files.get(path)?.node
  }
}

const unknown = 'a file that is brought in is not known'

/** Parts of a template, each with sections of its own. */
function inOne(parts: readonly Node[], at: Place): Node {
  const sections = new Map<string, Entry>()
  const add = (name: string, { keyAt, value }: Entry): void => {
    const before = sections.get(name)?.value
    const openBefore = before?.kind === 'map' ? before.open : undefined
    const entries = new Map([...entriesOf(before), ...entriesOf(value)])
    const section = mapNode(value.at, entries, openBefore ?? (value.kind === 'map' ? value.open : unknown))
    sections.set(name, { keyAt, value: section })
  }
  for (const part of parts) {
    if (part.kind !== 'map') add('Resources', { keyAt: part.at, value: part })
    for (const [name, entry] of entriesOf(part)) if (name !== 'extensions') add(name, entry)
  }
  return mapNode(at, sections)
}

/** Where it is written out; elsewhere whoever deploys the service says it. */
function regionOf(root: Node): Known<Region> | undefined {
  const region = get(root, 'provider', 'region')
  const written = textOf(region)
  return region && written !== undefined && partitionOf(written)
    ? known(written, region.at, [{ note: '`provider.region`', at: region.at }])
    : undefined
}
