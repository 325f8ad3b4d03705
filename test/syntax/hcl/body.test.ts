import { expect, test } from '@jest/globals'
import { parseHcl } from '../../../src/syntax/hcl/parse.ts'
import { showBody } from './show.ts'

const bodies: readonly (readonly [written: string, structure: string])[] = [
  ['', ''],
  ['a = 1', 'a = 1'],
  ['\ufeffa = 1\r\nb = 2\r\n', 'a = 1; b = 2'],
  ['a = 1 # x\n// y\n/* z\n*/ b = 2', 'a = 1; b = 2'],
  ['a {}', 'a {}'],
  ['a { b = 1 }', 'a {b = 1}'],
  ['a { b = [\n1\n] }', 'a {b = [1]}'],
  ['a "b" c "d\\"e" {\n}\n', 'a "b" "c" "d\\"e" {}'],
  ['a {\n  b {\n    c = 1\n  }\n  b {\n  }\n}\n', 'a {b {c = 1}; b {}}'],
  ['for = 1\nif {\n}\n', 'for = 1; if {}'],
]

test.each(bodies)('%j', (written, structure) => {
  const { body, faults } = parseHcl({ path: 'main.tf', text: written })
  expect(faults).toEqual([])
  expect(showBody(body)).toBe(structure)
})

test('places of a block', () => {
  const text = '# a\nresource "aws_lb" web {\n  name = "x" # y\n}\n'
  const block = parseHcl({ path: 'main.tf', text }).body.blocks[0]
  const written = (node: { start: number; end: number } | undefined) => node && text.slice(node.start, node.end)
  expect(written(block)).toBe(text.slice(4, -1))
  expect(text.slice(block?.start, block?.headerEnd)).toBe('resource "aws_lb" web')
  expect(block?.labels.map(written)).toEqual(['"aws_lb"', 'web'])
  expect(written(block?.body)).toBe('{\n  name = "x" # y\n}')
  const attribute = block?.body.attributes[0]
  expect(written(attribute)).toBe('name = "x"')
  expect(text.slice(attribute?.start, attribute?.nameEnd)).toBe('name')
  expect(written(attribute?.value)).toBe('"x"')
})
