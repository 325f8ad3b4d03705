import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failureMeanings } from '../../src/catalog/acm-failures.ts'
import { healthOf } from '../../src/catalog/acm-health.ts'
import type { AcmCertificate, AcmStatus } from '../../src/model/acm-certificate.ts'
import { belowZone, withDot, withoutDot } from '../../src/model/validation-record.ts'
import { replaceBlock } from '../generated.ts'
import { isUpdate, projectRoot } from '../rule-files.ts'

/** Tables on the pages of rules that are made from the code. */
test.each([
  ['certificate-failed', 'failures', failuresTable],
  ['certificate-pending', 'records', recordsTable],
])('the page of %s shows the %s', (rule, block, table) => {
  const path = join(projectRoot, 'rules/live', `${rule}.md`)
  const text = readFileSync(path, 'utf8')
  const current = replaceBlock(text, block, table())
  expect(current).toContain(`<!-- /${block} -->`)
  if (isUpdate) writeFileSync(path, current)
  else expect(text).toBe(current)
})

function failuresTable(): string {
  const statuses: readonly AcmStatus[] = ['FAILED', 'VALIDATION_TIMED_OUT', 'REVOKED', 'INACTIVE']
  const rows = [
    ...statuses.map((status) => rowOf(`\`${status}\``, { status })),
    ...Object.keys(failureMeanings).map((failureReason) =>
      rowOf(`\`FAILED\`, \`${failureReason}\``, { status: 'FAILED', failureReason }),
    ),
  ]
  return ['| status, reason | the certificate … | what to do |', '|---|---|---|', ...rows].join('\n')
}

function rowOf(title: string, changes: Partial<AcmCertificate>): string {
  const certificate: AcmCertificate = {
    arn: '',
    region: '',
    account: '',
    names: [],
    status: 'FAILED',
    type: 'AMAZON_ISSUED',
    isInUse: false,
    ...changes,
  }
  const { what, remedy } = healthOf(certificate, new Date(0))
  return `| ${title} | ${what} | ${remedy} |`
}

function recordsTable(): string {
  const zone = 'tidewater.example'
  const records = [
    ['`tidewater.example`, `*.tidewater.example`', '_3f1c2d.tidewater.example.', '_9a8b7c.acm-validations.aws.'],
    ['`www.tidewater.example`', '_5e6f70.www.tidewater.example.', '_1d2e3f.acm-validations.aws.'],
  ] as const
  const rows = records.flatMap(([names, name, value]) => [
    `| ${names} | Route 53, a zone file | \`${withDot(name)}\` | \`${withDot(value)}\` |`,
    `| | Cloudflare | \`${belowZone(name, zone)}\` | \`${withoutDot(value)}\` |`,
  ])
  return ['| names of the certificate | provider | name | target |', '|---|---|---|---|', ...rows].join('\n')
}
