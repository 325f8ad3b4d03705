import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigInvalid } from '../../src/config/invalid.ts'
import { lintPaths, lintReading, settingsOf } from '../../src/lint-paths.ts'
import { read } from '../../src/read/read.ts'
import { temporary } from '../temporary.ts'

const broken = 'locals { # aws_acm_certificate\n'

const filesOf = async (workingDirectory: string, config?: string | false, paths = ['.']) => {
  const { findings } = await lintPaths(paths, { workingDirectory, ...(config !== undefined && { config }) })
  return findings.map(({ location }) => location.file)
}

describe('the configuration file', () => {
  test('is looked for from the working directory up to the root of the repository', async () => {
    const outer = temporary({
      'acm-lint.yml': 'frobnicate: 1\n',
      'repository/.git/HEAD': '',
      'repository/a/b/main.tf': broken,
      'repository/a/skip/main.tf': broken,
      'other/main.tf': broken,
    })
    const repository = join(outer, 'repository')
    expect(await filesOf(repository)).toEqual(['a/b/main.tf', 'a/skip/main.tf'])
    // Without a repository nothing above counts.
    expect(await filesOf(join(outer, 'other'))).toEqual(['main.tf'])
    await expect(filesOf(outer)).rejects.toThrow(ConfigInvalid)
    expect(await filesOf(outer, false)).toHaveLength(3)
  })

  test.each(['acm-lint.yml', 'acm-lint.yaml', '.acm-lint.yml'])('may be called %s', async (name) => {
    const folder = temporary({ [name]: 'exclude: [skip]\n', 'main.tf': broken, 'skip/main.tf': broken })
    expect(await filesOf(folder)).toEqual(['main.tf'])
  })

  test('speaks of paths from its own folder', async () => {
    const folder = temporary({
      '.git/HEAD': '',
      'acm-lint.yml': 'exclude: [a/skip]\n',
      'a/main.tf': broken,
      'a/skip/main.tf': broken,
      'skip/main.tf': broken,
    })
    expect(await filesOf(folder)).toEqual(['a/main.tf', 'skip/main.tf'])
    expect(await filesOf(join(folder, 'a'))).toEqual(['main.tf'])
    expect(await filesOf(join(folder, 'skip'), undefined, ['../a', '.'])).toEqual(['../a/main.tf', 'main.tf'])
  })

  test('may be named, wherever it is', async () => {
    const folder = temporary({ 'a/main.tf': broken, 'a/skip/main.tf': broken, 'a/ci.yml': 'exclude: [skip]\n', 'b/x': '' })
    expect(await filesOf(folder, 'a/ci.yml')).toEqual(['a/main.tf'])
    expect(await filesOf(join(folder, 'b'), '../a/ci.yml', ['../a'])).toEqual(['../a/main.tf'])
    const nowhere = 'nowhere.yml:1:1: this cannot be read: it does not exist.'
    await expect(filesOf(folder, 'nowhere.yml')).rejects.toThrow(nowhere)
  })

  test('is not followed out of the repository', async () => {
    const outside = temporary({ secret: 'secret' })
    const folder = temporary({ '.git/HEAD': '' })
    symlinkSync(join(outside, 'secret'), join(folder, 'acm-lint.yml'))
    await expect(filesOf(folder)).rejects.toThrow('acm-lint.yml:1:1: this cannot be read: it is a link out of the repository.')
  })
})

describe('exclude', () => {
  const folder = temporary({
    '.git/HEAD': '',
    'acm-lint.yml': 'exclude: [modules, "**/generated.tf"]\n',
    'main.tf': 'module "site" {\n  source = "./modules/site"\n}\n',
    'generated.tf': broken,
    'modules/site/main.tf': 'resource "aws_acm_certificate" "a" {\n  domain_name = "a b"\n  validation_method = "DNS"\n}\n',
    'modules/broken/main.tf': broken,
    'modules/broken/other.tf': broken,
  })

  test('holds for what a walk finds, and for findings in what evaluation brings in', async () => {
    const settings = await settingsOf('auto', folder)
    const reading = read(['.'], { workingDirectory: folder, ...settings.reading })
    expect(reading.files.map(({ path }) => path)).toEqual(['main.tf'])
    const { findings, stats } = await lintReading(reading, settings.linting)
    expect(findings).toEqual([])
    expect(stats.certificates).toBe(1)
  })

  test('does not hold for a file that is named', async () => {
    expect(await filesOf(folder, undefined, ['modules/broken/main.tf'])).toEqual(['modules/broken/main.tf'])
    expect(await filesOf(folder, undefined, ['generated.tf'])).toEqual(['generated.tf'])
    expect(await filesOf(folder, undefined, ['modules/broken'])).toEqual([])
  })
})

test('include lets a walk read nothing else, and brings in the modules that are called', async () => {
  const folder = temporary({
    '.git/HEAD': '',
    'acm-lint.yml': 'include: [environments]\n',
    'main.tf': broken,
    'environments/a/main.tf': 'module "site" {\n  source = "../../modules/site"\n}\n',
    'modules/site/main.tf': 'resource "aws_acm_certificate" "a" {\n  domain_name = "a b"\n  validation_method = "DNS"\n}\n',
  })
  expect(await filesOf(folder)).toContain('modules/site/main.tf')
  expect(await filesOf(folder)).not.toContain('main.tf')
  expect(await filesOf(folder, undefined, ['main.tf'])).toEqual(['main.tf'])
})

test('regions: the last glob that matches counts, and its place can be shown', async () => {
  const text = 'regions:\n  "**": eu-west-1\n  clusters/us: us-east-2\n'
  const folder = temporary({ '.git/HEAD': '', 'acm-lint.yml': text, 'clusters/us/a.yaml': '' })
  const workingDirectory = join(folder, 'clusters')
  const settings = await settingsOf('auto', workingDirectory)
  const { regionOf } = settings.linting
  expect(
    ['us/a.yaml', 'eu/a.yaml', '../a.yaml', '<stdin>', '../../outside.yaml'].map((path) => regionOf?.(path)?.region),
  ).toEqual(['us-east-2', 'eu-west-1', 'eu-west-1', 'eu-west-1', undefined])
  const { at } = regionOf?.('us/a.yaml') ?? {}
  expect(at?.source.path).toBe('../acm-lint.yml')
  expect(at?.source.text.slice(at.start, at.end)).toBe('us-east-2')
  expect(read(['.'], { workingDirectory, ...settings.reading }).source('../acm-lint.yml')?.text).toBe(text)
})

test('cloudformation: the configuration has the last word on parameters', async () => {
  const folder = temporary({
    'acm-lint.yml': 'cloudformation:\n  parameters:\n    site.yaml: {Method: EMAIL}\n',
    'site.yaml':
      'Parameters: {Method: {Type: String, Default: DNS}}\nResources:\n  Certificate:\n    Type: AWS::CertificateManager::Certificate\n    Properties: {DomainName: a.example.com, ValidationMethod: !Ref Method}\n',
    'params/dev.json': '{"Method": "DNS"}',
  })
  const rulesOf = async (config: false | 'auto') =>
    (await lintPaths(['.'], { workingDirectory: folder, config })).findings.map(({ rule }) => rule)
  expect([await rulesOf('auto'), await rulesOf(false)]).toEqual([['email-validation'], ['hosted-zone-missing']])
})
