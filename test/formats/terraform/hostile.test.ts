import { lint } from '../../../src/lint.ts'

/** What somebody may write who wants the job to hang. Each has to end, with what was not worked through listed. */

const certificate = (names: string) =>
  `resource "aws_acm_certificate" "it" {\n  domain_name = ${names}\n  validation_method = "DNS"\n}\n`

const doubled = (first: string, next: (name: string) => string) =>
  `locals {\n  v0 = ${first}\n${Array.from({ length: 60 }, (_, index) => `  v${index + 1} = ${next(`local.v${index}`)}\n`).join('')}}\n`

const repeated = (open: string, inner: string, close: string) => `${open.repeat(100_000)}${inner}${close.repeat(100_000)}`

const texts: Record<string, string> = {
  'a text that doubles': doubled('"aaaaaaaaaa"', (name) => `"\${${name}}\${${name}}"`) + certificate('local.v60'),
  'an unknown text that doubles': `variable "v" {}\n${doubled('var.v', (name) => `"\${${name}}\${${name}}"`)}${certificate('local.v60')}`,
  'a list that doubles': doubled('["a.example.com"]', (name) => `concat(${name}, ${name})`) + certificate('local.v60[0]'),
  'locals in a circle': `locals {\n  a = local.b\n  b = "\${local.a}x"\n}\n${certificate('local.a')}`,
  'a map that refers to itself': `locals {\n  a = { b = local.a.b }\n}\n${certificate('local.a.b')}`,
  'a thousand million instances': certificate('"a.example.com"').replace('{\n', '{\n  count = 1e9\n'),
  'products of products': `locals {\n  a = setproduct(range(1000), range(1000), range(1000))\n}\n${certificate('local.a[0]')}`,
  'a million conditions': `variable "e" {}\nlocals {\n${Array.from({ length: 40 }, (_, index) => `  c${index} = var.e == "${index}" ? "a" : var.x${index} ? "b" : "c"\n`).join('')}}\n${certificate(`"${Array.from({ length: 40 }, (_, index) => `\${local.c${index}}`).join('.')}"`)}`,
  'patterns that backtrack': `locals {\n  a = "${'a'.repeat(5000)}!"\n}\n${certificate('join("", [replace(local.a, "/(a+)+$/", "x"), regex("a.*a.*a.*a.*a.*b", local.a), regexall("(a|aa)+$", local.a)[0]])')}`,
  'parentheses without end': certificate(repeated('(', '"a"', ')')),
  'brackets without end': certificate(repeated('[', '"a"', ']')),
  'texts in texts': certificate(repeated('"${', '1', '}"')),
  'blocks in blocks': `${repeated('a {\n', '', '}\n')}${certificate('"a.example.com"')}`,
  'a type that every object has a member of': `resource "constructor" "x" {}\nresource "__proto__" "x" {}\n${certificate('constructor.x.toString')}`,
  'a pattern that is none': certificate('try(tolist(fileset(path.module, "["))[0], "a.example.com")'),
  'a pattern with many runs': certificate(`tolist(fileset(path.module, "${'**/'.repeat(20)}*{*a*,*b*}x"))[0]`),
  'a width beyond all memory': certificate('format("%999999999s", "a")'),
  'line ends without end': certificate(`chomp("${'\\n'.repeat(100_000)}x")`),
  'marks without end': `${certificate('"a.example.com"')}resource "aws_lb_listener" "it" {\n  certificate_arn = "${'<{{[[<%'.repeat(50_000)}"\n}\n`,
  'a name of dots': certificate(`"{var.${' .'.repeat(100_000)}x"`),
  'a chain of ten thousand locals': `locals {\n  v0 = "a.example.com"\n${Array.from({ length: 10_000 }, (_, index) => `  v${index + 1} = local.v${index}\n`).join('')}}\n${certificate('local.v10000')}`,
}

test.each(Object.entries(texts))('%s', (_, text) => {
  const { failures, stats } = lint([{ path: 'main.tf', text: `provider "aws" {\n  region = "eu-west-1"\n}\n${text}` }])
  expect(failures).toEqual([])
  expect(stats.files).toBe(1)
})

test('modules that call each other are linted once, and the circle is listed', () => {
  const module = (other: string) => `module "next" {\n  source = "../${other}"\n}\n${certificate('"under_score.example.com"')}`
  const { findings, notEvaluated } = lint([
    { path: 'a/main.tf', text: module('b') },
    { path: 'b/main.tf', text: module('a') },
  ])
  expect(findings.map(({ rule, location }) => `${location.file} ${rule}`)).toContain('a/main.tf name-invalid')
  expect(notEvaluated.map(({ why }) => why)).toContain('module `next` calls itself')
})

test('modules of modules of modules have an end', () => {
  const nested = (call: string, key: string) =>
    `variable "key" {\n  default = ""\n}\nmodule "next" {\n  source = "${call}"\n  for_each = { for index in range(1000) : "k\${index}" => index }\n  key = ${key}\n}\n`
  const { failures, notEvaluated } = lint([
    { path: 'main.tf', text: nested('./b', 'each.key') },
    { path: 'b/main.tf', text: nested('./c', '"${var.key}-${each.key}"') },
    { path: 'b/c/main.tf', text: `variable "key" {}\n${certificate('"${var.key}.example.com"')}` },
  ])
  expect(failures).toEqual([])
  expect(notEvaluated.map(({ why }) => why)).toContain('a module that needs too many steps to evaluate')
})
