import type { Unevaluated } from '../../model/model.ts'
import type { Place, Source } from '../../model/source.ts'
import { entriesOf, get, textOf } from '../../syntax/node.ts'
import type { AssemblyStack } from '../cdk/assembly.ts'
import { projectOf } from '../cdk/markers.ts'
import { originOf } from '../cdk/origin.ts'
import type { RegionOf } from '../kubernetes/region.ts'
import { sure } from '../outcome.ts'
import { exportsOf } from './exports.ts'
import { handedOn, nestedPaths } from './nesting.ts'
import { organizationStacks } from './organization.ts'
import { type Configuration, parameterStacks } from './parameters.ts'
import { text } from './resolved.ts'
import { samStacks } from './sam-config.ts'
import { sceptreStacks } from './sceptre.ts'
import type { Given, Stack } from './stack.ts'
import { regionFor } from './stack-region.ts'
import { instancesOf } from './stack-sets.ts'
import type { Template } from './template.ts'

/** More steps than any real template needs. */
const stepsPerStack = 500_000

/** More nested stacks than any stack has. */
const mostNested = 500

/** A stack of each template that no other nests, once for each configuration of it in the tree. */
export function stacksOf(templates: ReadonlyMap<string, Template>, files: readonly Source[], where: Where): Stack[] {
  const nested = new Set([...templates.values()].flatMap((template) => nestedPaths(template).map(({ path }) => path)))
  const own = [...templates.values()].filter(({ source }) => !nested.has(source.path))
  const stacks: Stack[] = []
  const shared: Shared = { ...where, templates, entered: new Set(), ...exportsOf(stacks) }
  const configurations = configurationsOf(own, files)
  for (const template of own)
    for (const each of configurations.get(template.source.path) ?? [undefined]) stacks.push(stackOf(template, shared, each))
  // Templates that nest only each other.
  for (const path of nested) {
    const template = shared.entered.has(path) ? undefined : templates.get(path)
    if (template) stacks.push(stackOf(template, shared, undefined))
  }
  // The template of a set is judged where the set puts it.
  const instances = stacks.flatMap(instancesOf).flatMap((instance) => {
    const template = templates.get(instance.template)
    return template ? [stackOf(template, shared, instance)] : []
  })
  const inSets = new Set(instances.map(({ template }) => template.source))
  return [...stacks.filter(({ template }) => !inSets.has(template.source)), ...instances]
}

/** By the path of a template. What a tool says counts more than what lies beside it. */
function configurationsOf(
  templates: readonly Template[],
  files: readonly Source[],
): ReadonlyMap<string, readonly Configuration[]> {
  const byTemplate = new Map<string, Configuration[]>()
  const ofTools = [...sceptreStacks(files), ...samStacks(files), ...organizationStacks(files)]
  const isOfTool = new Set(ofTools.map(({ template }) => template))
  const beside = parameterStacks(templates, files).filter(({ template }) => !isOfTool.has(template))
  for (const each of [...ofTools, ...beside]) byTemplate.set(each.template, [...(byTemplate.get(each.template) ?? []), each])
  return byTemplate
}

/** By the path of a template: what the configuration of acm-lint gives its parameters. */
export type ParametersOf = (path: string) => ReadonlyMap<string, { readonly value: string; readonly at: Place }>

/** The configuration of acm-lint has the last word. */
function givenTo({ source }: Template, configuration: Configuration | undefined, { parametersOf }: Where): Given {
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
interface Shared extends Where, Pick<Stack, 'exported' | 'exportedAcrossRegions' | 'outputOf'> {
  readonly templates: ReadonlyMap<string, Template>
  /** Paths of the templates that are in some stack already. */
  readonly entered: Set<string>
}

/** Where a nested stack stands. */
interface Nesting {
  readonly parent: Stack
  /** Logical ids, the outermost first. */
  readonly within: readonly string[]
  /** Paths of the templates around it. */
  readonly around: readonly string[]
}

function stackOf(
  written: Template,
  shared: Shared,
  configuration: Configuration | undefined,
  given: Given = givenTo(written, configuration, shared),
  nesting?: Nesting,
): Stack {
  const template = written.repeated?.(textsOf(given)) ?? written
  const { source, resources } = template
  const at = { source, start: 0, end: 0 }
  const { parent, within = [], around = [] } = nesting ?? {}
  const assembly = shared.assemblies.get(source.path) ?? parent?.assembly
  const nested = new Map<string, Stack>()
  const leftOut: Unevaluated[] = []
  shared.entered.add(source.path)
  const stack: Stack = {
    name: configuration ? `${source.path} (${configuration.name})` : (assembly?.displayName ?? source.path),
    template,
    ...(configuration && { variant: { of: source.path, name: configuration.name, at: configuration.at } }),
    region: parent?.region ?? assembly?.region ?? regionFor(template, configuration, shared.regionOf),
    account: parent?.account ??
      assembly?.account ?? {
        known: false,
        why: 'the account of the stack is not in the code',
        at,
        same: `\${account of ${source.path}}`,
      },
    given,
    isOpen: parent ? parent.isOpen : configuration === undefined && given.size === 0,
    get outermost() {
      return parent?.outermost ?? stack
    },
    exported: shared.exported,
    exportedAcrossRegions: shared.exportedAcrossRegions,
    outputOf: shared.outputOf,
    nested,
    leftOut,
    ...(assembly && { assembly, originOf: (place: Place) => originIn(template, assembly, place, shared.readText) }),
    titleOf: (logicalId) =>
      textOf(get(resources.get(logicalId)?.metadata, 'aws:cdk:path')) ??
      assembly?.constructs.paths.get(logicalId) ??
      [...within, logicalId].join('/'),
    running: new Set(),
    doubted: [],
    budget: parent?.budget ?? { steps: stepsPerStack, nested: mostNested },
  }
  nestIn(stack, nested, leftOut, shared, within, [...around, source.path])
  return stack
}

/** Makes the stacks that a stack nests. */
function nestIn(
  stack: Stack,
  nested: Map<string, Stack>,
  leftOut: Unevaluated[],
  shared: Shared,
  within: readonly string[],
  around: readonly string[],
): void {
  for (const { logicalId, path } of nestedPaths(stack.template)) {
    const template = shared.templates.get(path)
    const at = stack.template.resources.get(logicalId)?.at
    if (!template || !at) continue
    if (around.includes(path)) leftOut.push({ why: 'a stack that is nested in itself', at })
    else if (stack.budget.nested-- <= 0) leftOut.push({ why: `more than ${mostNested} nested stacks`, at })
    else {
      const nesting = { parent: stack, within: [...within, logicalId], around }
      nested.set(logicalId, stackOf(template, shared, undefined, handedOn(logicalId, stack), nesting))
    }
  }
}

/** What is one text in any case. */
function textsOf(given: Given): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [name, outcomes] of given) {
    const [first, ...others] = 'output' in outcomes ? [] : outcomes
    if (first?.value.kind === 'text' && others.length === 0) texts.set(name, first.value.value)
  }
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
