import { terminal } from '../../src/report/terminal.ts'
import { textWidth } from '../../src/report/width.ts'
import { cdn, context, finding, result } from './sample.ts'

const lines = (...each: string[]) => `${each.join('\n')}\n`

test('shows the code of every place, and what to do', () => {
  expect(terminal(result(), context())).toBe(
    lines(
      'infra/cdn.tf',
      '',
      '  error: `*.example.com` does not cover `example.com`. CloudFront will refuse',
      '  the alias.',
      '    ╭─ infra/cdn.tf:2:14  apex-not-covered',
      '  2 │   aliases = ["example.com"]',
      '    │              ━━━━━━━━━━━━━',
      '    ├─ infra/acm.tf:2:16  the only name of the certificate',
      '  2 │   domain_name = "*.example.com"',
      '    │                 ───────────────',
      '    ╰─ Add `example.com` to `subject_alternative_names`.',
      '',
      '1 error.',
      'Read 2 files with 1 deployment, 1 certificate and 1 endpoint.',
    ),
  )
})

test('a note that is too long for its line goes below', () => {
  const [related] = finding().related
  if (!related) throw new Error('the sample has a related place')
  const note = 'the only name of the certificate, which this module has declared for every environment there is'
  expect(terminal(result({ findings: [finding({ related: [{ ...related, note }] })] }), context())).toContain(
    lines(
      '    ├─ infra/acm.tf:2:16',
      '    │  the only name of the certificate, which this module has declared for',
      '    │  every environment there is',
      '  2 │   domain_name = "*.example.com"',
    ),
  )
})

test('says that there is nothing', () => {
  expect(terminal(result({ findings: [] }), context())).toBe(
    lines('No findings.', 'Read 2 files with 1 deployment, 1 certificate and 1 endpoint.'),
  )
})

test('counts each severity', () => {
  const findings = [finding(), finding({ severity: 'warning' }), finding({ severity: 'note' }), finding({ severity: 'note' })]
  expect(terminal(result({ findings }), context())).toContain('\n1 error, 1 warning, 2 notes.\n')
})

test('--quiet leaves errors and the counts', () => {
  const notEvaluated = [{ why: 'unknown', location: finding().location }]
  const findings = [finding({ severity: 'warning', message: 'Later.' })]
  expect(terminal(result({ findings, notEvaluated }), context({ quiet: true }))).toBe('1 warning.\n')
})

describe('what was not evaluated', () => {
  const at = (line: number) => ({ file: 'infra/cdn.tf', line, column: 3, endLine: line, endColumn: 4 })
  const notEvaluated = [
    { why: 'variable `a` has no default', location: at(1) },
    { why: 'variable `b` has no default', location: at(2) },
    { why: 'variable `b` has no default', location: at(3) },
  ]

  test('is counted by reason, the most frequent first', () => {
    expect(terminal(result({ findings: [], notEvaluated }), context())).toBe(
      lines(
        'No findings.',
        'Read 2 files with 1 deployment, 1 certificate and 1 endpoint.',
        'Not evaluated: 3 (--verbose shows where)',
        '  2 × variable `b` has no default',
        '  1 × variable `a` has no default',
      ),
    )
  })

  test('has many reasons sometimes', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ why: `reason ${index}`, location: at(1) }))
    const text = terminal(result({ notEvaluated: many }), context())
    expect(text).toContain('  1 × reason 4\n  and 4 further reasons\n')
  })

  test('is listed with --verbose', () => {
    const text = terminal(result({ findings: [], notEvaluated }), context({ verbose: true }))
    expect(text.startsWith(lines('Not evaluated', '', '  infra/cdn.tf:1:3  variable `a` has no default'))).toBe(true)
  })
})

test('a place of several lines is underlined to the end of its first', () => {
  const location = { file: 'infra/cdn.tf', line: 1, column: 1, endLine: 3, endColumn: 2 }
  expect(terminal(result({ findings: [finding({ location, related: [] })] }), context())).toContain(
    '  1 │ resource "aws_cloudfront_distribution" "site" {\n    │ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━\n',
  )
})

test('a place whose source is not at hand goes without code', () => {
  const location = { file: 'gone.tf', line: 7, column: 1, endLine: 7, endColumn: 2 }
  expect(terminal(result({ findings: [finding({ location, related: [] })] }), context())).toContain(
    '    ╭─ gone.tf:7:1  apex-not-covered\n    ╰─ Add',
  )
})

test('no line of code is longer than the terminal is wide', () => {
  const long = { path: 'infra/cdn.tf', text: `${'é'.repeat(5_000)}"example.com"${'漢'.repeat(5_000)}\n` }
  const location = { file: 'infra/cdn.tf', line: 1, column: 5_001, endLine: 1, endColumn: 5_014 }
  const text = terminal(result({ findings: [finding({ location, related: [] })] }), context({ width: 60 }, [long]))
  for (const line of text.split('\n').filter((each) => each.includes('│'))) expect(textWidth(line)).toBeLessThanOrEqual(60)
  expect(text).toMatch(/│ …é+"example\.com"漢+…\n {4}│ {2,}━{13}\n/)
})

test('colours are there when they are asked for, and only then', () => {
  const introducer = '\u001b['
  expect(terminal(result(), context({ colors: true }))).toContain(`${introducer}31m1 error${introducer}39m`)
  expect(terminal(result(), context())).not.toContain(introducer)
})

test('nothing of a stranger reaches the terminal raw', () => {
  const hostile = '\u001b]0;title\u0007\r\u202e\u009b31m\n::error::x ##[add-mask]y'
  const location = { file: `${hostile}.tf`, line: 1, column: 1, endLine: 1, endColumn: 2 }
  const source = { path: location.file, text: '\t::stop-commands::x \u001b[2J\n' }
  const findings = [finding({ message: hostile, remedy: hostile, location, related: [{ note: hostile, location }] })]
  const notEvaluated = [{ why: hostile, location }]
  const text = terminal(result({ findings, notEvaluated }), context({ verbose: true }, [source, cdn]))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|##\[|^\s*::/m)
})

test('a file name that looks like a workflow command is not one', () => {
  const location = { file: '::error::x.tf', line: 1, column: 1, endLine: 1, endColumn: 1 }
  expect(terminal(result({ findings: [finding({ location })] }), context())).not.toMatch(/^\s*::/m)
})
