import type { Place, Source } from '../../model/source.ts'
import type { Known } from '../../model/value.ts'
import { parseJson } from '../../syntax/json.ts'
import { entriesOf, get, isNull, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { sure } from '../outcome.ts'
import { directoryOf, fileName } from '../paths.ts'
import { type Outcome, text } from './resolved.ts'
import type { Given } from './stack.ts'
import type { Template } from './template.ts'

/** Values for the parameters of a template, from a file beside it. */
export interface Configuration {
  readonly source: Source
  /** For people: the file, and what in it. */
  readonly name: string
  /** Where it begins. */
  readonly at: Place
  readonly given: Given
  /** Where it says so itself. */
  readonly region?: Known<string>
}

/** A stack that a tool's configuration names: with its template, by path. */
export interface ConfiguredStack extends Configuration {
  readonly template: string
}

/** Whether a file may hold parameters: the list of the command line, or the map of a pipeline. */
function mayHoldParameters({ path, text: content }: Source): boolean {
  if (!path.endsWith('.json') || content.includes('AWS::')) return false
  return /"(?:ParameterKey|Parameters)"\s*:/.test(content) || /param/i.test(path)
}

/**
 * Stacks of files of parameters: each file is for the nearest template, in its folder or above, that has all of its parameters. Where
 * several templates lie there, it is for the one whose name it bears, the longest first: `site-cdn.prod.json` is not for `site.yaml`.
 */
export function parameterStacks(templates: readonly Template[], files: readonly Source[]): ConfiguredStack[] {
  const byFolder = new Map<string, Template[]>()
  for (const template of templates) {
    const folder = directoryOf(template.source.path)
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), template])
  }
  return files.filter(mayHoldParameters).flatMap((source) => {
    const { node } = parseJson(source)
    const given = node ? valuesIn(node) : noValues
    const at = { source, start: 0, end: 0 }
    return templatesFor(source.path, given, byFolder).map((template) => ({
      template: template.source.path,
      source,
      name: source.path,
      at,
      given,
    }))
  })
}

function templatesFor(path: string, given: Given, byFolder: ReadonlyMap<string, readonly Template[]>): readonly Template[] {
  if (given.size === 0) return []
  for (let folder = directoryOf(path); ; folder = directoryOf(folder)) {
    const there = byFolder.get(folder) ?? []
    const named = there.length > 1 ? namedIn(fileName(path), there) : there
    const fitting = named.filter(({ parameters }) => [...given.keys()].every((name) => parameters.has(name)))
    if (fitting.length > 0 || folder === '') return fitting
  }
}

/** The templates whose names a file's name holds: those with the longest. */
function namedIn(name: string, templates: readonly Template[]): Template[] {
  const fitting = templates.filter((template) => name.includes(stemOf(template)))
  const longest = Math.max(0, ...fitting.map((template) => stemOf(template).length))
  return fitting.filter((template) => stemOf(template).length === longest)
}

function stemOf({ source }: Template): string {
  return fileName(source.path)
    .replace(/\.[^.]*$/, '')
    .replace(/[.-]?template$/, '')
}

const noValues: Given = new Map()

function valuesIn(node: Node): Given {
  const given = new Map<string, readonly Outcome[]>()
  const add = (name: string | undefined, value: Node | undefined) => {
    const written = value?.kind === 'scalar' && !isNull(value) ? value.text : undefined
    if (name !== undefined && value && written !== undefined) given.set(name, sure(text(value.at, written)))
  }
  for (const item of itemsOf(node)) add(textOf(get(item, 'ParameterKey')), get(item, 'ParameterValue'))
  for (const [name, { value }] of entriesOf(get(node, 'Parameters') ?? node)) add(name, value)
  return given
}
