import type { Deployment, Unevaluated } from '../../model/model.ts'
import type { Place, Source } from '../../model/source.ts'
import type { Adapted } from '../adapter.ts'
import type { YamlFormats } from '../yaml-formats.ts'
import { deploymentOf } from './deployment.ts'
import { directoriesOf } from './directories.ts'
import type { RootInstance } from './instance.ts'
import { rootsIn } from './roots.ts'

export interface TerraformInput {
  /** Everything to lint: `.tf`, `.tf.json`, `.tfvars`, `.tfvars.json`. */
  readonly files: readonly Source[]
  /** A file that the code asks for (`file()`, `templatefile()`); undefined when it is not there or not in the root. */
  readonly readText: (path: string) => string | undefined
  /** The Terraform files of a folder that is not among `files` but called from there. */
  readonly readDirectory: (path: string) => readonly Source[]
  /** All files below a folder, relative to it. */
  readonly listFiles: (path: string) => readonly string[]
  /**
   * For `yamldecode`, and for what goes to Kubernetes: loading a YAML parser costs more than most runs, so it is loaded by the caller,
   * where a file asks for it.
   */
  readonly yaml?: Pick<YamlFormats, 'decodeYaml' | 'balancersOf'> | undefined
}

/** More steps than any real root needs; a root that needs more is reported as not evaluated. */
const stepsPerRoot = 3_000_000

/** Terraform files to the model: one deployment for each root module and set of variable values. */
export function adaptTerraform(input: TerraformInput): Adapted {
  const directories = directoriesOf(input)
  const deployments: Deployment[] = []
  const unevaluated: Unevaluated[] = []
  const failures: { what: string; message: string }[] = []
  for (const root of rootsIn(directories)) {
    const instance: RootInstance = {
      directory: root.module.directory,
      given: root.given,
      variablesOpen: root.variablesOpen,
      moduleAt: directories.moduleAt,
      readText: input.readText,
      listFiles: input.listFiles,
      decodeYaml: input.yaml?.decodeYaml,
      steps: stepsPerRoot,
      serial: 0,
    }
    const at = firstPlace(root.module.files[0]?.source)
    try {
      const deployment = deploymentOf(root, instance, directories, input.yaml?.balancersOf)
      if (deployment) deployments.push(deployment)
    } catch (error) {
      // References that lead through thousands of others use up the stack. The other roots are evaluated all the same.
      if (isStackOverflow(error)) unevaluated.push({ why: 'a module whose references nest too deeply', at })
      else {
        unevaluated.push({ why: 'a module at which acm-lint failed', at })
        failures.push({ what: `module ${root.name}`, message: error instanceof Error ? error.message : String(error) })
      }
    }
    if (instance.steps < 0) unevaluated.push({ why: 'a module that needs too many steps to evaluate', at })
  }
  return { deployments, files: input.files.length, faults: directories.faults(), unevaluated, failures }
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && /call stack/.test(error.message)
}

function firstPlace(source: Source | undefined): Place {
  return { source: source ?? { path: '', text: '' }, start: 0, end: 0 }
}
