import type { Unevaluated } from '../../model/model.ts'
import { partitionOf } from '../../model/region.ts'
import type { Source } from '../../model/source.ts'
import { type Known, known } from '../../model/value.ts'
import { parseJson } from '../../syntax/json.ts'
import { entriesOf, get, itemsOf, type Node, textOf } from '../../syntax/node.ts'
import { directoryOf, joinPath } from '../paths.ts'
import { mayBeManifest } from './markers.ts'

/** What a cloud assembly (`cdk.out`) says of one of its templates. */
export interface AssemblyStack {
  readonly displayName: string
  readonly region: Known<string> | undefined
  readonly account: Known<string> | undefined
  readonly constructs: Constructs
}

export interface Constructs {
  /** Construct paths by logical id: `SiteStack/Cdn/Resource`. */
  readonly paths: ReadonlyMap<string, string>
  /** By construct path, the calls that made it, the innermost first: `new Site (lib/site.ts:12:3)`. */
  readonly traces: ReadonlyMap<string, readonly string[]>
}

export interface Assemblies {
  /** By the path of the template. */
  readonly stacks: ReadonlyMap<string, AssemblyStack>
  readonly unevaluated: readonly Unevaluated[]
}

/** The newest major version of the manifest that was looked at: aws-cdk-lib 2.276. What is newer is read all the same. */
const newestVersion = 55

/** The stacks of all cloud assemblies of a tree; stages have a manifest of their own. */
export function assembliesOf(files: readonly Source[]): Assemblies {
  const stacks = new Map<string, AssemblyStack>()
  const unevaluated: Unevaluated[] = []
  for (const source of files.filter(mayBeManifest)) {
    const { node, fault } = parseJson(source)
    if (fault) unevaluated.push({ why: `a cloud assembly whose manifest cannot be read: ${fault.message}`, at: fault.at })
    const version = get(node, 'version')
    if (version && Number.parseInt(textOf(version) ?? '', 10) > newestVersion)
      unevaluated.push({
        why: 'a cloud assembly of a newer version than is known: what is new in it is passed over',
        at: version.at,
      })
    for (const [id, { value: artifact }] of entriesOf(get(node, 'artifacts'))) {
      const template = textOf(get(artifact, 'properties', 'templateFile'))
      if (textOf(get(artifact, 'type')) !== 'aws:cloudformation:stack' || template === undefined) continue
      stacks.set(joinPath(directoryOf(source.path), template), stackOf(id, artifact, source, files))
    }
  }
  return { stacks, unevaluated }
}

function stackOf(id: string, artifact: Node, manifest: Source, files: readonly Source[]): AssemblyStack {
  const environment = get(artifact, 'environment')
  const [, account, region] = /^aws:\/\/([^/]*)\/(.*)$/.exec(textOf(environment) ?? '') ?? []
  const step = environment && [{ note: 'the environment of the stack', at: environment.at }]
  return {
    displayName: textOf(get(artifact, 'displayName')) ?? id,
    region: environment && region !== undefined && partitionOf(region) ? known(region, environment.at, step) : undefined,
    account: environment && account !== undefined && /^\d{12}$/.test(account) ? known(account, environment.at, step) : undefined,
    constructs: constructsOf(artifact, manifest, files),
  }
}

/** From the metadata, which stand in the manifest, or in a file of their own since 2026. */
function constructsOf(artifact: Node, manifest: Source, files: readonly Source[]): Constructs {
  const paths = new Map<string, string>()
  const traces = new Map<string, readonly string[]>()
  const further = textOf(get(artifact, 'additionalMetadataFile'))
  const path = further === undefined ? undefined : joinPath(directoryOf(manifest.path), further)
  const file = files.find((source) => source.path === path)
  for (const metadata of [get(artifact, 'metadata'), file && parseJson(file).node]) {
    for (const [construct, { value }] of entriesOf(metadata)) {
      for (const entry of itemsOf(value)) {
        const type = textOf(get(entry, 'type'))
        const data = get(entry, 'data')
        const logicalId = textOf(data)
        if (type === 'aws:cdk:logicalId' && logicalId !== undefined) paths.set(logicalId, construct.slice(1))
        // Older versions have the trace beside the logical id, when they are asked for it.
        const trace = itemsOf(type === 'aws:cdk:creationStack' ? data : get(entry, 'trace')).flatMap(
          (frame) => textOf(frame) ?? [],
        )
        if (trace.length > 0) traces.set(construct.slice(1), trace)
      }
    }
  }
  return { paths, traces }
}
