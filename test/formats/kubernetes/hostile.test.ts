import { lint } from '../../../src/index.ts'

/** Anything may be called `.yaml`: it ends quickly, with a clear finding or none, and throws nothing. */
const marker = 'alb.ingress.kubernetes.io/ssl-redirect: "443"'

function run(text: string, path = 'a.yaml') {
  const { findings, failures, notEvaluated } = lint([{ path, text }])
  expect(failures).toEqual([])
  return { rules: findings.map(({ rule }) => rule), reasons: notEvaluated.map(({ why }) => why) }
}

const ingress = (annotations: string, more = '') =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: a\n  annotations:\n    ${annotations}\nspec:\n  ingressClassName: alb\n${more}`

test('aliases of aliases of aliases', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`,
  )
  run(`${marker}\na0: &a0 [x, x]\n${levels.join('\n')}\n`)
})

test('aliases of aliases in values and in what merges, fills in or writes them', () => {
  const levels = Array.from({ length: 30 }, (_, level) => `a${level + 1}: &a${level + 1} {l: *a${level}, r: *a${level}}`)
  const values = `ingress: {annotations: {${marker}}}\na0: &a0 {x: 1}\n${levels.join('\n')}\n`
  const { failures, findings } = lint([
    { path: 'Chart.yaml', text: 'name: a\n' },
    { path: 'values.yaml', text: values },
    { path: 'values-prod.yaml', text: values },
    { path: 'templates/a.yaml', text: ingress('{{ merge .Values.a9 .Values.a30 | toYaml }}') },
  ])
  expect(failures).toEqual([])
  expect(findings).toEqual([])
})

test('maps merged into maps merged into maps', () => {
  const levels = Array.from(
    { length: 200 },
    (_, level) => `a${level + 1}: &a${level + 1}\n  <<: [*a${level}, *a${level}]\n  k${level}: 1`,
  )
  run(`${marker}\na0: &a0 {x: 1}\n${levels.join('\n')}\n`)
})

test('an alias of what holds it', () => {
  run(`a: &a\n  b: *a\n  ingress:\n    annotations:\n      ${marker}\n`)
})

test('a stream of documents', () => {
  const documents = Array.from({ length: 300 }, (_, index) => ingress(marker).replace('name: a', `name: a${index}`))
  expect(run(documents.join('---\n')).rules.filter((rule) => rule === 'ssl-redirect-port-missing')).toHaveLength(300)
})

test('a large manifest', () => {
  const data = Array.from({ length: 100_000 }, (_, index) => `  key${index}: ${'x'.repeat(60)}`).join('\n')
  run(`apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n${data}\n---\n${ingress(marker)}`)
})

test('tabs', () => {
  expect(run(`kind: Ingress\n\tapiVersion: x\n# ${marker}\n`).rules).toEqual(['file-unreadable'])
})

test('the same key twice: the last holds', () => {
  const twice = ingress(
    `${marker}\n    alb.ingress.kubernetes.io/listen-ports: '[{"HTTP": 80}]'\n    alb.ingress.kubernetes.io/listen-ports: '[{"HTTPS": 443}]'`,
  )
  expect(run(twice).rules).not.toContain('ssl-redirect-port-missing')
})

test.each([
  ['Jinja', `{% if x %}\nkind: Ingress\n  bad: [\n{% endif %}\n# ${marker}\n`],
  ['Go', `kind: Ingress\n{{ if .x }}\n  - a\n  b: c: d\n{{ end }}\n# ${marker}\n`],
  ['ERB', `kind: Ingress\n<% if x %>\n  - a\n  b: c: d\n<% end %>\n# ${marker}\n`],
])('a template of %s that is no YAML is not evaluated', (_, text) => {
  const { rules, reasons } = run(text)
  expect(rules).toEqual([])
  expect(reasons).toEqual(['a template that is no YAML before it is rendered'])
})

test.each([
  ['brackets', '['.repeat(100_000)],
  ['braces', '{a: '.repeat(100_000)],
  ['dashes', '- '.repeat(100_000)],
  ['questions', '? '.repeat(100_000)],
  ['indentation', Array.from({ length: 2_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
])('nested %s', (_, text) => {
  expect(run(`# ${marker}\n${text}\n`).rules).toEqual([])
})

test.each([
  ['nothing', ''],
  ['a scalar', marker.slice(0, 30)],
  ['a list', `- ${marker}`],
  ['null objects', `apiVersion: v1\nkind: List\nitems: [null, 1, [], {kind: Ingress}]\n# ${marker}`],
  ['annotations that are a list', ingress('- alb.ingress.kubernetes.io/listen-ports')],
  [
    'values of every kind',
    ingress('alb.ingress.kubernetes.io/listen-ports: {a: [1, null, 2.5, 2001-01-01, !!binary eA==, .inf]}'),
  ],
  ['a spec that is a text', `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {annotations: {${marker}}}\nspec: x`],
  ['unknown tags', `apiVersion: !Sub v1\nkind: !GetAtt Ingress\nmetadata: !X {annotations: !Y {${marker}}}`],
])('%s', (_, text) => {
  run(text)
})

test('a kustomization of itself, and two of each other', () => {
  const { failures } = lint([
    { path: 'a/kustomization.yaml', text: 'resources: [., ../b, ../../outside, ingress.yaml]' },
    { path: 'b/kustomization.yaml', text: 'resources:\n- ../a\n' },
    { path: 'a/ingress.yaml', text: ingress(marker) },
  ])
  expect(failures).toEqual([])
})
