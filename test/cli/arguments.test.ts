import { parseArguments } from '../../src/cli/arguments.ts'
import { wantsColors } from '../../src/cli/colors.ts'
import { nearest } from '../../src/nearest.ts'

test('without arguments the current directory is linted', () => {
  expect(parseArguments([])).toEqual({
    paths: ['.'],
    config: undefined,
    format: 'terminal',
    outputs: [],
    live: 'off',
    profile: undefined,
    roleArns: [],
    regions: [],
    dns: false,
    dnsServer: undefined,
    failOn: 'error',
    verbose: false,
    quiet: false,
    color: undefined,
    help: false,
    version: false,
  })
})

test('options and paths may be mixed; after -- all are paths', () => {
  const { paths, format, failOn } = parseArguments(['a', '-f', 'json', 'b', '--fail-on=note', '--', '--help'])
  expect({ paths, format, failOn }).toEqual({ paths: ['a', 'b', '--help'], format: 'json', failOn: 'note' })
})

test('- is a path', () => {
  const { paths, format, config } = parseArguments(['-', 'a', '-f', 'json', '-c', 'ci.yml'])
  expect({ paths, format, config }).toEqual({ paths: ['-', 'a'], format: 'json', config: 'ci.yml' })
})

test('the nearest known word is found unless it is far', () => {
  const known = ['format', 'fail-on', 'verbose']
  expect(nearest('fromat', known)).toBe('format')
  expect(nearest('verbos', known)).toBe('verbose')
  expect(nearest('xyz', known)).toBeUndefined()
})

test('on a terminal there are colours, unless it can show none', () => {
  expect(wantsColors(undefined, {}, true)).toBe(true)
  expect(wantsColors(undefined, { TERM: 'dumb' }, true)).toBe(false)
  expect(wantsColors(undefined, { NO_COLOR: '' }, true)).toBe(true)
  expect(wantsColors(undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, false)).toBe(true)
})
