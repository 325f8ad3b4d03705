import { annotations, found, ingress, patch, ports, reasons, values } from './seen.ts'

const inline = JSON.stringify({
  ingress: { className: 'alb', annotations: { 'alb.ingress.kubernetes.io/ssl-redirect': '443' }, hosts: ['web.example.com'] },
})
const helmRelease = (spec = '') =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec:\n  chart: {spec: {chart: web, sourceRef: {kind: HelmRepository}}}\n  values: ${inline}\n${spec}`
const application = (source: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source: ${source}\n`

describe('what is done to a chart that Flux renders', () => {
  const rendered = (kustomize: string) => ({ 'a.yaml': helmRelease(`  postRenderers:\n    - kustomize:\n${kustomize}\n`) })

  test('nothing', () => {
    expect(ports({ 'a.yaml': helmRelease() })).toEqual(['80'])
    expect(found({ 'a.yaml': helmRelease() })).toContain('ssl-redirect-port-missing')
  })
  test('a patch for all Ingresses', () => {
    const json = `- {op: add, path: /metadata/annotations/alb.ingress.kubernetes.io~1listen-ports, value: '[{"HTTPS": 443}]'}`
    const text = rendered(`        patches:\n          - target: {kind: Ingress}\n            patch: |\n              ${json}`)
    expect(ports(text)).toEqual(['443'])
    const list = rendered(
      `        patchesJson6902:\n          - target: {kind: Ingress}\n            patch:\n              ${json}`,
    )
    expect(ports(list)).toEqual(['443'])
  })
  test.each([
    ['as a text', `        patches:\n          - patch: |\n              ${patch()}`],
    ['as it is', `        patchesStrategicMerge:\n          - ${patch()}`],
  ])('a patch for one that may be it, %s', (_, kustomize) => {
    expect(ports(rendered(kustomize))).toEqual([])
    expect(reasons(rendered(kustomize))).toContain('whether a patch is for an object')
    expect(found(rendered(kustomize))).toEqual([])
  })
  test('a patch for something else', () => {
    expect(ports(rendered('        patches: [{patch: "{kind: Deployment, metadata: {name: web}}"}]'))).toEqual(['80'])
  })
})

describe('what a Helmfile does after rendering', () => {
  const helmfile = (more: string) => ({
    'helmfile.yaml': `releases:\n  - {name: a, chart: r/a, values: [a.yaml]${more}}\n`,
    'a.yaml': values,
  })

  test('is not known', () => {
    expect(ports(helmfile(''))).toEqual(['80'])
    expect(ports(helmfile(`, strategicMergePatches: [${patch()}]`))).toEqual([])
  })
  test('single values in ways of its own', () => {
    expect(ports(helmfile(`, set: [{name: ingress.annotations, file: x.yaml}]`))).toEqual([])
    expect(ports(helmfile(`, set: [{name: other, value: 1}]`))).toEqual(['80'])
  })
})

describe('values of an Application', () => {
  const text = `values: '${values.trim()}'`

  test('`valuesObject` wins over `values`', () => {
    expect(ports({ 'a.yaml': application(`{chart: a, helm: {${text}}}`) })).toEqual(['80'])
    expect(ports({ 'a.yaml': application(`{chart: a, helm: {${text}, valuesObject: {a: 1}}}`) })).toEqual([])
    expect(ports({ 'a.yaml': application(`{chart: a, helm: {${text}, valuesObject: }}`) })).toEqual(['80'])
  })
  test('a text that is no YAML, or files for single values', () => {
    expect(ports({ 'a.yaml': application(`{chart: a, helm: {${text}, fileParameters: [{name: ingress, path: x}]}}`) })).toEqual(
      [],
    )
    expect(
      reasons({ 'a.yaml': `# alb.ingress.kubernetes.io/\n${application('{chart: a, helm: {values: "a: b: c"}}')}` }),
    ).toEqual(['with which values a chart is deployed: it is no YAML'])
  })
  test('an item of a list', () => {
    const hosts = `parameters: [{name: "ingress.hosts[0]", value: other.example.com}]`
    const files = { 'a.yaml': application(`{chart: a, helm: {${text}, ${hosts}}}`) }
    expect(ports(files)).toEqual(['80'])
  })
})

describe('a chart that deploys charts', () => {
  const template = ingress().replace(/ {4}alb.*\n/, '    {{- toYaml .Values.annotations | nindent 4 }}\n')
  const web = {
    'charts/web/Chart.yaml': 'name: web\n',
    'charts/web/values.yaml': 'annotations: {alb.ingress.kubernetes.io/ssl-redirect: "443"}\n',
    'charts/web/templates/ingress.yaml': template,
  }
  const apps = (source: string, more = {}) => ({
    ...web,
    'apps/Chart.yaml': 'name: apps\n',
    'apps/templates/web.yaml': application(source),
    ...more,
  })
  const opened = `{annotations: {${annotations}}}`

  test('by itself', () => expect(ports(web)).toEqual(['80']))
  test('with values that are written there', () => {
    const object = apps(`{path: charts/web, helm: {valuesObject: ${opened}}}`)
    expect(ports(object)).toEqual(['80,443'])
    expect(found(object)).not.toContain('ssl-redirect-port-missing')
  })
  test('with values of its own', () => {
    const source = '\n    path: charts/web\n    helm:\n      valuesObject:\n        {{- toYaml .Values.web | nindent 8 }}\n'
    expect(found(apps(source, { 'apps/values.yaml': `web: ${opened}\n` }))).not.toContain('ssl-redirect-port-missing')
    expect(ports(apps(source, { 'apps/values.yaml': 'web: {a: 1}\n' }))).toEqual(['80'])
  })
  test('with a text that it puts together: these values are not known', () => {
    const source = '\n    path: charts/web\n    helm:\n      values: |\n        {{- toYaml .Values.web | nindent 8 }}\n'
    const files = apps(source, { 'apps/values.yaml': `web: ${opened}\n` })
    expect(ports(files)).not.toContain('80')
    expect(found(files)).toEqual([])
    expect(reasons(files)).toContain('with which values a chart is deployed: a template puts them together')
  })
  test('under a condition that is not known, or by a path that is not', () => {
    const doubtful = apps('', {
      'apps/templates/web.yaml': `{{ if .Values.unknown.x }}\n${application('{path: charts/web}')}{{ end }}\n`,
    })
    expect(ports(doubtful)).toEqual(['unknown'])
    expect(ports(apps('{path: "charts/{{ .Release.Name }}", helm: {valuesObject: {a: 1}}}'))).toEqual(['unknown'])
    expect(ports(apps('{path: "other/{{ .Release.Name }}", helm: {valuesObject: {a: 1}}}'))).toEqual(['80'])
  })
  test('its values go to another chart, which may say more', () => {
    const files = apps('{path: charts/web, helm: {valuesObject: {}}}', { 'apps/values.yaml': values })
    expect(ports(files)).toEqual(['80', 'unknown'])
  })
  test('with values files that lie beside it, of which one is not there', () => {
    const files = (more: string) => ({
      'apps/Chart.yaml': 'name: apps\n',
      'apps/templates/web.yaml': application(`{chart: web, helm: {valueFiles: [$values/apps/values/web.yaml${more}]}}`),
      'apps/values/web.yaml': values,
    })
    expect(ports(files(''))).toEqual(['80'])
    expect(ports(files(', $values/apps/values/more.yaml'))).toEqual([])
  })
  test('by Flux', () => {
    const release = helmRelease().replace('chart: web', 'chart: ./charts/web').replace('HelmRepository', 'GitRepository')
    const files = apps('', { 'apps/templates/web.yaml': release.replace(inline, opened) })
    expect(ports(files)).toEqual(['80,443'])
  })
  test('that deploys itself, and one that is deployed with values in turn', () => {
    expect(ports(apps('{path: apps}'))).toEqual(['80'])
    const nested = apps('{path: charts/web, helm: {valuesObject: {annotations: {{ toJson .Values.web }} }}}', {
      'apps/values.yaml': `web: {alb.ingress.kubernetes.io/ssl-redirect: "443"}\n`,
      'root.yaml': application(`{path: apps, helm: {valuesObject: {web: {${annotations}}}}}`),
    })
    expect(ports(nested)).toEqual(['80,443'])
  })
})

describe('charts without values files', () => {
  test('one whose template says all', () => {
    expect(ports({ 'a/Chart.yaml': 'name: a\n', 'a/templates/i.yaml': ingress() })).toEqual(['80'])
  })
  test('an umbrella of charts', () => {
    const files = { 'a/Chart.yaml': 'name: a\n', 'a/charts/b/Chart.yaml': 'name: b\n', 'a/charts/b/templates/i.yaml': ingress() }
    expect(ports(files)).toEqual(['80'])
  })
})

test('objects that stand in values as texts', () => {
  const indented = ingress().replace(/^/gm, '    ')
  expect(ports({ 'values.yaml': `extraDeploy:\n  - |\n${indented}` })).toEqual(['80'])
  expect(ports({ 'values.yaml': `extraDeploy:\n  - |\n${indented}      {{ .Values.more }}: [\n` })).toEqual([])
})
