import { partitionOf, type Region } from '../model/region.ts'
import type { Place, Source } from '../model/source.ts'
import { entriesOf, isNull, type Node } from '../syntax/node.ts'
import { parseYaml } from '../syntax/yaml.ts'
import { cloudFormationParameters, type GlobParameters } from './cloudformation.ts'
import { checkKeys, type Fault, globOf } from './faults.ts'
import type { Glob } from './glob.ts'
import { ConfigInvalid } from './invalid.ts'
import { type InventoryPath, inventoryMaxAge, inventoryPath } from './inventory.ts'

/** What a configuration file says. */
export interface Config {
  /** Only these are linted; everything when absent. */
  readonly include?: readonly Glob[]
  readonly exclude: readonly Glob[]
  /** For what does not say its region itself. In the order of the file: the last that matches counts. */
  readonly regions: readonly GlobRegion[]
  /** Values for parameters of templates, in the order of the file: the last that matches counts. */
  readonly parameters: readonly GlobParameters[]
  /** Looked for unless said otherwise. */
  readonly inventory?: InventoryPath
  /** In days: what is older is warned of. */
  readonly inventoryMaxAge: number
}

export interface GlobRegion {
  readonly glob: Glob
  readonly region: Region
  /** Where the region is written. */
  readonly at: Place
}

/** A configuration file's text to what it says. Throws `ConfigInvalid` with everything that is wrong. */
export function parseConfig(source: Source): Config {
  const faults: { message: string; at: Place }[] = []
  const { node, fault } = parseYaml({ source, start: 0, text: source.text })
  const config = fault ? undefined : configOf(node, (message, at) => faults.push({ message: `${message}.`, at }))
  if (fault) faults.push({ message: `the syntax is wrong: ${fault.message}.`, at: fault.at })
  if (config && faults.length === 0) return config
  throw new ConfigInvalid(faults.sort((a, b) => a.at.start - b.at.start))
}

const keys = ['cloudformation', 'exclude', 'include', 'inventory', 'inventory-max-age', 'regions'] as const

function configOf(root: Node | undefined, fault: Fault): Config {
  if (root && !isNull(root) && root.kind !== 'map') fault(`this is a map of settings: ${keys.join(', ')}`, root.at)
  if (root?.kind === 'map' && root.open !== undefined) fault(`what is set here is not known: ${root.open}`, root.at)
  const given = entriesOf(root)
  checkKeys(root, keys, fault)
  const include = given.get('include')
  const included = globsOf('include', include?.value, fault)
  if (include?.value.kind === 'list' && include.value.items.length === 0)
    fault('`include` is an empty list: nothing would be linted', include.keyAt)
  const exclude = globsOf('exclude', given.get('exclude')?.value, fault) ?? []
  const regions = regionsOf(given.get('regions')?.value, fault)
  const parameters = cloudFormationParameters(given.get('cloudformation')?.value, fault)
  const inventory = inventoryPath(given.get('inventory')?.value, fault)
  const maxAge = inventoryMaxAge(given.get('inventory-max-age')?.value, fault)
  return {
    ...(included && { include: included }),
    exclude,
    regions,
    parameters,
    ...(inventory && { inventory }),
    inventoryMaxAge: maxAge,
  }
}

/** Undefined when none are given. */
function globsOf(key: string, node: Node | undefined, fault: Fault): Glob[] | undefined {
  if (node === undefined || isNull(node)) return undefined
  if (node.kind !== 'list') {
    fault(`\`${key}\` is a list of globs`, node.at)
    return undefined
  }
  return node.items.flatMap((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string') return globOf(item.value, item.at, fault)
    fault(`\`${key}\` is a list of globs, each a text`, item.at)
    return []
  })
}

function regionsOf(node: Node | undefined, fault: Fault): GlobRegion[] {
  if (node === undefined || isNull(node)) return []
  if (node.kind !== 'map') {
    fault('`regions` is a map: a glob, and the AWS region of what it matches', node.at)
    return []
  }
  if (node.open !== undefined) fault(`which regions are given is not known: ${node.open}`, node.at)
  return Array.from(node.entries).flatMap(([text, { keyAt, value }]) => {
    const globs = globOf(text, keyAt, fault)
    const region = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined
    if (region === undefined) fault('a region is a text, such as `eu-west-1`', value.at)
    else if (partitionOf(region) === undefined) fault(`\`${region}\` is no AWS region, such as \`eu-west-1\``, value.at)
    return globs.map((glob) => ({ glob, region: region ?? '', at: value.at }))
  })
}
