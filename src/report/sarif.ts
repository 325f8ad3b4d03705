import type { Location } from '../model/source.ts'
import type { Finding, NotEvaluated } from '../result.ts'
import type { Rule } from '../rule.ts'
import type { Report, ReportContext } from './index.ts'
import { jsonText } from './json-text.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** As code scanning takes it. What was not evaluated is a notification of the run; what is suppressed, a result that is marked. */
export const sarif: Report = ({ findings, suppressed, notEvaluated, failures }, context) =>
  sarifLog(context, {
    results: [...findings, ...suppressed].map(resultOf),
    isSuccessful: failures.length === 0,
    notifications: [
      ...failures.map(({ what, message }) => ({ level: 'error', message: { text: `The ${what} failed: ${message}` } })),
      ...notEvaluated.map(notification),
    ],
  })

export interface SarifRun {
  readonly results: readonly { readonly ruleId: string }[]
  readonly notifications: readonly object[]
  readonly isSuccessful: boolean
}

/** SARIF 2.1.0 with one run. */
export function sarifLog({ tool, rules, pageOf }: SarifTool, { results, notifications, isSuccessful }: SarifRun): string {
  const indexes = new Map(rules.map(({ id }, ruleIndex) => [id, { ruleIndex }]))
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            informationUri: 'https://www.npmjs.com/package/acm-lint',
            rules: rules.map((rule) => descriptor(rule, pageOf(rule.id))),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: isSuccessful, toolExecutionNotifications: notifications }],
        results: results.map((result) => ({ ...result, ...indexes.get(result.ruleId) })),
      },
    ],
  }
  return jsonText(log)
}

export type SarifTool = Pick<ReportContext, 'tool' | 'rules' | 'pageOf'>

function descriptor({ id, summary, severity, references }: Rule, page: string) {
  const links = [page, ...references]
  return {
    id,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: `${summary}.` },
    helpUri: page,
    help: {
      text: `${summary}.\n${links.join('\n')}`,
      markdown: `${summary}.\n\n${links.map((link) => `- <${link}>`).join('\n')}`,
    },
    defaultConfiguration: { level: severity },
    properties: { tags: ['certificates'], precision: 'very-high', 'problem.severity': severityOf[severity] },
  }
}

/** As GitHub's code scanning calls them. */
const severityOf = { error: 'error', warning: 'warning', note: 'recommendation' } as const

function resultOf({ rule, severity, message, remedy, location, related, fingerprint, suppression }: Finding) {
  return {
    ruleId: rule,
    level: severity,
    message: { text: remedy === '' ? message : `${message}\n${remedy}` },
    locations: [{ physicalLocation: physical(location) }],
    relatedLocations: related.map(({ note, location: at }, id) => ({
      id,
      message: { text: note },
      physicalLocation: physical(at),
    })),
    partialFingerprints: { 'acmLint/v1': fingerprint },
    ...(suppression && { suppressions: [{ kind: 'inSource', status: 'accepted', justification: suppression.reason }] }),
  }
}

function notification({ why, location }: NotEvaluated) {
  return {
    level: 'note',
    message: { text: `Not evaluated: ${why}` },
    locations: [{ physicalLocation: physical(location) }],
  }
}

function physical({ file, line, column, endLine, endColumn }: Location) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  }
}

/** A path as a relative reference: no part of it may be taken for a scheme. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${encoded}` : encoded
}
