import { annotations, command, github } from '../../src/report/github.ts'
import { context, finding, result } from './sample.ts'

test('a finding is a command with its place', () => {
  expect(github(result(), context())).toBe(
    '::error file=infra/cdn.tf,line=2,endLine=2,col=14,endColumn=27,title=acm-lint%3A apex-not-covered::`*.example.com` does not cover `example.com`. CloudFront will refuse the alias.%0AAdd `example.com` to `subject_alternative_names`.\n',
  )
})

test('columns are left out where a place is longer than a line', () => {
  const location = { file: 'a.tf', line: 2, column: 14, endLine: 4, endColumn: 2 }
  expect(annotations([finding({ location })])[0]).toMatch(/^::error file=a\.tf,line=2,endLine=4,title=/)
})

test('the gravest come first, and notes are notices', () => {
  const findings = [finding({ severity: 'note' }), finding({ severity: 'warning' }), finding()]
  expect(annotations(findings).map((line) => line.split(' ')[0])).toEqual(['::error', '::warning', '::notice'])
})

test('of each type there are ten, the last of which says how many more there are', () => {
  const errors = Array.from({ length: 13 }, () => finding())
  const notes = Array.from({ length: 10 }, () => finding({ severity: 'note' }))
  const lines = annotations([...notes, ...errors])
  expect(lines).toHaveLength(20)
  expect(lines[9]).toBe('::error title=acm-lint::4 more errors: the log and the summary have them all.')
  expect(lines[19]).toContain('::notice file=')
})

test('nothing in a value or a message begins another command', () => {
  expect(command('error', { file: 'a,line=1:b\n::stop' }, 'one\n::set-output name=x::y%0A\r')).toBe(
    '::error file=a%2Cline=1%3Ab%0A%3A%3Astop::one%0A::set-output name=x::y%250A␍',
  )
})

test('without findings there is nothing to print', () => {
  expect(github(result({ findings: [] }), context())).toBe('')
})
