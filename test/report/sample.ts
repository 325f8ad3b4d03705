import apexNotCovered from '../../rules/coverage/apex-not-covered.ts'
import type { Source } from '../../src/model/source.ts'
import type { ReportContext } from '../../src/report/index.ts'
import type { Finding, Result } from '../../src/result.ts'

export const cdn: Source = {
  path: 'infra/cdn.tf',
  text: 'resource "aws_cloudfront_distribution" "site" {\n  aliases = ["example.com"]\n}\n',
}
export const acm: Source = {
  path: 'infra/acm.tf',
  text: 'resource "aws_acm_certificate" "site" {\n\tdomain_name = "*.example.com"\n}\n',
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'apex-not-covered',
    severity: 'error',
    message: '`*.example.com` does not cover `example.com`. CloudFront will refuse the alias.',
    location: { file: 'infra/cdn.tf', line: 2, column: 14, endLine: 2, endColumn: 27 },
    related: [
      {
        note: 'the only name of the certificate',
        location: { file: 'infra/acm.tf', line: 2, column: 16, endLine: 2, endColumn: 31 },
      },
    ],
    remedy: 'Add `example.com` to `subject_alternative_names`.',
    fingerprint: '0123456789abcdef',
    ...changes,
  }
}

export function result(changes: Partial<Result> = {}): Result {
  return {
    findings: [finding()],
    suppressed: [],
    notEvaluated: [],
    stats: { files: 2, deployments: 1, certificates: 1, endpoints: 1 },
    failures: [],
    ...changes,
  }
}

export function context(changes: Partial<ReportContext> = {}, sources: readonly Source[] = [cdn, acm]): ReportContext {
  return {
    sourceOf: (path) => sources.find((source) => source.path === path),
    tool: { name: 'acm-lint', version: '1.2.3' },
    rules: [apexNotCovered],
    pageOf: (rule) => `https://example.com/${rule}.md`,
    colors: false,
    width: 80,
    verbose: false,
    quiet: false,
    ...changes,
  }
}
