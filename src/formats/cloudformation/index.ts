import { isTerraform } from '../../file-kind.ts'
import type { Unevaluated } from '../../model/model.ts'
import type { Source } from '../../model/source.ts'
import type { Value } from '../../model/value.ts'
import { get, textOf } from '../../syntax/node.ts'
import type { Adapted, SyntaxFault } from '../adapter.ts'
import { attempts } from '../attempts.ts'
import { type AssemblyStack, assembliesOf } from '../cdk/assembly.ts'
import { folderRegion, type RegionOf } from '../kubernetes/region.ts'
import { directoryOf, joinPath } from '../paths.ts'
import { certificates } from './certificates.ts'
import { deploymentOf } from './deployment.ts'
import { exportsOf } from './exports.ts'
import { resolve } from './intrinsics.ts'
import { mayBeTemplate } from './markers.ts'
import { mayHoldParameters, type ParameterFile, parameterFilesOf } from './parameters.ts'
import type { Outcome } from './resolved.ts'
import { sceptreStacks } from './sceptre.ts'
import type { Stack } from './stack.ts'
import { parseTemplate, type Template, templateOf } from './template.ts'

export interface CloudFormationInput {
  /** Whatever was read; Terraform's files are passed over. */
  readonly files: readonly Source[]
  readonly regionOf: RegionOf
}

/** Marks of templating languages that make a template of this one. `{{resolve:…}}` is CloudFormation's own. */
const otherMarks = /\{\{(?!resolve:)|\{%|<%/

/** More steps than any real template needs. */
const stepsPerStack = 500_000

/** Templates to the model: one deployment for each template and file of parameters. */
export function adaptCloudFormation({ files, regionOf }: CloudFormationInput): Adapted {
  const candidates = files.filter(({ path, text }) => !isTerraform(path) && mayBeTemplate(text))
  const faults: SyntaxFault[] = []
  const unevaluated: Unevaluated[] = []
  const templates = new Map<string, Template>()
  const assemblies = assembliesOf(files)
  unevaluated.push(...assemblies.unevaluated)
  for (const source of candidates) {
    const { node, fault } = parseTemplate(source)
    if (fault?.isOurs || (fault && otherMarks.test(source.text)))
      unevaluated.push({ why: `a template that is not read: ${fault.message}`, at: fault.at })
    else if (fault) faults.push({ message: fault.message, at: fault.at, language: 'CloudFormation' })
    const template = node && templateOf(source, node)
    if (template) templates.set(source.path, template)
  }
  const { attempt, failures } = attempts()
  const made = certificates()
  const deployments = stacksOf(templates, files, { regionOf, assemblies: assemblies.stacks }).flatMap((stack) =>
    attempt(`template ${stack.name}`, () => {
      const deployment = deploymentOf(stack, made)
      return deployment ? [deployment] : []
    }),
  )
  return { deployments, files: candidates.length, faults, unevaluated, failures }
}

/** A stack of each template that no other nests, once for each file of parameters. */
function stacksOf(templates: ReadonlyMap<string, Template>, files: readonly Source[], where: Where): Stack[] {
  const nested = new Set([...templates.values()].flatMap((template) => nestedPaths(template).map(({ path }) => path)))
  const parameterFiles = files.filter(mayHoldParameters)
  const stacks: Stack[] = []
  const shared = { ...where, templates, ...exportsOf(stacks) }
  const configured = sceptreStacks(files)
  for (const [path, template] of templates) {
    if (nested.has(path)) continue
    const siblings = [...templates.keys()].filter((other) => directoryOf(other) === directoryOf(path)).length
    const own = configured.filter((stack) => stack.template === path)
    const given: readonly (ParameterFile | undefined)[] =
      own.length > 0 ? own : parameterFilesOf(template, parameterFiles, siblings)
    for (const file of given.length > 0 ? given : [undefined]) stacks.push(stackOf(template, shared, file))
  }
  return stacks
}

/** What says where a stack goes. */
interface Where {
  readonly regionOf: RegionOf
  /** Of cloud assemblies, by the path of the template. */
  readonly assemblies: ReadonlyMap<string, AssemblyStack>
}

/** What all stacks of a tree have in common. */
interface Shared extends Where, Pick<Stack, 'exported' | 'exportedAcrossRegions'> {
  readonly templates: ReadonlyMap<string, Template>
}

function stackOf(
  template: Template,
  shared: Shared,
  file: ParameterFile | undefined,
  parent?: Stack,
  given: ReadonlyMap<string, readonly Outcome[]> = file?.given ?? new Map(),
  level = 0,
): Stack {
  const { source, resources } = template
  const at = { source, start: 0, end: 0 }
  const assembly = shared.assemblies.get(source.path)
  const nested = new Map<string, Stack>()
  const stack: Stack = {
    name: file ? `${source.path} (${file.source.path})` : (assembly?.displayName ?? source.path),
    template,
    region: parent?.region ?? assembly?.region ?? file?.region ?? regionFor(source, file?.source, shared.regionOf),
    account: parent?.account ??
      assembly?.account ?? {
        known: false,
        why: 'the account of the stack is not in the code',
        at,
        same: `\${account of ${source.path}}`,
      },
    given,
    exported: shared.exported,
    exportedAcrossRegions: shared.exportedAcrossRegions,
    nested,
    titleOf: (logicalId) =>
      textOf(get(resources.get(logicalId)?.metadata, 'aws:cdk:path')) ?? assembly?.constructs.get(logicalId) ?? logicalId,
    running: new Set(),
    budget: parent?.budget ?? { steps: stepsPerStack },
  }
  if (level > mostLevels) return stack
  for (const { logicalId, path } of nestedPaths(template)) {
    const inner = shared.templates.get(path)
    if (inner) nested.set(logicalId, stackOf(inner, shared, undefined, stack, handedOn(logicalId, stack), level + 1))
  }
  return stack
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
    if (resource.type !== 'AWS::CloudFormation::Stack' && resource.type !== 'AWS::Serverless::Application') return []
    const { logicalId, properties, metadata } = resource
    // What CDK nests is an asset, whose file the metadata name.
    const asset = textOf(get(metadata, 'aws:asset:path'))
    const url = asset ?? textOf(get(properties, 'TemplateURL')) ?? textOf(get(properties, 'Location'))
    if (url === undefined || url.includes('://') || url.includes('${')) return []
    return [{ logicalId, path: joinPath(directoryOf(source.path), url) }]
  })
}

function regionFor(source: Source, parameters: Source | undefined, regionOf: RegionOf): Value<string> {
  const at = { source, start: 0, end: 0 }
  for (const each of [parameters, source]) {
    const given = each && regionOf(each.path)
    if (given)
      return {
        known: true,
        value: given.region,
        at: given.at,
        trail: given.trail ?? [{ note: 'the configuration', at: given.at }],
      }
  }
  const byFolder = folderRegion(parameters ?? source) ?? folderRegion(source)
  return byFolder ?? { known: false, why: 'the region of the stack is not in the code', at, same: `\${region of ${source.path}}` }
}
