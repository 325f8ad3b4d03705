// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL
import { describe, expect, test } from '@jest/globals'
import { parseExpression } from '../../../src/syntax/hcl/parse.ts'
import { show } from './show.ts'

const structures: Record<string, readonly (readonly [written: string, structure: string])[]> = {
  literals: [
    ['42', '42'],
    ['007', '7'],
    ['1.50', '1.5'],
    ['1e3', '1000'],
    ['25E-1', '2.5'],
    ['true', 'true'],
    ['null', 'null'],
    ['"text"', '"text"'],
    ['-1', '(-1)'],
  ],
  names: [
    ['a', 'a'],
    ['with-dash', 'with-dash'],
    ['a -b', '(a - b)'],
    ['größe', 'größe'],
    ['trueish', 'trueish'],
  ],
  precedence: [
    ['a || b && c', '(a || (b && c))'],
    ['a && b == c', '(a && (b == c))'],
    ['a == b < c', '(a == (b < c))'],
    ['a < b + c', '(a < (b + c))'],
    ['a + b * c', '(a + (b * c))'],
    ['a * b + c', '((a * b) + c)'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b % c', '((a / b) % c)'],
    ['!a && b', '((!a) && b)'],
    ['-a.b + c', '((-(a.b)) + c)'],
    ['!a[0]', '(!(a[0]))'],
    ['(a || b) && c', '((paren (a || b)) && c)'],
  ],
  conditionals: [
    ['a ? b : c', '(a ? b : c)'],
    ['a == b ? c : d + e', '((a == b) ? c : (d + e))'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['a ? b ? c : d : e', '(a ? (b ? c : d) : e)'],
  ],
  access: [
    ['a.b.c', '((a.b).c)'],
    ['a["b"].c', '((a["b"]).c)'],
    ['a[b + 1]', '(a[(b + 1)])'],
    ['a.0.b', '((a[0]).b)'],
    ['f(x)[0]', '(f(x)[0])'],
    ['[1, 2][0]', '([1, 2][0])'],
  ],
  splats: [
    ['a[*]', '(a* _)'],
    ['a[*].b.c', '(a* ((_.b).c))'],
    ['a[*].b[0]', '(a* ((_.b)[0]))'],
    ['a[*].b[*].c', '(a* ((_.b)* (_.c)))'],
    ['a.*', '(a* _)'],
    ['a.*.b.c', '(a* ((_.b).c))'],
    ['a.*.b.0', '(a* ((_.b)[0]))'],
    ['a.*.b[0]', '((a* (_.b))[0])'],
    ['a.*.b[0].c', '(((a* (_.b))[0]).c)'],
    ['a[*].*.b', '(a* (_* (_.b)))'],
  ],
  calls: [
    ['f()', 'f()'],
    ['f(a, "b",)', 'f(a, "b")'],
    ['f(a...)', 'f(a...)'],
    ['f (a)', 'f(a)'],
    ['provider::aws::arn_parse(a)', 'provider::aws::arn_parse(a)'],
    ['a :: b(c)', 'a::b(c)'],
  ],
  collections: [
    ['[]', '[]'],
    ['[a, [b],]', '[a, [b]]'],
    ['[\n  a # one\n  , b\n]', '[a, b]'],
    ['{}', '{}'],
    ['{ a = 1, "b" = 2 }', '{"a": 1, "b": 2}'],
    ['{ a : 1 }', '{"a": 1}'],
    ['{\n  a = 1\n\n  b = 2,\n  c = 3\n}', '{"a": 1, "b": 2, "c": 3}'],
    ['{ (a) = 1, "${b}" = 2, c.d = 3, 4 = 5 }', '{(paren a): 1, `${b}`: 2, (c.d): 3, 4: 5}'],
    ['{ true = 1, null = 2, if = 3 }', '{"true": 1, "null": 2, "if": 3}'],
  ],
  'for expressions': [
    ['[for v in a : v]', '(for v in a: v)'],
    ['[for k, v in a : v if k != "x"]', '(for k, v in a: v if (k != "x"))'],
    ['{ for v in a : v.k => v }', '(for v in a: (v.k) => v)'],
    ['{\n  for v in a :\n  v.k => v...\n  if v.on\n}', '(for v in a: (v.k) => v... if (v.on))'],
    ['[fort]', '[fort]'],
    ['{ "for" = 1 }', '{"for": 1}'],
  ],
  'line breaks': [
    ['a\n+\nb', '(a + b)'],
    ['f(\na\n,\nb\n)', 'f(a, b)'],
    ['(\n{\na = (\n1\n)\n}\n)', '(paren {"a": (paren 1)})'],
    ['a[\n0\n]', '(a[0])'],
  ],
  comments: [['a /* x */ + // y\n b # z', '(a + b)']],
}

describe.each(Object.entries(structures))('%s', (_, rows) => {
  test.each(rows)('%j', (written, structure) => {
    const { value, faults } = parseExpression(written)
    expect(faults).toEqual([])
    expect(value && show(value)).toBe(structure)
  })
})

test('a stretch of a text keeps its places', () => {
  const text = 'before ${ a.b } after'
  const { value, faults } = parseExpression(text, 10, 13)
  expect(faults).toEqual([])
  expect(value).toEqual({
    kind: 'get',
    start: 10,
    end: 13,
    name: 'b',
    object: { kind: 'variable', start: 10, end: 11, name: 'a' },
  })
})

test('nothing may follow an expression', () => {
  expect(parseExpression('a b').faults).toEqual([{ start: 2, end: 3, message: 'expected the end of the expression, found `b`' }])
})
