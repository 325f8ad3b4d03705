import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { projectRoot } from './rule-files.ts'

/** Imports go one way. The first layer that a file's path starts with is its layer. */
interface Layer {
  readonly path: string
  /** Besides itself. */
  readonly mayImport: readonly string[]
  readonly advice: string
}

const model = ['src/model/']
const results = [...model, 'src/rule.ts', 'src/result.ts']
const pure = 'it is pure and runs in a browser'

const layers: readonly Layer[] = [
  { path: 'src/model/', mayImport: [], advice: 'the model stands on its own; what needs more belongs to who needs it' },
  { path: 'src/syntax/glob.ts', mayImport: [], advice: 'shell patterns are read for .gitignore and for fileset' },
  { path: 'src/syntax/', mayImport: model, advice: 'a syntax knows of text and places, nothing of certificates' },
  { path: 'src/catalog/', mayImport: model, advice: 'the catalog is facts as data' },
  {
    path: 'src/formats/',
    mayImport: ['src/syntax/', 'src/catalog/', 'src/file-kind.ts', ...model],
    advice: 'an adapter fills the model; rules read it',
  },
  { path: 'src/rule.ts', mayImport: model, advice: 'a rule sees the model only' },
  { path: 'src/result.ts', mayImport: [...model, 'src/rule.ts'], advice: 'a result is data' },
  { path: 'src/fingerprint.ts', mayImport: [], advice: pure },
  { path: 'src/lookup.ts', mayImport: model, advice: 'it is what the core asks of a disk, not the disk' },
  { path: 'src/nearest.ts', mayImport: [], advice: pure },
  { path: 'src/file-kind.ts', mayImport: [], advice: 'the name of a file is all that it looks at' },
  {
    path: 'src/config/',
    mayImport: ['src/syntax/', 'src/nearest.ts', ...model],
    advice: 'a configuration is made of a text; who reads the text is another matter',
  },
  {
    path: 'src/inventory.ts',
    mayImport: ['src/syntax/', ...model],
    advice: 'an inventory is a text; who reads it is another matter',
  },
  { path: 'src/version.ts', mayImport: [], advice: 'the command line must say its version without loading anything' },
  {
    path: 'src/rule-page.ts',
    mayImport: ['rules/families.ts', 'src/version.ts'],
    advice: 'where a page can be read is all that it knows',
  },
  { path: 'src/check.ts', mayImport: results, advice: 'running rules needs rules and the model' },
  { path: 'src/fail-on.ts', mayImport: results, advice: pure },
  { path: 'src/map.ts', mayImport: [...results, 'src/check.ts'], advice: pure },
  { path: 'src/findings.ts', mayImport: [...results, 'src/check.ts', 'src/fingerprint.ts'], advice: pure },
  {
    path: 'src/read/',
    mayImport: [...model, 'src/lookup.ts', 'src/file-kind.ts', 'src/syntax/glob.ts'],
    advice: 'reading knows of files, not of what is in them',
  },
  { path: 'src/report/', mayImport: results, advice: 'a report is a function of the result' },
  { path: 'src/filter/', mayImport: ['src/check.ts', ...results], advice: 'a filter is a function of the result' },
  { path: 'src/fix/', mayImport: results, advice: 'a fix is made of the result' },
  { path: 'src/live/', mayImport: ['src/catalog/', ...model], advice: 'live facts go into the model' },
  {
    path: 'src/lint.ts',
    mayImport: [
      'rules/',
      'src/formats/',
      'src/filter/',
      'src/check.ts',
      'src/findings.ts',
      'src/map.ts',
      'src/lookup.ts',
      'src/file-kind.ts',
      ...results,
    ],
    advice: 'the eight steps touch no disk: what is read comes in as arguments',
  },
  {
    path: 'src/lint-texts.ts',
    mayImport: ['src/lint.ts', 'src/formats/yaml-formats.ts', 'src/formats/cdk-source/index.ts', ...results],
    advice: 'it only joins linting and the formats that need a parser',
  },
  {
    path: 'src/lint-paths.ts',
    mayImport: ['src/lint.ts', 'src/inventory.ts', 'src/config/', 'src/read/', 'src/formats/', ...results],
    advice: 'it only joins reading and linting, and loads what reading shows to be needed',
  },
  {
    path: 'src/cli/',
    mayImport: [
      'src/lint-paths.ts',
      'src/lint.ts',
      'src/inventory.ts',
      'src/config/invalid.ts',
      'src/config/names.ts',
      'src/fail-on.ts',
      'src/nearest.ts',
      'src/read/',
      'src/report/',
      'src/live/',
      'src/filter/',
      'src/version.ts',
      'src/rule-page.ts',
      'rules/index.ts',
      ...results,
    ],
    advice: 'the command line goes through lint(), like everybody else',
  },
  {
    path: 'src/action/',
    mayImport: [
      'src/lint-paths.ts',
      'src/config/invalid.ts',
      'src/fail-on.ts',
      'src/filter/',
      'src/read/',
      'src/report/',
      'src/live/',
      'src/rule-page.ts',
      'src/version.ts',
      'rules/index.ts',
      ...results,
    ],
    advice: 'the action goes through lint(), like everybody else',
  },
  { path: 'src/index.ts', mayImport: ['src/', 'rules/index.ts'], advice: 'the public interface only re-exports' },
  { path: 'rules/families.ts', mayImport: [], advice: 'it is generated' },
  { path: 'rules/index.ts', mayImport: ['rules/', 'src/rule.ts'], advice: 'the list of rules is generated' },
  {
    path: 'rules/',
    mayImport: ['src/rule.ts', 'src/catalog/', ...model],
    advice: 'a rule reads the model; that it needs a format or a syntax is a sign that the model lacks a word',
  },
]

/** Where the world outside may be touched. */
const worldly = ['src/read/', 'src/live/', 'src/cli/', 'src/action/']

/** Packages, and the one file or folder that wraps each, so that it can be swapped. README.md says what they are for and what they cost. */
const packages: Readonly<Record<string, string>> = {
  yaml: 'src/syntax/yaml.ts',
  '@babel/parser': 'src/syntax/typescript.ts',
  'toml-eslint-parser': 'src/syntax/toml.ts',
  '@aws-sdk/client-acm': 'src/live/',
  '@aws-sdk/credential-providers': 'src/live/credentials.ts',
  tldts: 'src/live/registered-domain.ts',
  '@octokit/core': 'src/action/client.ts',
  '@octokit/plugin-paginate-rest': 'src/action/client.ts',
  '@octokit/plugin-retry': 'src/action/client.ts',
  '@octokit/plugin-throttling': 'src/action/client.ts',
}

const globals = /\b(?:process\.\w|Date\.now|new Date\(\)|performance\.|Math\.random|fetch\(|setTimeout|setInterval|globalThis)/

const files = ['src', 'rules'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
)

function importsOf(text: string): string[] {
  const statements = /^(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm
  return Array.from(text.matchAll(statements), ([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
}

test.each(files.sort())('%s', (file) => {
  const text = readFileSync(join(projectRoot, file), 'utf8')
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const layer = layers.find(({ path }) => file.startsWith(path))
  if (!layer) throw new Error(`${file} is in no layer: say in test/imports.test.ts what it may import`)
  const isWorldly = worldly.some((path) => file.startsWith(path))
  const wrong: string[] = []
  for (const specifier of importsOf(code)) {
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(file), specifier)
      const isAllowed = [layer.path, ...layer.mayImport].some((path) => target.startsWith(path))
      if (!isAllowed) wrong.push(`imports ${target}, but ${layer.advice}`)
      if (!specifier.endsWith('.ts')) wrong.push(`imports ${specifier} without the ending .ts`)
    } else if (!specifier.startsWith('node:')) {
      if (file.startsWith(packages[specifier] ?? specifier)) continue
      wrong.push(`imports the package ${specifier}: a dependency has to be allowed here, with what it is for and what it costs`)
    } else if (!isWorldly) {
      wrong.push(`imports ${specifier}, but disk, network, environment and clock are touched in ${worldly.join(', ')} only`)
    }
  }
  const [global] = globals.exec(code) ?? []
  if (global !== undefined && !isWorldly) {
    wrong.push(`uses ${global}, but disk, network, environment and clock are touched in ${worldly.join(', ')} only`)
  }
  if (wrong.length > 0) throw new Error(`${file}\n  ${wrong.join('\n  ')}`)
})
