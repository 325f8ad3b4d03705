import { partitionOf } from '../../model/region.ts'
import type { Place, Source } from '../../model/source.ts'
import { known } from '../../model/value.ts'
import { entriesOf, get, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { parseToml } from '../../syntax/toml.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import { sure } from '../outcome.ts'
import { directoryOf, fileName, joinPath } from '../paths.ts'
import type { ConfiguredStack } from './parameters.ts'
import { type Outcome, text } from './resolved.ts'

const templateNames = ['template.yaml', 'template.yml', 'template.json'] as const

/**
 * Stacks of `samconfig.toml`: each environment in it deploys the template beside it with parameters of its own, in a region of its own.
 * Source: AWS SAM developer guide, “AWS SAM CLI configuration file”.
 */
export function samStacks(files: readonly Source[]): ConfiguredStack[] {
  return files.flatMap((source) => {
    if (!/^samconfig\.(?:toml|ya?ml)$/.test(fileName(source.path))) return []
    const root = source.path.endsWith('.toml') ? parseToml(source) : parseYaml({ source, start: 0, text: source.text }).node
    return [...entriesOf(root)].flatMap(([environment, { keyAt, value }]) => stackOf(environment, keyAt, value, files) ?? [])
  })
}

function stackOf(environment: string, at: Place, node: Node, files: readonly Source[]): ConfiguredStack | undefined {
  const option = (...names: readonly string[]): Node | undefined => {
    for (const command of ['deploy', 'global'])
      for (const name of names) {
        const given = get(node, command, 'parameters', name)
        if (given) return given
      }
    return undefined
  }
  const overrides = option('parameter_overrides')
  const region = option('region')
  const directory = directoryOf(at.source.path)
  const named = textOf(option('template_file', 'template'))
  const template = [...(named === undefined ? [] : [named]), ...templateNames]
    .map((name) => joinPath(directory, name))
    .find((path) => files.some((file) => file.path === path))
  if (template === undefined || (!overrides && !region)) return undefined
  const written = textOf(region)
  return {
    template,
    source: at.source,
    name: `${fileName(at.source.path)}, ${environment}`,
    at,
    given: overridesIn(overrides),
    ...(region &&
      written !== undefined &&
      partitionOf(written) && {
        region: known(written, region.at, [{ note: `\`region\` in ${fileName(at.source.path)}`, at: region.at }]),
      }),
  }
}

/** `Domain=x.example Stage="prod"`, or with `ParameterKey=` and `ParameterValue=`; one text, or a list of them, or a map. */
function overridesIn(node: Node | undefined): Map<string, readonly Outcome[]> {
  const given = new Map<string, readonly Outcome[]>()
  for (const item of node?.kind === 'list' ? itemsOf(node) : node ? [node] : []) {
    for (const [, byKey, name = byKey, value = ''] of (textOf(item) ?? '').matchAll(assignment)) {
      const plain = value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value
      if (name !== undefined) given.set(name, sure(text(within(item.at, plain), plain)))
    }
    for (const [name, { value }] of entriesOf(item)) {
      const plain = textOf(value)
      if (plain !== undefined) given.set(name, sure(text(value.at, plain)))
    }
  }
  return given
}

const assignment = /(?:ParameterKey=(\w+),ParameterValue=|(?<!\S)(\w+)=)("(?:\\.|[^"\\])*"|[^\s"]+)/g

/** Where in a text a value stands, if it stands there as it is. */
function within(at: Place, value: string): Place {
  const start = at.source.text.indexOf(value, at.start)
  const isInside = value !== '' && start >= 0 && start + value.length <= at.end
  return isInside ? { source: at.source, start, end: start + value.length } : at
}
