import { parseTemplate } from '../../../syntax/hcl/parse.ts'
import { evaluated } from '../entries.ts'
import { evaluate } from '../evaluate.ts'
import { directoryOf, joinPath } from '../module.ts'
import { asText, bool, failing, type TfValue, text } from '../value.ts'
import { type Context, stringList, type TfFunction } from './index.ts'

/** A path as Terraform sees it: relative to the root module's folder. Absolute paths are not followed. */
function pathOf(value: TfValue | undefined, { scope }: Context): string | undefined {
  const path = asText(value)
  return path === undefined || path.startsWith('/') || path.startsWith('~')
    ? undefined
    : joinPath(scope.module.root.directory, path)
}

const file: TfFunction = ([value], context) => {
  const path = pathOf(value, context)
  if (path === undefined) return undefined
  const content = context.scope.module.root.readText(path)
  return content === undefined ? undefined : text(context.at, content)
}

export const fileFunctions: Readonly<Record<string, TfFunction>> = {
  file,
  fileexists: ([value], context) => {
    const path = pathOf(value, context)
    return path === undefined ? undefined : bool(context.at, context.scope.module.root.readText(path) !== undefined)
  },
  fileset: ([directory, pattern], context) => {
    const path = pathOf(directory, context)
    const glob = asText(pattern)
    if (path === undefined || glob === undefined) return undefined
    const matcher = globPattern(glob)
    if (!matcher) return undefined
    return stringList(
      context.at,
      context.scope.module.root.listFiles(path).filter((name) => matcher.test(name)),
    )
  },
  templatefile: ([value, variables], context) => {
    const path = pathOf(value, context)
    if (path === undefined || variables?.kind !== 'object') return undefined
    const content = context.scope.module.root.readText(path)
    if (content === undefined) return undefined
    const { value: template, faults } = parseTemplate(content)
    if (!template || faults.length > 0) return failing(context.at, 'the template cannot be parsed')
    const source = { path, text: content }
    return evaluate(template, { module: context.scope.module, source, names: new Map(evaluated(variables.entries)) })
  },
  basename: ([value], { at }) => {
    const path = asText(value)
    return path === undefined ? undefined : text(at, path.slice(path.lastIndexOf('/') + 1))
  },
  dirname: ([value], { at }) => {
    const path = asText(value)
    return path === undefined ? undefined : text(at, directoryOf(path) || '.')
  },
  abspath: () => undefined,
  pathexpand: ([value]) => (asText(value)?.startsWith('~') ? undefined : value),
}

/** The patterns come from the linted tree: a regular expression with more runs than this could take for ever. */
const mostRuns = 4

/** Terraform's globs: `*` and `?` within a folder, `**` across, `{a,b}` one of. Undefined for what is none of these. */
function globPattern(glob: string): RegExp | undefined {
  const across = glob.replace(/(?:\*\*\/?)+/g, '\0')
  if (/[[\]\\]/.test(glob) || (across.match(/[*\0]/g)?.length ?? 0) > mostRuns) return undefined
  const source = across
    .replace(/[.+^$()|]/g, '\\$&')
    .replace(/\*/g, '[^/]*')
    .replace(/\?/g, '[^/]')
    .replace(/\{([^{}]*)\}/g, (_, choices: string) => `(?:${choices.split(',').join('|')})`)
    .replace(/[{}]/g, '\\$&')
    .replace(/\0/g, '(?:.*/)?')
  return new RegExp(`^${source}$`)
}
