import type { Place, Source } from '../../model/source.ts'
import type { Known } from '../../model/value.ts'
import { parseJson } from '../../syntax/json.ts'
import { entriesOf, get, isNull, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { directoryOf, fileName, isWithin } from '../paths.ts'
import { type Outcome, sure, text } from './resolved.ts'
import type { Template } from './template.ts'

/** Values for the parameters of a template, from a file beside it. */
export interface Configuration {
  readonly source: Source
  /** For people: the file, and what in it. */
  readonly name: string
  /** Where it begins. */
  readonly at: Place
  readonly given: ReadonlyMap<string, readonly Outcome[]>
  /** Where it says so itself. */
  readonly region?: Known<string>
}

/** A stack that a tool's configuration names: with its template, by path. */
export interface ConfiguredStack extends Configuration {
  readonly template: string
}

/** Whether a file may hold parameters: the list of the command line, or the map of a pipeline. */
export function mayHoldParameters({ path, text: content }: Source): boolean {
  return path.endsWith('.json') && !content.includes('AWS::') && (content.includes('"ParameterKey"') || /param/i.test(path))
}

/**
 * The files of parameters that a template may be deployed with: in its folder or below, with no parameter that the template does not
 * have, and called like the template where several templates lie there.
 */
export function parameterFilesOf(template: Template, files: readonly Source[], siblings: number): Configuration[] {
  const directory = directoryOf(template.source.path)
  const stem = fileName(template.source.path)
    .replace(/\.[^.]*$/, '')
    .replace(/[.-]?template$/, '')
  return files.flatMap((source) => {
    if (!isWithin(directory, source.path)) return []
    if (siblings > 1 && !fileName(source.path).includes(stem)) return []
    const { node } = parseJson(source)
    const given = node && valuesIn(node)
    if (!given || given.size === 0) return []
    return [...given.keys()].every((name) => template.parameters.has(name))
      ? [{ source, name: source.path, at: { source, start: 0, end: 0 }, given }]
      : []
  })
}

function valuesIn(node: Node): Map<string, readonly Outcome[]> {
  const given = new Map<string, readonly Outcome[]>()
  const add = (name: string | undefined, value: Node | undefined) => {
    const written = value?.kind === 'scalar' && !isNull(value) ? value.text : undefined
    if (name !== undefined && value && written !== undefined) given.set(name, sure(text(value.at, written)))
  }
  for (const item of itemsOf(node)) add(textOf(get(item, 'ParameterKey')), get(item, 'ParameterValue'))
  for (const [name, { value }] of entriesOf(get(node, 'Parameters') ?? node)) add(name, value)
  return given
}
