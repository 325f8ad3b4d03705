import { rules } from '../../../rules/index.ts'
import type { Chosen } from '../../live/choose.ts'
import { registeredDomain } from '../../live/registered-domain.ts'
import type { CertificateReport } from '../../model/health.ts'
import { statusReport } from '../../report/status.ts'
import { statusJson } from '../../report/status-json.ts'
import { statusMarkdown } from '../../report/status-markdown.ts'
import { statusSarif } from '../../report/status-sarif.ts'
import { pageOf } from '../../rule-page.ts'
import { version } from '../../version.ts'

export const statusFormats = ['terminal', 'json', 'sarif', 'markdown'] as const

export type StatusFormat = (typeof statusFormats)[number]

export function statusText(
  format: StatusFormat,
  reports: readonly CertificateReport[],
  chosen: Chosen,
  { colors, width }: { readonly colors: boolean; readonly width: number },
): string {
  switch (format) {
    case 'terminal':
      return statusReport(reports, { ...chosen, colors, width, zoneOf: registeredDomain })
    case 'json':
      return statusJson(reports, chosen)
    case 'sarif':
      return statusSarif(reports, chosen, { tool: { name: 'acm-lint', version }, rules, pageOf })
    case 'markdown':
      return statusMarkdown(reports, { ...chosen, zoneOf: registeredDomain })
  }
}
