import { adaptKubernetes } from '../../../src/formats/kubernetes/index.ts'
import type { Deployment } from '../../../src/model/model.ts'
import { shapeOf } from '../../../src/model/value.ts'

interface Shown {
  readonly name: string
  /** Each group: its members, and what they are called for. */
  readonly groups: readonly string[]
}

/** The deployments of a small tree, by path and text. */
function deployments(files: Readonly<Record<string, string>>, regionOf = () => undefined): readonly Deployment[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  const readText = (path: string) => files[path]
  return adaptKubernetes({ files: sources, readText, regionOf }).deployments
}

function shown(files: Readonly<Record<string, string>>): Shown[] {
  return deployments(files).map(({ name, ingressGroups }) => ({
    name,
    groups: ingressGroups.map(({ id, members }) => `${id}: ${members.map((member) => member.id).join(', ')}`),
  }))
}

const ingress = (name: string, namespace: string, annotations = 'alb.ingress.kubernetes.io/group.name: shared', spec = '') => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  namespace: ${namespace}
  annotations:
    ${annotations}
spec:
  ingressClassName: alb
  rules:
    - host: ${name}.example.com
${spec}
`

describe('what is applied together', () => {
  test('a group over several files', () => {
    expect(shown({ 'apps/b.yaml': ingress('b', 'two'), 'apps/a/a.yaml': ingress('a', 'one') })).toEqual([
      { name: '', groups: ['IngressGroup shared: Ingress one/a, Ingress two/b'] },
    ])
  })

  test('in the order of the controller', () => {
    const order = 'alb.ingress.kubernetes.io/group.name: shared\n    alb.ingress.kubernetes.io/group.order: "-1"'
    expect(shown({ 'a.yaml': ingress('a', 'one'), 'b.yaml': ingress('b', 'two', order) })[0]?.groups).toEqual([
      'IngressGroup shared: Ingress two/b, Ingress one/a',
    ])
  })

  test('folders that are called like stages are apart', () => {
    expect(
      shown({ 'k8s/prod/a.yaml': ingress('a', 'x'), 'k8s/staging/b.yaml': ingress('b', 'x') }).map(({ name }) => name),
    ).toEqual(['k8s/prod', 'k8s/staging'])
  })

  test('folders that hold the same object are apart', () => {
    expect(
      shown({ 'blue/a.yaml': ingress('a', 'x'), 'green/a.yaml': ingress('a', 'x'), 'green/b.yaml': ingress('b', 'x') }),
    ).toEqual([
      { name: 'blue', groups: ['IngressGroup shared: Ingress x/a'] },
      { name: 'green', groups: ['IngressGroup shared: Ingress x/a, Ingress x/b'] },
    ])
  })
})

describe('kustomize', () => {
  const base = {
    'base/kustomization.yaml': 'resources:\n  - ingress.yaml\n',
    'base/ingress.yaml': ingress('web', 'shop', 'alb.ingress.kubernetes.io/ssl-policy: ELBSecurityPolicy-2016-08'),
  }
  const policies = (files: Readonly<Record<string, string>>) =>
    deployments({ ...base, ...files }).map(({ name, ingressGroups: [group] }) => {
      const [member] = group?.members ?? []
      const policy = typeof member?.sslPolicy === 'object' ? member.sslPolicy.value : undefined
      const hosts = member?.hosts.map(({ hostname }) => shapeOf(hostname)).join() ?? ''
      return [name, member?.id, policy?.known ? policy.value : undefined, hosts, policy?.at.source.path]
    })

  test('a base without an overlay is deployed itself', () => {
    expect(policies({})).toEqual([
      ['base', 'Ingress shop/web', 'ELBSecurityPolicy-2016-08', 'web.example.com', 'base/ingress.yaml'],
    ])
  })

  test('a strategic merge patch, and a JSON patch', () => {
    const strategic =
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/ssl-policy: new\n'
    const json =
      '- op: replace\n  path: /metadata/annotations/alb.ingress.kubernetes.io~1ssl-policy\n  value: newer\n- op: add\n  path: /spec/rules/0/host\n  value: other.example.com\n'
    expect(
      policies({
        'overlays/a/kustomization.yaml': 'resources: [../../base]\npatchesStrategicMerge: [patch.yaml]\nnamespace: live\n',
        'overlays/a/patch.yaml': strategic,
        'overlays/b/kustomization.yaml':
          'resources: [../../base]\nnamePrefix: b-\npatches:\n  - path: patch.yaml\n    target: {kind: Ingress, name: web}\n',
        'overlays/b/patch.yaml': json,
      }),
    ).toEqual([
      ['overlays/a', 'Ingress live/web', 'new', 'web.example.com', 'overlays/a/patch.yaml'],
      ['overlays/b', 'Ingress shop/b-web', 'newer', 'other.example.com', 'overlays/b/patch.yaml'],
    ])
  })

  test('a patch that is written inline', () => {
    const patch =
      'patches:\n  - target: {kind: Ingress}\n    patch: |-\n      - op: remove\n        path: /metadata/annotations\n'
    expect(policies({ 'o/kustomization.yaml': `resources: [../base]\n${patch}` })).toEqual([
      ['o', 'Ingress shop/web', undefined, 'web.example.com', undefined],
    ])
  })
})

describe('the region of a cluster', () => {
  const arn = 'arn:aws:acm:eu-west-1:498217305566:certificate/7c1b8a4e-5f0d-4c7e-9d3b-0a6f2e91c5d4'
  const waf = 'arn:aws:wafv2:eu-north-1:498217305566:regional/webacl/main/8c1b8a4e-5f0d-4c7e-9d3b-0a6f2e91c5d4'
  const certificate = `alb.ingress.kubernetes.io/certificate-arn: ${arn}`
  const region = (path: string, annotations: string, regionOf?: () => undefined) => {
    const [deployment] = deployments({ [path]: ingress('a', 'x', annotations) }, regionOf)
    const value = deployment?.endpoints[0]?.region[0].value
    return value?.known ? [value.value, value.trail?.at(-1)?.note] : undefined
  }

  test('is not known by itself', () => expect(region('a.yaml', certificate)).toBeUndefined())
  test('by another ARN of the same load balancer', () => {
    expect(region('eu-central-1/a.yaml', `${certificate}\n    alb.ingress.kubernetes.io/wafv2-acl-arn: ${waf}`)).toEqual([
      'eu-north-1',
      'the ARN of `wafv2-acl-arn`',
    ])
  })
  test('by the folder', () => {
    expect(region('clusters/eu-central-1/helm/a.yaml', certificate)).toEqual(['eu-central-1', 'the folder `eu-central-1`'])
  })
  test('not by folders of two regions', () => {
    expect(region('eu-central-1/us-east-1/a.yaml', certificate)).toBeUndefined()
  })
})
