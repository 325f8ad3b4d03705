import type { Config } from './config/config.ts'
import { ConfigInvalid } from './config/invalid.ts'
import { usualMaxAge } from './config/max-age.ts'
import { configNames, inventoryName } from './config/names.ts'
import { isOfInterest, needsCdkSource, needsYaml } from './formats/needs.ts'
import { adapt, judge, type LintOptions } from './lint.ts'
import type { AcmView } from './model/acm-view.ts'
import type { Deployment } from './model/model.ts'
import { type NamedCertificates, namedCertificates } from './model/named-certificates.ts'
import type { Place } from './model/source.ts'
import { type ConfigFile, fileBeside, findConfigFile, readConfigFile } from './read/config-file.ts'
import { inputPath } from './read/input.ts'
import { type Reading, type ReadOptions, read } from './read/read.ts'
import { today } from './read/today.ts'
import type { Result } from './result.ts'
import type { Rule } from './rule.ts'

export interface LintPathsOptions {
  /** All of them unless said otherwise. */
  readonly rules?: readonly Rule[]
  /** Relative paths start here, in the arguments and in the result. The process's own unless said otherwise. */
  readonly workingDirectory?: string
  /**
   * The configuration file. `auto`, as when nothing is said: `acm-lint.yml` of the working directory or of a folder above it, within
   * the git repository. `false`: none.
   */
  readonly config?: string | false
}

/**
 * Lints files and directories, as the command line does. Local modules outside of them are read as far as the git repository
 * reaches. Rejects with `PathsNotFound` and `ConfigInvalid`.
 */
export async function lintPaths(paths: readonly string[], options: LintPathsOptions = {}): Promise<Result> {
  const { rules, workingDirectory, config } = options
  const settings = await settingsOf(config, workingDirectory)
  const reading = read(paths, { ...settings.reading, ...(workingDirectory !== undefined && { workingDirectory }) })
  return lintReading(reading, { ...settings.linting, ...(rules && { rules }) })
}

/** What a configuration file comes to for each step. */
export interface Configuration {
  readonly reading: Pick<ReadOptions, 'isExcluded' | 'isIncluded' | 'isKept' | 'known'>
  readonly linting: Pick<LintOptions, 'regionOf' | 'parametersOf' | 'acm'>
  /** Where the configuration says that the inventory is. */
  readonly inventory?: ConfiguredInventory
  /** In days. */
  readonly inventoryMaxAge: number
}

interface ConfiguredInventory {
  readonly file: ConfigFile
  /** Where the configuration says so. */
  readonly at: Place
}

/** With the inventory among what linting knows. Rejects with `ConfigInvalid` and `InventoryInvalid`. What parses them is loaded only when there is one. */
export async function settingsOf(config: string | false = 'auto', workingDirectory?: string): Promise<Configuration> {
  const configuration = await configurationOf(config, workingDirectory)
  const acm = config === false ? undefined : await inventoryOf(configuration, workingDirectory)
  return { ...configuration, linting: { ...configuration.linting, ...(acm && { acm }) } }
}

/** The inventory that the configuration names; or that of the working directory, or of a folder above it within the git repository. */
async function inventoryOf({ inventory }: Configuration, workingDirectory?: string): Promise<AcmView | undefined> {
  const file = inventory?.file ?? findConfigFile([inventoryName], { workingDirectory })
  if (!file) return undefined
  const { path, content } = file
  if ('why' in content) {
    const at = inventory?.at ?? { source: { path, text: '' }, start: 0, end: 0 }
    throw new ConfigInvalid([{ message: `the inventory${inventory ? ` ${path}` : ''} cannot be read: ${content.why}.`, at }])
  }
  const { parseInventory } = await import('./inventory.ts')
  return parseInventory({ path, text: content.text }, new Date(today()))
}

/** What the configuration says, without reading the inventory. Rejects with `ConfigInvalid`. */
export async function configurationOf(config: string | false = 'auto', workingDirectory?: string): Promise<Configuration> {
  const bare = { reading: { isKept: isOfInterest }, linting: {}, inventoryMaxAge: usualMaxAge }
  if (config === false) return bare
  const file =
    config === 'auto' ? findConfigFile(configNames, { workingDirectory }) : readConfigFile(config, { workingDirectory })
  if (!file) return bare
  const { path, content } = file
  if ('why' in content) {
    const at = { source: { path, text: '' }, start: 0, end: 0 }
    throw new ConfigInvalid([{ message: `this cannot be read: ${content.why}.`, at }])
  }
  const source = { path, text: content.text }
  const { parseConfig } = await import('./config/config.ts')
  const parsed = parseConfig(source)
  const settings = settingsFrom(parsed, file)
  const { inventory, inventoryMaxAge } = parsed
  return {
    ...settings,
    reading: { ...bare.reading, ...settings.reading, known: [source] },
    ...(inventory && { inventory: { file: fileBeside(file, inventory.path, { workingDirectory }), at: inventory.at } }),
    inventoryMaxAge,
  }
}

function settingsFrom(
  { include, exclude, regions, parameters }: Config,
  { pathFromHere }: ConfigFile,
): Pick<Configuration, 'reading' | 'linting'> {
  const matches = (globs: Config['exclude'], shown: string) => {
    const path = pathFromHere(shown)
    return path !== undefined && globs.some((glob) => glob(path))
  }
  return {
    reading: {
      ...(exclude.length > 0 && { isExcluded: (shown: string) => matches(exclude, shown) }),
      ...(include && { isIncluded: (shown: string) => matches(include, shown) }),
    },
    linting: {
      regionOf(shown) {
        const path = shown === inputPath ? shown : pathFromHere(shown)
        return path === undefined ? undefined : regions.findLast(({ glob }) => glob(path))
      },
      parametersOf(shown) {
        const path = pathFromHere(shown)
        return new Map(path === undefined ? [] : parameters.flatMap(({ glob, given }) => (glob(path) ? [...given] : [])))
      },
    },
  }
}

/** Lints what was read, with the parsers that it asks for. */
export async function lintReading(reading: Reading, options: LintOptions = {}, ask?: Ask): Promise<Result> {
  const all = { ...(await optionsFor(reading)), today: today(), ...options }
  const adapted = adapt(reading.files, all)
  const acm = await ask?.(namedCertificates(adapted.flatMap(({ deployments }) => deployments)))
  return judge(adapted, acm ? { ...all, acm } : all)
}

/** Asks ACM of what the code names. Undefined: what is known otherwise stands. */
export type Ask = (named: NamedCertificates) => Promise<AcmView | undefined>

/** What the code says, without judging it. */
export async function deploymentsIn(reading: Reading, options: LintOptions = {}): Promise<readonly Deployment[]> {
  const adapted = adapt(reading.files, { ...(await optionsFor(reading)), ...options })
  return adapted.flatMap(({ deployments }) => deployments)
}

async function optionsFor(reading: Reading): Promise<LintOptions> {
  const { yamlFormats: yaml } = needsYaml(reading.files) ? await import('./formats/yaml-formats.ts') : {}
  const cdkSource = needsCdkSource(reading.files) ? await import('./formats/cdk-source/index.ts') : undefined
  return { ...reading, ...(yaml && { yaml }), ...(cdkSource && { cdkSource }) }
}
