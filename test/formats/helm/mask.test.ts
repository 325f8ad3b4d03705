import { isFault } from '../../../src/formats/helm/blocks.ts'
import { isMasked, type Masked, maskTemplate, splitAtMasks } from '../../../src/formats/helm/mask.ts'

/** With letters for the masks: `s` and `t` in scalars, `k` and `l` for keys, `i` and `j` for items. */
function shown(text: string): string {
  const masked = maskTemplate(text)
  if (isFault(masked)) return `${masked.message} at ${masked.at.start}`
  expect(masked.text).toHaveLength(text.length)
  return masked.text.replace(/[\ue000-\ue005]/g, (char) => 'stklij'[char.charCodeAt(0) - 0xe000] ?? '')
}

test.each([
  ['a: {{ .x }}', 'a: ssssssss'],
  ['a: "{{ .x }}{{ .y }}"', 'a: "sssssssstttttttt"'],
  ['a: {{- .x -}}', 'a: ssssssssss'],
  ['a: {{ "}}" }}!', 'a: ssssssssss!'],
  ['a: {{ `}} "` }}!', 'a: ssssssssssss!'],
  ['a: {{ "\\"}}" }}!', 'a: ssssssssssss!'],
  ['{{/* }} "\n*/}}a: 1', '         \n    a: 1'],
  ['{{- /* x */ -}}\na: 1', '               \na: 1'],
  ['{{ $x := 1 }}a: 1', '             a: 1'],
  ['{{ if .x }}\na: 1\n{{ end }}', '           \na: 1\n         '],
  ['{{ define "x" }}\na: [\n{{ end }}\nb: 1', '                \n    \n         \nb: 1'],
  ['a:\n  {{- toYaml .x | nindent 2 }}\n', 'a:\n  kkkkkkkkkkkkkkkkkkkkkkkkkkk:\n'],
  ['a:\n{{ toYaml .x | indent 2 }}\n', 'a:\n  kkkkkkkkkkkkkkkkkkkkkkk:\n'],
  ['a:\n      {{ include "x" . | nindent 2 }}\n', 'a:\n  kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk:\n'],
  ['a:\n  - b\n  {{- toYaml .x | nindent 2 }}\n', 'a:\n  - b\n  - iiiiiiiiiiiiiiiiiiiiiiiiii\n'],
  ['a:\n{{ toYaml .x | indent 0 }}\nb: 1', 'a:\n- iiiiiiiiiiiiiiiiiiiiiiii\nb: 1'],
  ['a: {{ toYaml .x | nindent 2 }}\nb: 1', 'a: sssssssssssssssssssssssssss\nb: 1'],
  ['a: {{ toYaml .x | nindent 2 }}\n  b: 1', 'a: \n  kkkkkkkkkkkkkkkkkkkkkkk:\n  b: 1'],
  ['a: {{ if .x }}b{{ else }}c{{ end }}', 'a: ssssssssssssssssssssssssssssssss'],
  ['{{ if .x }}a: b{{ end }}\nc: d', 'kkkkkkkkkkkkkkkkkkkkkkk:\nc: d'],
  ['a: |\n  {{- if .x }}\n  b\n  {{- end }}\nc: d', `a: |\n  ${'s'.repeat(29)}\nc: d`],
  ['a: |\n{{ .x | indent 2 }}\nc: d', 'a: |\n  sssssssssssssssss\nc: d'],
  ['a: 1\n{{ fail "x" }}\nb: 1', 'a: 1\n              \nb: 1'],
  [
    'a:\n  {{ if .x }}\n  b: 1\n  {{ else }}\n  {}\n  {{ end }}\n',
    'a:\n             \n  b: 1\n            \n    \n           \n',
  ],
])('%j', (text, masked) => {
  expect(shown(text)).toBe(masked)
})

test.each([
  ['a: {{ .x', 'an action of the template is not closed at 3'],
  ['a: {{ "x }}\n', 'an action of the template is not closed at 3'],
  ['{{/* x }}', 'a comment of the template is not closed at 0'],
  ['{{ if .x }}\na: 1', 'an `if` of the template has no end at 0'],
  ['a: 1\n{{ end }}', 'an `end` of the template has no beginning at 5'],
  ['a: 1\n{{ else }}', 'an `else` of the template has no beginning at 5'],
  ['a: \ue000', 'it has characters of a private use area at 3'],
])('%j is not evaluable', (text, message) => {
  expect(shown(text)).toBe(message)
})

test('branches have their stretches', () => {
  const text = '{{ if .a }}1{{ else if .b }}2{{ else }}3{{ end }}'
  const masked = maskTemplate(`\n${text}\n`) as Masked
  const [block] = masked.template.whole.blocks
  expect(block?.branches.map(({ code, start, end }) => [code, masked.template.text.slice(start, end)])).toEqual([
    ['.a', '1'],
    ['.b', '2'],
    ['', '3'],
  ])
})

test('masks tell neighbours apart', () => {
  expect(isMasked('a')).toBe(false)
  expect(isMasked('a\ue001')).toBe(true)
  expect(splitAtMasks('a\ue000\ue000\ue001b\ue000')).toEqual(['a', '', 'b', ''])
  expect(splitAtMasks('a')).toEqual(['a'])
})
