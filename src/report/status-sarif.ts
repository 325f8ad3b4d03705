import type { CertificateReport, Grade, Health } from '../model/health.ts'
import type { Severity } from '../rule.ts'
import { type SarifTool, sarifLog } from './sarif.ts'
import { sortedReports } from './status-parts.ts'

/** The rule that says the same of code that names a certificate in this state. */
const rules: Readonly<Record<Exclude<Health['state'], 'fine'>, string>> = {
  failed: 'certificate-failed',
  expired: 'certificate-expired',
  pending: 'certificate-pending',
  'renewal-at-risk': 'renewal-at-risk',
  expiring: 'certificate-expiring',
  unused: 'certificate-expiring',
}
const levels: Readonly<Record<Grade, Severity>> = { broken: 'error', pending: 'warning', 'at-risk': 'warning', fine: 'note' }

/** The report of `acm-lint status` as SARIF: its results are about resources, by ARN, not about places in code. */
export function statusSarif(
  reports: readonly CertificateReport[],
  { notFound, unavailable }: { readonly notFound: readonly string[]; readonly unavailable: readonly string[] },
  tool: SarifTool,
): string {
  const problems = sortedReports(reports).flatMap(({ certificate: { arn, names }, health }) => {
    if (health.state === 'fine') return []
    const title = `The certificate of ${names[0] ?? arn} ${health.what}.`
    const text = health.remedy === undefined ? title : `${title}\n${health.remedy}`
    return [resultOn(arn, rules[health.state], levels[health.grade], text)]
  })
  const missing = notFound.map((arn) => resultOn(arn, 'certificate-not-found', 'error', `ACM has no certificate ${arn}.`))
  return sarifLog(tool, {
    results: [...problems, ...missing],
    isSuccessful: unavailable.length === 0,
    notifications: unavailable.map((text) => ({ level: 'warning', message: { text } })),
  })
}

function resultOn(arn: string, ruleId: string, level: Severity, text: string) {
  return {
    ruleId,
    level,
    message: { text },
    locations: [{ logicalLocations: [{ fullyQualifiedName: arn, kind: 'resource' }] }],
    partialFingerprints: { 'acmLint/v1': `${ruleId} ${arn}` },
  }
}
