import { parseConfig } from '../../src/config/config.ts'
import { parseGlob } from '../../src/config/glob.ts'
import { ConfigInvalid } from '../../src/config/invalid.ts'
import { locate } from '../../src/model/source.ts'

const parse = (text: string) => parseConfig({ path: 'acm-lint.yml', text })

function faultsOf(text: string): string[] {
  try {
    parse(text)
    return []
  } catch (error) {
    if (!(error instanceof ConfigInvalid)) throw error
    return error.message.split('\n').map((line) => line.replace(/^acm-lint\.yml:/, ''))
  }
}

describe('a configuration', () => {
  test('may say nothing', () => {
    for (const text of ['', '# Nothing yet.\n', '{}', 'exclude:\nregions:\ninclude:\n', 'exclude: []\nregions: {}\n'])
      expect(parse(text)).toEqual({ exclude: [], regions: [], parameters: [], inventoryMaxAge: 30 })
  })

  test('says what is linted, and which regions are meant', () => {
    const { include, exclude, regions } = parse(
      'include: [deploy, "*.tf"]\nexclude:\n  - "**/examples"\nregions:\n  "**": eu-west-1\n  deploy/china: cn-north-1\n',
    )
    expect(include?.map((glob) => glob('deploy/a.yaml'))).toEqual([true, false])
    expect(exclude.map((glob) => glob('deploy/examples/a.yaml'))).toEqual([true])
    expect(
      regions.map(({ region, at, glob }) => [region, locate(at).line, locate(at).column, glob('deploy/china/a.yaml')]),
    ).toEqual([
      ['eu-west-1', 5, 9, true],
      ['cn-north-1', 6, 17, true],
    ])
  })

  test('says with which values templates are deployed', () => {
    const [all, one] = parse(
      'cloudformation:\n  parameters:\n    "**": {Stage: prod, Zones: [a, b]}\n    site.yaml: {Port: 0443}\n',
    ).parameters
    expect([...(all?.given ?? [])].map(([name, { value, at }]) => [name, value, locate(at).column])).toEqual([
      ['Stage', 'prod', 19],
      ['Zones', 'a,b', 32],
    ])
    expect([one?.glob('site.yaml'), one?.glob('other.yaml'), one?.given.get('Port')?.value]).toEqual([true, false, '0443'])
  })

  test('says where the inventory is, and how old it may be', () => {
    const { inventory, inventoryMaxAge } = parse('inventory: ci/acm.json\ninventory-max-age: 14\n')
    expect([inventory?.path, inventory && locate(inventory.at).column, inventoryMaxAge]).toEqual(['ci/acm.json', 12, 14])
  })

  test('may be JSON, and may use anchors', () => {
    expect(parse('{"exclude": ["a"]}').exclude).toHaveLength(1)
    expect(parse('exclude: &all [a, b]\ninclude: *all\n').include).toHaveLength(2)
  })
})

describe('what is wrong', () => {
  test.each([
    ['a\n', ['1:1: this is a map of settings: cloudformation, exclude, include, inventory, inventory-max-age, regions.']],
    ['- a\n', ['1:1: this is a map of settings: cloudformation, exclude, include, inventory, inventory-max-age, regions.']],
    ['inventory-max-age: 0\n', ['1:20: `inventory-max-age` is a number of days, such as 30, not `0`.']],
    ['inventory-max-age: "30"\n', ['1:20: `inventory-max-age` is a number of days, such as 30, not `30`.']],
    ['inventory-max-age: 30d\n', ['1:20: `inventory-max-age` is a number of days, such as 30, not `30d`.']],
    ['inventory-max-age: [1]\n', ['1:20: `inventory-max-age` is a number of days, such as 30.']],
    ...['../a.json', '/a.json', '[a]', '3'].map((path): [string, unknown[]] => [
      `inventory: ${path}\n`,
      ['1:12: `inventory` is the path of a file, from the folder of this file and within it.'],
    ]),
    ['exclude: [a\n', [expect.stringMatching(/^\d:\d+: the syntax is wrong: .*\.$/)]],
    [
      'exclude: []\n\nregion: {}\n',
      [
        '3:1: there is no key `region`; did you mean `regions`? Known are cloudformation, exclude, include, inventory, inventory-max-age, regions.',
      ],
    ],
    [
      'frobnicate: 1\n',
      ['1:1: there is no key `frobnicate`. Known are cloudformation, exclude, include, inventory, inventory-max-age, regions.'],
    ],
    ['exclude: a\n', ['1:10: `exclude` is a list of globs.']],
    ['include: {a: b}\n', ['1:10: `include` is a list of globs.']],
    ['exclude: [1, [], null]\n', ['1:11', '1:14', '1:18'].map((at) => `${at}: \`exclude\` is a list of globs, each a text.`)],
    ['exclude: [""]\n', ['1:11: a glob is not empty; `**` means everything.']],
    ['include: []\n', ['1:1: `include` is an empty list: nothing would be linted.']],
    ['exclude: ["!a"]\n', ['1:11: `!a`: a glob cannot be negated.']],
    ['exclude: [/a]\n', ['1:11: `/a`: a glob is relative to the folder of this file and does not start with `/`.']],
    ['exclude: [../a]\n', ['1:11: `../a`: a glob does not lead out of the folder of this file.']],
    ['exclude: ["{a,b}"]\n', ['1:11: `{a,b}`: braces are not expanded; write a glob for each.']],
    ['regions: eu-west-1\n', ['1:10: `regions` is a map: a glob, and the AWS region of what it matches.']],
    ['regions: [eu-west-1]\n', ['1:10: `regions` is a map: a glob, and the AWS region of what it matches.']],
    ['regions: {"": eu-west-1}\n', ['1:11: a glob is not empty; `**` means everything.']],
    ['regions: {a: eu-west}\n', ['1:14: `eu-west` is no AWS region, such as `eu-west-1`.']],
    ['regions: {a: [eu-west-1]}\n', ['1:14: a region is a text, such as `eu-west-1`.']],
    ['cloudformation: a\n', ['1:17: `cloudformation` is a map of settings: parameters.']],
    [
      'cloudformation: {parameter: {}}\n',
      ['1:18: there is no key `parameter`; did you mean `parameters`? Known are parameters.'],
    ],
    [
      'cloudformation: {parameters: []}\n',
      ['1:30: `parameters` is a map: a glob, and the parameters of the templates that it matches.'],
    ],
    ['cloudformation: {parameters: {a: b}}\n', ['1:34: this is a map: names of parameters, and their values.']],
    ['cloudformation: {parameters: {a: {b: {}}}}\n', ['1:38: the value of `b` is a text, or a list of them.']],
    ['regions: {a: }\n', ['1:14: a region is a text, such as `eu-west-1`.']],
  ])('%j', (text, faults) => expect(faultsOf(text)).toEqual(faults))

  test('is said all at once, in the order of the file', () => {
    expect(faultsOf('regoins: {}\nexclude: a\nregions:\n  "/x": moon\ninclude: []\n').map((fault) => fault.slice(0, 3))).toEqual([
      '1:1',
      '2:1',
      '4:3',
      '4:9',
      '5:1',
    ])
  })

  test('does not bring the run down', () => {
    expect(faultsOf(`exclude: ${'['.repeat(100)}`)).toHaveLength(1)
    expect(faultsOf('exclude: *nothing\n')).toHaveLength(1)
    expect(faultsOf('a: 1\n---\nb: 1\n')).toHaveLength(1)
  })
})

describe('a glob', () => {
  const matches = (text: string, path: string) => {
    const glob = parseGlob(text)
    return typeof glob === 'function' && glob(path)
  }

  test.each([
    ['a', ['a', 'a/b', 'a/b/c.tf'], ['b/a', 'ab']],
    ['a/', ['a', 'a/b'], ['b']],
    ['./a', ['a/b'], []],
    ['a/**', ['a', 'a/b/c'], ['b']],
    ['*.tf', ['main.tf'], ['a/main.tf']],
    ['**/*.tf', ['main.tf', 'a/b/main.tf'], ['main.tofu']],
    ['**', ['a', 'a/b'], []],
    ['**/test', ['test/a', 'a/test/b'], ['testing/a']],
    ['a/*/c', ['a/b/c', 'a/b/c/d'], ['a/c', 'a/b/b/c']],
    ['env-[a-c]?', ['env-b1/x'], ['env-d1/x']],
  ])('%s', (text, matching, others) => {
    for (const path of matching) expect([path, matches(text, path)]).toEqual([path, true])
    for (const path of others) expect([path, matches(text, path)]).toEqual([path, false])
  })
})
