import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../rule-files.ts'
import { temporary } from '../temporary.ts'
import { acmLint } from './run.ts'

const showcase = 'fixtures/showcase'
// Files that cannot matter to certificates are not parsed.
const broken = 'locals { # aws_acm_certificate\n'
const clean = '# Nothing yet.\n'

interface Report {
  readonly findings: readonly { readonly rule: string; readonly message: string; readonly location: { readonly file: string } }[]
  readonly stats: { readonly files: number }
}

function report(args: readonly string[], cwd: string): Report & { readonly code: number | null } {
  const { code, out } = acmLint([...args, '--format', 'json'], { cwd })
  return { code, ...(JSON.parse(out) as Report) }
}

test('--version says the version', () => {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  for (const args of [['--version'], ['-v'], ['--version', '--quiet']]) {
    expect(acmLint(args)).toEqual({ code: 0, out: `${version}\n`, err: '' })
  }
})

test('parts that are loaded when they are needed are in the bundle', () => {
  const { code, out, err } = acmLint(['fixtures/yaml-settings', '--format', 'json'])
  expect([code, err]).toEqual([1, ''])
  expect(out).toContain('shop.tidewater.example')
})

test('--help names every option and exit code', () => {
  const { code, out } = acmLint(['--help'])
  expect(code).toBe(0)
  for (const word of [
    '--config',
    '--format',
    '--fail-on',
    '--verbose',
    '--quiet',
    '--no-color',
    '--version',
    '--help',
    'Exit codes',
  ]) {
    expect(out).toContain(word)
  }
})

describe('exit codes', () => {
  const folder = temporary({ 'clean/main.tf': clean, 'broken/main.tf': broken, 'empty/x.txt': '' })
  const code = (...args: string[]) => acmLint(args, { cwd: folder }).code

  test('0: nothing was found', () => {
    expect(code('clean')).toBe(0)
    expect(code('empty')).toBe(0)
    expect(acmLint(['empty'], { cwd: folder }).err).toBe(
      'acm-lint: There is nothing here that acm-lint reads: no Terraform files, templates of CloudFormation, source of the CDK, Kubernetes objects or Helm charts.\n',
    )
    expect(acmLint(['clean'], { cwd: folder }).err).toBe('')
  })

  test('1: something was found', () => {
    expect(code('broken')).toBe(1)
    expect(code('broken', '--fail-on=note')).toBe(1)
    expect(code()).toBe(1)
  })

  test('0: what was found is below --fail-on', () => expect(code('broken', '--fail-on', 'never')).toBe(0))

  test('2: the run itself failed', () => {
    expect(code('nowhere')).toBe(2)
    expect(code('--fial-on', 'error')).toBe(2)
  })
})

describe('bad usage says what is wrong, on stderr', () => {
  test.each([
    [['--fail-no=error'], 'There is no option `--fail-no`; did you mean `--fail-on`?'],
    [['--frobnicate'], 'There is no option `--frobnicate`.'],
    [['-x'], 'There is no option `-x`.'],
    [['--format', 'yaml'], '`--format` is one of terminal, json, sarif, markdown, github, not `yaml`.'],
    [['--format'], '`--format` needs a value.'],
    [['--fail-on', 'info'], '`--fail-on` is one of error, warning, note, never, not `info`.'],
    [['--config'], '`--config` needs a value.'],
    [['--config='], '`--config` needs a value.'],
    [['--config', 'nowhere.yml'], 'nowhere.yml:1:1: this cannot be read: it does not exist.'],
    [['--quiet=yes'], '`--quiet` takes no value.'],
    [['nowhere', 'here-neither'], '`nowhere`, `here-neither` do not exist.'],
  ])('%j', (args, message) => {
    const { code, out, err } = acmLint(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err.split('\n')).toHaveLength(2)
  })
})

describe('colours', () => {
  const cwd = temporary({ 'main.tf': broken })
  const colored = (args: string[] = [], env: Record<string, string> = {}) => acmLint(args, { cwd, env }).out.includes('\u001b[')

  test('are not for pipes', () => expect(colored()).toBe(false))
  test('can be forced', () => {
    expect(colored([], { FORCE_COLOR: '1' })).toBe(true)
    expect(colored(['--color'])).toBe(true)
    expect(colored(['--color'], { NO_COLOR: '1' })).toBe(true)
  })
  test('can be refused', () => {
    expect(colored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
    expect(colored([], { FORCE_COLOR: '0' })).toBe(false)
    expect(colored([], { NO_COLOR: '1' })).toBe(false)
  })
})

describe('JSON', () => {
  test('is the same on every run', () => {
    const [first, second] = [acmLint([showcase, '--format=json']), acmLint([showcase, '--format=json'])]
    expect(first.code).toBe(1)
    expect(first.out).toBe(second.out)
  })

  test('does not depend on how a path is spelled', () => {
    const spellings = [showcase, `./${showcase}/`, `fixtures/../${showcase}`, join(projectRoot, showcase)]
    const [first, ...others] = spellings.map((spelling) => acmLint([spelling, '--format=json']).out)
    for (const other of others) expect(other).toBe(first)
  })

  test('does not depend on how the working directory is spelled', () => {
    const folder = temporary({ 'real/main.tf': broken })
    symlinkSync('real', join(folder, 'link'))
    const [first, second] = ['real', 'link'].map((name) => acmLint(['--format=json'], { cwd: join(folder, name) }).out)
    expect(first).toContain('"file": "main.tf"')
    expect(second).toBe(first)
  })
})

describe('files', () => {
  test('one that is empty is clean', () => {
    const folder = temporary({ 'main.tf': '', 'empty.tf.json': '' })
    expect(report(['main.tf'], folder).code).toBe(0)
  })

  test('one that cannot be read or parsed is a finding, and the others are linted', () => {
    const folder = temporary({ 'binary.tf': new Uint8Array([1, 0, 255]), 'broken.tf': broken, 'huge.tf': '', 'fine.tf': clean })
    truncateSync(join(folder, 'huge.tf'), 50_000_000)
    symlinkSync('/', join(folder, 'root.tf'))
    symlinkSync('.', join(folder, 'loop'))
    symlinkSync('/etc/hostname', join(folder, 'outside.tf'))
    const { code, findings, stats } = report([], folder)
    expect(code).toBe(1)
    expect(findings.map(({ rule, location }) => [rule, location.file])).toEqual(
      ['binary.tf', 'broken.tf', 'huge.tf', 'outside.tf'].map((file) => ['file-unreadable', file]),
    )
    expect(stats.files).toBeGreaterThan(0)
  })

  test('one that may be anything and cannot be read is counted, unless it is named', () => {
    const folder = temporary({ 'main.tf': clean, 'data.json': new Uint8Array([0]) })
    const { code, out } = acmLint(['--verbose'], { cwd: folder })
    expect(code).toBe(0)
    expect(out).toContain('data.json:1:1  a file that cannot be read: it is not text: it has NUL bytes')
    expect(report(['data.json'], folder).findings.map(({ rule }) => rule)).toEqual(['file-unreadable'])
  })

  test('one that the user may not read is a finding', () => {
    const folder = temporary({ 'closed.tf': clean })
    chmodSync(join(folder, 'closed.tf'), 0)
    mkdirSync(join(folder, 'shut'), { mode: 0 })
    // Nothing is closed to root.
    const isRoot = process.getuid?.() === 0
    expect(report([], folder).findings.map(({ location }) => location.file)).toEqual(isRoot ? [] : ['closed.tf', 'shut'])
    chmodSync(join(folder, 'shut'), 0o700)
  })

  test('one that is deeply nested is linted', () => {
    const folder = temporary({ [`${'d/'.repeat(500)}main.tf`]: broken })
    expect(report([], folder).findings).toHaveLength(1)
  })

  test('one whose code is deeply nested does not bring the run down', () => {
    const depth = 100_000
    const folder = temporary({
      'a.tf': `a = ${'['.repeat(depth)}${']'.repeat(depth)}\n`,
      'b.tf': `a = ${'('.repeat(depth)}1${')'.repeat(depth)}\n`,
      'c.tf': `${'a {\n'.repeat(depth)}${'}\n'.repeat(depth)}`,
      'd.tf': `a = ${'!'.repeat(depth)}true\n`,
      'e.tf': `a = ${'"${'.repeat(depth)}1${'}"'.repeat(depth)}\n`,
      'f.tf.json': `{"a": ${'['.repeat(depth)}${']'.repeat(depth)}}`,
    })
    expect([0, 1]).toContain(report([], folder).code)
  })

  test('one that is named is linted with its folder, and alone reported', () => {
    const folder = temporary({ 'a.tf': broken, 'b.tf': broken })
    expect(report(['a.tf'], folder).findings.map(({ location }) => location.file)).toEqual(['a.tf'])
  })

  test('one of another kind is passed over with a word', () => {
    const folder = temporary({ 'README.md': '' })
    const { code, err } = acmLint(['README.md'], { cwd: folder })
    expect(code).toBe(0)
    expect(err).toBe('acm-lint: `README.md` is of no kind that acm-lint reads.\n')
  })
})

describe('standard input', () => {
  const cwd = temporary({ 'main.tf': broken, 'empty/x.txt': '' })

  test('is read for `-`, alone or among paths', () => {
    const alone = acmLint(['-'], { cwd, input: 'a: 1\n' })
    expect([alone.code, alone.err]).toEqual([0, expect.stringContaining('There is nothing here that acm-lint reads')])
    const both = acmLint(['-', 'main.tf', '-f', 'json'], { cwd, input: 'a: 1\n' })
    expect((JSON.parse(both.out) as Report).findings.map(({ location }) => location.file)).toEqual(['main.tf'])
  })

  test('is waited for', () => {
    const command = `(sleep 0.2; echo 'a: 1') | "${process.execPath}" "${join(projectRoot, 'dist', 'cli', 'index.js')}" -`
    expect(spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' }).status).toBe(0)
  })

  test('that is no text is a finding', () => {
    const { code, out } = acmLint(['-'], { cwd, input: new Uint8Array([1, 0]) })
    expect([code, out]).toEqual([1, expect.stringContaining('<stdin>:1:1  file-unreadable')])
  })

  test('that is too large is refused', () => {
    const { code, out, err } = acmLint(['-'], { cwd, input: new Uint8Array(16_000_001) })
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringContaining('Standard input cannot be linted: it is larger than 16 MB.'),
    ])
  })
})

describe('the configuration', () => {
  test('says what is passed over', () => {
    const cwd = temporary({ 'acm-lint.yml': 'exclude: [generated]\n', 'generated/main.tf': broken })
    const { code, err } = acmLint([], { cwd })
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('nothing here that acm-lint reads and its configuration lets through'),
    ])
    expect(acmLint(['generated/main.tf'], { cwd }).code).toBe(1)
  })

  test('that is wrong fails the run, with every fault', () => {
    const cwd = temporary({ 'acm-lint.yml': 'exclude: a\n\nregion:\n  "**": moon\nregions:\n  "**": moon\n' })
    expect(acmLint([], { cwd })).toEqual({
      code: 2,
      out: '',
      err: [
        'acm-lint: acm-lint.yml:1:10: `exclude` is a list of globs.\n',
        'acm-lint: acm-lint.yml:3:1: there is no key `region`; did you mean `regions`? Known are cloudformation, exclude, include, inventory, inventory-max-age, regions.\n',
        'acm-lint: acm-lint.yml:6:9: `moon` is no AWS region, such as `eu-west-1`.\n',
      ].join(''),
    })
  })

  test('of any depth does not bring the run down', () => {
    const cwd = temporary({ 'acm-lint.yml': `exclude: ${'['.repeat(100_000)}` })
    expect(acmLint([], { cwd }).code).toBe(2)
  })
})

test('a reader that goes away early is no crash', () => {
  const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${index}.tf`, broken]))
  const command = `"${process.execPath}" "${join(projectRoot, 'dist', 'cli', 'index.js')}" | head -n 1`
  const { stderr } = spawnSync('sh', ['-c', command], { cwd: temporary(files), encoding: 'utf8' })
  expect(stderr).toBe('')
})

test('a large report arrives whole through a pipe', () => {
  const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${index}.tf`, broken]))
  expect(report([], temporary(files)).findings).toHaveLength(2_000)
})

describe('several reports at once', () => {
  test('one is printed, the others go into files', () => {
    const cwd = temporary({ 'main.tf': broken })
    const { code, out } = acmLint(['-f', 'github', '-o', 'sarif=a b.sarif', '--output', 'markdown=x=y.md', '.'], { cwd })
    expect(code).toBe(1)
    expect(out).toMatch(/^::error file=main\.tf,line=/)
    expect(JSON.parse(readFileSync(join(cwd, 'a b.sarif'), 'utf8')).runs[0].results).not.toHaveLength(0)
    expect(readFileSync(join(cwd, 'x=y.md'), 'utf8')).toMatch(/^## acm-lint: \d+ error/)
  })

  test.each([
    ['sarif', '`--output` is a format and a file, such as sarif=acm-lint.sarif, not `sarif`.'],
    ['=a', 'The format of `--output`'],
    ['xml=a', 'is one of terminal, json, sarif, markdown, github, not `xml`.'],
    ['json=nowhere/a.json', '`nowhere/a.json` cannot be written: '],
  ])('%s is refused', (output, message) => {
    const { code, err } = acmLint(['-o', output, '.'], { cwd: temporary({ 'main.tf': broken }) })
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
