import type { Region } from '../../model/region.ts'
import type { Place, Source } from '../../model/source.ts'
import type { Known, Value } from '../../model/value.ts'
import { parseJson } from '../../syntax/json.ts'
import { entriesOf, get, isNull, itemsOf, type MapNode, type Node, textOf } from '../../syntax/node.ts'
import { parseYaml, type YamlDocument } from '../../syntax/yaml.ts'
import { mergeValues } from '../helm/merge.ts'
import { directoryOf, joinPath } from '../paths.ts'
import { withoutLoops } from './for-each.ts'
import { isFilledIn } from './literals.ts'
import { boundRegion } from './organization.ts'

/** A template of CloudFormation, or of SAM. */
export interface Template {
  readonly source: Source
  readonly root: Node
  readonly resources: ReadonlyMap<string, Resource>
  readonly parameters: ReadonlyMap<string, Node>
  /** Where it says itself where it goes, as a service of the Serverless Framework does. */
  readonly region?: Known<Region>
  /** Other files, or a tool, may add to the same stack. */
  readonly isPartial?: true
  /** The same with its loops repeated over what parameters are given; absent where it has none. */
  readonly repeated?: (given: ReadonlyMap<string, string>) => Template | undefined
}

export interface Resource {
  readonly logicalId: string
  readonly type: string
  readonly properties: Node | undefined
  /** The name of its condition. */
  readonly condition: string | undefined
  readonly metadata: Node | undefined
  /** Where it goes, if that is not where its stack does. */
  readonly region?: Value<Region>
  /** Its logical id, for people. */
  readonly at: Place
}

/** `!GetAtt` is short for `Fn::GetAtt`; `Ref` and `Condition` have no prefix. */
export function longForm(tag: string): string | undefined {
  if (tag === 'Ref' || tag === 'Condition') return tag
  return /^[A-Z]\w+$/.test(tag) ? `Fn::${tag}` : undefined
}

export function parseTemplate(source: Source): YamlDocument {
  const json = /^\s*\{/.test(source.text) || source.path.endsWith('.json') ? parseJson(source) : undefined
  if (json?.node) return json
  const yaml = parseYaml({ source, start: 0, text: source.text, longForm })
  // What neither can read was meant as JSON.
  return json && !yaml.node ? json : yaml
}

/** Undefined for what is no template. `given`: values of parameters, which loops may repeat over. */
export function templateOf(source: Source, written: Node, given?: ReadonlyMap<string, string>): Template | undefined {
  const hasLoops = source.text.includes('Fn::ForEach')
  const root = hasLoops ? withoutLoops(written, given) : written
  const declared = get(root, 'Resources')
  if (declared?.kind !== 'map') return undefined
  const resources = resourcesIn(declared, root)
  const isOurs = [...resources.values()].some(({ type }) => /^(?:AWS|Custom|Alexa)::/.test(type))
  if (!isOurs && declared.open === undefined) return undefined
  const parameters = new Map<string, Node>()
  for (const [name, { value }] of entriesOf(get(root, 'Parameters'))) parameters.set(name, value)
  const transforms = get(root, 'Transform')
  const isSam = [transforms, ...itemsOf(transforms)].some((node) => textOf(node)?.startsWith('AWS::Serverless') ?? false)
  return {
    source,
    root,
    resources: isSam ? withGlobals(resources, get(root, 'Globals')) : resources,
    parameters,
    // A file of a service: there are others.
    ...(isFilledIn(source.text) && { isPartial: true }),
    ...(hasLoops && { repeated: (values: ReadonlyMap<string, string>) => templateOf(source, written, values) }),
  }
}

function resourcesIn(declared: MapNode, root: Node): Map<string, Resource> {
  const resources = new Map<string, Resource>()
  // Most templates bind nothing, and some have thousands of resources.
  const isBound = root.at.source.text.includes('OrganizationBinding')
  for (const [logicalId, { keyAt, value }] of declared.entries) {
    const type = textOf(get(value, 'Type'))
    if (type === undefined) continue
    const region = isBound ? boundRegion(value, root) : undefined
    resources.set(logicalId, {
      logicalId,
      type,
      properties: get(value, 'Properties'),
      condition: textOf(get(value, 'Condition')),
      metadata: get(value, 'Metadata'),
      ...(region && { region }),
      at: keyAt,
    })
  }
  return resources
}

/** The path of another template of the tree that a resource makes a stack of. What CDK nests is an asset, which its metadata name. */
export function localTemplate({ properties, metadata }: Resource, { path }: Source): string | undefined {
  const asset = textOf(get(metadata, 'aws:asset:path'))
  const url = asset ?? textOf(get(properties, 'TemplateURL')) ?? textOf(get(properties, 'Location'))
  return url === undefined || url.includes('://') || url.includes('${') ? undefined : joinPath(directoryOf(path), url)
}

/** What SAM's `Globals` say goes below what an API says itself, also below the API that SAM makes of functions' events. */
function withGlobals(resources: ReadonlyMap<string, Resource>, globals: Node | undefined): Map<string, Resource> {
  const all = new Map(resources)
  for (const [section, type, implicit] of [
    ['Api', 'AWS::Serverless::Api', 'ServerlessRestApi'],
    ['HttpApi', 'AWS::Serverless::HttpApi', 'ServerlessHttpApi'],
  ] as const) {
    const given = get(globals, section)
    if (!given || isNull(given)) continue
    const own = [...resources.values()].filter((resource) => resource.type === type)
    for (const resource of own) all.set(resource.logicalId, { ...resource, properties: mergeValues(given, resource.properties) })
    if (own.length > 0 || isNull(get(given, 'Domain'))) continue
    all.set(implicit, {
      logicalId: implicit,
      type,
      properties: given,
      condition: undefined,
      metadata: undefined,
      at: given.at,
    })
  }
  return all
}
