import { chart } from './chart.ts'

const many = 100_000

/** What a file could be made of to keep a linter busy, or to make it fail. */
const texts: readonly (readonly [string, string])[] = [
  ['braces that open', '{{'.repeat(many)],
  ['braces that open, closed', `${'{{'.repeat(many)}}}`],
  ['actions', '{{ .x }}'.repeat(10_000)],
  ['actions on one line', '{{ .x }}'.repeat(60_000)],
  ['actions on lines', 'a: {{ .x }}\n'.repeat(10_000)],
  ['insertions', '{{ include "x" . }}\n'.repeat(10_000)],
  ['insertions in a list', `a:\n${'  {{ toYaml .x | nindent 2 }}\n'.repeat(10_000)}  - b\n`],
  ['nested ifs', `${'{{ if .x }}'.repeat(many)}a${'{{ end }}'.repeat(many)}`],
  ['ifs that do not end', '{{ if .x }}\n'.repeat(many)],
  ['ends', '{{ end }}'.repeat(many)],
  ['ifs', '{{ if .x }}\na: 1\n{{ end }}\n'.repeat(10_000)],
  ['short ifs', '{{ if .x }}a: 1{{ end }}\n'.repeat(10_000)],
  ['ifs in one line', `a: ${'{{ if .x }}b{{ end }}'.repeat(10_000)}`],
  ['an else for every if', '{{ if .x }}\na: 1\n{{ else }}\na: 2\n{{ end }}\n'.repeat(10_000)],
  ['many branches', `{{ if .x }}\na: 0\n${'{{ else if .x }}\na: 1\n'.repeat(10_000)}{{ end }}\n`],
  ['parentheses', `a: {{ ${'('.repeat(9_000)}.x${')'.repeat(9_000)} }}`],
  ['a long pipeline', `a: {{ .x ${'| quote '.repeat(2_000)} }}`],
  ['variables', `${'{{ $x := .x }}'.repeat(10_000)}\n${'a: {{ $x }}\n'.repeat(5_000)}`],
  ['variables of themselves', `{{ $x := 1 }}${'{{ $x = print $x $x }}'.repeat(10_000)}\na: {{ $x }}`],
  ['quotes', `a: {{ ${'"'.repeat(many)} }}`],
  ['strings that do not end', '{{ "\n'.repeat(many)],
  ['comments that do not end', '{{/* '.repeat(many)],
  ['documents', '---\na: 1\n'.repeat(10_000)],
  ['loops in loops', `a:\n${'{{ range .Values.list }}'.repeat(20)}\n- x\n${'{{ end }}'.repeat(20)}`],
  ['loops within a text', `a: ${'{{ range .Values.list }}'.repeat(20)}x${'{{ end }}'.repeat(20)}`],
  ['a template that renders itself', 'a: {{ tpl .Values.own . }}'],
  ['block scalars', 'a: |\n {{ .x }}\n'.repeat(10_000)],
  ['blocks in block scalars', 'a: |\n {{ if .x }}\n b\n {{ end }}\n'.repeat(10_000)],
  ['keys of actions', '{{ .Values.list }}: {{ .x }}\n'.repeat(10_000)],
  ['keys of actions within one another', Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}{{ "k" }}:\n`).join('')],
  ['dashes', `${'- '.repeat(10_000)}{{ .x }}`],
  ['brackets', `${'['.repeat(10_000)}{{ .x }}`],
  ['formats', `a: {{ printf "${'%s'.repeat(5_000)}" ${'.x '.repeat(2_000)} }}`],
]

test.each(texts)('%s', (_, text) => {
  const values = `own: "{{ tpl .Values.own . }}{{ tpl .Values.own . }}"\nlist: [${'1, '.repeat(50)}]\n`
  const start = performance.now()
  expect(() => chart(text, values)).not.toThrow()
  expect(performance.now() - start).toBeLessThan(4_000)
})

test('a text cut anywhere', () => {
  const text =
    'a: {{- if and .x (eq "}}" `"`) -}} b {{ else }}{{ range $i, $x := .Values.l }}{{/* c */}}{{ end }}{{ end }}: |\n  {{ toYaml . | nindent 2 }}\n'
  for (let end = 0; end <= text.length; end++) expect(() => chart(text.slice(0, end), 'l: [1]')).not.toThrow()
  for (let start = 0; start <= text.length; start++) expect(() => chart(text.slice(start), 'l: [1]')).not.toThrow()
})
