import { partitionOf } from '../../model/region.ts'
import type { Source } from '../../model/source.ts'
import { type Known, known } from '../../model/value.ts'
import { entriesOf, get, isNull, type Node, textOf } from '../../syntax/node.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { directoryOf, fileName, joinPath } from '../paths.ts'
import type { ConfiguredStack } from './parameters.ts'
import { type Outcome, sure, text, unresolved } from './resolved.ts'

const ofStack = /^template(?:_path)?\s*:/m

/**
 * Stacks of Sceptre: `config/…/x.yaml` names a template below `templates/`, and the region stands in a `config.yaml` beside or above.
 * Source: Sceptre, docs/stack_config, docs/stack_group_config.
 */
export function sceptreStacks(files: readonly Source[]): ConfiguredStack[] {
  const configs = files.filter(({ path }) => /(?:^|\/)config\/.+\.ya?ml$/.test(path))
  return configs.flatMap((source): ConfiguredStack[] => {
    if (fileName(source.path) === 'config.yaml' || !ofStack.test(source.text)) return []
    const node = read(source)
    const path = textOf(get(node, 'template_path')) ?? textOf(get(node, 'template', 'path'))
    if (path === undefined) return []
    const project = source.path.replace(/(^|\/)config\/.*$/, '')
    const region = regionOf(source, configs)
    return [
      {
        source,
        name: source.path,
        at: { source, start: 0, end: 0 },
        template: joinPath(joinPath(project, 'templates'), path),
        given: valuesIn(node),
        ...(region && { region }),
      },
    ]
  })
}

/** Resolvers (`!stack_output`) have values at deploy time only. */
function read(source: Source): Node | undefined {
  return parseYaml({ source, start: 0, text: source.text, longForm: (tag) => `!${tag}` }).node
}

function valuesIn(node: Node | undefined): Map<string, readonly Outcome[]> {
  const given = new Map<string, readonly Outcome[]>()
  for (const [name, { value }] of entriesOf(get(node, 'parameters'))) {
    if (isNull(value)) continue
    const isPlain = value.kind === 'scalar' && !value.text.includes('{{')
    given.set(name, sure(isPlain ? text(value.at, value.text) : unresolved(value.at, 'Sceptre works it out', `\${${name}}`)))
  }
  return given
}

/** The nearest `config.yaml` that says one. */
function regionOf(source: Source, configs: readonly Source[]): Known<string> | undefined {
  for (let directory = directoryOf(source.path); directory.split('/').includes('config'); directory = directoryOf(directory)) {
    const config = configs.find(({ path }) => path === joinPath(directory, 'config.yaml'))
    const region = config && get(read(config), 'region')
    const written = textOf(region)
    if (region && written !== undefined && partitionOf(written))
      return known(written, region.at, [{ note: 'the configuration of Sceptre', at: region.at }])
  }
  return undefined
}
