import fileUnreadable from '../rules/anywhere/file-unreadable.ts'
import { rules as allRules } from '../rules/index.ts'
import { check, type Found } from './check.ts'
import { isScript, isTerraform } from './file-kind.ts'
import { suppress } from './filter/suppress.ts'
import { findingsOf, notEvaluatedOf } from './findings.ts'
import type { Adapted, SyntaxFault } from './formats/adapter.ts'
import type * as CdkSource from './formats/cdk-source/index.ts'
import { adaptTerraform } from './formats/terraform/index.ts'
import type { YamlFormats } from './formats/yaml-formats.ts'
import { type Lookup, lookupIn, type Unreadable } from './lookup.ts'
import { mapOf } from './map.ts'
import type { AcmView } from './model/acm-view.ts'
import { withLookups } from './model/lookups.ts'
import type { Unevaluated } from './model/model.ts'
import type { Region } from './model/region.ts'
import type { Place, Source } from './model/source.ts'
import { withAcm } from './model/with-acm.ts'
import type { Result } from './result.ts'
import type { Rule } from './rule.ts'

export interface LintOptions extends Partial<Lookup> {
  /** All of them that are not optional, unless said otherwise. */
  readonly rules?: readonly Rule[]
  /** What could not be read: it becomes findings, or counts as not evaluated. May grow while a lookup is asked. */
  readonly unreadable?: readonly Unreadable[]
  /** What needs a YAML parser: Kubernetes, Helm, `yamldecode`. `lintPaths` loads it where a file asks for it. */
  readonly yaml?: YamlFormats
  /** What needs a parser of TypeScript: source of the CDK. Likewise. */
  readonly cdkSource?: typeof CdkSource
  /** The region of what a file declares, where that does not say it itself, and where this is written. */
  readonly regionOf?: (path: string) => GivenRegion | undefined
  /** Values for the parameters of a template, which win over what the tree says. */
  readonly parametersOf?: (path: string) => GivenParameters
  /** What is known of the certificates in ACM. */
  readonly acm?: AcmView
  /** As `2027-01-31`: suppressions that counted until a day before it lapse. Without it none does. */
  readonly today?: string
  /** Whether the result has to have a map of certificates and endpoints. */
  readonly withMap?: boolean
  /** Whether findings in a file are wanted; all are unless said otherwise. */
  readonly isAskedFor?: (path: string) => boolean
}

export type GivenParameters = ReadonlyMap<string, { readonly value: string; readonly at: Place }>

export interface GivenRegion {
  readonly region: Region
  readonly at: Place
}

/** From sources to findings. Pure: touches no disk, no network, no clock, and runs in a browser. */
export function lint(files: readonly Source[], options: LintOptions = {}): Result {
  // Parse, adapt and link: what the code says becomes deployments, with references joined and unknown values marked.
  return judge(adapt(files, options), options)
}

/** From what the code says to findings. */
export function judge(adapted: readonly Adapted[], options: LintOptions = {}): Result {
  const { rules = allRules.filter(({ isOptional }) => !isOptional), unreadable = [], isAskedFor = () => true, acm } = options
  const linked = withLookups(adapted.flatMap((format) => format.deployments))

  // Live, or from an inventory: what ACM says of the certificates that the code names.
  const deployments = acm ? withAcm(linked, acm) : linked

  // Check.
  const { found, failures } = check(rules, deployments)
  if (rules.includes(fileUnreadable)) {
    for (const { faults } of adapted) for (const fault of faults) found.push(unparsed(fault))
    for (const each of unreadable) if (!each.isDoubtful) found.push(unread(each))
  }

  // Filter: what is suppressed in the code is not reported. What several deployments share is found once.
  const suppressions = adapted.flatMap((format) => format.suppressions ?? [])
  const { kept, suppressed } = suppress(
    found.filter(({ fault }) => isAskedFor(fault.at.source.path)),
    suppressions,
    options.today,
  )
  const unevaluated = [
    ...[...adapted, ...deployments].flatMap((each) => each.unevaluated),
    ...unreadable.filter(({ isDoubtful }) => isDoubtful).map(notRead),
  ]

  // Report: the result is data; `src/report` makes texts of it.
  return {
    findings: findingsOf(kept, deployments),
    suppressed: findingsOf(suppressed),
    notEvaluated: notEvaluatedOf(unevaluated.filter(({ at }) => isAskedFor(at.source.path))),
    stats: {
      files: adapted.reduce((sum, { files: number }) => sum + number, 0),
      deployments: deployments.length,
      certificates: deployments.reduce((sum, { certificates }) => sum + certificates.length, 0),
      endpoints: deployments.reduce((sum, { endpoints }) => sum + endpoints.length, 0),
    },
    failures: [...adapted.flatMap((format) => format.failures), ...failures],
    ...(options.withMap && { map: mapOf(deployments, kept) }),
  }
}

/** What each format makes of the files. */
export function adapt(files: readonly Source[], options: LintOptions): Adapted[] {
  const lookup = { ...lookupIn(files), ...lookupOf(options) }
  const terraform = files.filter(({ path }) => isTerraform(path))
  const adapted = [adaptTerraform({ ...lookup, files: terraform, yaml: options.yaml })]
  const { regionOf = () => undefined, parametersOf = () => new Map() } = options
  if (options.yaml) {
    const input = { ...lookup, files: files.filter(({ path }) => !isScript(path)), regionOf, parametersOf }
    adapted.push(options.yaml.adaptKubernetes(input), options.yaml.adaptCloudFormation(input))
  }
  if (options.cdkSource) adapted.push(options.cdkSource.adaptCdkSource({ files, regionOf }))
  return adapted
}

/** Only what is given: an option that is present and undefined must not hide an answer. */
function lookupOf({ readText, readDirectory, listFiles }: LintOptions): Partial<Lookup> {
  return { ...(readText && { readText }), ...(readDirectory && { readDirectory }), ...(listFiles && { listFiles }) }
}

function unparsed({ at, message, language }: SyntaxFault): Found {
  return { rule: fileUnreadable, fault: { at, ...wordingOf(message, language), subject: at.source.path } }
}

function wordingOf(message: string, language: SyntaxFault['language']): { message: string; remedy: string } {
  // The limit is ours: Terraform may well read it.
  if (message.startsWith('nested too deeply'))
    return {
      message: `This is ${message}. This part of the file was not checked.`,
      remedy: 'Take it apart into locals, so that it is checked.',
    }
  if (language === 'CloudFormation')
    return {
      message: `The template cannot be parsed: ${message}. CloudFormation refuses it, and nothing in it was checked.`,
      remedy: 'Correct the syntax; `aws cloudformation validate-template` stops at the same place.',
    }
  if (language === 'YAML')
    return {
      message: `This is no YAML: ${message}. What it is for refuses the file, and this document of it was not checked.`,
      remedy: 'Correct the syntax.',
    }
  return {
    message: `The syntax is wrong: ${message}. Terraform refuses the file, and this part of it was not checked.`,
    remedy: 'Correct the syntax; `terraform validate` stops at the same place.',
  }
}

function unread({ path, why }: Unreadable): Found {
  const fault = {
    at: startOf(path),
    message: `This cannot be read: ${why}. Nothing in it was checked.`,
    remedy: 'Make it readable, or name it in .gitignore if it is no part of the code.',
    subject: path,
  }
  return { rule: fileUnreadable, fault }
}

function notRead({ path, why }: Unreadable): Unevaluated {
  return { why: `a file that cannot be read: ${why}`, at: startOf(path) }
}

function startOf(path: string): Place {
  return { source: { path, text: '' }, start: 0, end: 0 }
}
