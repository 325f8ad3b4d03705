import type { Location } from '../model/source.ts'
import type { Finding, Result, Stats } from '../result.ts'
import type { Severity } from '../rule.ts'
import type { Report } from './index.ts'
import { jsonText } from './json-text.ts'

/** The JSON report. Members may be added within a version; none is removed or given another meaning. */
export interface JsonReport {
  readonly version: 1
  readonly tool: { readonly name: string; readonly version: string }
  readonly findings: readonly JsonFinding[]
  /** Accepted in the code. */
  readonly suppressed: readonly JsonSuppressed[]
  readonly notEvaluated: readonly JsonNotEvaluated[]
  readonly stats: Stats
}

export interface JsonFinding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly location: Location
  readonly related: readonly { readonly note: string; readonly location: Location }[]
  readonly fingerprint: string
}

export interface JsonSuppressed extends JsonFinding {
  readonly suppression: { readonly reason: string; readonly location: Location }
}

export interface JsonNotEvaluated {
  readonly why: string
  readonly location: Location
}

export const json: Report = (result, { tool }) => jsonText(jsonReport(result, tool))

/** Every member is named here, so that what the result grows does not get out unversioned. */
function jsonReport({ findings, suppressed, notEvaluated, stats }: Result, tool: JsonReport['tool']): JsonReport {
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    findings: findings.map(jsonFinding),
    suppressed: suppressed.flatMap((finding) => {
      const { suppression } = finding
      if (!suppression) return []
      const { reason, location } = suppression
      return [{ ...jsonFinding(finding), suppression: { reason, location: jsonLocation(location) } }]
    }),
    notEvaluated: notEvaluated.map(({ why, location }) => ({ why, location: jsonLocation(location) })),
    stats: { files: stats.files, deployments: stats.deployments, certificates: stats.certificates, endpoints: stats.endpoints },
  }
}

function jsonFinding({ rule, severity, message, location, related, fingerprint }: Finding): JsonFinding {
  return {
    rule,
    severity,
    message,
    location: jsonLocation(location),
    related: related.map((each) => ({ note: each.note, location: jsonLocation(each.location) })),
    fingerprint,
  }
}

function jsonLocation({ file, line, column, endLine, endColumn }: Location): Location {
  return { file, line, column, endLine, endColumn }
}
