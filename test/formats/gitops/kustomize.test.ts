import { annotations, found, ingress, patch, ports, reasons, values } from './seen.ts'

const base = { 'base/kustomization.yaml': 'resources: [ingress.yaml]\n', 'base/ingress.yaml': ingress() }
const over = (kustomization: string, files = {}) => ({
  ...base,
  'o/kustomization.yaml': `resources: [../base]\n${kustomization}\n`,
  ...files,
})

test('an overlay that patches nothing', () => {
  expect(ports(over(''))).toEqual(['80'])
  expect(found(over(''))).toContain('ssl-redirect-port-missing')
})

describe('a kustomization that cannot be built comes to nothing', () => {
  test.each([
    ['a patch that is not there', 'patches: [{path: missing.yaml}]', 'missing.yaml is not in the code'],
    ['a patch of the old form', 'patchesStrategicMerge: [missing.yaml]', 'missing.yaml is not in the code'],
    ['a replacement that is not there', 'replacements: [{path: r.yaml}]', 'r.yaml is not in the code'],
    ['a component that is not there', 'components: [../c]', '../c is not in the code'],
    ['a component that is elsewhere', 'components: ["https://example.com/c"]', 'https://example.com/c is not in the code'],
  ])('%s', (_, kustomization, why) => {
    expect(ports(over(kustomization))).toEqual([])
    expect(reasons(over(kustomization))).toEqual([`what a kustomization comes to: ${why}`])
    expect(found(over(kustomization))).toEqual([])
  })
  test('what is no YAML: its resources are not judged by themselves either', () => {
    const files = { ...base, 'base/kustomization.yaml': 'resources:\n  - ingress.yaml\n patches: []\n' }
    expect(ports(files)).toEqual([])
    expect(found(files)).toEqual(['file-unreadable'])
    expect(ports({ ...files, 'o/kustomization.yaml': 'resources: [../base]\n' })).toEqual([])
  })
  test('nor does what is built on it', () => {
    const broken = { 'base/kustomization.yaml': 'resources: [ingress.yaml]\npatches: [{path: missing.yaml}]\n' }
    expect(ports(over('', broken))).toEqual([])
  })
})

describe('a patch that is not known', () => {
  test('a file that is no YAML', () => {
    const files = over('patches: [{path: p.yaml}]', { 'o/p.yaml': `kind: Ingress\n  metadata:\n   ${annotations}\n` })
    expect(ports(files)).toEqual([])
    expect(reasons(files)).toEqual(['what a patch does to an object: it cannot be read'])
  })
  test('a text that is no YAML', () => expect(ports(over('patches: [{patch: "a: b: c"}]'))).toEqual([]))
  test('a namespace that the object may have', () => {
    const json = `[{op: add, path: /metadata/labels, value: {}}]`
    expect(ports(over(`patches: [{target: {kind: Ingress, namespace: x}, patch: "${json}"}]`))).toEqual([])
  })
})

test('transformers may change anything', () => {
  const transformer = `apiVersion: builtin\nkind: AnnotationsTransformer\nmetadata: {name: a}\nannotations: {${annotations}}\n`
  const files = over('transformers: [t.yaml]', { 'o/t.yaml': transformer })
  expect(ports(files)).toEqual([])
  expect(reasons(files)).toEqual(['what a kustomization comes to: transformers may change anything'])
})

test('a resource that is not there is listed, and the others are judged', () => {
  const files = { ...base, 'base/kustomization.yaml': 'resources: [ingress.yaml, missing.yaml]\n' }
  expect(ports(files)).toEqual(['80'])
  expect(reasons(files)).toContain('what a kustomization takes in: missing.yaml is not in the code')
})

test('generators add something, and change nothing', () => {
  expect(ports(over('generators: [secrets.yaml]'))).toEqual(['80'])
  expect(reasons(over('generators: [secrets.yaml]'))).toContain('what a generator makes')
})

describe('a chart that a kustomization renders', () => {
  const charts = (more = '', files = {}) => ({
    'k/kustomization.yaml': `helmCharts: [{name: web, repo: "https://example.com", valuesFile: values.yaml}]\n${more}\n`,
    'k/values.yaml': values,
    ...files,
  })
  test('as its values say', () => expect(ports(charts())).toEqual(['80']))
  test('with a patch for all Ingresses', () => {
    const json = `[{op: add, path: /metadata/annotations/alb.ingress.kubernetes.io~1listen-ports, value: '[{"HTTPS": 443}]'}]`
    expect(ports(charts(`patches:\n  - target: {kind: Ingress}\n    patch: |\n      ${json}`))).toEqual(['443'])
  })
  test('with a patch that may be for it or for another', () => {
    const files = charts('patches: [{path: p.yaml}]', { 'k/p.yaml': patch() })
    expect(ports(files)).toEqual([])
    expect(reasons(files)).toContain('whether a patch is for an object')
    expect(found(files)).toEqual([])
  })
  test('with annotations for everything', () => expect(ports(charts(`commonAnnotations: {${annotations}}`))).toEqual(['80,443']))
  test('with the patches of an overlay', () => {
    const overlay = { 'o/kustomization.yaml': `resources: [../k]\ncommonAnnotations: {${annotations}}\n` }
    expect(ports(charts('', overlay))).toEqual(['80,443'])
    expect(ports(charts('', { ...overlay, 'p/kustomization.yaml': 'resources: [../k]\n' }))).toEqual(['80,443', '80'])
  })
})
