import type { Place, Source } from '../../model/source.ts'
import type { Value } from '../../model/value.ts'
import { entriesOf, get, textOf } from '../../syntax/node.ts'
import type { AssemblyStack } from '../cdk/assembly.ts'
import { projectOf } from '../cdk/markers.ts'
import { originOf } from '../cdk/origin.ts'
import { folderRegion, type RegionOf } from '../kubernetes/region.ts'
import { directoryOf } from '../paths.ts'
import { exportsOf } from './exports.ts'
import { resolve } from './intrinsics.ts'
import { type Configuration, mayHoldParameters, parameterFilesOf } from './parameters.ts'
import { type Outcome, sure, text } from './resolved.ts'
import { samStacks } from './sam-config.ts'
import { sceptreStacks } from './sceptre.ts'
import type { Stack } from './stack.ts'
import { instancesOf } from './stack-sets.ts'
import { localTemplate, type Template } from './template.ts'

/** More steps than any real template needs. */
const stepsPerStack = 500_000

/** A stack of each template that no other nests, once for each file of parameters. */
export function stacksOf(templates: ReadonlyMap<string, Template>, files: readonly Source[], where: Where): Stack[] {
  const nested = new Set([...templates.values()].flatMap((template) => nestedPaths(template).map(({ path }) => path)))
  const parameterFiles = files.filter(mayHoldParameters)
  const stacks: Stack[] = []
  const shared = { ...where, templates, ...exportsOf(stacks) }
  const configured = [...sceptreStacks(files), ...samStacks(files)]
  for (const [path, template] of templates) {
    if (nested.has(path)) continue
    const siblings = [...templates.keys()].filter((other) => directoryOf(other) === directoryOf(path)).length
    const own = configured.filter((stack) => stack.template === path)
    const given: readonly (Configuration | undefined)[] =
      own.length > 0 ? own : parameterFilesOf(template, parameterFiles, siblings)
    for (const each of given.length > 0 ? given : [undefined]) stacks.push(stackOf(template, shared, each))
  }
  // The template of a set is judged where the set puts it.
  const instances = stacks.flatMap(instancesOf).flatMap((instance) => {
    const template = templates.get(instance.template)
    return template ? [stackOf(template, shared, instance)] : []
  })
  const inSets = new Set(instances.map(({ template }) => template.source))
  return [...stacks.filter(({ template }) => !inSets.has(template.source)), ...instances]
}

/** By the path of a template: what the configuration of acm-lint gives its parameters. */
export type ParametersOf = (path: string) => ReadonlyMap<string, { readonly value: string; readonly at: Place }>

/** The configuration of acm-lint has the last word. */
function givenTo(
  { source }: Template,
  configuration: Configuration | undefined,
  { parametersOf }: Where,
): Configuration['given'] {
  const given = new Map(configuration?.given)
  for (const [name, { value, at }] of parametersOf(source.path)) given.set(name, sure(text(at, value)))
  return given
}

/** What says where a stack goes. */
interface Where {
  readonly regionOf: RegionOf
  readonly parametersOf: ParametersOf
  readonly readText: (path: string) => string | undefined
  /** Of cloud assemblies, by the path of the template. */
  readonly assemblies: ReadonlyMap<string, AssemblyStack>
}

/** What all stacks of a tree have in common. */
interface Shared extends Where, Pick<Stack, 'exported' | 'exportedAcrossRegions'> {
  readonly templates: ReadonlyMap<string, Template>
}

function stackOf(
  written: Template,
  shared: Shared,
  configuration: Configuration | undefined,
  parent?: Stack,
  given: ReadonlyMap<string, readonly Outcome[]> = givenTo(written, configuration, shared),
  within: readonly string[] = [],
): Stack {
  const template = written.repeated?.(textsOf(given)) ?? written
  const { source, resources } = template
  const at = { source, start: 0, end: 0 }
  const assembly = shared.assemblies.get(source.path) ?? parent?.assembly
  const nested = new Map<string, Stack>()
  const stack: Stack = {
    name: configuration ? `${source.path} (${configuration.name})` : (assembly?.displayName ?? source.path),
    template,
    ...(configuration && { variant: { of: source.path, name: configuration.name, at: configuration.at } }),
    region: parent?.region ?? assembly?.region ?? regionFor(source, configuration, shared.regionOf),
    account: parent?.account ??
      assembly?.account ?? {
        known: false,
        why: 'the account of the stack is not in the code',
        at,
        same: `\${account of ${source.path}}`,
      },
    given,
    isOpen: parent ? parent.isOpen : configuration === undefined && given.size === 0,
    exported: shared.exported,
    exportedAcrossRegions: shared.exportedAcrossRegions,
    nested,
    ...(assembly && { assembly, originOf: (place: Place) => originIn(template, assembly, place, shared.readText) }),
    titleOf: (logicalId) =>
      textOf(get(resources.get(logicalId)?.metadata, 'aws:cdk:path')) ??
      assembly?.constructs.paths.get(logicalId) ??
      [...within, logicalId].join('/'),
    running: new Set(),
    doubted: [],
    budget: parent?.budget ?? { steps: stepsPerStack },
  }
  if (within.length > mostLevels) return stack
  for (const { logicalId, path } of nestedPaths(template)) {
    const inner = shared.templates.get(path)
    if (inner) nested.set(logicalId, stackOf(inner, shared, undefined, stack, handedOn(logicalId, stack), [...within, logicalId]))
  }
  return stack
}

/** What is one text in any case. */
function textsOf(given: ReadonlyMap<string, readonly Outcome[]>): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [name, [first, ...others]] of given)
    if (first?.value.kind === 'text' && others.length === 0) texts.set(name, first.value.value)
  return texts
}

function originIn(
  { source, root, resources }: Template,
  { constructs }: AssemblyStack,
  place: Place,
  readText: Where['readText'],
): Place | undefined {
  if (place.source !== source) return undefined
  for (const [logicalId, { keyAt, value }] of entriesOf(get(root, 'Resources'))) {
    if (place.start < keyAt.start || place.start >= value.at.end) continue
    const path = textOf(get(resources.get(logicalId)?.metadata, 'aws:cdk:path')) ?? constructs.paths.get(logicalId)
    return originOf(constructs.traces.get(path ?? '') ?? [], projectOf(source.path), readText)
  }
  return undefined
}

/** Nobody nests deeper. */
const mostLevels = 10

/** What a nested stack is given, worked out in the stack that holds it. */
function handedOn(logicalId: string, stack: Stack): ReadonlyMap<string, readonly Outcome[]> {
  const parameters = get(stack.template.resources.get(logicalId)?.properties, 'Parameters')
  if (parameters?.kind !== 'map') return new Map()
  return new Map([...parameters.entries].map(([name, { value }]) => [name, resolve(value, stack)]))
}

function nestedPaths({ source, resources }: Template): { logicalId: string; path: string }[] {
  return [...resources.values()].flatMap((resource) => {
    const path = nesting.has(resource.type) ? localTemplate(resource, source) : undefined
    return path === undefined ? [] : [{ logicalId: resource.logicalId, path }]
  })
}

const nesting: ReadonlySet<string> = new Set(['AWS::CloudFormation::Stack', 'AWS::Serverless::Application'])

/** In this order: the configuration of acm-lint, that of a tool, the folder. */
function regionFor(source: Source, configuration: Configuration | undefined, regionOf: RegionOf): Value<string> {
  const sources = configuration && configuration.source !== source ? [configuration.source, source] : [source]
  for (const { path } of sources) {
    const given = regionOf(path)
    if (!given) continue
    const { region: value, at, trail = [{ note: 'the configuration', at }] } = given
    return { known: true, value, at, trail }
  }
  if (configuration?.region) return configuration.region
  for (const each of sources) {
    const byFolder = folderRegion(each)
    if (byFolder) return byFolder
  }
  const at = { source, start: 0, end: 0 }
  return { known: false, why: 'the region of the stack is not in the code', at, same: `\${region of ${source.path}}` }
}
