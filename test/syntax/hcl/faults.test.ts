// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL
import { expect, test } from '@jest/globals'
import { parseHcl } from '../../../src/syntax/hcl/parse.ts'
import { showBody } from './show.ts'

/** The text with the place of each fault in «», its messages, and what was understood nevertheless. */
type Row = readonly [marked: string, messages: readonly string[], structure: string]

const rows: readonly Row[] = [
  ['foo«»\nb = 1\n', ['expected `=` or `{` after `foo`, found a newline'], 'b = 1 !'],
  ['foo«:» 1\nb = 1\n', ['expected `=` or `{` after `foo`, found `:`'], 'b = 1 !'],
  ['a =«»\nb = 1\n', ['expected an expression, found a newline'], 'b = 1 !'],
  ['a = 1 «b» = 2\nc = 3\n', ['expected a newline after the value of `a`, found `b`'], 'a = 1; c = 3 !'],
  ['a = 1«;»\nb = 2\n', ['expected a newline after the value of `a`, found `;`'], 'a = 1; b = 2 !'],
  ['«"»a" = 1\nb = 2\n', ['expected the name of an attribute or block, found a string (names are not quoted)'], 'b = 2 !'],
  ['a = 1\n«a» = 2\nb = 3\n', ['`a` is already set in this block'], 'a = 1; b = 3'],
  ["a = «'»x'\nb = 1\n", ["expected an expression, found `'` (strings are enclosed in double quotes)"], 'b = 1 !'],
  ['a = «“»x”\nb = 1\n', ['expected an expression, found `“` (strings are enclosed in straight quotes)'], 'b = 1 !'],
  [
    '«<<<<<<<» HEAD\nb = 1\n«=======»\n',
    ['found the marker of a merge conflict', 'found the marker of a merge conflict'],
    'b = 1 !',
  ],

  // blocks
  ['a "b"«»\n{\n  c = 1\n}\nd = 1\n', ['expected `{` after `a "b"`, found a newline'], 'd = 1 !'],
  ['a b«.»c {\n  d = 1\n}\ne = 1\n', ['expected `{` after `a b`, found `.`'], 'e = 1 !'],
  ['a { b = 1«,» c = 2 }\nd = 1\n', ['expected `}` after the only attribute of a block on one line, found `,`'], 'd = 1 !'],
  ['a { b «{»} }\nd = 1\n', ['expected `=` after `b` in a block on one line, found `{`'], 'd = 1 !'],
  ['a {} «b» {}\nc = 1\n', ['expected a newline after the block, found `b`'], 'c = 1; a {} !'],
  ['«a "b"» {\n  c = 1\n', ['the block `a "b"` is never closed: expected `}`, found the end of the file'], 'a "b" {c = 1 !} !'],
  ['a {\n}\n«}»\nb = 1\n', ['found `}` that closes nothing'], 'b = 1; a {}'],
  ['a "«${»b}" {\n}\n', ['`${` is not allowed in the label of a block'], 'a "${b}" {}'],

  // strings and templates
  ['a = «"x»\nb = 1\n', ['this string is never closed: expected `"` before the end of the line'], 'b = 1 !'],
  ['a = "«${»x"\nb = 1\n', ['`${` is never closed: expected `}`, found `"`'], 'b = 1 !'],
  ['a = "${x«:»y}"\nb = 1\n', ['expected `}` to close `${`, found `:` (`$${` stands for a literal `${`)'], 'b = 1 !'],
  [
    'a = "«\\x» «\\u1»"\n',
    [
      '`\\x` is no escape: expected one of \\n, \\r, \\t, \\", \\\\, \\uNNNN, \\UNNNNNNNN',
      'expected 4 hexadecimal digits after `\\u`, found 1',
    ],
    'a = "x "',
  ],
  ['a = "%{ «when» x }"\nb = 1\n', ['expected `if`, `else`, `endif`, `for` or `endfor` after `%{`, found `when`'], 'b = 1 !'],
  ['a = "«%{ if x }»y"\nb = 1\n', ['`%{ if }` has no `%{ endif }`'], 'b = 1 !'],
  ['a = "x«%{ endfor }»"\nb = 1\n', ['`%{ endfor }` without `%{ for }`'], 'b = 1 !'],

  // heredocs
  ['a = «<<EOT»\nb = 1\n', ['this heredoc is never closed: expected a line with nothing but `EOT`'], ' !'],
  [
    'a = «<<EOT» \n} (\nEOT\nb = 1\n',
    ['expected a newline right after the heredoc marker `EOT`, found more on the same line'],
    'b = 1 !',
  ],
  ['a = <<EOT\nx\n«EOT»', ['expected a newline after the end `EOT` of the heredoc, found the end of the file'], 'a = "x\\n"'],
  [
    'a {\n  b = <<EOT\n${x«:»-y}\nif {\n}\nEOT\n  c = 1\n}\n',
    ['expected `}` to close `${`, found `:` (`$${` stands for a literal `${`)'],
    'a {c = 1 !}',
  ],

  // comments
  ['a = 1\n«/*» x\nb = 2\n', ['this comment is never closed: expected `*/`'], 'a = 1 !'],

  // expressions
  ['a = [1 «2»]\nb = 1\n', ['expected `,` or `]` after an element of the list, found `2`'], 'b = 1 !'],
  ['a = [\n  1\n«b» = 1\n', ['expected `,` or `]` after an element of the list, found `b`'], 'b = 1 !'],
  ['a = «{»\n  b = 1\nc = 1\n', ['`{` is never closed: expected `}`, found the end of the file'], 'c = 1 !'],
  ['a = { b = 1 «c» = 2 }\nd = 1\n', ['expected `,`, a newline or `}` after an element of the object, found `c`'], 'd = 1 !'],
  ['a = { b «}»\nc = 1\n', ["expected `=` or `:` after the key of an object's element, found `}`"], 'c = 1 !'],
  ['a = f(1 «2»)\nb = 1\n', ['expected `,` or `)` after an argument of `f`, found `2`'], 'b = 1 !'],
  ['a = f(x... «,» y)\nb = 1\n', ['expected `)` after `...`, found `,`'], 'b = 1 !'],
  ['a = x::y«»\nb = 1\n', ['expected `(` after the function name `x::y`, found a newline'], 'b = 1 !'],
  ['a = x ? y«»\nb = 1\n', ['expected `:` and the other outcome of the condition, found a newline'], 'b = 1 !'],
  ['a = x.«»\nb = 1\n', ['expected a name after `.`, found a newline'], 'b = 1 !'],
  ['a = x.*.«*»\nb = 1\n', ['a splat `.*` cannot stand behind another one'], 'b = 1 !'],
  ['a = x.«0.1»\n', ['two numbers after dots in a row are not allowed: expected `[0][1]`, found `.0.1`'], 'a = ((x[0])[1])'],
  ['a = «1.2.3»\nb = 1\n', ['`1.2.3` is not a number'], 'b = 1 !'],
  ['a = [for v «b» : v]\nb = 1\n', ['expected `in` after the names of `for`, found `b`'], 'b = 1 !'],
  [
    'a = [for v in x : «k» => v]\n',
    ['a `for` expression in brackets makes a list and has no key before `=>`'],
    'a = (for v in x: k => v)',
  ],
  [
    'a = { for v in x : «v» }\n',
    ['a `for` expression in braces makes an object: expected a key and `=>`'],
    'a = (for v in x: v)',
  ],
  ['a = x & «y»\n'.replace('& «y»', '«&» y'), ['expected a newline after the value of `a`, found `&`'], 'a = x !'],

  // several in one file, each reported
  [
    'a "b" {\n  c =«»\n  d = [1 «2»]\n  e {\n    f = (1\n  «}»\n  g = 1\n}\nh = 1\n',
    [
      'expected an expression, found a newline',
      'expected `,` or `]` after an element of the list, found `2`',
      'expected `)`, found `}`',
    ],
    'h = 1; a "b" {g = 1; e { !} !}',
  ],
]

test.each(rows)('%j', (marked, messages, structure) => {
  const text = marked.replaceAll(/[«»]/g, '')
  const { body, faults } = parseHcl({ path: 'main.tf', text })
  expect(faults.map(({ message }) => message)).toEqual(messages)
  expect(mark(text, faults)).toBe(marked)
  expect(showBody(body)).toBe(structure)
})

function mark(text: string, places: readonly { start: number; end: number }[]): string {
  let marked = text
  for (const { start, end } of [...places].reverse()) {
    marked = `${marked.slice(0, start)}«${marked.slice(start, end)}»${marked.slice(end)}`
  }
  return marked
}
