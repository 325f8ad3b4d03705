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

  test('stages of several regions', () => {
    expect(
      shown({ 'k8s/prod-eu/a.yaml': ingress('a', 'x'), 'k8s/prod-us/b.yaml': ingress('b', 'x') }).map(({ name }) => name),
    ).toEqual(['k8s/prod-eu', 'k8s/prod-us'])
    expect(shown({ 'k8s/test-app/a.yaml': ingress('a', 'x'), 'k8s/live-chat/b.yaml': ingress('b', 'x') })).toHaveLength(1)
  })

  test('folders below one for clusters are apart, whatever they are called', () => {
    expect(
      shown({ 'clusters/alpha/a.yaml': ingress('a', 'x'), 'clusters/beta/b.yaml': ingress('b', 'x') }).map(({ name }) => name),
    ).toEqual(['clusters/alpha', 'clusters/beta'])
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

describe('what a kustomization may change', () => {
  const two = {
    'base/kustomization.yaml': 'resources: [all.yaml]\n',
    'base/all.yaml': `${ingress('web', 'shop', 'alb.ingress.kubernetes.io/ssl-policy: old')}---${ingress('api', 'shop', 'alb.ingress.kubernetes.io/ssl-policy: old')}`,
  }
  const policies = (kustomization: string, files: Readonly<Record<string, string>> = {}) =>
    deployments({ ...two, 'o/kustomization.yaml': `resources: [../base]\n${kustomization}`, ...files }).flatMap(
      ({ ingressGroups }) =>
        ingressGroups.map(({ members: [member] }) => {
          const policy = typeof member?.sslPolicy === 'object' ? member.sslPolicy.value : undefined
          return `${member?.id} ${policy?.known ? policy.value : policy?.why}`
        }),
    )
  const replace = '- {op: replace, path: /metadata/annotations/alb.ingress.kubernetes.io~1ssl-policy, value: new}'
  const patch = (target: string) => `patches:\n  - target: ${target}\n    patch: |\n      ${replace}\n`

  test('a file with patches for several objects', () => {
    const document = (name: string) =>
      `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: ${name}, annotations: {alb.ingress.kubernetes.io/ssl-policy: new}}\n`
    expect(
      policies('patchesStrategicMerge: [patch.yaml]\n', { 'o/patch.yaml': `${document('web')}---\n${document('api')}` }),
    ).toEqual(['Ingress shop/web new', 'Ingress shop/api new'])
  })
  test('targets by the patterns that people use', () => {
    expect(policies(patch('{kind: Ingress, name: ".*eb|x"}'))).toEqual(['Ingress shop/web new', 'Ingress shop/api old'])
    expect(policies(patch('{kind: Ingress, name: "^api$"}'))).toEqual(['Ingress shop/web old', 'Ingress shop/api new'])
    expect(policies(patch('{kind: Service}'))).toEqual(['Ingress shop/web old', 'Ingress shop/api old'])
  })
  test('by the name from before a base gave it a prefix', () => {
    const base = { 'base/kustomization.yaml': 'resources: [all.yaml]\nnamePrefix: x-\n' }
    expect(policies(patch('{kind: Ingress, name: web}'), base)).toEqual(['Ingress shop/x-web new', 'Ingress shop/x-api old'])
    expect(policies(patch('{kind: Ingress, name: x-web}'), base)).toEqual(['Ingress shop/x-web new', 'Ingress shop/x-api old'])
  })
  test('an object that may be meant is not judged', () => {
    expect(policies(patch('{kind: Ingress, labelSelector: app=web}'))).toEqual([])
    expect(policies(patch('{kind: Ingress, name: "(web)"}'))).toEqual([])
  })
  test('what is moved within an object is not known', () => {
    const move = replace.replace('replace', 'copy').replace('value: new', 'from: /metadata/name')
    expect(policies(patch('{kind: Ingress}').replace(replace, move))).toEqual([
      'Ingress shop/web it comes from elsewhere in the object',
      'Ingress shop/api it comes from elsewhere in the object',
    ])
  })
  test('a replacement is not known', () => {
    const replacements = (field: string) =>
      `replacements:\n  - source: {kind: ConfigMap, name: x}\n    targets:\n      - select: {kind: Ingress, name: web}\n        fieldPaths: ['${field}']\n`
    for (const field of ['[alb.ingress.kubernetes.io/ssl-policy]', 'alb\\.ingress\\.kubernetes\\.io/ssl-policy'])
      expect(policies(replacements(`metadata.annotations.${field}`))).toEqual([
        'Ingress shop/web a replacement puts it in',
        'Ingress shop/api old',
      ])
  })
})

describe('values that are not all in the code', () => {
  const redirect = 'alb.ingress.kubernetes.io/ssl-redirect: "443"'
  const values = `ingress: {className: alb, annotations: {${redirect}}, hosts: [a.example.com]}\n`
  /** By release: on which ports it listens. */
  const ports = (files: Readonly<Record<string, string>>) =>
    deployments(files).flatMap(({ ingressGroups }) =>
      ingressGroups.flatMap(({ members }) =>
        members.map(({ listenPorts }) =>
          listenPorts.kind === 'known' ? listenPorts.ports.map(({ port }) => port).join() : listenPorts.kind,
        ),
      ),
    )
  const application = (helm: string) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec:\n  source: {chart: a, helm: ${helm}}\n`
  const release = (spec: string) =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\nspec: {${spec}, values: ${JSON.stringify({ ingress: { className: 'alb', annotations: { 'alb.ingress.kubernetes.io/ssl-redirect': '443' } } })}}\n`

  test('a file that is not called values, but is such', () => {
    expect(ports({ 'argocd/grafana.yaml': values })).toEqual(['80'])
    expect(ports({ 'argocd/config.yaml': 'arn: arn:aws:acm:eu-west-1:498217305566:certificate/7c1b8a4e\n' })).toEqual([])
  })
  test('an Application with files of another repository', () => {
    const inline = `values: '${values.trim()}'`
    expect(ports({ 'a.yaml': application(`{${inline}}`) })).toEqual(['80'])
    expect(ports({ 'a.yaml': application(`{${inline}, valueFiles: [$other/values.yaml]}`) })).toEqual(['unknown'])
    expect(ports({ 'a.yaml': application(`{${inline}, valueFiles: ['{{env}}.yaml']}`) })).toEqual(['unknown'])
  })
  test('a HelmRelease with values of the cluster', () => {
    expect(ports({ 'a.yaml': release('chart: {}') })).toEqual(['80'])
    expect(ports({ 'a.yaml': release('valuesFrom: [{kind: ConfigMap, name: x}]') })).toEqual(['unknown'])
  })
  test('a Helmfile of several documents, with a file that a template names', () => {
    const helmfile = (file: string) =>
      `environments: {prod: {}}\n---\nreleases:\n  - {name: a, chart: r/a, values: [v/a.yaml${file}]}\n`
    expect(ports({ 'helmfile.yaml': helmfile(''), 'v/a.yaml': values })).toEqual(['80'])
    expect(ports({ 'helmfile.yaml': helmfile(', "{{ .Environment.Name }}.yaml"'), 'v/a.yaml': values })).toEqual([])
  })
  test('a file that Terraform deploys is judged there', () => {
    const terraform = 'resource "helm_release" "a" {\n  values = [file("${path.module}/values/a.yaml"), var.more]\n}\n'
    expect(ports({ 'values/a.yaml': values })).toEqual(['80'])
    expect(ports({ 'values/a.yaml': values, 'main.tf': terraform })).toEqual([])
  })
})

describe('a chart in a chart', () => {
  const template =
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations: {{ toYaml .Values.ingress.annotations | nindent 4 }}\nspec:\n  ingressClassName: alb\n  rules: [{host: "{{ .Values.global.host }}"}]\n'
  const tree = (values: string, dependency = '{name: web}') => ({
    'Chart.yaml': `name: all\ndependencies: [${dependency}]\n`,
    'values.yaml': values,
    'charts/web/Chart.yaml': 'name: web\n',
    'charts/web/values.yaml': 'ingress: {annotations: {alb.ingress.kubernetes.io/ssl-policy: old}}\n',
    'charts/web/templates/ingress.yaml': template,
  })
  const seen = (files: Readonly<Record<string, string>>) =>
    deployments(files).flatMap(({ ingressGroups }) =>
      ingressGroups.flatMap(({ members }) =>
        members.map(({ sslPolicy, hosts }) => {
          const policy = typeof sslPolicy === 'object' && sslPolicy.value.known ? sslPolicy.value.value : undefined
          return [policy, hosts.map(({ hostname }) => shapeOf(hostname)).join()]
        }),
      ),
    )
  const over = (key: string) => `${key}: {ingress: {annotations: {alb.ingress.kubernetes.io/ssl-policy: new}}}\n`

  test('is deployed with what the outer one says, once', () => {
    expect(seen(tree(`global: {host: a.example.com}\n${over('web')}`))).toEqual([['new', 'a.example.com']])
  })
  test('under another name, and switched off', () => {
    expect(seen(tree(over('shop'), '{name: web, alias: shop}'))).toEqual([['new', '${.Values.global.host}']])
    expect(seen(tree('web: {on: false}\n', '{name: web, condition: web.on}'))).toEqual([])
  })
  test('a map of values that its template makes nothing of is no Ingress', () => {
    const values = 'ingress: {class: alb, on: false, annotations: {alb.ingress.kubernetes.io/ssl-policy: old}}\n'
    const files = { 'Chart.yaml': 'name: a\n', 'values.yaml': values }
    expect(seen(files)).toEqual([['old', '']])
    expect(seen({ ...files, 'templates/i.yaml': `{{ if .Values.ingress.on }}\n${template}{{ end }}\n` })).toEqual([])
  })
})

describe('Gateways of one name', () => {
  const gateway = (namespace: string, hostname: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: gw, namespace: ${namespace}}
spec:
  gatewayClassName: alb
  infrastructure: {parametersRef: {group: gateway.k8s.aws, kind: LoadBalancerConfiguration, name: lb}}
  listeners: [{name: https, protocol: HTTPS, port: 443${hostname}}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r, namespace: ${namespace}}
spec: {parentRefs: [{name: gw}], hostnames: [${namespace}.example.com, ${namespace}.example.org]}
---
apiVersion: gateway.k8s.aws/v1beta1
kind: LoadBalancerConfiguration
metadata: {name: lb, namespace: ${namespace}}
spec: {listenerConfigurations: [{protocolPort: HTTPS:443, sslPolicy: ${namespace}}]}
`
  const seen = (hostname: string) =>
    deployments({ 'a.yaml': `${gateway('one', hostname)}---\n${gateway('two', hostname)}` }).flatMap(({ endpoints }) =>
      endpoints.map(({ hostnames, listeners: [listener] }) => {
        const policy = listener?.policy[0].value
        return [policy?.known ? policy.value : undefined, ...hostnames.map(({ hostname: each }) => shapeOf(each))]
      }),
    )

  test('have the routes and the configuration of their own namespace', () => {
    expect(seen('')).toEqual([
      ['one', 'one.example.com', 'one.example.org'],
      ['two', 'two.example.com', 'two.example.org'],
    ])
  })
  test('and of these, the hostnames that a listener lets in', () => {
    expect(seen(', hostname: "*.example.com"')).toEqual([
      ['one', '*.example.com', 'one.example.com'],
      ['two', '*.example.com', 'two.example.com'],
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
