import { chainsOf } from '../../../src/formats/helm/chains.ts'
import { mergeAll } from '../../../src/formats/helm/merge.ts'
import { setValue } from '../../../src/formats/helm/set-value.ts'
import { valuesObjects } from '../../../src/formats/helm/values.ts'
import { get, itemsOf, type Node, scalarNode, textOf } from '../../../src/syntax/node.ts'
import { parseYaml } from '../../../src/syntax/yaml.ts'
import { plain } from './plain.ts'

function yaml(text: string, path = 'values.yaml'): Node {
  const { node } = parseYaml({ source: { path, text }, start: 0, text })
  if (!node) throw new Error('the text is no YAML')
  return node
}

describe('values files over one another', () => {
  const merged = (...texts: string[]) => plain(mergeAll(texts.map((text) => yaml(text))) as Node)

  test('maps deep, lists replaced', () => {
    expect(merged('a: {b: 1, c: [1, 2]}\nd: 1', 'a: {b: 2, c: [3]}')).toEqual({ a: { b: 2, c: [3] }, d: 1 })
  })
  test('null takes a key away', () => {
    expect(merged('a: {b: 1, c: 2}', 'a: {b: null}', 'a: {d: ~}')).toEqual({ a: { c: 2 } })
  })
  test('another kind replaces', () => {
    expect(merged('a: {b: 1}', 'a: x')).toEqual({ a: 'x' })
  })
  test('the place is where the value is really written', () => {
    const node = mergeAll([yaml('a: {b: 1, c: 2}'), yaml('a: {b: 3}', 'values-prod.yaml')])
    expect(get(node, 'a', 'b')?.at.source.path).toBe('values-prod.yaml')
    expect(get(node, 'a', 'c')?.at.source.path).toBe('values.yaml')
  })
})

describe('a value set by its path', () => {
  const set = (path: string, values = 'a: {b: 1}') => {
    const at = { source: { path: '', text: '' }, start: 0, end: 0 }
    return plain(setValue(yaml(values), path, scalarNode(at, 'x')) as Node)
  }
  test('dots part, escaped dots do not', () => {
    expect(set('a.alb\\.ingress\\.kubernetes\\.io/scheme')).toEqual({ a: { b: 1, 'alb.ingress.kubernetes.io/scheme': 'x' } })
  })
  test('an item of a list', () => {
    expect(set('a.hosts[1]')).toEqual({ a: { b: 1, hosts: [null, 'x'] } })
    expect(set('a[0].host', 'a: [{host: old, path: /}, {host: b}]')).toEqual({ a: [{ host: 'x', path: '/' }, { host: 'b' }] })
    expect(set('a[1][0]', 'a: [1, [2, 3]]')).toEqual({ a: [1, ['x', 3]] })
  })
  test('an item of a list that is not known, or of an absurd one', () => {
    expect(set('a[0].host', 'a: ENC[AES256_GCM,data:x]')).toEqual({ a: { unknown: 'an item of it is set' } })
    expect(set('a[999999999]')).toEqual({ a: { unknown: 'an item of it is set' } })
  })
})

describe('which files are a chain', () => {
  const chains = (charts: string[], ...paths: string[]) => Object.fromEntries(chainsOf(paths, new Set(charts)))

  test('a base with each of its environments', () => {
    expect(chains(['c'], 'c/values.yaml', 'c/values-dev.yaml', 'c/values.prod.yaml', 'c/envs/x/my.yaml')).toEqual({
      c: [
        ['c/values.yaml', 'c/values-dev.yaml'],
        ['c/values.yaml', 'c/values.prod.yaml'],
        ['c/values.yaml', 'c/envs/x/my.yaml'],
      ],
    })
  })
  test('a chart without values, and one with examples of them only', () => {
    expect(chains(['a', 'b'], 'b/ci/test-values.yaml')).toEqual({ a: [[]], b: [[]] })
  })
  test('a base alone', () => expect(chains([], 'a/values.yaml')).toEqual({ a: [['a/values.yaml']] }))
  test('environments without a base', () => {
    expect(chains([], 'a/values/dev.yaml', 'a/values/prod.yaml')).toEqual({ a: [['a/values/dev.yaml'], ['a/values/prod.yaml']] })
  })
  test('tests and examples of a chart are no environments', () => {
    expect(chains(['c'], 'c/values.yaml', 'c/ci/alb-values.yaml', 'c/values-example.yaml')).toEqual({ c: [['c/values.yaml']] })
  })
})

const annotations = 'annotations: {alb.ingress.kubernetes.io/scheme: internal}'

describe('hosts in the shapes that charts have them in', () => {
  test.each([
    ['hosts: [a.example.com, b.example.com]', ['a.example.com', 'b.example.com']],
    ['hosts:\n  - host: a.example.com\n    paths: [/]', ['a.example.com']],
    ['hosts:\n  - name: a.example.com', ['a.example.com']],
    ['hosts: {a.example.com: [/]}', ['a.example.com']],
    ['hosts: {core: a.example.com}', [undefined]],
    ['hosts:\n  api: {host: a.example.com}', ['a.example.com']],
    ['host: a.example.com', ['a.example.com']],
    ['hostname: a.example.com\nextraHosts:\n  - name: b.example.com', ['a.example.com', 'b.example.com']],
    ['rules:\n  - host: a.example.com\n  - http: {paths: []}', ['a.example.com']],
    ['hosts: []', []],
    ['host: ""', []],
  ])('%s', (hosts, expected) => {
    const [object] = valuesObjects(yaml(`ingress:\n  ${`${annotations}\n${hosts}`.replaceAll('\n', '\n  ')}`))
    expect(itemsOf(get(object?.node, 'spec', 'rules')).map((rule) => textOf(get(rule, 'host')))).toEqual(expected)
  })

  test.each(['', '\n  hostname: ""\n  extraHosts: []'])('none: the chart may know some', (hosts) => {
    const [object] = valuesObjects(yaml(`ingress:\n  ${annotations}${hosts}`))
    expect(get(object?.node, 'spec', 'rules')?.kind).toBe('unknown')
  })
})

describe('what makes an object', () => {
  const ids = (text: string) => valuesObjects(yaml(text)).map(({ id, kind }) => `${kind} ${id}`)

  test('annotations, wherever they are', () => {
    expect(ids(`server:\n  ingress:\n    ${annotations}`)).toEqual(['Ingress server.ingress'])
    expect(ids('a:\n  serviceAnnotations: {service.beta.kubernetes.io/aws-load-balancer-type: nlb}')).toEqual(['Service a'])
  })
  test('not where something above is switched off', () => {
    expect(ids(`ingress:\n  enabled: false\n  ${annotations}`)).toEqual([])
    expect(ids(`server:\n  enabled: no\n  ingress:\n    ${annotations}`)).toEqual([])
  })
  test('not what Ansible takes away', () => {
    const object = `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: x, ${annotations}}}`
    expect(ids(`k8s: {state: present, definition: ${object}}`)).toEqual(['Ingress Ingress x'])
    expect(ids(`k8s: {state: absent, definition: ${object}}`)).toEqual([])
  })
  test('a port that is switched off is none', () => {
    const service = 'service.beta.kubernetes.io/aws-load-balancer-type: nlb'
    const [object] = valuesObjects(yaml(`{annotations: {${service}}, enableHttp: false, ports: {http: 80, https: 443}}`))
    expect(itemsOf(get(object?.node, 'spec', 'ports')).map((port) => textOf(get(port, 'port')))).toEqual(['443'])
  })
  test('not a block that others take by its anchor', () => {
    expect(ids(`_defaults: &d {alb.ingress.kubernetes.io/scheme: internal}\ningress:\n  annotations: {<<: *d}`)).toEqual([
      'Ingress ingress',
    ])
  })
  test('whole objects as well', () => {
    const object = `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: x, ${annotations}}}`
    expect(ids(`extraObjects:\n  - ${object}`)).toEqual(['Ingress Ingress x'])
  })
})
