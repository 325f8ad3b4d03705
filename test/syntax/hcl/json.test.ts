// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL
import { describe, expect, test } from '@jest/globals'
import { parseJsonValues, parseTerraformJson } from '../../../src/syntax/hcl/json.ts'
import type { Body } from '../../../src/syntax/hcl/tree.ts'
import { show, showBody } from './show.ts'

function parsed(value: unknown): string {
  const { body, faults } = parseTerraformJson({ path: 'main.tf.json', text: JSON.stringify(value, undefined, 2) })
  expect(faults).toEqual([])
  return showBody(body)
}

describe('blocks', () => {
  test('labels are properties', () => {
    const resource = { aws_lb: { a: { name: 'x' }, b: { name: 'y' } }, aws_lb_listener: { c: {} } }
    expect(parsed({ resource })).toBe(
      'resource "aws_lb" "a" {name = "x"}; resource "aws_lb" "b" {name = "y"}; resource "aws_lb_listener" "c" {}',
    )
  })

  test('each level may be a list', () => {
    const twice = [{ aws_lb: [{ a: [{ x: 1 }] }] }, { aws_lb: { b: { x: 2 } } }]
    expect(parsed({ resource: twice })).toBe('resource "aws_lb" "a" {x = 1}; resource "aws_lb" "b" {x = 2}')
    expect(parsed([{ locals: { a: 1 } }, { locals: [{ b: 2 }, { c: 3 }] }])).toBe(
      'locals {a = 1}; locals {b = 2}; locals {c = 3}',
    )
  })

  test('one label or none', () => {
    const text = parsed({
      provider: { aws: [{ region: 'eu-west-1' }, { alias: 'us', region: 'us-east-1' }] },
      variable: { domain: { default: null } },
      output: { arn: { value: '${aws_lb.a.arn}' } },
      module: { site: { source: './site' } },
      terraform: { required_version: '>= 1.5' },
      moved: [{ from: 'a.b', to: 'a.c' }],
    })
    expect(text).toBe(
      [
        'provider "aws" {region = "eu-west-1"}',
        'provider "aws" {alias = "us"; region = "us-east-1"}',
        'variable "domain" {default = null}',
        'output "arn" {value = `${((aws_lb.a).arn)}`}',
        'module "site" {source = "./site"}',
        'terraform {required_version = ">= 1.5"}',
        'moved {from = "a.b"; to = "a.c"}',
      ].join('; '),
    )
  })

  test('comments are left out of bodies and labels, and of nothing else', () => {
    const resource = { '//': 'x', aws_lb: { '//': 'x', a: { '//': 'x', tags: { '//': 'y' } } } }
    expect(parsed({ '//': 'x', resource })).toBe('resource "aws_lb" "a" {tags = {"//": "y"}}')
  })

  test('null is no block', () => {
    expect(parsed({ resource: null, data: { aws_lb: null } })).toBe('')
  })

  test('below a block all is attributes', () => {
    const listener = { default_action: [{ type: 'forward' }], lifecycle: { create_before_destroy: true } }
    expect(parsed({ resource: { aws_lb_listener: { a: listener } } })).toBe(
      'resource "aws_lb_listener" "a" {default_action = [{"type": "forward"}]; lifecycle = {"create_before_destroy": true}}',
    )
  })
})

describe('strings are templates', () => {
  const text = String.raw`{"locals": {"a": "x-${'${var.b}'}", "c": "\"${'${var.d}'}\"", "e": "$${'${f}'} \u00e9", "${'${g}'}": {"${'${h}'}": 1}}}`
  const { body, faults } = parseTerraformJson({ path: 'main.tf.json', text })
  const attributes = body.blocks[0]?.body.attributes ?? []

  test('structure', () => {
    expect(faults).toEqual([])
    expect(attributes.map(({ value }) => show(value))).toEqual([
      '`"x-"${(var.b)}`',
      '`"\\""${(var.d)}"\\""`',
      '"${f} é"',
      '{`${h}`: 1}',
    ])
  })

  test('exact places without escapes', () => {
    const value = attributes[0]?.value
    expect(text.slice(value?.start, value?.end)).toBe('"x-${var.b}"')
    expect(value).toMatchObject({ parts: [{}, { kind: 'interpolation', value: { kind: 'get' } }] })
    const part = value?.kind === 'template' ? value.parts[1] : undefined
    expect(text.slice(part?.start, part?.end)).toBe('${var.b}')
    const reference = part?.kind === 'interpolation' ? part.value : undefined
    expect(text.slice(reference?.start, reference?.end)).toBe('var.b')
  })

  test('the place of the string with escapes', () => {
    const value = attributes[1]?.value
    const whole = { start: text.indexOf('"\\"$'), end: text.indexOf(', "e"') }
    expect(value).toMatchObject({ ...whole, parts: [whole, { ...whole, value: { ...whole, object: whole } }, whole] })
  })
})

test('places of a block', () => {
  const text = '{"resource": {"aws_lb": {"a": {"name": "x"}}}}'
  const block = parseTerraformJson({ path: 'main.tf.json', text }).body.blocks[0]
  expect(text.slice(block?.start, block?.headerEnd)).toBe('"a"')
  expect(text.slice(block?.start, block?.end)).toBe('"a": {"name": "x"}')
  expect(block?.labels.map(({ start, end }) => text.slice(start, end))).toEqual(['"aws_lb"', '"a"'])
  const attribute = block?.body.attributes[0]
  expect(text.slice(attribute?.start, attribute?.end)).toBe('"name": "x"')
  expect(text.slice(attribute?.start, attribute?.nameEnd)).toBe('"name"')
})

const faulty: readonly (readonly [text: string, message: string, structure: string])[] = [
  ['', 'expected a value, found the end of the file', ' !'],
  ['{"locals": {"a": 1}', 'expected `,` or `}`, found the end of the file', 'locals {a = 1} !'],
  ['{"locals": {"a": 1,}}', 'expected a property name in double quotes, found `}`', 'locals {a = 1} !'],
  ['{"locals": {"a": 1 "b": 2}}', 'expected `,` or `}`, found `"`', 'locals {a = 1} !'],
  ['{"locals": {"a" 1}}', 'expected `:` after the property name, found `1`', 'locals {} !'],
  ['{"locals": {"a": tru}}', 'expected a value, found `t`', 'locals {} !'],
  ['{"locals": {"a": 01}}', 'expected a value, found `0`', 'locals {} !'],
  ['{"locals": {"a": "x\n"}}', 'this string is never closed: expected `"` before the end of the line', 'locals {} !'],
  ['{"locals": {"a": "\\x"}}', 'this string has an escape that JSON does not know', 'locals {} !'],
  ['{"locals": {"a": 1}} x', 'expected the end of the file, found `x`', 'locals {a = 1} !'],
  ['{"locals": 1}', 'expected an object or a list of objects for `locals`', ' !'],
  ['1', 'expected an object or a list of objects for the configuration', ' !'],
  ['{"locals": {"a": "${b", "c": 1}}', '`${` is never closed: expected `}`, found the end of the string', 'locals {c = 1 !} !'],
]

test.each(faulty)('%j', (text, message, structure) => {
  const { body, faults } = parseTerraformJson({ path: 'main.tf.json', text })
  expect(faults.map((fault) => fault.message)).toEqual([message])
  expect(showBody(body as Body)).toBe(structure)
})

describe('values of variables', () => {
  test('strings mean what they say', () => {
    const { body, faults } = parseJsonValues({
      path: 'x.tfvars.json',
      text: '{"//": 1, "a": "${b}", "c": [true, {"d": -1.5e3}]}',
    })
    expect(faults).toEqual([])
    expect(showBody(body)).toBe('a = "${b}"; c = [true, {"d": -1500}]')
  })

  test('must be an object', () => {
    const { faults } = parseJsonValues({ path: 'x.tfvars.json', text: '[]' })
    expect(faults).toEqual([{ start: 0, end: 2, message: 'expected an object with the values of variables' }])
  })
})
