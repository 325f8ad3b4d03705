import { check } from '../src/check.ts'
import { findingsOf, notEvaluatedOf } from '../src/findings.ts'
import { fingerprint } from '../src/fingerprint.ts'
import type { Deployment } from '../src/model/model.ts'
import { type Fault, type Rule, rule } from '../src/rule.ts'

const source = { path: 'a/main.tf', text: 'one\ntwo\nthree\n' }
const other = { path: 'b/main.tf', text: 'one\n' }
const deployment: Deployment = {
  name: 'a',
  format: 'terraform',
  isComplete: true,
  certificates: [],
  endpoints: [],
  records: [],
  waits: [],
  servings: [],
  ingressGroups: [],
  services: [],
  gateways: [],
  writtenArns: [],
  unevaluated: [],
}

function fault(changes: Partial<Fault> = {}): Fault {
  return { at: { source, start: 4, end: 7 }, message: 'Wrong.', remedy: 'Right it.', subject: 'x', ...changes }
}

function ruleOf(id: string, yields: () => Iterable<Fault>): Rule {
  return rule({ id, summary: id, severity: 'warning', reads: ['terraform'], since: '0.1.0', references: [], check: yields })
}

const findings = (rules: readonly Rule[], deployments: readonly Deployment[] = [deployment]) =>
  findingsOf(check(rules, deployments).found)

test('what several deployments share is found once', () => {
  expect(findings([ruleOf('a', () => [fault()])], [deployment, deployment])).toHaveLength(1)
})

test('one place with two messages keeps both', () => {
  let number = 0
  const counting = ruleOf('a', () => [fault({ message: `${++number}` })])
  expect(findings([counting], [deployment, deployment]).map(({ message }) => message)).toEqual(['1', '2'])
})

test('findings are in order of file, line, column, rule', () => {
  const place = (start: number, of = source) => ({ at: { source: of, start, end: start } })
  const rules = [
    ruleOf('b', () => [fault(place(0, other)), fault(place(9)), fault(place(8))]),
    ruleOf('a', () => [fault(place(9))]),
  ]
  expect(findings(rules).map(({ location, rule: id }) => `${location.file}:${location.line}:${location.column} ${id}`)).toEqual([
    'a/main.tf:3:1 b',
    'a/main.tf:3:2 a',
    'a/main.tf:3:2 b',
    'b/main.tf:1:1 b',
  ])
})

test('a rule that throws keeps what it found before, and disturbs no other', () => {
  const broken = ruleOf('broken', function* () {
    yield fault()
    throw new Error('no')
  })
  const { found, failures } = check([broken, ruleOf('whole', () => [fault()])], [deployment, deployment])
  expect(failures).toEqual([{ what: 'rule broken', message: 'no' }])
  expect(findingsOf(found).map(({ rule: id }) => id)).toEqual(['broken', 'whole'])
})

describe('code that is deployed several times', () => {
  const overlay = (name: string): Deployment => {
    const at = { source: { path: `${name}.yaml`, text: '' }, start: 0, end: 0 }
    return { ...deployment, name, variant: { of: 'chart', name, at } }
  }
  const all = [overlay('dev'), overlay('staging'), overlay('live')]
  const related = (...names: string[]) => {
    const some: Rule = { ...ruleOf('a', () => []), check: ({ name }) => (names.includes(name) ? [fault()] : []) }
    return findingsOf(check([some], all).found, all).map((finding) => finding.related.map(({ note }) => note))
  }

  test('a fault of some of its environments names them', () => {
    expect(related('staging')).toEqual([['it is so in staging']])
    expect(related('dev', 'live')).toEqual([['it is so in dev', 'it is so in live']])
  })
  test('a fault of all of them does not', () => expect(related('dev', 'staging', 'live')).toEqual([[]]))
})

describe('a fingerprint', () => {
  const of = (...faults: Fault[]) => findings([ruleOf('a', () => faults)]).map((finding) => finding.fingerprint)
  const [plain] = of(fault())

  test('does not depend on lines or words', () => {
    expect(of(fault({ at: { source: { ...source, text: `\n\n${source.text}` }, start: 6, end: 9 }, message: 'Else.' }))).toEqual([
      plain,
    ])
  })

  test('differs by subject and by folder', () => {
    expect(of(fault({ subject: 'y' }))).not.toEqual([plain])
    expect(of(fault({ at: { source: other, start: 0, end: 1 } }))).not.toEqual([plain])
  })

  test('is never shared by two findings', () => {
    const prints = of(fault(), fault({ message: 'Else.' }), fault({ at: { source, start: 0, end: 1 } }))
    expect(new Set(prints).size).toBe(3)
  })

  test('is FNV-1a', () => {
    expect(fingerprint('')).toBe('cbf29ce484222325')
    expect(fingerprint('foobar')).toBe('85944171f73967e8')
  })
})

test('a place that is not evaluated for one reason is counted once', () => {
  const at = { source, start: 4, end: 7 }
  const twice = { ...at }
  expect(
    notEvaluatedOf([
      { why: 'x', at },
      { why: 'x', at: twice },
      { why: 'y', at },
    ]).map(({ why }) => why),
  ).toEqual(['x', 'y'])
})
