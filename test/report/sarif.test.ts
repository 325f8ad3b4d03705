import '@microsoft/jest-sarif'
import { rules } from '../../rules/index.ts'
import { sarif } from '../../src/report/sarif.ts'
import { statusSarif } from '../../src/report/status-sarif.ts'
import { context, finding, result } from './sample.ts'
import { broken, fine } from './status-sample.ts'

const at = (file: string) => ({ file, line: 3, column: 1, endLine: 4, endColumn: 2 })

test('is what the schema permits, whatever there is to report', () => {
  const full = result({
    suppressed: [finding({ suppression: { reason: 'mail is read', location: at('a.tf') } })],
    notEvaluated: [{ why: 'variable `domain` has no default', location: at('a.tf') }],
    failures: [{ what: 'rule apex-not-covered', message: 'boom' }],
  })
  for (const each of [full, result({ findings: [] })]) {
    expect(JSON.parse(sarif(each, context({ rules })))).toBeValidSarifLog()
  }
})

test('a finding has its rule, its places and what to do', () => {
  const [run] = JSON.parse(sarif(result(), context({ rules }))).runs
  const [{ ruleIndex, ...found }] = run.results
  expect(run.tool.driver.rules[ruleIndex].id).toBe('apex-not-covered')
  expect(found).toEqual({
    ruleId: 'apex-not-covered',
    level: 'error',
    message: {
      text: '`*.example.com` does not cover `example.com`. CloudFront will refuse the alias.\nAdd `example.com` to `subject_alternative_names`.',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'infra/cdn.tf' },
          region: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 27 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 0,
        message: { text: 'the only name of the certificate' },
        physicalLocation: {
          artifactLocation: { uri: 'infra/acm.tf' },
          region: { startLine: 2, startColumn: 16, endLine: 2, endColumn: 31 },
        },
      },
    ],
    partialFingerprints: { 'acmLint/v1': '0123456789abcdef' },
  })
})

test('what is suppressed is marked, with its reason', () => {
  const suppressed = [finding({ suppression: { reason: 'mail is read', location: at('a.tf') } })]
  const [run] = JSON.parse(sarif(result({ findings: [], suppressed }), context())).runs
  expect(run.results[0].suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: 'mail is read' }])
})

test('what was not evaluated is a notification, and a failure makes the run unsuccessful', () => {
  const notEvaluated = [{ why: 'variable `domain` has no default', location: at('a.tf') }]
  const failures = [{ what: 'rule x', message: 'boom' }]
  const [run] = JSON.parse(sarif(result({ notEvaluated, failures }), context())).runs
  expect(run.invocations[0].executionSuccessful).toBe(false)
  expect(run.invocations[0].toolExecutionNotifications.map(({ message }: { message: { text: string } }) => message.text)).toEqual(
    ['The rule x failed: boom', 'Not evaluated: variable `domain` has no default'],
  )
})

test.each([
  ['with spaces and #.tf', 'with%20spaces%20and%20%23.tf'],
  ['javascript:alert(1)/a.tf', 'javascript%3Aalert(1)/a.tf'],
  ['/tmp/a b.tf', 'file:///tmp/a%20b.tf'],
  ['../a.tf', '../a.tf'],
])('the path %s is %s', (path, uri) => {
  const [run] = JSON.parse(sarif(result({ findings: [finding({ location: at(path) })] }), context())).runs
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
})

test('the status of certificates is what the schema permits, by ARN', () => {
  const missing = 'arn:aws:acm:eu-west-1:498217305566:certificate/gone'
  const log = JSON.parse(statusSarif([fine, broken], { notFound: [missing], unavailable: ['No.'] }, context({ rules })))
  expect(log).toBeValidSarifLog()
  const results = log.runs[0].results as { ruleId: string; level: string; locations: [{ logicalLocations: [object] }] }[]
  expect(results.map(({ ruleId, level, locations }) => [ruleId, level, locations[0].logicalLocations[0]])).toEqual([
    ['certificate-failed', 'error', { fullyQualifiedName: broken.certificate.arn, kind: 'resource' }],
    ['certificate-not-found', 'error', { fullyQualifiedName: missing, kind: 'resource' }],
  ])
})
