import { locate } from '../../../src/model/source.ts'
import { get, type Node } from '../../../src/syntax/node.ts'
import { chart, plain, textAt, written } from './chart.ts'

/** `helm create` of Helm 3. */
const created = `{{- if .Values.ingress.enabled -}}
{{- $fullName := include "app.fullname" . -}}
{{- $svcPort := .Values.service.port -}}
{{- if and .Values.ingress.className (not (semverCompare ">=1.18-0" .Capabilities.KubeVersion.GitVersion)) }}
  {{- if not (hasKey .Values.ingress.annotations "kubernetes.io/ingress.class") }}
  {{- $_ := set .Values.ingress.annotations "kubernetes.io/ingress.class" .Values.ingress.className}}
  {{- end }}
{{- end }}
{{- if semverCompare ">=1.19-0" .Capabilities.KubeVersion.GitVersion -}}
apiVersion: networking.k8s.io/v1
{{- else if semverCompare ">=1.14-0" .Capabilities.KubeVersion.GitVersion -}}
apiVersion: networking.k8s.io/v1beta1
{{- else -}}
apiVersion: extensions/v1beta1
{{- end }}
kind: Ingress
metadata:
  name: {{ $fullName }}
  labels:
    {{- include "app.labels" . | nindent 4 }}
  {{- with .Values.ingress.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- if and .Values.ingress.className (semverCompare ">=1.18-0" .Capabilities.KubeVersion.GitVersion) }}
  ingressClassName: {{ .Values.ingress.className }}
  {{- end }}
  {{- if .Values.ingress.tls }}
  tls:
    {{- range .Values.ingress.tls }}
    - hosts:
        {{- range .hosts }}
        - {{ . | quote }}
        {{- end }}
      secretName: {{ .secretName }}
    {{- end }}
  {{- end }}
  rules:
    {{- range .Values.ingress.hosts }}
    - host: {{ .host | quote }}
      http:
        paths:
          {{- range .paths }}
          - path: {{ .path }}
            {{- if and .pathType (semverCompare ">=1.18-0" $.Capabilities.KubeVersion.GitVersion) }}
            pathType: {{ .pathType }}
            {{- end }}
            backend:
              {{- if semverCompare ">=1.19-0" $.Capabilities.KubeVersion.GitVersion }}
              service:
                name: {{ $fullName }}
                port:
                  number: {{ $svcPort }}
              {{- else }}
              serviceName: {{ $fullName }}
              servicePort: {{ $svcPort }}
              {{- end }}
          {{- end }}
    {{- end }}
{{- end }}
`

const createdValues = `service:
  port: 80
ingress:
  enabled: true
  className: alb
  annotations:
    alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:eu-west-1:123456789012:certificate/a
    alb.ingress.kubernetes.io/listen-ports: '[{"HTTPS":443}]'
  tls:
    - secretName: t
      hosts:
        - a.example.com
        - b.example.com
  hosts:
    - host: a.example.com
      paths:
        - path: /
          pathType: Prefix
        - path: /api
          pathType: Exact
    - host: b.example.com
      paths: []
`

const service = { name: '? ${include app.fullname}', port: { number: 80 } }

test('the Ingress that helm create writes', () => {
  expect(written(created, createdValues)).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: '? ${include app.fullname}',
      labels: '? ${include app.labels}',
      annotations: {
        'alb.ingress.kubernetes.io/certificate-arn': 'arn:aws:acm:eu-west-1:123456789012:certificate/a',
        'alb.ingress.kubernetes.io/listen-ports': '[{"HTTPS":443}]',
      },
    },
    spec: {
      ingressClassName: 'alb',
      tls: [{ hosts: ['a.example.com', 'b.example.com'], secretName: 't' }],
      rules: [
        {
          host: 'a.example.com',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: { service } },
              { path: '/api', pathType: 'Exact', backend: { service } },
            ],
          },
        },
        { host: 'b.example.com', http: { paths: null } },
      ],
    },
  })
})

test('the newest one, of Helm 3.17', () => {
  const text = `{{- if .Values.ingress.enabled -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ include "app.fullname" . }}
  labels:
    {{- include "app.labels" . | nindent 4 }}
  {{- with .Values.ingress.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- with .Values.ingress.className }}
  ingressClassName: {{ . }}
  {{- end }}
  rules:
    {{- range .Values.ingress.hosts }}
    - host: {{ .host | quote }}
      http:
        paths:
          {{- range .paths }}
          - path: {{ .path }}
            {{- with .pathType }}
            pathType: {{ . }}
            {{- end }}
            backend:
              service:
                name: {{ include "app.fullname" $ }}
                port:
                  number: {{ $.Values.service.port }}
          {{- end }}
    {{- end }}
{{- end }}
`
  expect(written(text, createdValues)).toMatchObject({
    spec: {
      ingressClassName: 'alb',
      rules: [{ host: 'a.example.com', http: { paths: [{ pathType: 'Prefix', backend: { service } }, { path: '/api' }] } }, {}],
    },
  })
})

test('the one of Helm 2', () => {
  const text = `{{- if .Values.ingress.enabled -}}
{{- $fullName := include "app.fullname" . -}}
{{- $ingressPath := .Values.ingress.path -}}
apiVersion: extensions/v1beta1
kind: Ingress
metadata:
  name: {{ $fullName }}
  labels:
    app: {{ template "app.name" . }}
{{- with .Values.ingress.annotations }}
  annotations:
{{ toYaml . | indent 4 }}
{{- end }}
spec:
{{- if .Values.ingress.tls }}
  tls:
  {{- range .Values.ingress.tls }}
    - hosts:
      {{- range .hosts }}
        - {{ . }}
      {{- end }}
      secretName: {{ .secretName }}
  {{- end }}
{{- end }}
  rules:
  {{- range .Values.ingress.hosts }}
    - host: {{ . }}
      http:
        paths:
          - path: {{ $ingressPath }}
            backend:
              serviceName: {{ $fullName }}
              servicePort: http
  {{- end }}
{{- end }}
`
  const values =
    'ingress:\n  enabled: true\n  path: /\n  annotations: {a: b}\n  tls: []\n  hosts: [x.example.com, y.example.com]\n'
  expect(written(text, values)).toMatchObject({
    metadata: { annotations: { a: 'b' } },
    spec: { rules: [{ host: 'x.example.com', http: { paths: [{ path: '/' }] } }, { host: 'y.example.com' }] },
  })
})

test.each([
  ['entries beside an insertion', 'a:\n  b: 1\n  {{- toYaml .Values.map | nindent 2 }}\n  c: 2', { a: { b: 1, k: 'v', c: 2 } }],
  [
    'an unknown insertion leaves a map open',
    'a:\n  b: 1\n  {{- include "x" . | nindent 2 }}',
    { a: { b: 1, '…': 'it comes from `include`' } },
  ],
  ['items beside an insertion', 'a:\n  - x\n  {{- toYaml .Values.list | nindent 2 }}\n  - y', { a: ['x', 'p', 'q', 'y'] }],
  [
    'an unknown insertion leaves a list open',
    'a:\n  - x\n  {{- include "x" . | nindent 2 }}',
    { a: ['x', '… it comes from `include`'] },
  ],
  ['a list under its key', 'a:\n{{ toYaml .Values.list | indent 2 }}\n', { a: ['p', 'q'] }],
  [
    'a list in the column of its key',
    's:\n  a:\n  {{- toYaml .Values.list | nindent 2 }}\n  b: 1',
    { s: { a: ['p', 'q'], b: 1 } },
  ],
  ['after a key', 'a: {{- toYaml .Values.list | nindent 2 }}\nb: 1', { a: ['p', 'q'], b: 1 }],
  ['after a key, with more below', 'a: {{- toYaml .Values.map | nindent 2 }}\n  c: 1', { a: { k: 'v', c: 1 } }],
  ['keys of a loop', 'a:\n  {{- range $k, $v := .Values.map }}\n  {{ $k }}: {{ $v | quote }}\n  {{- end }}', { a: { k: 'v' } }],
  [
    'keys of a loop beside others',
    'a:\n  b: 1\n{{- range $k, $v := .Values.map }}\n  x/{{ $k }}: {{ $v }}\n{{- end }}',
    { a: { b: 1, 'x/k': 'v' } },
  ],
  ['quoted keys with a block', 'a:\n  "{{ .Values.name }}":\n    x: {{ .Values.name }}\nb: 1', { a: { n: { x: 'n' } }, b: 1 }],
  ['if and else', '{{ if .Values.no }}\na: 1\n{{ else }}\na: 2\n{{ end }}', { a: 2 }],
  ['else if', '{{ if .Values.no }}\na: 1\n{{ else if .Values.name }}\na: 2\n{{ else }}\na: 3\n{{ end }}', { a: 2 }],
  [
    'with and else',
    'a:\n  {{- with .Values.no }}\n  b: {{ . }}\n  {{- else }}\n  c: {{ .Values.name }}\n  {{- end }}',
    { a: { c: 'n' } },
  ],
  ['with a variable', '{{ with $x := .Values.name }}\na: {{ $x }}{{ . }}\n{{ end }}', { a: 'nn' }],
  ['range with an index', 'a:\n{{ range $i, $x := .Values.list }}\n- {{ $i }}{{ $x }}\n{{ end }}', { a: ['0p', '1q'] }],
  ['range and else', 'a:\n{{ range .Values.no }}\n- {{ . }}\n{{ else }}\n- none\n{{ end }}', { a: ['none'] }],
  [
    'nested loops',
    'a:\n{{ range $x := .Values.list }}{{ range $y := $.Values.list }}\n- {{ $x }}{{ $y }}\n{{ end }}{{ end }}',
    { a: ['pp', 'pq', 'qp', 'qq'] },
  ],
  [
    'a loop over what is not known',
    'a:\n{{ range .Release.x }}\n- {{ . }}\n{{ end }}\nb: 1',
    { a: '? it depends on `{{ range .Release.x }}`', b: 1 },
  ],
  ['an undecided entry', 'a: 1\n{{ if .Release.x }}\nb: 2\n{{ end }}', { a: 1, b: '? it depends on `{{ if .Release.x }}`' }],
  ['a variable that is set again', '{{ $x := 1 }}{{ if .Values.name }}{{ $x = 2 }}{{ end }}\na: {{ $x }}', { a: 2 }],
  [
    'a variable that may be set again',
    '{{ $x := 1 }}{{ if .Release.x }}{{ $x = 2 }}{{ end }}\na: {{ $x }}',
    { a: '? it depends on `{{ if .Release.x }}`' },
  ],
  [
    'a variable of a loop before',
    '{{ $x := "" }}{{ range .Values.list }}{{ $x = . }}{{ end }}\na: {{ $x }}',
    { a: '? it is set in a loop' },
  ],
  ['a comment', 'a: 1 {{/* {{ x }} */}}\n# {{ .Values.name }}\nb: 2 # {{ .Values.name }}', { a: 1, b: 2 }],
  ['a whole document that is included', '{{ include "common.ingress" . }}', '? ${include common.ingress}'],
  ['a text that is YAML', 'a:\n  {{- .Values.yaml | nindent 2 }}\nb: 1', { a: { x: 1, y: 'z' }, b: 1 }],
  [
    'an entry with its condition on one line',
    'a:\n  {{ if .Values.name }}b: {{ .Values.name }}{{ end }}\n  c: 1',
    { a: { b: 'n', c: 1 } },
  ],
  [
    'an item with its condition on one line',
    'a:\n  {{ if .Values.name }}- {{ .Values.name }}{{ end }}\n  - c',
    { a: ['n', 'c'] },
  ],
  ['a block scalar', 'a: |\n  x {{ .Values.name }}\nb: 1', { a: 'x n\n', b: 1 }],
  [
    'a block scalar with conditions',
    'a: |\n  {{- if .Release.x }}\n  x: y\n  {{- end }}\nb: 1',
    { a: '? it depends on `{{ if .Release.x }}`', b: 1 },
  ],
  ['annotations through tpl', 'a:\n  {{- (tpl (toYaml .Values.templated) .) | trim | nindent 2 }}', { a: { host: 'www.n' } }],
  [
    'a key that the template sets',
    '{{ $_ := set $.Values "app" 1 }}\na: {{ .Values.app }}',
    { a: '? the template sets `.Values.app` itself' },
  ],
  ['an empty document', '{{ if .Values.no }}\na: 1\n{{ end }}', undefined],
])('%s', (_, text, result) => {
  const values =
    'name: n\nno: false\nlist: [p, q]\nmap: {k: v}\nyaml: "x: 1\\ny: z"\ntemplated: {host: "www.{{ .Values.name }}"}\n'
  expect(written(text, values)).toEqual(result)
})

test('files of several documents', () => {
  const text = `{{- define "x" }}
---
broken: [
{{- end }}
---
{{- if .Values.a }}
kind: A
{{- end }}
---
{{- if .Values.b }}
kind: B
{{- end }}
{{- if .Release.x }}
---
kind: C
name: {{ .Values.a }}
{{- end }}
{{- range .Values.list }}
---
kind: {{ .kind }}
{{- end }}
`
  const { documents } = chart(text, 'a: 1\nb: 0\nlist: [{kind: D}, {kind: E}]\n')
  expect(documents.map(({ node, doubt }) => [plain(node), doubt])).toEqual([
    [{ kind: 'A' }, undefined],
    [{ kind: 'C', name: 1 }, 'it depends on `{{ if .Release.x }}`'],
    [{ kind: 'D' }, undefined],
    [{ kind: 'E' }, undefined],
  ])
  expect(chart(text, '', (part) => part.includes('kind: C')).documents).toHaveLength(1)
})

test('a template that is no YAML without its insertions is read without them', () => {
  const [document] = chart('a:\n  - x\nb: 1\n {{ include "x" . | nindent 1 }}\n').documents
  expect(document).toMatchObject({ partial: true })
  expect(plain(document?.node)).toEqual({ a: ['x'], b: 1 })
})

test('what is no YAML is a fault, and where', () => {
  const [document] = chart('a: 1\nb: {{ .x }}: {{ .y }}\n').documents
  expect(document?.node).toBeUndefined()
  expect(document?.fault && locate(document.fault.at).line).toBe(2)
  expect(chart('{{ if').result.fault?.message).toBe('an action of the template is not closed')
})

describe('places', () => {
  const { documents, template, values } = chart(created, createdValues)
  const root = documents[0]?.node
  const at = (...path: (string | number)[]): Node => {
    let node = root
    for (const step of path)
      node = typeof step === 'string' ? get(node, step) : node?.kind === 'list' ? node.items[step] : undefined
    if (!node) throw new Error(`nothing at ${path.join('.')}`)
    return node
  }

  test('what is written in the template', () => {
    const kind = at('kind')
    expect(kind.at.source).toBe(template)
    expect(locate(kind.at)).toEqual({ file: template.path, line: 16, column: 7, endLine: 16, endColumn: 14 })
  })

  test('what comes from the values', () => {
    const host = at('spec', 'rules', 0, 'host')
    expect(host.at.source).toBe(values)
    expect(textAt(host.at)).toBe('a.example.com')
    expect(locate(host.at)).toMatchObject({ line: 15, column: 13 })
    expect(host.trail).toMatchObject([{ note: 'the template' }])
    expect(host.trail?.map((step) => textAt(step.at))).toEqual(['{{ .host | quote }}'])
  })

  test('what is inserted', () => {
    const arn = at('metadata', 'annotations', 'alb.ingress.kubernetes.io/certificate-arn')
    expect(textAt(arn.at)).toBe('arn:aws:acm:eu-west-1:123456789012:certificate/a')
    expect(arn.trail?.map((step) => textAt(step.at))).toEqual(['{{- toYaml . | nindent 4 }}'])
  })

  test('what is put together', () => {
    const { documents: others, template: other } = chart('\n\na: www.{{ .Values.d }}\n', 'd: example.com')
    const name = get(others[0]?.node, 'a')
    expect(name?.at.source).toBe(other)
    expect(name && textAt(name.at)).toBe('www.{{ .Values.d }}')
    expect(name?.trail?.map((step) => textAt(step.at))).toEqual(['example.com'])
  })
})
