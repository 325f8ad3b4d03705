import type { Finding, Result } from '../result.ts'

/** A report with the numbers of accounts shortened to their last four digits. */
export function redacted(text: string): string {
  return text.replace(/\b\d{8}(\d{4})(?=:|\b)/g, '********$1')
}

/** A result whose sentences are so; paths stay. */
export function redactedResult(result: Result): Result {
  const finding = (each: Finding): Finding => ({
    ...each,
    message: redacted(each.message),
    remedy: redacted(each.remedy),
    related: each.related.map(({ note, location }) => ({ note: redacted(note), location })),
  })
  const { map } = result
  return {
    ...result,
    findings: result.findings.map(finding),
    suppressed: result.suppressed.map(finding),
    notEvaluated: result.notEvaluated.map(({ why, location }) => ({ why: redacted(why), location })),
    ...(map && {
      map: {
        endpoints: map.endpoints.map((each) => ({ ...each, id: redacted(each.id) })),
        certificates: map.certificates.map((each) => ({ ...each, id: redacted(each.id) })),
      },
    }),
  }
}
