import { matchSequence, nameMatcher, type Part } from '../../../syntax/glob.ts'
import { parseTemplate } from '../../../syntax/hcl/parse.ts'
import { directoryOf, joinPath } from '../../paths.ts'
import { evaluated } from '../entries.ts'
import { evaluate } from '../evaluate.ts'
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
  if (content === undefined) return undefined
  const whole = text(context.at, content)
  if (!content.includes('\n')) return whole
  // Where it is a document of its own, its lines are what matters.
  const inside = { source: { path, text: content }, start: 0, end: content.length }
  return { ...whole, madeOf: { pieces: [text(inside, content)] } }
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
    const matches = globMatcher(glob)
    if (!matches) return undefined
    return stringList(context.at, context.scope.module.root.listFiles(path).filter(matches))
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

/** `{a,b}{c,d}` is four patterns; nobody writes more than this. */
const mostAlternatives = 64

/** Terraform's globs: `*` and `?` within a folder, `**` across, `{a,b}` one of. Undefined for those that are not worked out. */
function globMatcher(glob: string): ((path: string) => boolean) | undefined {
  if (/[[\]\\]/.test(glob)) return undefined
  const patterns = withoutBraces(glob)?.map((pattern) =>
    pattern.split('/').map((folder): Part<string> => (folder === '**' ? 'any number' : nameMatcher(folder))),
  )
  return (
    patterns &&
    ((path) => {
      const folders = path.split('/')
      return patterns.some((parts) => matchSequence(parts, folders))
    })
  )
}

function withoutBraces(glob: string): readonly string[] | undefined {
  let patterns = ['']
  for (const [index, part] of glob.split(/\{([^{}]*)\}/).entries()) {
    // What was between braces stands at every second place.
    const choices = index % 2 === 0 ? [part] : part.split(',')
    if (patterns.length * choices.length > mostAlternatives || (index % 2 === 0 && /[{}]/.test(part))) return undefined
    patterns = patterns.flatMap((start) => choices.map((choice) => start + choice))
  }
  return patterns
}
