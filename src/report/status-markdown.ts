import type { CertificateReport, Grade } from '../model/health.ts'
import { belowZone, withoutDot, zoneLine } from '../model/validation-record.ts'
import { cell, codeSpan, markdownText } from './markdown-text.ts'
import type { StatusContext } from './status.ts'
import { cells, headings, recordsByZone, route53Command, sortedReports, summaryOf } from './status-parts.ts'

const icons: Readonly<Record<Grade, string>> = { broken: '❌', pending: '⏳', 'at-risk': '⚠️', fine: '✅' }

/** The report of `acm-lint status` as Markdown: the table, each problem with what to do, the records that are missing. */
export function statusMarkdown(reports: readonly CertificateReport[], context: Omit<StatusContext, 'colors' | 'width'>): string {
  const sorted = sortedReports(reports)
  const parts = [`## acm-lint status: ${summaryOf(sorted, context.unavailable)}`]
  if (sorted.length > 0) parts.push(table(sorted))
  for (const { certificate, health } of sorted) {
    if (health.problem === undefined) continue
    const title = `${icons[health.grade]} **${codeSpan(certificate.names[0] ?? certificate.arn)} in ${certificate.region}**`
    parts.push(`${title}: ${markdownText(health.what)}. ${markdownText(health.remedy ?? '')}\n${codeSpan(certificate.arn)}`)
  }
  for (const [zone, records] of recordsByZone(sorted, context.zoneOf)) {
    const forms = records.map(({ domains, name, value }) =>
      [codeSpan(belowZone(name, zone)), codeSpan(withoutDot(value)), 'DNS only', domains.map(codeSpan).join(', ')]
        .map(cell)
        .join(' | '),
    )
    parts.push(
      `### Records for ${codeSpan(zone)}`,
      `Route 53, with the id of the zone:`,
      fence('sh', route53Command(records)),
      'Cloudflare (CNAME):',
      ['| name | target | proxy | for |', '|---|---|---|---|', ...forms.map((form) => `| ${form} |`)].join('\n'),
      'A zone file:',
      fence('dns', records.map(zoneLine).join('\n')),
    )
  }
  for (const arn of context.notFound) parts.push(`❌ **not found**: ACM has no certificate ${codeSpan(arn)}.`)
  for (const sentence of context.unavailable) parts.push(`⚠️ **not asked**: ${markdownText(sentence)}`)
  return `${parts.join('\n\n')}\n`
}

function table(reports: readonly CertificateReport[]): string {
  const rows = reports.map((report) => {
    const [name = '', ...rest] = cells(report)
    return `| ${icons[report.health.grade]} | ${[codeSpan(name), ...rest.map(markdownText)].map(cell).join(' | ')} |`
  })
  return [`| | ${headings.join(' | ')} |`, `|---|${headings.map(() => '---|').join('')}`, ...rows].join('\n')
}

/** Nothing in the text ends the fence: names in DNS hold no backticks. */
function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.replaceAll('`', '')}\n\`\`\``
}
