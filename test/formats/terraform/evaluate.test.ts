import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluate } from '../../../src/formats/terraform/evaluate.ts'
import type { RootInstance } from '../../../src/formats/terraform/instance.ts'
import { loadModule } from '../../../src/formats/terraform/module.ts'
import { rootInstance } from '../../../src/formats/terraform/roots.ts'
import { shape, type TfValue } from '../../../src/formats/terraform/value.ts'
import { parseHcl } from '../../../src/syntax/hcl/parse.ts'
import { decodeYaml } from '../../../src/syntax/yaml.ts'

const root = (): RootInstance => ({
  directory: '',
  given: new Map(),
  variablesOpen: false,
  moduleAt: () => undefined,
  readText: (path) =>
    path === 'settings.json' ? '{ "domain": "example.com" }' : path === 'hello.tftpl' ? 'Hello ${name}!' : undefined,
  listFiles: () => ['a.json', 'b.yaml', 'deep/c.json'],
  decodeYaml,
  steps: 100_000,
  serial: 0,
})

/** The value of `output "it"` in a module. */
function outputOf(text: string): TfValue {
  const source = { path: 'main.tf', text }
  const module = loadModule('', [parseHcl(source)])
  const output = module.outputs.get('it')?.block.body.attributes[0]
  if (!output) throw new Error('no output `it`')
  return evaluate(output.value, { module: rootInstance(module, root()), source })
}

const expression = (text: string, rest = '') => outputOf(`output "it" {\n  value = ${text}\n}\n${rest}`)

const answers: Record<string, unknown> = JSON.parse(readFileSync(join(__dirname, 'expressions.json'), 'utf8'))

describe('is what Terraform answers', () => {
  test.each(Object.entries(answers))('%s', (text, answer) => {
    const value = expression(`jsonencode(${text})`)
    expect(value.kind === 'string' ? JSON.parse(value.value) : value).toEqual(answer)
  })
})

const unknowns = 'variable "domain" {}\nvariable "env" {}\n'

describe('what is not known keeps its shape', () => {
  test.each([
    ['var.domain', '${var.domain}'],
    ['"www.${var.domain}"', 'www.${var.domain}'],
    ['trimprefix("*.${var.domain}", "*.")', '${var.domain}'],
    ['lower("WWW.${var.domain}")', undefined],
    ['format("%s.%s", "api", var.domain)', 'api.${var.domain}'],
    ['join(".", ["api", var.domain])', 'api.${var.domain}'],
    ['aws_lb.main.dns_name', '${aws_lb.main.dns_name}'],
    ['data.aws_vpc.main.id', '${data.aws_vpc.main.id}'],
    ['terraform.workspace', '${terraform.workspace}'],
    ['timestamp()', undefined],
  ])('%s', (text, same) => {
    const value = expression(text, `${unknowns}resource "aws_lb" "main" {}\ndata "aws_vpc" "main" {}\n`)
    expect([value.kind, value.kind === 'unknown' && (text.startsWith('lower') ? undefined : shape(value))]).toEqual([
      'unknown',
      same,
    ])
  })
})

/** Alternatives as texts: `${var.env}=prod → a`. */
function alternativesOf(value: TfValue): string[] {
  if (value.kind !== 'either') return [String(shape(value))]
  return value.options.map(
    ({ when, value: option }) =>
      `${when.map(({ condition, not, is }) => `${condition}${not ? '≠' : '='}${is}`).join(' ')} → ${shape(option)}`,
  )
}

describe('what cannot be decided keeps its alternatives', () => {
  test.each([
    ['var.env == "prod" ? "a" : "b"', ['${var.env}=prod → a', '${var.env}≠prod → b']],
    ['var.env != "prod" ? "a" : "b"', ['${var.env}≠prod → a', '${var.env}=prod → b']],
    ['"${var.env == "prod" ? "a" : "b"}.${var.env == "prod" ? "c" : "d"}"', ['${var.env}=prod → a.c', '${var.env}≠prod → b.d']],
    ['{ prod = "a", dev = "b" }[var.env]', ['${var.env}=prod → a', '${var.env}=dev → b']],
    ['lookup({ prod = "a" }, var.env, "z")', ['${var.env}=prod → a', '${var.env}≠prod → z']],
    ['var.env == "prod" ? "same" : "same"', ['same']],
  ])('%s', (text, expected) => expect(alternativesOf(expression(text, unknowns))).toEqual(expected))

  test('a resource with an undecided count exists under that condition', () => {
    const value = expression(
      'try(aws_lb.main[0].dns_name, "none")',
      `${unknowns}resource "aws_lb" "main" {\n  count = var.env == "prod" ? 1 : 0\n}\n`,
    )
    expect(alternativesOf(value)).toEqual(['${var.env}=prod → ${aws_lb.main[0].dns_name}', '${var.env}≠prod → none'])
  })
})

describe('files', () => {
  test('file and jsondecode', () => expect(shape(expression('jsondecode(file("settings.json")).domain'))).toBe('example.com'))
  test('yamldecode, with merge keys', () => {
    const value = expression('yamldecode("base: &base\\n  a: x\\nit:\\n  <<: *base\\n  b: y\\n").it.a')
    expect(shape(value)).toBe('x')
  })
  test('what is no YAML, or a bomb of aliases, is an error that `try` catches', () => {
    expect(shape(expression('try(yamldecode("a: [1"), "none")'))).toBe('none')
    const bomb = Array.from(
      { length: 9 },
      (_, index) => `v${index + 1}: &v${index + 1} [${Array(9).fill(`*v${index}`).join(', ')}]`,
    )
    expect(shape(expression(`try(yamldecode("v0: &v0 x\\n${bomb.join('\\n')}"), "none")`))).toBe('none')
  })
  test('templatefile', () => expect(shape(expression('templatefile("hello.tftpl", { name = "you" })'))).toBe('Hello you!'))
  test.each([
    ['*.json', 'a.json'],
    ['**/*.json', 'a.json,deep/c.json'],
    ['**', 'a.json,b.yaml,deep/c.json'],
    ['deep/?.json', 'deep/c.json'],
    ['{a,b}.{json,yaml}', 'a.json,b.yaml'],
  ])('fileset %s', (glob, found) => expect(shape(expression(`join(",", fileset(path.module, "${glob}"))`))).toBe(found))
  test.each(['[', '[ab].json', '{a', 'a}'])('fileset %s is not worked out', (glob) =>
    expect(expression(`fileset(path.module, "${glob}")`).kind).toBe('unknown'),
  )
  test('nothing outside of the tree is asked for', () => expect(expression('file("/etc/passwd")').kind).toBe('unknown'))
})

describe('limits', () => {
  test('locals in a circle are unknown', () => {
    expect(expression('local.a', 'locals {\n  a = local.b\n  b = local.a\n}\n').kind).toBe('unknown')
  })
  test('a count of a thousand million is one instance that stands for all', () => {
    const value = expression(
      'aws_lb.main[5].name',
      'resource "aws_lb" "main" {\n  count = 1000000000\n  name  = "lb-${count.index}"\n}\n',
    )
    expect(value.kind).toBe('unknown')
  })
  test('ranges and products are bounded', () => {
    expect(expression('range(1000000000)').kind).toBe('unknown')
    expect(expression('setproduct(range(100), range(100), range(100), range(100))').kind).toBe('unknown')
  })
})
