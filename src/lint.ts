import fileUnreadable from '../rules/anywhere/file-unreadable.ts'
import { rules as allRules } from '../rules/index.ts'
import { check, type Found } from './check.ts'
import { findingsOf, notEvaluatedOf } from './findings.ts'
import { adaptTerraform } from './formats/terraform/index.ts'
import { type Lookup, lookupIn, type Unreadable } from './lookup.ts'
import type { Place, Source } from './model/source.ts'
import type { Result } from './result.ts'
import type { Rule } from './rule.ts'

export interface LintOptions extends Partial<Lookup> {
  /** All of them unless said otherwise. */
  readonly rules?: readonly Rule[]
  /** What could not be read: it becomes findings. May grow while a lookup is asked. */
  readonly unreadable?: readonly Unreadable[]
  /** What `yamldecode` uses; unknown without it. `lintPaths` brings the package `yaml` where a file asks for it. */
  readonly decodeYaml?: (text: string) => unknown
  /** Whether findings in a file are wanted; all are unless said otherwise. */
  readonly isAskedFor?: (path: string) => boolean
}

/** From sources to findings. Pure: touches no disk, no network, no clock, and runs in a browser. */
export function lint(files: readonly Source[], options: LintOptions = {}): Result {
  const { rules = allRules, unreadable = [], isAskedFor = () => true } = options

  // Parse, adapt and link: what the code says becomes deployments, with references joined and unknown values marked.
  const adapted = adaptTerraform({ files, ...lookupIn(files), ...lookupOf(options), decodeYaml: options.decodeYaml })

  // Check.
  const { found, failures } = check(rules, adapted.deployments)
  if (rules.includes(fileUnreadable)) {
    for (const { at, message } of adapted.faults) found.push(unparsed(at, message))
    for (const { path, why } of unreadable) found.push(unread(path, why))
  }

  // Filter: what several deployments share is found once.
  const wanted = found.filter(({ fault }) => isAskedFor(fault.at.source.path))
  const unevaluated = [...adapted.unevaluated, ...adapted.deployments.flatMap((deployment) => deployment.unevaluated)]

  // Report: the result is data; `src/report` makes texts of it.
  return {
    findings: findingsOf(wanted),
    notEvaluated: notEvaluatedOf(unevaluated.filter(({ at }) => isAskedFor(at.source.path))),
    stats: {
      files: adapted.files,
      roots: adapted.deployments.length,
      certificates: adapted.deployments.reduce((sum, { certificates }) => sum + certificates.length, 0),
      endpoints: adapted.deployments.reduce((sum, { endpoints }) => sum + endpoints.length, 0),
    },
    failures: [...adapted.failures, ...failures],
  }
}

/** Only what is given: an option that is present and undefined must not hide an answer. */
function lookupOf({ readText, readDirectory, listFiles }: LintOptions): Partial<Lookup> {
  return { ...(readText && { readText }), ...(readDirectory && { readDirectory }), ...(listFiles && { listFiles }) }
}

function unparsed(at: Place, message: string): Found {
  // The limit is ours: Terraform may well read it.
  const [fault, remedy] = message.startsWith('nested too deeply')
    ? [`This is ${message}. This part of the file was not checked.`, 'Take it apart into locals, so that it is checked.']
    : [
        `The syntax is wrong: ${message}. Terraform refuses the file, and this part of it was not checked.`,
        'Correct the syntax; `terraform validate` stops at the same place.',
      ]
  return {
    rule: fileUnreadable,
    fault: { at, message: fault, remedy, subject: at.source.path },
  }
}

function unread(path: string, why: string): Found {
  const fault = {
    at: { source: { path, text: '' }, start: 0, end: 0 },
    message: `This cannot be read: ${why}. Nothing in it was checked.`,
    remedy: 'Make it readable, or name it in .gitignore if it is no part of the code.',
    subject: path,
  }
  return { rule: fileUnreadable, fault }
}
