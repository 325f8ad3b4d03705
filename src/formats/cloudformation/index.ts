import { isTerraform } from '../../file-kind.ts'
import type { Unevaluated } from '../../model/model.ts'
import type { Source } from '../../model/source.ts'
import type { Adapted, SyntaxFault } from '../adapter.ts'
import { attempts } from '../attempts.ts'
import { assembliesOf } from '../cdk/assembly.ts'
import type { RegionOf } from '../kubernetes/region.ts'
import { yamlSuppressions } from '../yaml-suppressions.ts'
import { certificates } from './certificates.ts'
import { deploymentOf } from './deployment.ts'
import { mayBeService, mayBeTemplate } from './markers.ts'
import { type Service, serviceOf } from './serverless.ts'
import { type ParametersOf, stacksOf } from './stacks.ts'
import { suppressionsIn } from './suppressions.ts'
import { parseTemplate, type Template, templateOf } from './template.ts'

export interface CloudFormationInput {
  /** Whatever was read; Terraform's files are passed over. */
  readonly files: readonly Source[]
  readonly regionOf: RegionOf
  readonly parametersOf: ParametersOf
  readonly readText: (path: string) => string | undefined
}

/** Marks of templating languages that make a template of this one. `{{resolve:…}}` is CloudFormation's own. */
const otherMarks = /\{\{(?!resolve:)|\{%|<%/

/** Templates to the model: one deployment for each template and file of parameters. */
export function adaptCloudFormation({ files, regionOf, parametersOf, readText }: CloudFormationInput): Adapted {
  const candidates = files.filter((source) => !isTerraform(source.path) && (mayBeTemplate(source.text) || mayBeService(source)))
  const faults: SyntaxFault[] = []
  const unevaluated: Unevaluated[] = []
  const templates = new Map<string, Template>()
  const services: Service[] = []
  const assemblies = assembliesOf(files)
  unevaluated.push(...assemblies.unevaluated)
  for (const source of candidates) {
    const { node, fault } = parseTemplate(source)
    if (fault?.isOurs || (fault && otherMarks.test(source.text)))
      unevaluated.push({ why: `a template that is not read: ${fault.message}`, at: fault.at })
    else if (fault)
      faults.push({ message: fault.message, at: fault.at, language: mayBeService(source) ? 'YAML' : 'CloudFormation' })
    const service = node && mayBeService(source) ? serviceOf(source, node, readText) : undefined
    if (service) services.push(service)
    const template = service?.template ?? (node && templateOf(source, node))
    if (template) templates.set(source.path, template)
  }
  const broughtIn = services.flatMap((service) => service.files)
  const suppressions = [...[...templates.values()].flatMap(suppressionsIn), ...broughtIn.flatMap(yamlSuppressions)]
  // What a service brings in is judged as a part of it.
  for (const { path } of broughtIn) templates.delete(path)
  const { attempt, failures } = attempts()
  const made = certificates()
  const deployments = stacksOf(templates, files, { regionOf, parametersOf, readText, assemblies: assemblies.stacks }).flatMap(
    (stack) =>
      attempt(`template ${stack.name}`, () => {
        const deployment = deploymentOf(stack, made)
        return deployment ? [deployment] : []
      }),
  )
  return { deployments, files: candidates.length, faults, unevaluated, suppressions, failures }
}
