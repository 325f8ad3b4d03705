import { markdown } from '../../src/report/markdown.ts'
import { cell, codeSpan, markdownText } from '../../src/report/markdown-text.ts'
import { statusMarkdown } from '../../src/report/status-markdown.ts'
import { context, finding, result } from './sample.ts'
import { broken, fine, pending } from './status-sample.ts'

test('counts, a table for each file, what was read', () => {
  expect(markdown(result(), context())).toBe(
    `## acm-lint: 1 error

### \`infra/cdn.tf\`

| | line | | rule |
|---|---|---|---|
| ❌ error | 2 | \`*.example.com\` does not cover \`example.com\`. CloudFront will refuse the alias. Add \`example.com\` to \`subject_alternative_names\`. | [\`apex-not-covered\`](https://example.com/apex-not-covered.md) |

Read 2 files with 1 deployment, 1 certificate and 1 endpoint.
`.replaceAll('\\_', '_'),
  )
})

test('lines are links where there is an address', () => {
  const linkTo = ({ file, line }: { file: string; line: number }) => `https://code.example/${file}#L${line}`
  expect(markdown(result(), context({ linkTo }))).toContain('| [2](https://code.example/infra/cdn.tf#L2) |')
})

test('what was not evaluated is counted by reason', () => {
  const location = finding().location
  const notEvaluated = [1, 2].map(() => ({ why: 'variable `a` has no default', location }))
  const text = markdown(result({ findings: [], notEvaluated }), context())
  expect(text).toContain('## acm-lint: no findings')
  expect(text).toContain('<summary>Not evaluated: 2</summary>\n\n- 2 × variable `a` has no default\n')
})

describe('text of a stranger stays text', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert\\(1\\)&gt;'],
    ['</details>', '&lt;/details&gt;'],
    ['[a](javascript:alert(1))', '\\[a\\]\\(javascript:alert\\(1\\)\\)'],
    ['**bold** _em_ ~~gone~~', '\\*\\*bold\\*\\* \\_em\\_ \\~\\~gone\\~\\~'],
    ['@everyone', '@\u2060everyone'],
    ['see #12 and GH-12', 'see \\#\u206012 and GH\u2060-12'],
    ['https://evil.example', 'https:\u2060//evil.example'],
    ['www.evil.example', 'www\u2060.evil.example'],
    ['a1b2c3d', 'a\u20601b2c3d'],
    ['a | b', 'a &#124; b'],
    ['$x$', '&#36;x&#36;'],
    ['- item', '\u2060- item'],
    ['1. item', '\u20601. item'],
    ['a\nb', 'a␊b'],
    ['an open ` tick <b>', 'an open \\` tick &lt;b&gt;'],
    ['`@everyone <b>`', '`@everyone <b>`'],
    ['``two`` and `one`', '`two` and `one`'],
  ])('%j', (text, expected) => {
    expect(markdownText(text)).toBe(expected)
  })

  test.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a``b', '```a``b```'],
    ['a\nb', '`a␊b`'],
    ['', ''],
  ])('code %j', (text, expected) => {
    expect(codeSpan(text)).toBe(expected)
  })

  test('a bar does not end a cell', () => {
    expect(cell(codeSpan('a|b'))).toBe('`a\\|b`')
  })
})

test('the status of certificates: the table, what to do, the record once in each form', () => {
  const text = statusMarkdown([fine, broken, pending], {
    zoneOf: () => 'tidewater.example',
    notFound: ['arn:gone'],
    unavailable: ['`acm:ListCertificates` in eu-west-1 is not permitted.'],
  })
  expect(text).toContain('## acm-lint status: 3 certificates: 1 broken, 1 pending, 1 fine')
  expect(text).toContain('| ❌ | `shop.tidewater.example` | eu-west-1 | FAILED |')
  expect(text).toContain('could not be issued: a CAA record forbids Amazon')
  expect(text).toContain('### Records for `tidewater.example`')
  expect(text.match(/"Name":"_1\.www\.tidewater\.example\."/g)).toHaveLength(1)
  expect(text).toContain(
    '| `_1.www` | `_2.acm-validations.aws` | DNS only | `www.tidewater.example`, `*.www.tidewater.example` |',
  )
  expect(text).toContain('_1.www.tidewater.example. 300 IN CNAME _2.acm-validations.aws.')
  expect(text).toContain('❌ **not found**: ACM has no certificate `arn:gone`.')
  expect(text).toContain('⚠️ **not asked**: `acm:ListCertificates` in eu-west-1 is not permitted.')
})

test('where ACM could not be asked, it is not said that there are no certificates', () => {
  const nobody = { zoneOf: () => undefined, notFound: [], unavailable: ['There are no credentials for AWS.'] }
  expect(statusMarkdown([], nobody)).toContain('## acm-lint status: nothing is known of any certificate')
  expect(statusMarkdown([], { ...nobody, unavailable: [] })).toContain('## acm-lint status: no certificates')
})
