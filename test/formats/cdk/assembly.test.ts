import { lint } from '../../../src/lint-texts.ts'
import { lookupIn } from '../../../src/lookup.ts'

const template = JSON.stringify({
  Resources: {
    Cert5C9F: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'a.example.com' } },
  },
})

function manifest(artifact: object, version = '38.0.0'): string {
  const stack = {
    type: 'aws:cloudformation:stack',
    environment: 'aws://498217305566/eu-west-1',
    properties: { templateFile: 'Site.template.json' },
    ...artifact,
  }
  return JSON.stringify({ version, artifacts: { Site: stack } })
}

function linted(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  const { findings, ...result } = lint(
    sources.filter(({ path }) => path.endsWith('.json')),
    lookupIn(sources),
  )
  const [finding] = findings.filter(({ rule }) => rule === 'implicit-email-validation')
  return {
    ...result,
    message: finding?.message ?? '',
    related: finding?.related.filter(({ note }) => note.startsWith('the construct')) ?? [],
  }
}

const code = 'const app = new App()\nconst site = new Stack(app, "Site")\n  new Certificate(site, "Cert")\n'
const logicalId = { type: 'aws:cdk:logicalId', data: 'Cert5C9F' }

describe('a construct is called by its path', () => {
  test('of metadata in the manifest', () => {
    const files = {
      'cdk.out/manifest.json': manifest({ metadata: { '/Site/Cert/Resource': [logicalId] } }),
      'cdk.out/Site.template.json': template,
    }
    expect(linted(files).message).toContain('`Site/Cert/Resource` has no')
  })

  test('of metadata in a file of their own', () => {
    const files = {
      'cdk.out/manifest.json': manifest({ additionalMetadataFile: 'Site.metadata.json' }),
      'cdk.out/Site.metadata.json': JSON.stringify({ '/Site/Cert/Resource': [logicalId] }),
      'cdk.out/Site.template.json': template,
    }
    expect(linted(files).message).toContain('`Site/Cert/Resource` has no')
  })
})

describe('the place in the source', () => {
  const traced = (entries: readonly object[], files: Readonly<Record<string, string>>) =>
    linted({
      'infra/cdk.out/manifest.json': manifest({ metadata: { '/Site/Cert/Resource': entries } }),
      'infra/cdk.out/Site.template.json': template,
      ...files,
    }).related
  const creation = (...data: string[]) => [logicalId, { type: 'aws:cdk:creationStack', data }]
  const here = [
    { note: 'the construct is made here', location: { file: 'infra/bin/app.ts', line: 3, column: 3, endLine: 3, endColumn: 32 } },
  ]

  test.each([
    ['relative', 'new Site (bin/app.ts:3:3)'],
    ['of another machine', '<anonymous> (/home/runner/work/shop/infra/bin/app.ts:3:3)'],
    ['without a function', 'at /src/bin/app.ts:3:3'],
    ['of modules', '<anonymous> (file:///src/bin/app.ts:3:3)'],
    ['of Windows', 'Object.<anonymous> (C:\\shop\\bin\\app.ts:3:3)'],
  ])('%s', (_, frame) => {
    const trace = creation('...new Certificate2 in aws-cdk-lib...', 'x (/shop/node_modules/aws-cdk-lib/index.js:1:1)', frame)
    expect(traced(trace, { 'infra/bin/app.ts': code })).toEqual(here)
  })

  test('beside the logical id, as older versions write it', () => {
    expect(traced([{ ...logicalId, trace: ['new Cert (bin/app.ts:3:3)'] }], { 'infra/bin/app.ts': code })).toEqual(here)
  })

  test.each([
    ['a file that is not there', 'x (lib/other.ts:3:3)'],
    ['a line that is not there', 'x (bin/app.ts:300:3)'],
    ['a path out of the project', 'x (../bin/app.ts:3:3)'],
    ['no frame', '...node internals...'],
  ])('%s', (_, frame) => expect(traced(creation(frame), { 'infra/bin/app.ts': code, 'bin/app.ts': code })).toEqual([]))
})

test('a newer version of the manifest is read, and that is said', () => {
  const { message, notEvaluated } = linted({
    'cdk.out/manifest.json': manifest({}, '99.0.0'),
    'cdk.out/Site.template.json': template,
  })
  expect(message).not.toBe('')
  expect(notEvaluated.map(({ why }) => why)).toContain(
    'a cloud assembly of a newer version than is known: what is new in it is passed over',
  )
})
