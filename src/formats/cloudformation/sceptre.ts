import { partitionOf } from '../../model/region.ts'
import type { Source } from '../../model/source.ts'
import { type Known, known } from '../../model/value.ts'
import { entriesOf, get, isNull, type Node, textOf } from '../../syntax/node.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { sure } from '../outcome.ts'
import { directoryOf, fileName, joinPath } from '../paths.ts'
import type { ConfiguredStack } from './parameters.ts'
import { type Outcome, text, unresolved } from './resolved.ts'
import type { Given, OutputOf } from './stack.ts'

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
        given: valuesIn(node, project),
        ...(region && { region }),
      },
    ]
  })
}

/** Resolvers other than `!stack_output` have values at deploy time only. */
function read(source: Source): Node | undefined {
  return parseYaml({ source, start: 0, text: source.text, longForm: (tag) => `!${tag}` }).node
}

function valuesIn(node: Node | undefined, project: string): Given {
  const given = new Map<string, readonly Outcome[] | OutputOf>()
  for (const [name, { value }] of entriesOf(get(node, 'parameters'))) {
    if (isNull(value)) continue
    const isPlain = value.kind === 'scalar' && !value.text.includes('{{')
    const output = outputIn(value, project)
    given.set(
      name,
      output ?? sure(isPlain ? text(value.at, value.text) : unresolved(value.at, 'Sceptre works it out', `\${${name}}`)),
    )
  }
  return given
}

/** `!stack_output prod/certificate.yaml::CertificateArn`: a path below `config/`. Source: Sceptre, docs/resolvers. */
function outputIn(value: Node, project: string): OutputOf | undefined {
  const [, stack, output] = /^([^:{}]+\.ya?ml)::([^:{}]+)$/.exec(textOf(get(value, '!stack_output')) ?? '') ?? []
  if (stack === undefined || output === undefined) return undefined
  return { stack: joinPath(joinPath(project, 'config'), stack), output, at: value.at }
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
