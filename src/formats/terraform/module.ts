import type { Place, Source } from '../../model/source.ts'
import { parseTerraformJson } from '../../syntax/hcl/json.ts'
import { type HclFile, parseHcl } from '../../syntax/hcl/parse.ts'
import type { Attribute, Block, Body, Expression } from '../../syntax/hcl/tree.ts'
import { joinPath } from '../paths.ts'
import { isOverrideFile, withoutOverridden } from './overrides.ts'

/** A block together with the file that it stands in. */
export interface Declared {
  readonly source: Source
  readonly block: Block
}

export interface DeclaredExpression {
  readonly source: Source
  readonly attribute: Attribute
}

/** The declarations of one folder, by name. */
export interface Module {
  /** Relative to the working directory, '' for the working directory itself. */
  readonly directory: string
  readonly files: readonly HclFile[]
  readonly variables: ReadonlyMap<string, Declared>
  readonly locals: ReadonlyMap<string, DeclaredExpression>
  readonly outputs: ReadonlyMap<string, Declared>
  /** By address without keys: `aws_lb.main`, `data.aws_acm_certificate.site`. */
  readonly resources: ReadonlyMap<string, Declared>
  readonly calls: ReadonlyMap<string, Declared>
  /** By name and alias: `aws`, `aws.us_east_1`. */
  readonly providers: ReadonlyMap<string, Declared>
  /** Whether it says by itself where its state is: a backend or cloud block. No module that is only called has one. */
  readonly hasBackend: boolean
}

/** `aws_lb` of `aws_lb.main`, `data.aws_lb` of `data.aws_lb.main`. */
export function typeOf(address: string): string {
  return address.slice(0, address.indexOf('.', address.startsWith('data.') ? 'data.'.length : 0))
}

export function sourceIsTerraform(path: string): boolean {
  return /\.(?:tf|tofu|tf\.json|tofu\.json)$/.test(path)
}

export function isValuesFile(path: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(path)
}

export function parseFile(source: Source): HclFile {
  return source.path.endsWith('.json') ? parseTerraformJson(source) : parseHcl(source)
}

export function loadModule(directory: string, files: readonly HclFile[]): Module {
  const variables = new Map<string, Declared>()
  const locals = new Map<string, DeclaredExpression>()
  const outputs = new Map<string, Declared>()
  const resources = new Map<string, Declared>()
  const calls = new Map<string, Declared>()
  const providers = new Map<string, Declared>()
  let hasBackend = false
  for (const { source, body } of inOrderOfReading(files)) {
    const declare = (into: Map<string, Declared>, name: string, block: Block): void => {
      const before = isOverrideFile(source.path) ? into.get(name) : undefined
      into.set(name, before ? { source: before.source, block: withoutOverridden(before.block, block) } : { source, block })
    }
    for (const block of body.blocks) {
      const [first, second] = block.labels
      if (block.type === 'locals')
        for (const attribute of block.body.attributes) locals.set(attribute.name, { source, attribute })
      else if (block.type === 'terraform') hasBackend ||= saysWhereItRuns(block.body)
      else if (!first) continue
      else if (block.type === 'variable') declare(variables, first.text, block)
      else if (block.type === 'output') declare(outputs, first.text, block)
      else if (block.type === 'module') declare(calls, first.text, block)
      else if (block.type === 'provider') declare(providers, keyOfProvider(block), block)
      else if (!second) continue
      else if (block.type === 'resource') declare(resources, `${first.text}.${second.text}`, block)
      else if (block.type === 'data') declare(resources, `data.${first.text}.${second.text}`, block)
    }
  }
  return { directory, files, variables, locals, outputs, resources, calls, providers, hasBackend }
}

function inOrderOfReading(files: readonly HclFile[]): readonly HclFile[] {
  const overrides = files.filter(({ source }) => isOverrideFile(source.path))
  return overrides.length === 0 ? files : [...files.filter((file) => !overrides.includes(file)), ...overrides]
}

/** `aws`, `aws.us_east_1` */
function keyOfProvider(block: Block): string {
  const alias = literalText(attribute(block.body, 'alias')?.value)
  const name = block.labels[0]?.text ?? ''
  return alias === undefined ? name : `${name}.${alias}`
}

function saysWhereItRuns(body: Body): boolean {
  return (
    body.blocks.some(({ type }) => type === 'backend' || type === 'cloud') ||
    body.attributes.some(({ name }) => name === 'backend')
  )
}

export function attribute(body: Body, name: string): Attribute | undefined {
  return body.attributes.find((candidate) => candidate.name === name)
}

export function headerOf({ source, block }: Declared): Place {
  return { source, start: block.start, end: block.headerEnd }
}

/** A string written without any interpolation. */
export function literalText(expression: Expression | undefined): string | undefined {
  return expression?.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined
}

/** Where a module call's source lies, when it is a path of this tree; undefined for registries and other addresses. */
export function localSource(directory: string, call: Block): string | undefined {
  const source = literalText(attribute(call.body, 'source')?.value)
  return source !== undefined && /^\.\.?(?:\/|$)/.test(source) ? joinPath(directory, source) : undefined
}
