import { assert, integer, property, string } from 'fast-check'
import { excerpt } from '../../src/report/excerpt.ts'
import { textWidth } from '../../src/report/width.ts'

test('a short line stays whole', () => {
  expect(excerpt('a = "b"', 4, 7, 40)).toEqual({ text: 'a = "b"', indent: 4, length: 3 })
})

test('tabs become spaces', () => {
  expect(excerpt('\t\ta', 2, 3, 40)).toEqual({ text: '    a', indent: 4, length: 1 })
})

test('wide characters take two columns', () => {
  expect(excerpt('漢 = "字"', 4, 7, 40)).toEqual({ text: '漢 = "字"', indent: 5, length: 4 })
  expect(excerpt('# 🎉 x', 5, 6, 40)).toEqual({ text: '# 🎉 x', indent: 5, length: 1 })
})

test('a place of no length is seen', () => {
  expect(excerpt('a', 1, 1, 40)).toEqual({ text: 'a', indent: 1, length: 1 })
})

test('a long line is cut on both sides of the place', () => {
  expect(excerpt(`${'a'.repeat(50)}XYZ${'b'.repeat(50)}`, 50, 53, 20)).toEqual({
    text: '…aaaaaXYZbbbbbbbbbb…',
    indent: 6,
    length: 3,
  })
})

test('a place longer than the width is cut itself', () => {
  const { text, length } = excerpt('X'.repeat(100), 0, 100, 20)
  expect(text).toBe(`${'X'.repeat(18)}…`)
  expect(length).toBe(18)
})

test('the result always fits and the underline stays below it', () => {
  const lines = string({ unit: 'binary', maxLength: 60 })
  const fits = property(lines, integer({ min: 0, max: 60 }), integer({ min: 0, max: 60 }), (line, start, length) => {
    const { text, indent, length: underline } = excerpt(line, start, start + length, 24)
    expect(textWidth(text)).toBeLessThanOrEqual(24)
    expect(indent + underline).toBeLessThanOrEqual(25)
  })
  assert(fits, { seed: 1 })
})
