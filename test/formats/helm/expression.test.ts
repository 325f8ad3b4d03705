import { written } from './chart.ts'

const values = `
domain: example.com
port: 8080
on: true
empty: ""
none:
list: [a, b]
map: { k: v, "a.b": c }
text: "www.{{ .Values.domain }}"
plainText: hello
upper: ABC
`

function value(code: string): unknown {
  const result = written(`v: {{ ${code} }}`, values.replace('\non: true', '\nyes_: true')) as { v: unknown }
  return result.v
}

test.each([
  ['.Values.domain', 'example.com'],
  ['$.Values.domain', 'example.com'],
  ['(.Values).domain', 'example.com'],
  ['.Values.port', 8080],
  ['.Values.port | quote', '8080'],
  ['.Values.missing', null],
  ['"a\\"b"', 'a"b'],
  ['`a b`', 'a b'],
  ['-1.5', -1.5],
  ['true', true],
  ['nil', null],
  ['.Values.empty | default "x"', 'x'],
  ['default "x" .Values.domain', 'example.com'],
  ['default .Values.domain .Values.none', 'example.com'],
  ['coalesce .Values.none .Values.empty .Values.domain', 'example.com'],
  ['ternary "a" "b" .Values.yes_', 'a'],
  ['.Values.yes_ | ternary "a" "b"', 'a'],
  ['eq .Values.domain "example.com"', true],
  ['eq .Values.domain "x" "example.com"', true],
  ['ne .Values.domain "example.com"', false],
  ['and .Values.domain .Values.port', 8080],
  ['and .Values.empty .Values.port', ''],
  ['or .Values.empty .Values.port', 8080],
  ['not .Values.empty', true],
  ['empty .Values.list', false],
  ['hasKey .Values.map "k"', true],
  ['hasKey .Values.map "x"', false],
  ['index .Values.map "a.b"', 'c'],
  ['index .Values.list 1', 'b'],
  ['get .Values.map "k"', 'v'],
  ['dig "map" "x" "other" .Values', 'other'],
  ['first .Values.list', 'a'],
  ['list "a" 1', ['a', 1]],
  ['dict "a" 1', { a: 1 }],
  ['join "," .Values.list', 'a,b'],
  ['len .Values.list', 2],
  ['toJson .Values.list | quote', '["a","b"]'],
  ['.Values.map | toJson | squote', '{"a.b":"c","k":"v"}'],
  ['printf "%s:%d" .Values.domain (.Values.port | int)', 'example.com:8080'],
  ['printf "%v%%" .Values.port', '8080%'],
  ['print "a" "b"', 'ab'],
  ['.Values.upper | lower', 'abc'],
  ['upper .Values.plainText', 'HELLO'],
  ['trimSuffix ".com" .Values.domain', 'example'],
  ['trimPrefix "example." .Values.domain', 'com'],
  ['.Values.plainText | trunc 2', 'he'],
  ['tpl .Values.plainText .', 'hello'],
  ['tpl .Values.text .', 'www.example.com'],
  ['tpl (toYaml .Values.text) $ | trim | quote', 'www.example.com'],
  ['required "give it" .Values.domain', 'example.com'],
  ['kindIs "string" .Values.domain', true],
  ['semverCompare ">=1.19-0" .Capabilities.KubeVersion.GitVersion', true],
  ['semverCompare "<1.14-0" .Capabilities.KubeVersion.Version', false],
  ['.Capabilities.APIVersions.Has "networking.k8s.io/v1/Ingress"', true],
  ['.Capabilities.APIVersions.Has "extensions/v1beta1"', false],
])('%s', (code, result) => {
  expect(value(code)).toEqual(result)
})

test.each([
  ['.Release.Name', '? ${.Release.Name}'],
  ['.Values.none.x', '? ${.Values.none.x}'],
  ['include "x" .', '? ${include x}'],
  ['include "x" .Values', '? it comes from `include`'],
  ['.Release.Name | quote', '? ${.Release.Name}'],
  ['printf "%s.example.com" .Release.Name', '? ${.Release.Name}.example.com'],
  ['default .Release.Name .Values.empty', '? ${.Release.Name}'],
  ['required "give it" .Values.missing', '? ${.Values.missing}'],
  ['randAlphaNum 5', '? it comes from `randAlphaNum`'],
  ['.Values.domain | b64enc', '? it comes from `b64enc`'],
  ['.Files.Get "x"', '? `.Files.Get` is not known'],
  ['$nothing', '? `$nothing` is not set'],
  ['or .Release.Name "x"', '? it depends on what is not known'],
  ['.Values |', '? its template is not understood'],
  ['((', '? its template is not understood'],
])('%s is not known', (code, result) => {
  expect(value(code)).toEqual(result)
})

test.each([
  ['www.{{ .Values.domain }}', 'www.example.com'],
  ['"www.{{ .Values.domain }}"', 'www.example.com'],
  ["'{{ .Values.port }}'", '8080'],
  ['"{{ .Values.domain }}:{{ .Values.port }}"', 'example.com:8080'],
  ['{{ .Values.plainText }}{{ .Values.domain }}', 'helloexample.com'],
  ['a {{- .Values.domain }}', 'aexample.com'],
  ['www.{{ .Release.Name }}.{{ .Values.domain }}', '? www.${.Release.Name}.example.com'],
  ['{{ if .Values.empty }}a{{ else }}b{{ end }}.com', 'b.com'],
  ['{{ if .Values.port -}} "instance" {{- else -}} "ip" {{- end }}', 'instance'],
  ['{{ if .Release.IsUpgrade }}a{{ end }}', '? it depends on `{{ if .Release.IsUpgrade }}`'],
  ['{{ range .Values.list }}{{ . }};{{ end }}', 'a;b;'],
  ['[{{ range .Values.list }}{{ . | quote }},{{ end }}]', ['a', 'b']],
  ['"{{ range $i, $x := .Values.list }}{{ if $i }},{{ end }}{{ $x }}{{ end }}"', 'a,b'],
  ['{{ with .Values.domain }}{{ . }}{{ end }}', 'example.com'],
])('v: %s', (text, result) => {
  expect(written(`v: ${text}`, values)).toEqual({ v: result })
})
