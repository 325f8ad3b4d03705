// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL
import { describe, expect, test } from '@jest/globals'
import { parseExpression, parseTemplate } from '../../../src/syntax/hcl/parse.ts'
import { show } from './show.ts'

const strings: readonly (readonly [written: string, structure: string])[] = [
  ['""', '""'],
  [String.raw`"\n\r\t\"\\"`, String.raw`"\n\r\t\"\\"`],
  [String.raw`"\u00e9 \U0001F512"`, '"é 🔒"'],
  ['"e\u0301"', '"\u00e9"'],
  ['"$ % $$ %% $x"', '"$ % $$ %% $x"'],
  ['"$${a} %%{b}"', '"${a} %{b}"'],
  ['"$$${a}"', '"$${a}"'],
  ['"${a}"', '`${a}`'],
  ['"a-${b}-c"', '`"a-"${b}"-c"`'],
  ['"${"x-${"y-${z}"}"}"', '`${`"x-"${`"y-"${z}`}`}`'],
  ['"${{ a = "}" }}"', '`${{"a": "}"}}`'],
  ['"${\n  f(a,\n  b)\n}"', '`${f(a, b)}`'],
  ['"a ${~ b ~} c"', '`"a"${b}"c"`'],
  ['" ${~ a}"', '`""${a}`'],
  ['"\\n ${~ a ~} \\t b"', '`""${a}"b"`'],
  ['"%{ if a }b%{ else }c%{ endif }"', '`%{if a then "b" else "c"}`'],
  ['"%{ if a }%{ endif }"', '`%{if a then  else }`'],
  ['"%{ for v in a }${v},%{ endfor }"', '`%{for v in a: ${v}","}`'],
  ['"%{ for k, v in a ~} x %{~ endfor }"', '`%{for k, v in a: "x"}`'],
  ['"%{ if a }%{ if b }c%{ endif }%{ else }d%{ endif }"', '`%{if a then %{if b then "c" else } else "d"}`'],
]

test.each(strings)('string %j', (written, structure) => {
  const { value, faults } = parseExpression(written)
  expect(faults).toEqual([])
  expect(value && show(value)).toBe(structure)
})

const heredocs: readonly (readonly [name: string, lines: readonly string[], structure: string])[] = [
  ['keeps its lines', ['<<EOT', 'a', '  b', 'EOT', ''], '"a\\n  b\\n"'],
  ['empty', ['<<EOT', 'EOT', ''], '""'],
  ['knows no backslash escapes', ['<<EOT', '\\n "', 'EOT', ''], '"\\\\n \\"\\n"'],
  ['knows escaped markers', ['<<EOT', '$${a} %%{b}', 'EOT', ''], '"${a} %{b}\\n"'],
  ['interpolations', ['<<EOT', 'a ${b}', '${c}', 'EOT', ''], '`"a "${b}"\\n"${c}"\\n"`'],
  ['marker indented', ['<<EOT', 'a', '    EOT', ''], '"a\\n"'],
  ['marker within a line', ['<<EOT', 'EOT a', 'EOTS', 'EOT', ''], '"EOT a\\nEOTS\\n"'],
  ['smallest indentation', ['<<-EOT', '    a', '      b', '     c', '  EOT', ''], '"a\\n  b\\n c\\n"'],
  ['blank lines do not count', ['<<-EOT', '    a', '', '  ', '    b', 'EOT', ''], '"a\\n\\n  \\nb\\n"'],
  ['a sequence in column one', ['<<-EOT', '    a', '${b}', 'EOT', ''], '`"    a\\n"${b}"\\n"`'],
  ['a sequence behind spaces', ['<<-EOT', '    a', '  ${b}', 'EOT', ''], '`"  a\\n"${b}"\\n"`'],
  ['~ takes one line break', ['<<EOT', '%{ if a ~}', '  b', '%{ endif ~}', 'EOT', ''], '`%{if a then "  b\\n" else }""`'],
]

describe('heredocs', () => {
  test.each(heredocs)('%s', (_, lines, structure) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const { value, faults } = parseExpression(lines.join(lineBreak))
      expect(faults).toEqual([])
      expect(value && show(value).replaceAll('\\r\\n', '\\n')).toBe(structure)
    }
  })

  test('ends with its marker', () => {
    const text = '<<EOT\na\n  EOT  \n'
    expect(parseExpression(text).value?.end).toBe(text.indexOf('  \n'))
  })
})

test('a template without quotes', () => {
  const text = 'x="a \\n ${b}"'
  const { value, faults } = parseTemplate(text, 3, 12)
  expect(faults).toEqual([])
  expect(value && show(value)).toBe('`"a \\\\n "${b}`')
  expect(value).toMatchObject({
    start: 3,
    end: 12,
    parts: [
      { start: 3, end: 8 },
      { start: 8, end: 12, value: { start: 10, end: 11 } },
    ],
  })
})
