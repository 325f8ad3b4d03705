import type { Source } from '../../model/source.ts'
import { parseJsonValues } from '../../syntax/hcl/json.ts'
import { type HclFile, parseHcl } from '../../syntax/hcl/parse.ts'
import type { Directories } from './directories.ts'
import { evaluate } from './evaluate.ts'
import type { ModuleInstance, Scope } from './instance.ts'
import type { Module } from './module.ts'
import type { TfValue } from './value.ts'

/** A module to be evaluated by itself, with one set of variable values. */
export interface Root {
  /** For people: `environments/prod`, `infra (dev.tfvars)`. */
  readonly name: string
  readonly module: Module
  readonly given: ReadonlyMap<string, TfValue>
  readonly variablesOpen: boolean
  /** The values files that it is evaluated with. */
  readonly values: readonly Source[]
}

/** Folders below a root in which tfvars files of its environments are kept. */
const valueFolders =
  /^(?:env|envs|environment|environments|vars|var|tfvars|config|configs|variables|params|workspaces)(?:\/[^/]+)?$/

/**
 * Every folder that no other folder calls, and every one that says by itself where it runs (backend, provider, tfvars). A root
 * with several tfvars files that Terraform does not load by itself is one root for each of them.
 */
export function rootsIn(directories: Directories): Root[] {
  const roots: Root[] = []
  for (const directory of directories.paths) {
    if (!directories.matters(directory)) continue
    const module = directories.moduleAt(directory)
    if (!module) continue
    const values = valueFiles(directory, directories)
    const isCalled = directories.isCalled(directory)
    const hasValues = module.hasBackend || values.length > 0
    if (isCalled && !hasValues && !configuresAws(module)) continue
    const loaded = values.filter(isAutomatic).sort(byPrecedence)
    const automatic = new Map(loaded.flatMap((source) => [...valuesOf(source, module)]))
    const environments = values.filter((source) => !isAutomatic(source) && namesAVariable(source, module))
    const name = directory || '.'
    // Of a module that is called, also one with a provider of its own, others say what its variables are.
    const variablesOpen = !hasValues && (isCalled || !configuresAws(module))
    if (environments.length === 0) roots.push({ name, module, given: automatic, variablesOpen, values: loaded })
    for (const source of environments) {
      const given = new Map([...automatic, ...valuesOf(source, module)])
      roots.push({
        name: `${name} (${source.path.slice(directory === '' ? 0 : directory.length + 1)})`,
        module,
        given,
        variablesOpen,
        values: [...loaded, source],
      })
    }
  }
  return roots
}

function configuresAws({ providers }: Module): boolean {
  return [...providers.values()].some(({ block }) => block.labels[0]?.text === 'aws')
}

function valueFiles(directory: string, directories: Directories): readonly Source[] {
  return [
    ...directories.valuesIn(directory),
    ...directories.valueFoldersBelow(directory, valueFolders).flatMap(directories.valuesIn),
  ]
}

/** What Terraform loads by itself. */
function isAutomatic({ path }: Source): boolean {
  return /(?:^|\/)terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(path)
}

/** What is loaded later counts. Source: Terraform documentation, "Variable Definition Precedence". */
function byPrecedence({ path: a }: Source, { path: b }: Source): number {
  const rank = (path: string) => (path.includes('.auto.tfvars') ? 2 : path.endsWith('.json') ? 1 : 0)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

const parsed = new WeakMap<Source, HclFile>()

/** A values file, parsed once. */
export function parseValues(source: Source): HclFile {
  let file = parsed.get(source)
  if (!file) {
    file = source.path.endsWith('.json') ? parseJsonValues(source) : parseHcl(source)
    parsed.set(source, file)
  }
  return file
}

const evaluatedValues = new WeakMap<Source, ReadonlyMap<string, TfValue>>()

function valuesOf(source: Source, module: Module): ReadonlyMap<string, TfValue> {
  let values = evaluatedValues.get(source)
  if (!values) {
    const { body } = parseValues(source)
    const scope = valuesScope(source, module)
    values = new Map(body.attributes.map(({ name, value }) => [name, evaluate(value, scope)]))
    evaluatedValues.set(source, values)
  }
  return values
}

function namesAVariable(source: Source, module: Module): boolean {
  return [...valuesOf(source, module).keys()].some((name) => module.variables.has(name))
}

/** Values files hold literals only: nothing can be referred to from there. */
function valuesScope(source: Source, module: Module): Scope {
  const root = {
    directory: module.directory,
    given: new Map(),
    variablesOpen: false,
    moduleAt: () => undefined,
    readText: () => undefined,
    listFiles: () => [],
    decodeYaml: undefined,
    steps: 500_000,
    serial: 0,
  }
  const empty: Module = { ...module, variables: new Map(), locals: new Map(), resources: new Map(), calls: new Map() }
  return { module: rootInstance(empty, root), source }
}

export function rootInstance(module: Module, root: ModuleInstance['root']): ModuleInstance {
  return {
    path: '',
    block: '',
    module,
    root,
    caller: undefined,
    exists: [],
    locals: new Map(),
    variables: new Map(),
    outputs: new Map(),
    resources: new Map(),
    calls: new Map(),
  }
}
