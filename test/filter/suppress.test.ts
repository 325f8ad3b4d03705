import { describe, expect, test } from '@jest/globals'
import { lint } from '../../src/lint-texts.ts'

const id = 'implicit-email-validation'

function linted(text: string, { path = 'site.yaml', today = '2027-01-31' } = {}) {
  const { findings, suppressed } = lint([{ path, text }], { today })
  const notes = findings
    .filter(({ rule }) => rule === id)
    .map(({ related }) => related.map(({ note }) => note).filter((note) => note.includes('suppression')))
  return { notes, suppressed: suppressed.map(({ rule, suppression }) => [rule, suppression?.reason]) }
}

const accepted = { notes: [], suppressed: [[id, 'mail is read']] }

const template = (comment: string, inside = '', end = '') => `Resources:
  Other: {Type: AWS::SNS::Topic}
  ${comment}
  Certificate:${end}
    Type: AWS::CertificateManager::Certificate
    ${inside}
    Properties:
      DomainName: example.com
`

describe('in comments of YAML', () => {
  test('above the block', () => expect(linted(template(`# acm-lint: ignore[${id}] mail is read`))).toEqual(accepted))
  test('above the block, with other comments between', () =>
    expect(linted(template(`# acm-lint: ignore[${id}] mail is read\n  # by the office\n`))).toEqual(accepted))
  test('at the end of the line', () =>
    expect(linted(template('', '', ` # acm-lint: ignore[${id}] mail is read`))).toEqual(accepted))
  test('above the key of a list that is indented no further', () => {
    const lines = ['# acm-lint: ignore[name-invalid] it is internal', 'SubjectAlternativeNames:', '- a_b.example.com', 'Tags: []']
    const text = template('') + lines.map((line) => `      ${line}\n`).join('')
    expect(lint([{ path: 'a.yaml', text }]).suppressed.map(({ rule }) => rule)).toEqual(['name-invalid'])
  })
  test('several rules', () =>
    expect(linted(template(`# acm-lint: ignore[email-validation, ${id}] mail is read`))).toEqual(accepted))
  test('until a day, inclusive', () =>
    expect(linted(template(`# acm-lint: ignore[${id}] until=2027-01-31 mail is read`))).toEqual(accepted))

  test.each([
    ['another rule', '# acm-lint: ignore[email-validation] mail is read', []],
    ['another block', `# acm-lint: ignore[${id}] mail is read\n  Else: {Type: AWS::SNS::Topic}`, []],
    ['no reason', `# acm-lint: ignore[${id}]`, ['this suppression has no reason, and does not count']],
    ['a day that is past', `# acm-lint: ignore[${id}] until=2027-01-30 x`, ['this suppression counted until 2027-01-30']],
    [
      'no day',
      `# acm-lint: ignore[${id}] until=soon x`,
      ['`soon` is no day such as 2027-01-31, so this suppression does not count'],
    ],
  ])('%s does not count', (_, comment, notes) => expect(linted(template(comment))).toEqual({ notes: [notes], suppressed: [] }))
})

describe('in the metadata of a resource', () => {
  const json = (...ignore: object[]) => {
    const certificate = { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'example.com' } }
    const Resources = { Certificate: { ...certificate, Metadata: { 'acm-lint': { ignore } } }, Second: certificate }
    return linted(JSON.stringify({ Resources }), { path: 'site.json' })
  }

  test('of JSON: for that resource', () =>
    expect(json({ rule: id, reason: 'mail is read', until: '2028-01-01' })).toEqual({ ...accepted, notes: [[]] }))
  test('of JSON: several rules', () =>
    expect(json({ rule: ['email-validation', id], reason: 'mail is read' })).toEqual({ ...accepted, notes: [[]] }))
  test('of YAML', () =>
    expect(linted(template('', `Metadata: {acm-lint: {ignore: [{rule: ${id}, reason: mail is read}]}}`))).toEqual(accepted))
  test('without a reason', () =>
    expect(json({ rule: id })).toEqual({ notes: [['this suppression has no reason, and does not count'], []], suppressed: [] }))
  test('of another shape', () => expect(json({}, { rule: 5 })).toEqual({ notes: [[], []], suppressed: [] }))
})

test('for a finding in another file, by a place that belongs to it', () => {
  const arn = 'arn:aws:acm:eu-west-1:498217305566:certificate/7c1b8a4e-5f0d-4c7e-9d3b-0a6f2e91c5d4'
  const files = [
    { path: 'params/prod.json', text: JSON.stringify({ Arn: arn }) },
    {
      path: 'site.yaml',
      text: `Parameters: {Arn: {Type: String}}
Resources:
  # acm-lint: ignore[certificate-arn-hard-coded] it never changes
  Https:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: {Protocol: HTTPS, Port: 443, Certificates: [{CertificateArn: !Ref Arn}], SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06}
`,
    },
  ]
  const { findings, suppressed } = lint(files)
  expect([findings.map(({ rule }) => rule), suppressed.map(({ location }) => location.file)]).toEqual([[], ['params/prod.json']])
})
